package org.sightline.linkage.label;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sightline.linkage.table.SmallCsv;

/// A file of labels: CSV with the columns `one,other,answer,by,day,note`, of which the first three are needed. `answer` is `same`, `different` or
/// `unsure`. Lines are only ever added; where somebody answers again, their last word counts ([Labels]).
public final class LabelFile {

  /// The first line of a new file.
  public static final String HEADER = "one,other,answer,by,day,note";

  private static final PairLines LINES =
      new PairLines(
          "a file of labels",
          List.of(HEADER.split(",", -1)),
          Map.of(
              Answer.SAME.word(), Answer.SAME,
              Answer.DIFFERENT.word(), Answer.DIFFERENT,
              Answer.UNSURE.word(), Answer.UNSURE));

  private LabelFile() {}

  /// Reads a file of labels.
  ///
  /// @throws org.sightline.linkage.table.CsvFault when a line is no label, with its number and the reason
  public static List<Label> read(Path path) throws IOException {
    return LINES.read(path);
  }

  /// Adds a label at the end, on the disk before this returns. A file that is not there is begun.
  public static void append(Path path, Label label) throws IOException {
    boolean fresh = !Files.exists(path) || Files.size(path) == 0;
    StringBuilder text = new StringBuilder(fresh ? HEADER + "\n" : endsInLine(path) ? "" : "\n");
    text.append(
            Stream.of(
                    label.one(),
                    label.other(),
                    label.answer().word(),
                    label.by(),
                    label.day(),
                    label.note())
                .map(SmallCsv::quoted)
                .collect(Collectors.joining(",")))
        .append('\n');
    try (FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      // In one piece: whoever breaks off leaves a whole line or none.
      ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /// Refuses a file whose columns are not those that are added to, before anybody has answered anything.
  ///
  /// @throws org.sightline.linkage.table.CsvFault when lines cannot be added
  public static void checkColumns(Path path) throws IOException {
    SmallCsv csv = SmallCsv.read(path);
    if (!String.join(",", csv.header()).equals(HEADER)) {
      throw SmallCsv.fault(
          csv.file(), 1, 0, "the columns must be %s to add to them".formatted(HEADER));
    }
  }

  private static boolean endsInLine(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      return channel.read(last, channel.size() - 1) == 1 && last.get(0) == '\n';
    }
  }
}
