package org.sightline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedServerModuleTest {

  @TempDir private static Path shared;
  private static Path home;

  private final List<String> told = new ArrayList<>();

  @BeforeAll
  static void prepareAHome() {
    home = shared.resolve("home");
    EmbeddedServer.start(Settings.under(home), ProgressListener.silent()).close();
  }

  @Test
  void startsAgainWithinASecondAndSaysNothing() {
    var begun = System.nanoTime();
    EmbeddedServer.start(Settings.under(home), told::add).close();

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    assertThat(told).isEmpty();
  }

  @Test
  void keepsSecretsToItsOwner() throws IOException {
    for (var file : new String[] {"postgres-18.password"}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(file))))
          .isEqualTo("rw-------");
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
        .isEqualTo("rwx------");
    assertThat(home.resolve("initdb.password")).doesNotExist();
  }

  @Test
  void letsNobodyInWithoutThePasswordAndListensOnLoopbackOnly() throws Exception {
    try (var server = EmbeddedServer.start(Settings.under(home), told::add)) {
      assertThatThrownBy(
              () -> DriverManager.getConnection(server.url().of("postgres"), "sightline", "guess"))
          .hasMessageContaining("password authentication failed");
      try (var connection = server.connect("postgres")) {
        assertThat(Sql.text(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(Sql.text(connection, "show unix_socket_directories")).isEmpty();
        assertThat(Sql.text(connection, "show password_encryption")).isEqualTo("scram-sha-256");
        assertThat(
                Sql.truth(
                    connection,
                    "select rolpassword like 'SCRAM%' from pg_authid where rolname = 'sightline'"))
            .isTrue();
        Durability.demand(connection);
      }
    }
  }

  @Test
  void findsWhatWasWrittenAfterTheProgramWasKilledAndStopsTheServerItLeft() throws Exception {
    var program = program();
    assertThat(program.inputReader().readLine()).isEqualTo("written");
    var orphan = Orphan.of(home.resolve("postgres-18")).orElseThrow().postmaster();
    program.destroyForcibly().waitFor();
    assertThat(orphan.isAlive()).isTrue();

    try (var database = Database.open(Settings.under(home), told::add)) {
      assertThat(orphan.isAlive()).isFalse();
      assertThat(told).contains("Stopping a PostgreSQL left over from an earlier run");
      var area = JdbcClient.create(database.named("area").dataSource());
      assertThat(area.sql("select text from public.line limit 1").query().singleValue())
          .isEqualTo("kept");
    }
  }

  @Test
  void findsWhatWasWrittenAfterTheServerItselfWasKilled() throws Exception {
    var server = EmbeddedServer.start(Settings.under(home), told::add);
    try (var connection = server.connect("postgres")) {
      Sql.run(connection, "create table if not exists hard (a int)");
      Sql.run(connection, "insert into hard values (1)");
    }
    var postmaster = ProcessHandle.of(server.pid()).orElseThrow();
    assertThat(postmaster.destroyForcibly()).isTrue();
    postmaster.onExit().join();
    server.close();

    try (var again = EmbeddedServer.start(Settings.under(home), told::add);
        var connection = again.connect("postgres")) {
      assertThat(Sql.texts(connection, "select a from hard")).contains("1");
    }
  }

  @Test
  void doesNotTakeAnotherProcessForItsServer() throws IOException {
    var data = Files.createDirectories(shared.resolve("elsewhere"));
    Files.writeString(data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");
    assertThat(Orphan.of(data)).isEmpty();

    Files.writeString(data.resolve("postmaster.pid"), "not a number\n");
    assertThat(Orphan.of(data)).isEmpty();
  }

  @Test
  void waitsForAnotherProgramOnTheSameHomeAndThenRefuses() throws Exception {
    var program = program();
    assertThat(program.inputReader().readLine()).isEqualTo("written");
    var pid = Long.toString(program.pid());

    assertThatThrownBy(
            () -> EmbeddedServer.start(Settings.under(home), Duration.ofMillis(300), told::add))
        .isInstanceOf(DatabaseFault.class)
        .hasMessageContaining("process " + pid)
        .hasMessageContaining("SIGHTLINE_HOME");
    assertThat(told).singleElement().asString().contains("process " + pid).contains("waiting");

    program.destroyForcibly().waitFor();
    EmbeddedServer.start(Settings.under(home), Duration.ofSeconds(5), told::add).close();
  }

  @Test
  void saysWhichPortIsTaken() throws IOException {
    int port;
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
      assertThatThrownBy(() -> EmbeddedServer.start(on(port), told::add))
          .isInstanceOf(DatabaseFault.class)
          .hasMessageContaining("Port " + port + " (SIGHTLINE_PG_PORT) is taken");
    }
    try (var server = EmbeddedServer.start(on(port), told::add)) {
      assertThat(server.url().hosts()).isEqualTo("127.0.0.1:" + port);
    }
  }

  @Test
  void saysWhyTheServerDidNotStart() throws IOException {
    var broken = Files.createDirectories(shared.resolve("broken"));
    Files.createSymbolicLink(broken.resolve("pg-18.6.0"), home.resolve("pg-18.6.0"));
    Files.createDirectories(
        broken.resolve("postgres-18"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));

    assertThatThrownBy(() -> EmbeddedServer.start(Settings.under(broken), told::add))
        .isInstanceOf(DatabaseFault.class)
        .hasMessageContaining("postgresql.conf");
  }

  @Test
  void runsAsAnotherUserWhereRootMayNotHaveItsOwnNamespace() throws IOException {
    assumeThat(Shell.asRoot()).as("stepping down needs a height to step from").isTrue();
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
    var other = Files.createDirectories(shared.resolve("other"));
    var binaries = Binaries.in(home, told::add);
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
    var nobody = new Privilege.OtherUser("nobody");
    Files.createSymbolicLink(other.resolve("pg-18.6.0"), binaries.folder());
    Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rwx--x--x"));

    assertThat(Privilege.workable(binaries, List.of(nobody))).contains(nobody);
    Cluster.make(other, binaries, nobody, Secret.keptIn(other.resolve("postgres-18.password")));
    try (var server = EmbeddedServer.start(Settings.under(other), told::add)) {
      assertThat(server.pid()).isPositive();
      assertThat(Files.getOwner(other.resolve("postgres-18")).getName()).isEqualTo("nobody");
    }
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
  }

  private static Settings on(int port) {
    return new Settings(
        home, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(port));
  }

  private static Process program() throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            KilledProgram.class.getName(),
            home.toString());
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
