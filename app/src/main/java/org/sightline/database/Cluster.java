package org.sightline.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/// The folder in which our server keeps its data: SCRAM passwords, checksums, code point order.
///
/// @param data the data folder
/// @param password the administrator's password
/// @param privilege how to run PostgreSQL on it
record Cluster(Path data, String password, Privilege privilege) {

  /// The administrator of our own server.
  static final String ADMINISTRATOR = "sightline";

  private static final long NEEDED_BYTES = 120L << 20;

  /// The cluster of this home, made now if there is none. A half-made one is begun anew.
  ///
  /// @throws DatabaseFault when it cannot be made
  static Cluster in(Path home, Binaries binaries, ProgressListener listener) {
    var data = home.resolve("postgres-18");
    var password = Secret.keptIn(home.resolve("postgres-18.password"));
    try {
      var privilege = Privilege.toRun(binaries, home, data);
      if (Files.notExists(data)) {
        listener.progress("Preparing the database in " + data + " (once)");
        make(home, binaries, privilege, password);
      }
      return new Cluster(data, password, privilege);
    } catch (IOException fault) {
      throw HomeFault.of("prepare the database in " + data, fault);
    }
  }

  static void make(Path home, Binaries binaries, Privilege privilege, String password)
      throws IOException {
    if (Files.getFileStore(home).getUsableSpace() < NEEDED_BYTES) {
      throw HomeFault.noSpace("prepare the database in " + home);
    }
    var draft = home.resolve("postgres-18.tmp");
    var passwordForInitdb = home.resolve("initdb.password");
    Binaries.clear(draft);
    Files.createDirectory(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    try {
      DurableFile.write(passwordForInitdb, password.getBytes(StandardCharsets.US_ASCII));
      privilege.give(draft);
      privilege.give(passwordForInitdb);
      initdb(binaries, privilege, draft, passwordForInitdb);
    } finally {
      Files.deleteIfExists(passwordForInitdb);
    }
    Files.move(draft, home.resolve("postgres-18"), StandardCopyOption.ATOMIC_MOVE);
    DurableFile.force(home);
  }

  private static void initdb(
      Binaries binaries, Privilege privilege, Path draft, Path passwordFile) {
    var outcome =
        Shell.run(
            privilege.command(
                binaries.program("initdb"),
                "--pgdata=" + draft,
                "--username=" + ADMINISTRATOR,
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions"));
    if (!outcome.succeeded()) {
      throw HomeFault.speaksOfSpace(outcome.output())
          ? HomeFault.noSpace("prepare the database in " + draft.getParent())
          : new DatabaseFault("PostgreSQL's initdb failed:\n" + outcome.output().strip());
    }
  }
}
