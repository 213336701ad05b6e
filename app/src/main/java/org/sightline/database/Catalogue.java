package org.sightline.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/// Sightline's databases on one server: those that its owner role owns.
final class Catalogue {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");
  private static final int BUILTIN_LOCALE_SINCE = 170_000;

  private final Server server;

  Catalogue(Server server) {
    this.server = server;
  }

  /// Creates a database unless it is there. Sorting is by code point, the same on every server.
  void create(String name) {
    demandName(name);
    onServer(
        "create the database " + name,
        connection -> {
          if (!exists(connection, name)) {
            create(connection, name, "template0 encoding 'UTF8' " + locale(connection));
          }
          return "";
        });
  }

  /// Creates a database as a copy of another.
  void copy(String original, String name) {
    demandName(original);
    demandName(name);
    onServer(
        "copy the database " + original,
        connection -> {
          create(connection, name, original);
          return "";
        });
  }

  /// The names, in order.
  List<String> names() {
    return onServer(
        "list the databases",
        connection ->
            Sql.texts(
                connection,
                "select datname from pg_database where datdba = ?::regrole order by datname collate \"C\"",
                Role.OWNER.roleName()));
  }

  /// Deletes a database of ours, cutting off whoever uses it.
  void drop(String name) {
    demandName(name);
    if (names().contains(name)) {
      onServer(
          "drop the database " + name,
          connection -> {
            drop(connection, name);
            return "";
          });
    }
  }

  /// Cutting others off takes rights an external administrator may lack, so it is tried only when needed.
  private static void drop(Connection connection, String name) throws SQLException {
    try {
      Sql.run(connection, "drop database if exists " + name);
    } catch (SQLException inUse) {
      if (!"55006".equals(inUse.getSQLState())) {
        throw inUse;
      }
      Sql.run(connection, "drop database if exists " + name + " with (force)");
    }
  }

  private static boolean exists(Connection connection, String name) throws SQLException {
    return Sql.truth(connection, "select exists (select from pg_database where datname = ?)", name);
  }

  private static void create(Connection connection, String name, String template)
      throws SQLException {
    var owner = Role.OWNER.roleName();
    try {
      Sql.run(connection, "create database " + name + " owner " + owner + " template " + template);
    } catch (SQLException failed) {
      // Another process may have been quicker, which is as good.
      if (!"42P04".equals(failed.getSQLState()) && !"23505".equals(failed.getSQLState())) {
        throw failed;
      }
    }
    Sql.run(connection, "set role " + owner);
    Sql.run(connection, "revoke all on database " + name + " from public");
    Sql.run(connection, "grant connect on database " + name + " to " + Role.APP.roleName());
  }

  private static String locale(Connection connection) throws SQLException {
    var version = Integer.parseInt(Sql.text(connection, "show server_version_num"));
    return version >= BUILTIN_LOCALE_SINCE
        ? "locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C'"
        : "lc_collate 'C' lc_ctype 'C.UTF-8'";
  }

  /// Names go into statements as they are, so only plain ones are let through.
  private static void demandName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A database is named with lower-case letters, digits and underscores, beginning with a letter, at"
              + " most 40 characters: not \""
              + name
              + "\"");
    }
  }

  private <T> T onServer(String deed, Work<T> work) {
    try (var connection = server.connect(server.url().database())) {
      return work.on(connection);
    } catch (SQLException failed) {
      throw new DatabaseFault("Cannot " + deed + ": " + failed.getMessage(), failed);
    }
  }

  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }
}
