package org.sightline.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a server must promise before a record is entrusted to it: that what it confirmed is on the
/// disk, and that it
/// would notice a disk that lies.
final class Durability {

  /// PostgreSQL 15, the oldest release the suite runs against.
  private static final int OLDEST = 150_000;

  private static final Map<String, String> WANTED =
      Map.of(
          "fsync", "on",
          "full_page_writes", "on",
          "data_sync_retry", "off",
          "data_checksums", "on");

  private Durability() {}

  /// Asks the server, and refuses it when it falls short. Asked again while running, as settings
  /// can change.
  ///
  /// @throws DatabaseFault naming each setting that falls short and what to do
  static void demand(Connection connection) throws SQLException {
    var shortcomings = shortcomings(connection);
    if (!shortcomings.isEmpty()) {
      throw new DatabaseFault(
          "This PostgreSQL may lose records, so Sightline will not use it:\n  "
              + String.join("\n  ", shortcomings));
    }
  }

  private static List<String> shortcomings(Connection connection) throws SQLException {
    var found = new ArrayList<String>();
    var version = Integer.parseInt(show(connection, "server_version_num"));
    if (version < OLDEST) {
      found.add(
          "it is version " + show(connection, "server_version") + ", but 15 or later is needed");
    }
    for (var wanted : WANTED.entrySet()) {
      var actual = show(connection, wanted.getKey());
      if (!actual.equals(wanted.getValue())) {
        found.add(wanted.getKey() + " is " + actual + remedy(wanted.getKey(), wanted.getValue()));
      }
    }
    if (show(connection, "synchronous_commit").equals("off")) {
      found.add("synchronous_commit is off" + remedy("synchronous_commit", "on"));
    }
    return found;
  }

  private static String remedy(String setting, String wanted) {
    return switch (setting) {
      case "data_checksums" ->
          ": stop it and run `pg_checksums --enable`, or make the cluster with `initdb -k` (on Debian:"
              + " `pg_createcluster 15 main -- --data-checksums`)";
      case "data_sync_retry" -> ": set it to " + wanted + " and restart the server";
      default ->
          ": `alter system set "
              + setting
              + " = "
              + wanted
              + "; select pg_reload_conf();`"
              + " (and look for it at roles and databases)";
    };
  }

  private static String show(Connection connection, String setting) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("show " + setting)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
