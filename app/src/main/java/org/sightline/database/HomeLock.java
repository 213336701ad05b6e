package org.sightline.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/// One process at a time may run the server of a home. The operating system drops the lock when its
/// holder dies.
final class HomeLock implements AutoCloseable {

  private static final long PAUSE_MILLIS = 100;

  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Takes the lock, waiting up to `patience` for another process to let go of it.
  ///
  /// @throws DatabaseFault when the other process still has it after that
  static HomeLock take(Path home, Duration patience, ProgressListener listener) {
    try {
      var file = DurableFile.privateFolder(home).resolve("lock");
      var channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (locked(channel).isEmpty()) {
        listener.progress(
            "Another Sightline (process %s) is using %s; waiting up to %d s for it to finish"
                .formatted(holder(channel), home, patience.toSeconds()));
        await(channel, home, patience);
      }
      sign(channel);
      return new HomeLock(channel);
    } catch (IOException fault) {
      throw HomeFault.of("lock the folder " + home, fault);
    }
  }

  private static void await(FileChannel channel, Path home, Duration patience) throws IOException {
    for (var left = patience.toMillis(); left > 0; left -= PAUSE_MILLIS) {
      Pause.millis(PAUSE_MILLIS);
      if (locked(channel).isPresent()) {
        return;
      }
    }
    var holder = holder(channel);
    channel.close();
    throw new DatabaseFault(
        "Another Sightline (process %s) is still using %s. Wait for it, stop it, or set SIGHTLINE_HOME to another folder."
            .formatted(holder, home));
  }

  private static Optional<FileLock> locked(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException heldByThisProcess) {
      return Optional.empty();
    }
  }

  private static void sign(FileChannel channel) throws IOException {
    var pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(pid), 0);
  }

  private static String holder(FileChannel channel) throws IOException {
    var bytes = ByteBuffer.allocate(20);
    channel.read(bytes, 0);
    var pid = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
    return pid.isEmpty() ? "not known" : pid;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException alreadyGone) {
      // The lock ends with the process in any case.
    }
  }
}
