package org.sightline.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.PGConnection;

/// Makes sure the owner and the app exist on a server, and that the app is as powerless as it
/// should be.
final class Roles {

  private final Server server;
  private final String appPassword;

  Roles(Server server, String appPassword) {
    this.server = server;
    this.appPassword = appPassword;
  }

  /// Creates what is missing; running it again changes nothing.
  ///
  /// @throws DatabaseFault when the administrator may not, or when the app may too much
  void ensure(Connection administrator) throws SQLException {
    demandRights(administrator);
    ensure(administrator, Role.OWNER, "nologin");
    ensure(administrator, Role.APP, "login");
    joinOwner(administrator);
    demandPowerlessApp(administrator);
    ensureAppMayLogIn(administrator);
  }

  private static void demandRights(Connection connection) throws SQLException {
    var enough =
        Sql.truth(
            connection,
            "select rolsuper or (rolcreatedb and rolcreaterole) from pg_roles where rolname = current_user");
    if (!enough) {
      var user = Sql.text(connection, "select quote_ident(current_user)");
      throw new DatabaseFault(
          "The database user "
              + user
              + " may not create databases and roles. As a superuser run:\n  alter role "
              + user
              + " createdb createrole;");
    }
  }

  private static void ensure(Connection connection, Role role, String login) throws SQLException {
    var present =
        Sql.truth(
            connection, "select exists (select from pg_roles where rolname = ?)", role.roleName());
    if (present) {
      return;
    }
    try {
      Sql.run(connection, "create role " + role.roleName() + " " + login);
    } catch (SQLException failed) {
      // Another process may have been quicker: 42710 duplicate_object, 23505 when both are at it.
      if (!"42710".equals(failed.getSQLState()) && !"23505".equals(failed.getSQLState())) {
        throw failed;
      }
    }
  }

  /// Migrations and the making of databases act as the owner, for which the administrator must be
  /// one of its members.
  private static void joinOwner(Connection connection) throws SQLException {
    var owner = Role.OWNER.roleName();
    if (Sql.truth(connection, "select pg_has_role(current_user, ?, 'member')", owner)) {
      return;
    }
    try {
      Sql.run(connection, "grant " + owner + " to current_user");
    } catch (SQLException refused) {
      var user = Sql.text(connection, "select quote_ident(current_user)");
      throw new DatabaseFault(
          "The role "
              + owner
              + " exists, but "
              + user
              + " is not a member. As a superuser run:\n  grant "
              + owner
              + " to "
              + user
              + ";\n  grant "
              + Role.APP.roleName()
              + " to "
              + user
              + " with admin option;",
          refused);
    }
  }

  private static void demandPowerlessApp(Connection connection) throws SQLException {
    var mighty =
        Sql.truth(
            connection,
            """
            select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
                or pg_has_role(rolname, ?, 'member')
            from pg_roles where rolname = ?
            """,
            Role.OWNER.roleName(),
            Role.APP.roleName());
    if (mighty) {
      throw new DatabaseFault(
          "The role sightline_app may do more than it should. As a superuser run:\n  alter role sightline_app"
              + " nosuperuser nobypassrls nocreaterole nocreatedb noreplication;\n"
              + "  revoke sightline_owner from sightline_app;");
    }
  }

  private void ensureAppMayLogIn(Connection connection) throws SQLException {
    if (letsAppIn()) {
      return;
    }
    // The password is turned into its SCRAM form here, so the server never sees or logs it.
    connection
        .unwrap(PGConnection.class)
        .alterUserPassword(Role.APP.roleName(), appPassword.toCharArray(), "scram-sha-256");
    if (!letsAppIn()) {
      throw new DatabaseFault(
          "The server does not let "
              + Role.APP.roleName()
              + " in with its password. Allow it in pg_hba.conf:\n"
              + "  host all sightline_app <this machine's address> scram-sha-256");
    }
  }

  private boolean letsAppIn() throws SQLException {
    var app = app();
    try (var connection = app.connect(server.url().of(server.url().database()))) {
      return connection.isValid(10);
    } catch (SQLException refused) {
      var state = String.valueOf(refused.getSQLState());
      if (state.equals("42501")) {
        return true; // Known, though not let into this particular database.
      }
      if (state.startsWith("28")) {
        return false;
      }
      throw refused;
    }
  }

  /// What the app logs in with.
  Server.Credentials app() {
    return new Server.Credentials(Optional.of(Role.APP.roleName()), Optional.of(appPassword));
  }
}
