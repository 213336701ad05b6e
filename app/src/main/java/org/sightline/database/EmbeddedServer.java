package org.sightline.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Our own PostgreSQL, run by us and kept under the home folder, reachable from this machine alone.
final class EmbeddedServer implements Server {

  private static final Duration PATIENCE_FOR_LOCK = Duration.ofSeconds(60);
  private static final int TRIES = 3;

  private final HomeLock lock;
  private final Postmaster postmaster;
  private final Credentials administrator;
  private final Thread atExit = new Thread(this::ask, "postgres-stop");

  private EmbeddedServer(HomeLock lock, Postmaster postmaster, Credentials administrator) {
    this.lock = lock;
    this.postmaster = postmaster;
    this.administrator = administrator;
    // A courtesy to the machine, not a need: the server is asked to stop, nobody waits for it, and
    // whatever is left of it the next start finds.
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /// Starts the server of this home, preparing it first where that was never done.
  ///
  /// @throws DatabaseFault when it cannot start
  static EmbeddedServer start(Settings settings, ProgressListener listener) {
    return start(settings, PATIENCE_FOR_LOCK, listener);
  }

  /// The same, with the time to wait for another process that uses the home.
  static EmbeddedServer start(Settings settings, Duration patience, ProgressListener listener) {
    var lock = HomeLock.take(settings.home(), patience, listener);
    try {
      return start(settings, lock, listener);
    } catch (RuntimeException fault) {
      lock.close();
      throw fault;
    }
  }

  private static EmbeddedServer start(Settings settings, HomeLock lock, ProgressListener listener) {
    var binaries = Binaries.in(settings.home(), listener);
    var cluster = Cluster.in(settings.home(), binaries, listener);
    Orphan.of(cluster.data())
        .ifPresent(orphan -> {
          listener.progress("Stopping a PostgreSQL left over from an earlier run");
          orphan.stop();
        });
    var administrator =
        new Credentials(Optional.of(Cluster.ADMINISTRATOR), Optional.of(cluster.password()));
    var log = settings.home().resolve("postgres-18.log");
    var postmaster = run(settings, binaries, cluster, administrator, log, listener);
    return new EmbeddedServer(lock, postmaster, administrator);
  }

  private static Postmaster run(
      Settings settings,
      Binaries binaries,
      Cluster cluster,
      Credentials administrator,
      Path log,
      ProgressListener listener) {
    for (var tried = 1; ; tried++) {
      var port = settings.port().orElseGet(EmbeddedServer::freePort);
      settings.port().ifPresent(EmbeddedServer::insistOnFree);
      var postmaster = Postmaster.start(binaries, cluster, port, log);
      if (postmaster.ready(administrator, listener)) {
        return postmaster;
      }
      // Somebody may take a free port between our look and PostgreSQL's: then look again.
      if (!postmaster.lostItsPort() || settings.port().isPresent() || tried == TRIES) {
        throw postmaster.fault();
      }
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new DatabaseFault("No free port was found for the database.", none);
    }
  }

  private static void insistOnFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException taken) {
      throw new DatabaseFault(
          "Port "
              + port
              + " (SIGHTLINE_PG_PORT) is taken by another program. Free it, choose another"
              + " port, or unset SIGHTLINE_PG_PORT to let Sightline find one.",
          taken);
    }
  }

  @Override
  public ServerUrl url() {
    return ServerUrl.loopback(postmaster.port());
  }

  @Override
  public Credentials administrator() {
    return administrator;
  }

  @Override
  public String folder() {
    return "databases";
  }

  /// The server's process, for tests that kill it.
  long pid() {
    return postmaster.pid();
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException alreadyGoingDown) {
      return;
    }
    stop();
  }

  private void ask() {
    postmaster.ask();
  }

  private void stop() {
    postmaster.stop();
    lock.close();
  }
}
