package org.sightline.database;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings a database to the shape this program knows: every room's migrations, in the one order of
/// their versions.
final class Migrations {

  private final Server server;

  Migrations(Server server) {
    this.server = server;
  }

  /// Runs what has not run yet, as the owner, all of it or none.
  ///
  /// @throws DatabaseFault when a migration fails, was changed after it ran, or the database is from a later program
  void run(String database) {
    try (var connection = server.connect(database)) {
      var shape = Shape.ofThisProgram();
      if (!shape.fits(connection)) {
        migrate(database);
        shape.markOn(connection);
      }
    } catch (SQLException fault) {
      throw new DatabaseFault(
          "The database " + database + " cannot be used: " + fault.getMessage(), fault);
    }
  }

  private void migrate(String database) {
    try {
      Flyway.configure()
          .dataSource(new AdministratorSource(server, database))
          .initSql("set role " + Role.OWNER.roleName())
          .locations("classpath:db/migration")
          .defaultSchema("sightline")
          .table("migration")
          .placeholderReplacement(false)
          .validateMigrationNaming(true)
          .outOfOrder(
              true) // Rooms grow side by side, and a later merge may bring an earlier version.
          .group(true)
          .ignoreMigrationPatterns(
              new String[0]) // A database from a later program is refused, not used.
          .load()
          .migrate();
    } catch (FlywayException failed) {
      throw new DatabaseFault(
          "The database " + database + " could not be brought up to date: " + failed.getMessage(),
          failed);
    }
  }
}
