package org.sightline.linkage.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Where the bytes of a CSV file come from. Any number of threads may read at once.
public interface CsvSource extends Closeable {

  /// How many bytes there are.
  long size() throws IOException;

  /// Exactly so many bytes from a place on, or as many as there are.
  byte[] read(long start, int length) throws IOException;

  /// A file that this machine sees: CSV, or Parquet by its name.
  static CsvSource open(Path path) throws IOException {
    if (Parquet.isNamed(path)) {
      return Parquet.read(path);
    }
    FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
    return new CsvSource() {
      @Override
      public long size() throws IOException {
        return file.size();
      }

      @Override
      public byte[] read(long start, int length) throws IOException {
        ByteBuffer buffer =
            ByteBuffer.allocate((int) Math.min(length, Math.max(0, file.size() - start)));
        while (buffer.hasRemaining()) {
          if (file.read(buffer, start + buffer.position()) < 0) {
            throw new IOException("the file grew shorter while it was read");
          }
        }
        return buffer.array();
      }

      @Override
      public void close() throws IOException {
        file.close();
      }
    };
  }
}
