package org.sightline.linkage.command;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sightline.linkage.table.Field;
import org.sightline.linkage.table.WrittenRecord;

/// Two records side by side in eighty columns of plain text: what is the same is marked `=`, what differs `*`, and where in a word the
/// difference lies stands below it. No colour is needed to read it.
final class PairView {

  static final int WIDTH = 80;

  private static final int LABEL = 14;
  private static final int CELL = 30;
  private static final String NOTHING = "-";
  private static final Map<Field, String> WORDS = words();

  private PairView() {}

  static String of(WrittenRecord one, WrittenRecord other) {
    StringBuilder text = new StringBuilder();
    lines(text, ' ', "record", one.id(), other.id());
    text.append("-".repeat(WIDTH)).append('\n');
    WORDS.forEach((field, words) -> {
      String a = clean(one.fields().getOrDefault(field, ""));
      String b = clean(other.fields().getOrDefault(field, ""));
      boolean compared = field != Field.SOURCE;
      row(text, words, a, b, compared, WrittenRecord.isSame(field, a, b));
    });
    Set<String> further = new LinkedHashSet<>(one.further().keySet());
    further.addAll(other.further().keySet());
    for (String name : further) {
      String a = clean(one.further().getOrDefault(name, ""));
      String b = clean(other.further().getOrDefault(name, ""));
      row(text, clean(name), a, b, true, WrittenRecord.isSameText(a, b));
    }
    return text.append("-".repeat(WIDTH)).append('\n').toString();
  }

  private static void row(
      StringBuilder text, String words, String a, String b, boolean compared, boolean same) {
    if (a.isEmpty() && b.isEmpty()) {
      return;
    }
    if (a.isEmpty() || b.isEmpty() || !compared) {
      lines(text, ' ', words, a.isEmpty() ? NOTHING : a, b.isEmpty() ? NOTHING : b);
    } else if (same) {
      lines(text, '=', words, a, b);
    } else {
      lines(text, '*', words, a, b);
      carets(text, a, b);
    }
  }

  private static void lines(StringBuilder text, char mark, String words, String a, String b) {
    List<String> left = wrapped(a, CELL);
    List<String> right = wrapped(b, CELL);
    String label = words.length() > LABEL ? words.substring(0, LABEL) : words;
    for (int line = 0; line < Math.max(left.size(), right.size()); line++) {
      line(
          text,
          line == 0 ? mark : ' ',
          line == 0 ? label : "",
          line < left.size() ? left.get(line) : "",
          line < right.size() ? right.get(line) : "");
    }
  }

  private static void line(StringBuilder text, char mark, String label, String a, String b) {
    String line = "%s %-14s %-30s | %s".formatted(mark, label, a, b);
    text.append(line.stripTrailing()).append('\n');
  }

  /// Below two values that begin or end alike, what differs between.
  private static void carets(StringBuilder text, String a, String b) {
    if (a.length() > CELL || b.length() > CELL) {
      return;
    }
    int shorter = Math.min(a.length(), b.length());
    int begin = 0;
    while (begin < shorter && alike(a.charAt(begin), b.charAt(begin))) {
      begin++;
    }
    int end = 0;
    while (end < shorter - begin
        && alike(a.charAt(a.length() - 1 - end), b.charAt(b.length() - 1 - end))) {
      end++;
    }
    if (2 * (begin + end) >= shorter) {
      line(text, ' ', "", marks(a, begin, end), marks(b, begin, end));
    }
  }

  private static String marks(String value, int begin, int end) {
    return " ".repeat(begin) + "^".repeat(Math.max(0, value.length() - begin - end));
  }

  private static boolean alike(char a, char b) {
    return Character.toLowerCase(a) == Character.toLowerCase(b);
  }

  /// A cell may hold anything; what would steer a terminal is not let through to it.
  static String clean(String cell) {
    return cell.replaceAll("\\s+", " ").replaceAll("\\p{C}", "?").strip();
  }

  /// Breaks a text at spaces, or where it must.
  static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (rest.length() > width) {
      int space = rest.lastIndexOf(' ', width);
      int end = space > 0 ? space : width;
      lines.add(rest.substring(0, end));
      rest = rest.substring(end).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  private static Map<Field, String> words() {
    Map<Field, String> words = new EnumMap<>(Field.class);
    words.put(Field.SOURCE, "source");
    words.put(Field.FORENAME, "given name");
    words.put(Field.MIDDLE, "middle name");
    words.put(Field.SURNAME, "family name");
    words.put(Field.SEX, "sex");
    words.put(Field.BIRTH, "date of birth");
    words.put(Field.ADDRESS, "address");
    words.put(Field.TOWN, "town");
    words.put(Field.POSTCODE, "postcode");
    words.put(Field.PHONE, "phone");
    words.put(Field.EMAIL, "e-mail");
    words.put(Field.NUMBER, "number");
    words.put(Field.BIRTHPLACE, "place of birth");
    words.put(Field.OCCUPATION, "occupation");
    return words;
  }
}
