package org.sightline.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// A small private file (mode 0600) that is either there in full after a power cut, or not there at
/// all.
public final class DurableFile {

  private DurableFile() {}

  /// Writes beside the target, forces it to disk, renames it into place and forces the folder.
  ///
  /// @throws IOException when any of these steps fails; the target is then as it was
  public static void write(Path target, byte[] content) throws IOException {
    var folder = target.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("not a file's name: " + target);
    }
    privateFolder(folder);
    var draft = folder.resolve(target.getFileName() + ".tmp");
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      var bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    force(folder);
  }

  /// Makes sure a folder exists; what is created on the way is closed to others (mode 0700).
  public static Path privateFolder(Path folder) throws IOException {
    return Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  /// Forces a folder's list of names to disk, so that a rename in it survives a power cut.
  static void force(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, Set.of(StandardOpenOption.READ))) {
      channel.force(true);
    }
  }
}
