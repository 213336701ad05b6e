package org.sightline.generate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Keeps written records on disk until all are there, for families are told one after another and deliveries go out day by
/// day. Only where each record lies is kept in memory.
final class Spool implements AutoCloseable {

  private final Path file;
  private final OutputStream out;
  private final List<Slip> slips = new ArrayList<>();
  private long end;

  /// Where a record lies, and when it goes out.
  record Slip(
      LocalDate day, Agency agency, LocalDateTime recorded, String number, long at, int length) {}

  Spool(Path file) throws IOException {
    this.file = file;
    this.out = new BufferedOutputStream(Files.newOutputStream(file));
  }

  void put(LocalDate day, Entry entry, String record) throws IOException {
    var bytes = record.getBytes(StandardCharsets.UTF_8);
    out.write(bytes);
    slips.add(new Slip(day, entry.agency(), entry.recorded(), entry.number(), end, bytes.length));
    end += bytes.length;
  }

  /// All slips, in the order in which they go out.
  List<Slip> inOrder() {
    slips.sort(
        Comparator.comparing(Slip::day)
            .thenComparing(Slip::agency)
            .thenComparing(Slip::recorded)
            .thenComparing(Slip::number));
    return slips;
  }

  /// Reads records back. Nothing may be put after it.
  Reader reader() throws IOException {
    out.flush();
    return new Reader(new RandomAccessFile(file.toFile(), "r"));
  }

  /// Reads what was put.
  static final class Reader implements AutoCloseable {
    private final RandomAccessFile file;

    private Reader(RandomAccessFile file) {
      this.file = file;
    }

    byte[] read(Slip slip) throws IOException {
      var bytes = new byte[slip.length()];
      file.seek(slip.at());
      file.readFully(bytes);
      return bytes;
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(file);
  }
}
