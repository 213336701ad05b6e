package org.sightline.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// The administrator's connections to one database, in the form that migrations ask for.
final class AdministratorSource extends AbstractDataSource {

  private final Server server;
  private final String database;

  AdministratorSource(Server server, String database) {
    this.server = server;
    this.database = database;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return server.connect(database);
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("only the administrator connects here");
  }
}
