package org.sightline.linkage.label;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sightline.linkage.table.SmallCsv;

/// Reads a CSV file of words about pairs: `one` and `other` are record ids, a third column holds the word.
///
/// @param kind what the file is called in messages
/// @param columns its columns in full; the first three are needed, the next two are who and when, the last is for notes
/// @param answers what each word means
record PairLines(String kind, List<String> columns, Map<String, Answer> answers) {

  List<Label> read(Path path) throws IOException {
    SmallCsv csv = SmallCsv.read(path);
    int[] places = new int[columns.size()];
    for (int column = 0; column < places.length; column++) {
      places[column] = csv.column(columns.get(column));
      if (column < 3 && places[column] < 0) {
        throw SmallCsv.fault(
            csv.file(),
            1,
            0,
            "no column '%s'; %s has the columns %s"
                .formatted(columns.get(column), kind, String.join(",", columns)));
      }
    }
    List<Label> labels = new ArrayList<>();
    for (SmallCsv.Line line : csv.lines()) {
      labels.add(
          new Label(
              cell(line, places[0]),
              cell(line, places[1]),
              answer(csv.file(), line, places[2]),
              cell(line, places[3]),
              cell(line, places[4]),
              cell(line, places[5]),
              new Origin(csv.file(), line.number())));
    }
    return labels;
  }

  private Answer answer(String file, SmallCsv.Line line, int place) {
    String word = line.cells().get(place);
    Answer answer = answers.get(word.strip().toLowerCase(Locale.ROOT));
    if (answer == null) {
      throw SmallCsv.fault(
          file,
          line.number(),
          place,
          "'%s' is no %s; write one of %s"
              .formatted(
                  word,
                  columns.get(2),
                  String.join(", ", answers.keySet().stream().sorted().toList())));
    }
    return answer;
  }

  private static String cell(SmallCsv.Line line, int place) {
    return place < 0 ? "" : line.cells().get(place);
  }
}
