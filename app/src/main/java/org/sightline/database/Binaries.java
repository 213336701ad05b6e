package org.sightline.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked once into the home from the archive on the class path.
///
/// @param folder where `bin`, `lib` and `share` are
record Binaries(Path folder) {

  private static final String VERSION = "18.6.0";

  /// The programs in this home, unpacked now if they are not there yet. What was half unpacked is
  /// begun anew.
  ///
  /// @throws DatabaseFault when no archive fits this machine, or it cannot be unpacked
  static Binaries in(Path home, ProgressListener listener) {
    var folder = home.resolve("pg-" + VERSION);
    if (Files.isDirectory(folder)) {
      return new Binaries(folder);
    }
    listener.progress("Unpacking PostgreSQL " + VERSION + " into " + home + " (once)");
    var draft = home.resolve("pg-" + VERSION + ".tmp");
    try (var archive = archive()) {
      clear(draft);
      unpack(archive, draft);
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
      DurableFile.force(home);
      return new Binaries(folder);
    } catch (IOException fault) {
      throw HomeFault.of("unpack PostgreSQL into " + home, fault);
    }
  }

  /// One of PostgreSQL's programs, such as `initdb`.
  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  /// Unpacks a tar.xz archive.
  ///
  /// @throws IOException when it is broken, or when a name or a link in it leads out of the folder
  static void unpack(InputStream archive, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        place(tar, entry, within(folder, folder.resolve(entry.getName())));
      }
    }
  }

  private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(folderOf(target));
    if (entry.isSymbolicLink()) {
      within(folderOf(target), target.resolveSibling(entry.getLinkName()));
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    var mode = (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--";
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode));
  }

  private static Path folderOf(Path target) throws IOException {
    var folder = target.getParent();
    if (folder == null) {
      throw new IOException("the archive holds a name without a folder: " + target);
    }
    return folder;
  }

  private static Path within(Path folder, Path target) throws IOException {
    var normal = target.normalize();
    if (!normal.startsWith(folder.normalize())) {
      throw new IOException("the archive holds a name that leads out of its folder: " + target);
    }
    return normal;
  }

  /// Deletes a folder and all in it; a folder that is not there is fine.
  static void clear(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static InputStream archive() {
    var name = archiveName(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    return name.flatMap(n -> Optional.ofNullable(Binaries.class.getResourceAsStream(n)))
        .orElseThrow(() ->
            new DatabaseFault(
                "Sightline carries no PostgreSQL for this kind of machine ("
                    + System.getProperty("os.name")
                    + ", "
                    + System.getProperty("os.arch")
                    + "). Install PostgreSQL 15 or later and set SIGHTLINE_DB_URL to it, for"
                    + " example jdbc:postgresql://localhost:5432/postgres"));
  }

  /// The name of the archive made for an operating system and processor, as Java names them.
  static Optional<String> archiveName(String os, String arch) {
    var cpu =
        switch (arch) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> "";
        };
    if (cpu.isEmpty()) {
      return Optional.empty();
    }
    var system = os.toLowerCase(Locale.ROOT);
    if (system.startsWith("linux")) {
      return Optional.of("/postgres-linux-" + cpu + ".txz");
    }
    return system.startsWith("mac")
        ? Optional.of("/postgres-darwin-" + cpu + ".txz")
        : Optional.empty();
  }
}
