package org.sightline.intake.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads the dates of a table by the patterns of its mapping, as exact as each pattern is.
final class RowDates {

  private final List<DateTimeFormatter> patterns;

  private RowDates(List<DateTimeFormatter> patterns) {
    this.patterns = patterns;
  }

  /// The patterns a mapping lists.
  static RowDates of(JsonNode list) throws Broken {
    var patterns = new ArrayList<DateTimeFormatter>();
    for (var item : list) {
      patterns.add(pattern(item.asString("")));
    }
    patterns.add(pattern("yyyy-MM-dd HH:mm"));
    patterns.add(pattern("yyyy-MM-dd HH:mm:ss"));
    return new RowDates(List.copyOf(patterns));
  }

  /// A date as the exchange format writes it; the text as it is where no pattern fits.
  String iso(String written) {
    return patterns.stream()
        .flatMap(pattern -> iso(pattern, written).stream())
        .findFirst()
        .orElse(written);
  }

  /// The day of a date, without its time.
  String day(String written) {
    var iso = iso(written);
    return iso.indexOf('T') > 0 ? iso.substring(0, iso.indexOf('T')) : iso;
  }

  private static Optional<String> iso(DateTimeFormatter pattern, String written) {
    try {
      var read =
          pattern.parseBest(
              written, LocalDateTime::from, LocalDate::from, YearMonth::from, Year::from);
      return Optional.of(read.toString());
    } catch (DateTimeException notThisOne) {
      return Optional.empty();
    }
  }

  /// Strictly: 31/02/2024 is a slip of the keys, not the 29th; and a year of two digits does not say its century.
  private static DateTimeFormatter pattern(String written) throws Broken {
    try {
      if (!written.contains("yyyy")) {
        throw new IllegalArgumentException("no year of four digits");
      }
      return DateTimeFormatter.ofPattern(written.replace('y', 'u'), Locale.UK)
          .withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException fault) {
      throw new Broken(
          "the mapping",
          "dates",
          "'%s' is no date pattern with a year of four digits".formatted(Texts.shortened(written)),
          "Write patterns such as dd/MM/yyyy HH:mm");
    }
  }
}
