package org.sightline.linkage.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The bytes of a CSV file that was never written, in pieces of some megabytes.
final class CsvBytes implements CsvSource {

  private static final int CHUNK = 1 << 22;

  private final List<byte[]> chunks = new ArrayList<>();
  private long size;

  /// Adds a row that is written as a line of CSV already, its end left out.
  void line(String row) {
    byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
    int done = 0;
    while (done < bytes.length) {
      int at = room();
      int some = Math.min(bytes.length - done, CHUNK - at);
      System.arraycopy(bytes, done, chunks.getLast(), at, some);
      done += some;
      size += some;
    }
    int at = room();
    chunks.getLast()[at] = '\n';
    size++;
  }

  /// Where the next byte goes in the last chunk, which is there now.
  private int room() {
    int at = (int) (size % CHUNK);
    if (at == 0) {
      chunks.add(new byte[CHUNK]);
    }
    return at;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public byte[] read(long start, int length) {
    int wanted = (int) Math.min(length, Math.max(0, size - start));
    byte[] bytes = new byte[wanted];
    for (int done = 0; done < wanted; ) {
      int from = (int) ((start + done) % CHUNK);
      int some = Math.min(wanted - done, CHUNK - from);
      System.arraycopy(chunks.get((int) ((start + done) / CHUNK)), from, bytes, done, some);
      done += some;
    }
    return bytes;
  }

  @Override
  public void close() {
    chunks.forEach(chunk -> Arrays.fill(chunk, (byte) 0));
    chunks.clear();
    size = 0;
  }
}
