package org.sightline.linkage.online;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The frame of an index in a file: eight letters, the version of the form, the digest of the model, the content, and a SHA-256 over
/// all of it. A file appears whole or not at all, and nothing is read of one that is not as it was written.
///
/// What is inside are records of people: the file is readable by its owner alone, and belongs where the records are kept.
final class IndexFile {

  /// Writes or reads the content.
  @FunctionalInterface
  interface Content<S, T> {
    T apply(S stream) throws IOException;
  }

  private static final byte[] MAGIC = {'S', 'L', 'P', 'E', 'O', 'P', 'L', 'E'};
  private static final int VERSION = 1;
  private static final int DIGEST = 32;
  private static final int HEAD = MAGIC.length + Integer.BYTES + DIGEST;

  private final Path file;
  private final byte[] model;

  /// @param modelDigest in hexadecimal digits
  IndexFile(Path file, String modelDigest) {
    this.file = file;
    this.model = HexFormat.of().parseHex(modelDigest);
  }

  void write(Content<DataOutputStream, ?> content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path beside = Files.createTempFile(folder, "." + file.getFileName(), ".part");
    try {
      try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        MessageDigest digest = sha256();
        OutputStream plain = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        DataOutputStream out = new DataOutputStream(new DigestOutputStream(plain, digest));
        out.write(MAGIC);
        out.writeInt(VERSION);
        out.write(model);
        content.apply(out);
        out.flush();
        plain.write(digest.digest());
        plain.flush();
        channel.force(true);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  <T> T read(Content<DataInputStream, T> content) throws IOException {
    check();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      in.skipNBytes(HEAD);
      return content.apply(in);
    }
  }

  private void check() throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      byte[] head = in.readNBytes(HEAD);
      MessageDigest digest = sha256();
      digest.update(head);
      checkHead(head);
      long rest = Files.size(file) - HEAD - DIGEST;
      byte[] some = new byte[1 << 16];
      while (rest > 0) {
        int read = in.read(some, 0, (int) Math.min(some.length, rest));
        if (read < 0) {
          break;
        }
        digest.update(some, 0, read);
        rest -= read;
      }
      if (rest != 0 || !MessageDigest.isEqual(in.readNBytes(DIGEST), digest.digest())) {
        throw new IndexFileFault(
            file,
            "is not as it was written: cut short or changed. Make the index anew from its records");
      }
    }
  }

  private void checkHead(byte[] head) throws IndexFileFault {
    if (head.length < MAGIC.length
        || !java.util.Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new IndexFileFault(file, "is no index of people: it does not begin as one");
    }
    if (head.length < HEAD) {
      throw new IndexFileFault(file, "is cut short in its first %d bytes".formatted(HEAD));
    }
    int version = java.nio.ByteBuffer.wrap(head).getInt(MAGIC.length);
    if (version != VERSION) {
      throw new IndexFileFault(
          file, "is of version %d of the form; this engine reads %d".formatted(version, VERSION));
    }
    byte[] own = java.util.Arrays.copyOfRange(head, HEAD - DIGEST, HEAD);
    if (!java.util.Arrays.equals(own, model)) {
      throw new IndexFileFault(
          file,
          "was made with another model: its digest begins with %s, that of the model given with %s"
              .formatted(shown(own), shown(model)));
    }
  }

  private static String shown(byte[] digest) {
    return HexFormat.of().formatHex(digest, 0, 6);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
