package org.sightline.linkage.spark;

import java.io.Serializable;
import java.util.Arrays;

/// Bytes written one after another, to be sent as one piece: Spark moves few large arrays faster than many small objects.
final class Bytes implements Serializable {

  private static final long serialVersionUID = 1L;

  private byte[] bytes = new byte[256];
  private int size;

  int size() {
    return size;
  }

  Bytes putInt(int value) {
    room(4);
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes[size++] = (byte) (value >>> shift);
    }
    return this;
  }

  Bytes putLong(long value) {
    return putInt((int) (value >>> 32)).putInt((int) value);
  }

  /// A text with its length.
  Bytes put(byte[] text) {
    putInt(text.length);
    room(text.length);
    System.arraycopy(text, 0, bytes, size, text.length);
    size += text.length;
    return this;
  }

  /// What was written.
  byte[] taken() {
    return Arrays.copyOf(bytes, size);
  }

  private void room(int wanted) {
    if (size + wanted > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.multiplyExact(bytes.length, 2), size + wanted));
    }
  }

  /// Reads what was written, in the same order.
  static final class Reader {

    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    boolean hasMore() {
      return at < bytes.length;
    }

    int nextInt() {
      int value = 0;
      for (int one = 0; one < 4; one++) {
        value = value << 8 | (bytes[at++] & 0xFF);
      }
      return value;
    }

    long nextLong() {
      return (long) nextInt() << 32 | (nextInt() & 0xFFFFFFFFL);
    }

    byte[] next() {
      int length = nextInt();
      at += length;
      return Arrays.copyOfRange(bytes, at - length, at);
    }
  }
}
