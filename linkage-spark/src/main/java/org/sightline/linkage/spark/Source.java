package org.sightline.linkage.spark;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.sightline.linkage.table.CsvSource;

/// A file that every machine can open: by its path, where all see the same folders, or by a URL that Hadoop knows, such as `hdfs:` or `s3a:`.
///
/// @param name as it was given on the command line
record Source(String name) implements Serializable {

  /// A file as it was given; a path has lost one of the slashes of a URL.
  static Source of(Path path) {
    return new Source(path.toString().replaceFirst("^([a-z][a-z0-9]+):/(?!/)", "$1://"));
  }

  private boolean isUrl() {
    return name.matches("[a-z][a-z0-9]+://.*");
  }

  CsvSource open() throws IOException {
    return isUrl() ? ofHadoop() : CsvSource.open(Path.of(name));
  }

  private CsvSource ofHadoop() throws IOException {
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(name);
    FileSystem system = FileSystem.get(URI.create(name), SparkHadoopUtil.get().conf());
    if (!system.exists(path)) {
      throw new NoSuchFileException(name);
    }
    long size = system.getFileStatus(path).getLen();
    FSDataInputStream in = system.open(path);
    return new CsvSource() {
      @Override
      public long size() {
        return size;
      }

      @Override
      public byte[] read(long start, int length) throws IOException {
        byte[] bytes = new byte[(int) Math.min(length, Math.max(0, size - start))];
        in.readFully(start, bytes);
        return bytes;
      }

      @Override
      public void close() throws IOException {
        in.close();
      }
    };
  }
}
