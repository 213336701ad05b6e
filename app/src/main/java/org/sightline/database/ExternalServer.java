package org.sightline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/// A PostgreSQL that others run, reached by `SIGHTLINE_DB_URL`.
record ExternalServer(ServerUrl url, Credentials administrator) implements Server {

  /// Finds the server and makes sure it lets us in.
  ///
  /// @throws DatabaseFault when the address is wrong, nobody answers, or we are turned away
  static ExternalServer reach(String address, Settings settings) {
    var url = ServerUrl.parse(address);
    var user = settings.user().or(url::user);
    var password = settings.passwordFile().map(ExternalServer::secret).or(url::password);
    var server = new ExternalServer(url, new Credentials(user, password));
    try (var connection = server.connect(url.database())) {
      connection.isValid(10);
    } catch (SQLException refused) {
      throw new DatabaseFault(
          "The PostgreSQL named by SIGHTLINE_DB_URL ("
              + url.hosts()
              + ", database "
              + url.database()
              + ") cannot be used: "
              + refused.getMessage(),
          refused);
    }
    return server;
  }

  @Override
  public String folder() {
    return "databases-" + url.hosts().replaceAll("[^A-Za-z0-9.-]", "_");
  }

  @Override
  public void close() {
    // Not ours to stop.
  }

  private static String secret(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new DatabaseFault(
          "SIGHTLINE_DB_PASSWORD_FILE (" + file + ") cannot be read.", unreadable);
    }
  }
}
