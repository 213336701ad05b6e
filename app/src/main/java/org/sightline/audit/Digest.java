package org.sightline.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// A SHA-256 digest: 32 bytes that stand for a row, a file or a tree of leaves.
public final class Digest {

  private static final int LENGTH = 32;

  private final byte[] bytes;

  private Digest(byte[] bytes) {
    this.bytes = bytes;
  }

  /// The digest of these parts, one after the other.
  public static Digest of(byte[]... parts) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      for (var part : parts) {
        sha256.update(part);
      }
      return new Digest(sha256.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /// The digest of a text in UTF-8.
  public static Digest of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Takes bytes that are said to be a digest; empty when their number is not 32.
  public static Optional<Digest> from(byte[] bytes) {
    return bytes.length == LENGTH ? Optional.of(new Digest(bytes.clone())) : Optional.empty();
  }

  /// The 32 bytes.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// Lower-case hexadecimal, 64 characters.
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  /// Standard Base64, as in checkpoints.
  String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
