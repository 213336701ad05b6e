package org.sightline.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// One database, migrated and ready: what a case, a demonstration or an area keeps apart from the
/// others.
public final class NamedDatabase implements AutoCloseable {

  private static final int CONNECTIONS = 4;
  private static final long IDLE_MILLIS = 10_000;

  private final String name;
  private final Path keys;
  private final Path folder;
  private final HikariDataSource pool;

  NamedDatabase(String name, Path keys, Path folder, String jdbcUrl, Server.Credentials app) {
    this.name = name;
    this.keys = keys;
    this.folder = folder;
    this.pool = new HikariDataSource(pool(name, jdbcUrl, app));
  }

  private static HikariConfig pool(String name, String jdbcUrl, Server.Credentials app) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(jdbcUrl);
    app.user().ifPresent(config::setUsername);
    app.password().ifPresent(config::setPassword);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    config.setIdleTimeout(IDLE_MILLIS);
    config.setConnectionInitSql("set time zone 'UTC'");
    config.addDataSourceProperty("ApplicationName", "sightline");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    return config;
  }

  /// Its name on the server.
  public String name() {
    return name;
  }

  /// Connections as the app: no DDL, and only what each table grants. Closed with this database,
  /// not by its users.
  public DataSource dataSource() {
    return pool;
  }

  /// The folder in the home for what belongs to this database and must live outside it, such as the
  /// last head of
  /// its audit log. It goes when the database is dropped.
  public Path folder() {
    return folder;
  }

  /// The folder in the home for keys, which serve all its databases.
  public Path keys() {
    return keys;
  }

  /// Lets a Spring context find this database as a bean. The context does not close it: who opened
  /// it does.
  public ApplicationContextInitializer<ConfigurableApplicationContext> asBean() {
    return context -> context.getBeanFactory().registerSingleton("namedDatabase", this);
  }

  @Override
  public void close() {
    pool.close();
  }
}
