package org.sightline.linkage.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sightline.linkage.Spelling;
import org.sightline.linkage.table.Field;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;

/// What a field holds: how full it is, how many different values it has, and which comes up most.
///
/// A value that stands for "not known" is worse than none: two records that share it seem to agree. So the most frequent value is looked
/// at. Of addresses, phones, numbers and dates it is shown only if it is a known stand-in, since any other may be somebody's.
///
/// @param field which
/// @param readAs the names of the columns it was read from
/// @param filled the share of records that say something
/// @param different how many different values
/// @param most the most frequent value, where it may be shown; empty where it may not, or where there is none
/// @param share how many of the filled records have it
/// @param suspicion why it may stand for "not known"; empty if nothing speaks for that
public record ColumnProfile(
    Field field,
    List<String> readAs,
    double filled,
    int different,
    String most,
    double share,
    String suspicion) {

  private static final Set<String> STAND_INS =
      Set.of(
          "1900-01-01",
          "1901-01-01",
          "1899-12-30",
          "1899-12-31",
          "1970-01-01",
          "1800-01-01",
          "9999-12-31",
          "2099-12-31",
          "1111-11-11",
          "unknown",
          "not known",
          "not recorded",
          "not stated",
          "n a",
          "na",
          "none",
          "null",
          "nil",
          "test",
          "tba",
          "tbc",
          "xxx",
          "xx",
          "no fixed abode",
          "nfa",
          "zz99 3vz",
          "zz993vz",
          "0123456789",
          "1234567890",
          "unknown@unknown.com",
          "test@test.com",
          "no@email.com",
          "noemail@noemail.com");

  private static final Set<Field> SHOWN =
      Set.of(
          Field.FORENAME,
          Field.MIDDLE,
          Field.SURNAME,
          Field.TOWN,
          Field.BIRTHPLACE,
          Field.OCCUPATION);

  /// Fields of which one value may well be the most frequent by far.
  private static final Set<Field> FEW_VALUES =
      Set.of(Field.SEX, Field.TOWN, Field.BIRTHPLACE, Field.OCCUPATION);

  private static final int OFTEN = 20;
  private static final int TIMES_THE_NEXT = 10;

  /// Keeps a copy.
  public ColumnProfile {
    readAs = List.copyOf(readAs);
  }

  /// How often values come up.
  ///
  /// @param most the most frequent
  private record Counts(int filled, int different, long most, int times, int timesNext) {}

  /// The fields of a table.
  public static List<ColumnProfile> of(PersonTable table) {
    List<ColumnProfile> profiles = new ArrayList<>();
    for (Field field : table.fields()) {
      switch (field) {
        case ID, SOURCE, NUMBER_STATUS -> {}
        case FORENAME -> profiles.add(texts(table, field, Row.FORENAME));
        case MIDDLE -> profiles.add(texts(table, field, Row.MIDDLE));
        case SURNAME -> profiles.add(texts(table, field, Row.SURNAME));
        case ADDRESS -> profiles.add(texts(table, field, Row.ADDRESS));
        case TOWN -> profiles.add(texts(table, field, Row.TOWN));
        case EMAIL -> profiles.add(texts(table, field, Row.EMAIL));
        case BIRTHPLACE -> profiles.add(texts(table, field, Row.BIRTHPLACE));
        case OCCUPATION -> profiles.add(texts(table, field, Row.OCCUPATION));
        case BIRTH, POSTCODE, PHONE, NUMBER, SEX -> profiles.add(values(table, field));
      }
    }
    return profiles;
  }

  private static ColumnProfile texts(PersonTable table, Field field, int place) {
    int[] counts = new int[table.texts(field).size()];
    for (int record = 0; record < table.size(); record++) {
      counts[table.rows()[record * Row.STRIDE + place]]++;
    }
    int filled = 0;
    int different = 0;
    int most = 0;
    int next = 0;
    counts[0] = 0;
    for (int value = 1; value < counts.length; value++) {
      filled += counts[value];
      different += counts[value] > 0 ? 1 : 0;
      if (counts[value] > counts[most]) {
        next = counts[most];
        most = value;
      } else {
        next = Math.max(next, counts[value]);
      }
    }
    String text = most == 0 ? "" : table.texts(field).text(most);
    return of(table, field, new Counts(filled, different, most, counts[most], next), text);
  }

  private static ColumnProfile values(PersonTable table, Field field) {
    int[] rows = table.rows();
    long[] values = new long[table.size()];
    Arrays.setAll(
        values,
        record -> {
          int at = record * Row.STRIDE;
          return switch (field) {
            case BIRTH -> rows[at + Row.BIRTH] & 0xFFFFFFFFL;
            case POSTCODE -> Row.pair(rows, at + Row.POSTCODE);
            case PHONE -> Row.pair(rows, at + Row.PHONE);
            case NUMBER -> Row.pair(rows, at + Row.NUMBER);
            default -> Row.sex(rows, at);
          };
        });
    Counts counts = counted(values);
    return of(table, field, counts, shown(field, counts.most));
  }

  private static Counts counted(long[] values) {
    Arrays.sort(values);
    int filled = 0;
    int different = 0;
    long most = 0;
    int times = 0;
    int next = 0;
    for (int from = 0, to; from < values.length; from = to) {
      to = from + 1;
      while (to < values.length && values[to] == values[from]) {
        to++;
      }
      if (values[from] != 0) {
        filled += to - from;
        different++;
        if (to - from > times) {
          next = times;
          times = to - from;
          most = values[from];
        } else {
          next = Math.max(next, to - from);
        }
      }
    }
    return new Counts(filled, different, most, times, next);
  }

  private static ColumnProfile of(PersonTable table, Field field, Counts counts, String text) {
    boolean isStandIn = STAND_INS.contains(text.toLowerCase(Locale.ROOT)) || isOneDigit(text);
    boolean isFarAhead =
        !FEW_VALUES.contains(field)
            && counts.times >= OFTEN
            && counts.times >= TIMES_THE_NEXT * Math.max(1, counts.timesNext);
    String suspicion =
        isStandIn && counts.times > 1
            ? "a stand-in for not known?"
            : isFarAhead ? "ten times as often as any other: a stand-in for not known?" : "";
    return new ColumnProfile(
        field,
        table.columns().stream()
            .flatMap(columns -> columns.names(field).stream())
            .distinct()
            .toList(),
        table.size() == 0 ? 0 : counts.filled / (double) table.size(),
        counts.different,
        isStandIn || SHOWN.contains(field) ? Spelling.shown(text) : "",
        counts.filled == 0 ? 0 : counts.times / (double) counts.filled,
        suspicion);
  }

  private static boolean isOneDigit(String text) {
    return text.matches("([0-9])\\1{5,}");
  }

  private static String shown(Field field, long value) {
    return switch (field) {
      case BIRTH -> {
        String digits = "%08x".formatted(value);
        yield "%s-%s-%s"
            .formatted(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6));
      }
      case PHONE, NUMBER -> {
        int count = (int) (value >>> 60);
        String digits = "%015x".formatted(value & 0xFFFFFFFFFFFFFFFL);
        yield digits.substring(digits.length() - count);
      }
      case POSTCODE -> postcode(value);
      default -> "";
    };
  }

  private static String postcode(long value) {
    StringBuilder text = new StringBuilder();
    for (long rest = value; rest != 0; rest >>>= 6) {
      int code = (int) (rest & 0x3F);
      text.append((char) (code >= 27 ? '0' + code - 27 : 'a' + code - 1));
    }
    return text.reverse().toString();
  }

  /// The profiles as lines of text, and which columns were not read.
  public static String text(PersonTable table) {
    StringBuilder text = new StringBuilder();
    text.append(line("field", "read from", "filled", "different", "most frequent"));
    for (ColumnProfile profile : of(table)) {
      text.append(
          line(
              profile.field.name().toLowerCase(Locale.ROOT),
              String.join(", ", profile.readAs),
              String.format(Locale.UK, "%.1f %%", 100 * profile.filled),
              String.format(Locale.UK, "%,d", profile.different),
              profile.words()));
    }
    List<String> unread =
        table.columns().stream().flatMap(columns -> columns.unread().stream()).distinct().toList();
    if (!unread.isEmpty()) {
      text.append("not read: %s%n".formatted(String.join(", ", unread)));
    }
    return text.toString();
  }

  private static String line(
      String field, String from, String filled, String different, String most) {
    return "%-10s  %-16s %8s %10s  %s"
            .formatted(field, from, filled, different, most)
            .stripTrailing()
        + System.lineSeparator();
  }

  /// The most frequent value in words; empty where nothing is to be said of it.
  String words() {
    if (different == 0 || (most.isEmpty() && suspicion.isEmpty())) {
      return "";
    }
    String value = most.isEmpty() ? "one value" : most;
    return String.format(Locale.UK, "%s (%.1f %%)", value, 100 * share)
        + (suspicion.isEmpty() ? "" : ": " + suspicion);
  }
}
