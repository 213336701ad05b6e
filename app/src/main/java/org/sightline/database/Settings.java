package org.sightline.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where the database is kept, or where to find one that others keep.
///
/// @param home the folder for data, keys and passwords
/// @param url a PostgreSQL that others run (`jdbc:postgresql://host:port/database`); empty means
/// our own
/// @param user who to be on that server; empty means as the URL says
/// @param passwordFile a file holding that user's password: secrets do not belong in the
/// environment
/// @param port the port our own server is to listen on; empty means any free one
public record Settings(
    Path home,
    Optional<String> url,
    Optional<String> user,
    Optional<Path> passwordFile,
    Optional<Integer> port) {

  /// Our own server, kept under `home`, on any free port.
  public static Settings under(Path home) {
    return new Settings(
        home, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// Reads `SIGHTLINE_HOME`, `SIGHTLINE_DB_URL`, `SIGHTLINE_DB_USER`, `SIGHTLINE_DB_PASSWORD_FILE`
  /// and
  /// `SIGHTLINE_PG_PORT`. An empty value counts as not given.
  ///
  /// @throws DatabaseFault when the port is not a port
  public static Settings from(Map<String, String> environment, Path userHome) {
    return new Settings(
        given(environment, "SIGHTLINE_HOME").map(Path::of).orElse(userHome.resolve(".sightline")),
        given(environment, "SIGHTLINE_DB_URL"),
        given(environment, "SIGHTLINE_DB_USER"),
        given(environment, "SIGHTLINE_DB_PASSWORD_FILE").map(Path::of),
        given(environment, "SIGHTLINE_PG_PORT").map(Settings::port));
  }

  /// The same settings with the home as an absolute path: the server's own folder changes while it
  /// runs.
  public Settings {
    home = home.toAbsolutePath().normalize();
  }

  private static Optional<String> given(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  private static int port(String text) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
      throw new DatabaseFault(
          "SIGHTLINE_PG_PORT is \""
              + text
              + "\", which is not a port. Give a number from 1 to 65535.");
    }
    return Integer.parseInt(text);
  }
}
