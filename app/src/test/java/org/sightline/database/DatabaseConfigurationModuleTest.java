package org.sightline.database;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.sightline.audit.Audit;
import org.sightline.audit.Verification;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseConfigurationModuleTest {

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({DatabaseConfiguration.class, Audit.class, Verification.class})
  static class Rooms {}

  @Test
  void aContextWorksOnTheDatabaseItWasStartedWithAndLeavesItOpen() {
    var database = TestDatabase.fresh();
    try (var context =
        new SpringApplicationBuilder(Rooms.class).initializers(database.asBean()).run()) {
      assertThat(context.getBean(DataSource.class)).isSameAs(database.dataSource());
      assertThat(
              context
                  .getBean(JdbcClient.class)
                  .sql("select current_database()")
                  .query(String.class)
                  .single())
          .isEqualTo(database.name());
      assertThat(context.getBean(Audit.class)).isNotNull();
      assertThat(context.getBeanNamesForType(Flyway.class)).isEmpty();
    }
    assertThat(
            JdbcClient.create(database.dataSource()).sql("select 1").query(Integer.class).single())
        .isEqualTo(1);
  }
}
