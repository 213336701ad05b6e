package org.sightline.desk.replay;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A terminal to write on: wraps lines at word ends, and marks with weight and colour only where both are wanted.
final class Paper {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
  private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;]*m");
  private static final int WIDTH = 100;
  private static final int NARROWEST = 60;
  private final PrintWriter out;
  private final int width;
  private final boolean colour;

  Paper(PrintWriter out, int width, boolean colour) {
    this.out = out;
    this.width = width;
    this.colour = colour;
  }

  /// How wide to write: as wide as the terminal says it is, else a hundred columns.
  ///
  /// @param columns what `COLUMNS` holds, if anything
  static int width(Optional<String> columns) {
    return columns
        .filter(text -> text.matches("\\d{1,4}"))
        .map(Integer::parseInt)
        .map(wide -> Math.max(NARROWEST, wide))
        .orElse(WIDTH);
  }

  static String day(LocalDate day) {
    return day.format(DAY);
  }

  void heading(String text) {
    out.println();
    out.println(strong(text.toUpperCase(Locale.ROOT)));
    out.println("─".repeat(Math.min(width, Math.max(text.length(), 40))));
  }

  void line(String text) {
    out.println(text);
  }

  /// A paragraph whose first line stands out to the left.
  void hanging(int first, int rest, String text) {
    var lines = wrap(text, width - rest);
    for (int i = 0; i < lines.size(); i++) {
      out.println(" ".repeat(i == 0 ? first : rest) + lines.get(i));
    }
  }

  /// A paragraph after a label that stands in a column of its own.
  void entry(String label, int column, String text) {
    var lines = wrap(text, width - column);
    for (int i = 0; i < lines.size(); i++) {
      out.println(pad(i == 0 ? label : "", column) + lines.get(i));
    }
  }

  String strong(String text) {
    return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  String faint(String text) {
    return colour ? "\u001b[2m" + text + "\u001b[0m" : text;
  }

  String urgent(String text) {
    return colour ? "\u001b[1;33m" + text + "\u001b[0m" : text;
  }

  static List<String> wrap(String text, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : text.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && visible(line) + 1 + visible(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  static String pad(String text, int column) {
    return text + " ".repeat(Math.max(1, column - visible(text)));
  }

  private static int visible(CharSequence text) {
    return COLOURS.matcher(text).replaceAll("").length();
  }
}
