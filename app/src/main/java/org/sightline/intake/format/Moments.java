package org.sightline.intake.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sightline.ledger.ClaimCodec;
import org.sightline.time.Days;
import org.sightline.time.Precision;
import org.sightline.time.Span;
import tools.jackson.databind.JsonNode;

/// Reads times as records write them, without making any of them more exact than it is.
final class Moments {

  /// The years a record can speak of; anything else is a slip of the keys.
  private static final Span PLAUSIBLE =
      Span.between(LocalDate.of(1850, 1, 1), LocalDate.of(2199, 12, 31));

  /// A record of which only the day is known counts as written at the end of the working day.
  private static final LocalTime END_OF_WORK = LocalTime.of(17, 0);

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern OFFSET = Pattern.compile(".*T.*(Z|[+-]\\d{2}:?\\d{2})");

  private Moments() {}

  /// When something was recorded: with an offset, by the clock in London, or a day alone, which means 17:00.
  static Instant recorded(String written, String where, String field) throws Broken {
    try {
      return plausible(instant(written.strip()));
    } catch (DateTimeException fault) {
      throw new Broken(
          where,
          field,
          "%s is '%s'; a time reads like 2006-12-12T16:10, a day like 2006-12-12"
              .formatted(field, Texts.shortened(written)));
    }
  }

  /// When something happened: a day, a month, a year, or from and to with a precision.
  static Span happened(JsonNode node, String where) throws Broken {
    if (node.isString()) {
      return span(node.stringValue(), where, "happened");
    }
    if (!node.isObject()) {
      throw new Broken(
          where,
          "happened",
          "happened is neither a date such as 2006-12-12 nor an object with from and to");
    }
    var from = span(node.path("from").asString(""), where, "happened/from").from();
    var to = node.has("to") ? span(node.path("to").asString(""), where, "happened/to").to() : from;
    if (to.isBefore(from)) {
      throw new Broken(
          where, "happened", "it ends on %s, before it starts on %s".formatted(to, from));
    }
    return new Span(from, to, precision(node, from.equals(to), where));
  }

  /// The span that a date stands for: a day, all of a month, all of a year.
  static Span span(String text, String where, String field) throws Broken {
    var written = text.strip();
    try {
      if (YEAR.matcher(written).matches()) {
        var year = Year.parse(written);
        return plausible(
            new Span(year.atDay(1), year.atDay(1).plusYears(1).minusDays(1), Precision.YEAR));
      }
      if (MONTH.matcher(written).matches()) {
        return plausible(Span.in(YearMonth.parse(written)));
      }
      return plausible(
          Span.on(
              DAY.matcher(written).matches()
                  ? LocalDate.parse(written)
                  : Days.of(instant(written))));
    } catch (DateTimeException fault) {
      throw new Broken(
          where,
          field,
          "%s is '%s'; a date reads like 2006-12-12, 2006-12 or 2006"
              .formatted(field, Texts.shortened(written)));
    }
  }

  private static Instant instant(String written) {
    if (DAY.matcher(written).matches()) {
      return LocalDate.parse(written).atTime(END_OF_WORK).atZone(Days.LONDON).toInstant();
    }
    var moment =
        OFFSET.matcher(written).matches()
            ? OffsetDateTime.parse(written).toInstant()
            : LocalDateTime.parse(written).atZone(Days.LONDON).toInstant();
    return moment.truncatedTo(ChronoUnit.MICROS);
  }

  private static Precision precision(JsonNode node, boolean oneDay, String where) throws Broken {
    if (!node.has("precision")) {
      return oneDay ? Precision.DAY : Precision.UNKNOWN;
    }
    var written = node.path("precision").asString("");
    for (var precision : Precision.values()) {
      if (ClaimCodec.kebab(precision.name()).equals(written)) {
        return precision;
      }
    }
    throw new Broken(
        where,
        "happened/precision",
        "precision is '%s'; it must be one of %s"
            .formatted(
                Texts.shortened(written),
                Arrays.stream(Precision.values())
                    .map(precision -> ClaimCodec.kebab(precision.name()))
                    .collect(Collectors.joining(", "))));
  }

  private static Instant plausible(Instant moment) {
    plausible(Span.on(Days.of(moment)));
    return moment;
  }

  private static Span plausible(Span span) {
    if (span.from().isBefore(PLAUSIBLE.from()) || span.to().isAfter(PLAUSIBLE.to())) {
      throw new DateTimeException("outside the years a record can speak of");
    }
    return span;
  }
}
