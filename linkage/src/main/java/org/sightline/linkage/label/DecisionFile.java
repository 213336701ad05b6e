package org.sightline.linkage.label;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A file of decisions that hold whatever the weights say: CSV with the columns `one,other,decision,by,day,reason`, of which the first
/// three are needed. `decision` is `include`, the two records are of one person, or `exclude`, they are not.
public final class DecisionFile {

  private static final PairLines LINES =
      new PairLines(
          "a file of decisions",
          List.of("one", "other", "decision", "by", "day", "reason"),
          Map.of("include", Answer.SAME, "exclude", Answer.DIFFERENT));

  private DecisionFile() {}

  /// Reads a file of decisions.
  ///
  /// @throws org.sightline.linkage.table.CsvFault when a line is no decision, with its number and the reason
  public static List<Label> read(Path path) throws IOException {
    return LINES.read(path);
  }
}
