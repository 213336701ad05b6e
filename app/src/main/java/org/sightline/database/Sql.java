package org.sightline.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// One-line questions to a server, for the few that are asked before there is a pool to ask
/// through.
final class Sql {

  private Sql() {}

  static void run(Connection connection, String statement) throws SQLException {
    try (var sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  static boolean truth(Connection connection, String query, String... arguments)
      throws SQLException {
    return "t".equals(text(connection, query, arguments));
  }

  static String text(Connection connection, String query, String... arguments) throws SQLException {
    return String.join("\n", texts(connection, query, arguments));
  }

  static List<String> texts(Connection connection, String query, String... arguments)
      throws SQLException {
    try (var sql = connection.prepareStatement(query)) {
      for (var i = 0; i < arguments.length; i++) {
        sql.setString(i + 1, arguments[i]);
      }
      var found = new ArrayList<String>();
      try (var rows = sql.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }
}
