package org.sightline.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/// A running PostgreSQL and the administrator's way into it. Our own is stopped on close, another's
/// is left alone.
sealed interface Server extends AutoCloseable permits EmbeddedServer, ExternalServer {

  /// Where it listens.
  ServerUrl url();

  /// Who may create databases and roles on it.
  Credentials administrator();

  /// The folder in the home for what belongs to this server's databases: two servers may use one name.
  String folder();

  /// Stops what we started; never throws, since nothing depends on a clean stop.
  @Override
  void close();

  /// Connects to a database on this server as its administrator.
  default Connection connect(String database) throws SQLException {
    return administrator().connect(url().of(database));
  }

  /// A user and what it needs to be let in; no password means the driver looks in `.pgpass`.
  record Credentials(Optional<String> user, Optional<String> password) {

    Connection connect(String jdbcUrl) throws SQLException {
      var properties = new Properties();
      user.ifPresent(u -> properties.setProperty("user", u));
      password.ifPresent(p -> properties.setProperty("password", p));
      properties.setProperty("ApplicationName", "sightline");
      properties.setProperty("connectTimeout", "10");
      return DriverManager.getConnection(jdbcUrl, properties);
    }

    /// Never shows the password.
    @Override
    public String toString() {
      return "Credentials[" + user.orElse("(as the driver decides)") + "]";
    }
  }
}
