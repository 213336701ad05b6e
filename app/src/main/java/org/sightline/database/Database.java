package org.sightline.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A PostgreSQL server opened for Sightline: checked for durability, with its roles, divided into
/// named databases.
///
/// ```java
/// try (var database = Database.open(settings, System.err::println);
///     var area = database.named("area")) {
///   …area.dataSource()…
/// }
/// ```
public final class Database implements AutoCloseable {

  private final Path home;
  private final Server server;
  private final Roles roles;
  private final Catalogue catalogue;
  private final List<NamedDatabase> open = new ArrayList<>();

  private Database(Path home, Server server, Roles roles) {
    this.home = home;
    this.server = server;
    this.roles = roles;
    this.catalogue = new Catalogue(server);
  }

  /// Starts our own server, or reaches the one the settings name, and makes sure that it is fit.
  ///
  /// @throws DatabaseFault saying what is wrong and what to do, whenever it is not
  public static Database open(Settings settings, ProgressListener listener) {
    var server =
        settings
            .url()
            .<Server>map(url -> ExternalServer.reach(url, settings))
            .orElseGet(() -> EmbeddedServer.start(settings, listener));
    try {
      return prepared(settings.home(), server);
    } catch (RuntimeException fault) {
      server.close();
      throw fault;
    }
  }

  private static Database prepared(Path home, Server server) {
    var roles = new Roles(server, Secret.keptIn(home.resolve("sightline_app.password")));
    try (var connection = server.connect(server.url().database())) {
      Durability.demand(connection);
      roles.ensure(connection);
    } catch (SQLException fault) {
      throw new DatabaseFault("The database server failed: " + fault.getMessage(), fault);
    }
    return new Database(home, server, roles);
  }

  /// The database of this name, created when absent and brought up to date.
  ///
  /// @param name lower-case letters, digits and underscores, beginning with a letter, 40 at most
  public NamedDatabase named(String name) {
    catalogue.create(name);
    new Migrations(server).run(name);
    return opened(name);
  }

  /// A new database with the shape and content of another that nobody is using. Much quicker than
  /// migrating.
  NamedDatabase copy(String original, String name) {
    catalogue.copy(original, name);
    return opened(name);
  }

  private NamedDatabase opened(String name) {
    var keys = home.resolve("keys");
    var url = server.url().of(name);
    var database = new NamedDatabase(name, keys, folder(name), url, roles.app());
    demandDurability(database);
    open.add(database);
    return database;
  }

  /// Asks the server again whether it still keeps what it confirms; for a watch that runs each
  /// minute.
  ///
  /// @throws DatabaseFault when it no longer does
  public void checkDurability() {
    try (var connection = server.connect(server.url().database())) {
      Durability.demand(connection);
    } catch (SQLException fault) {
      throw new DatabaseFault("The database server failed: " + fault.getMessage(), fault);
    }
  }

  /// Roles and databases can weaken a setting for their own sessions, so the app's own session is
  /// asked as well.
  private static void demandDurability(NamedDatabase database) {
    try (var connection = database.dataSource().getConnection()) {
      Durability.demand(connection);
    } catch (SQLException fault) {
      database.close();
      throw new DatabaseFault(
          "The database " + database.name() + " cannot be used: " + fault.getMessage(), fault);
    } catch (DatabaseFault fault) {
      database.close();
      throw fault;
    }
  }

  /// The names of Sightline's databases on this server, in order.
  public List<String> names() {
    return catalogue.names();
  }

  /// Deletes a database with all in it, and its folder in the home. One that is not there is fine.
  public void drop(String name) {
    open.stream().filter(o -> o.name().equals(name)).forEach(NamedDatabase::close);
    catalogue.drop(name);
    try {
      Binaries.clear(folder(name));
    } catch (IOException fault) {
      throw HomeFault.of("delete the folder of the database " + name, fault);
    }
  }

  private Path folder(String name) {
    return home.resolve(server.folder()).resolve(name);
  }

  /// A connection of the administrator, for tests that tamper as a superuser would.
  Connection asAdministrator(String name) throws SQLException {
    return server.connect(name);
  }

  /// Closes the databases opened here, then stops the server if it is ours.
  @Override
  public void close() {
    open.forEach(NamedDatabase::close);
    server.close();
  }
}
