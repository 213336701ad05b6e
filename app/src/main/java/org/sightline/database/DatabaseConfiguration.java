package org.sightline.database;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Hands the named database that the context was started with (see [NamedDatabase#asBean]) to all
/// who ask for a
/// data source. Migrations have run by then, so Boot's own run of them is switched off in
/// `application.yaml`.
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

  /// Connections as the app. Who opened the database closes it.
  @Bean(destroyMethod = "")
  DataSource dataSource(NamedDatabase database) {
    return database.dataSource();
  }
}
