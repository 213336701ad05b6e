package org.sightline.intake.format;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sightline.time.Span;
import tools.jackson.databind.node.JsonNodeFactory;

/// Reads HL7 times, `YYYY[MM[DD[HHMM[SS]]]][+ZZZZ]`, keeping the precision they have.
final class Hl7Times {

  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4})(?:(\\d{2})(?:(\\d{2})(?:(\\d{2})(\\d{2})?(\\d{2})?(?:\\.\\d{1,6})?)?)?)?([+-]\\d{4})?");

  private Hl7Times() {}

  /// The time as the exchange format writes it; empty when the field is.
  static Optional<String> iso(Segment segment, int field) throws Broken {
    var written = segment.text(field);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    var time = TIME.matcher(written);
    if (!time.matches()) {
      throw segment.broken(
          field,
          "'%s' is no HL7 time; one reads like 202403121530 or 20240312"
              .formatted(Texts.shortened(written)));
    }
    var iso = new StringBuilder(time.group(1));
    append(iso, '-', time.group(2));
    append(iso, '-', time.group(3));
    if (time.group(4) != null) {
      iso.append('T').append(time.group(4));
      iso.append(':').append(time.group(5) == null ? "00" : time.group(5));
      append(iso, ':', time.group(6));
      if (time.group(7) != null) {
        iso.append(time.group(7), 0, 3).append(':').append(time.group(7), 3, 5);
      }
    }
    return Optional.of(iso.toString());
  }

  /// The days a field spans; empty when the field is.
  static Optional<Span> span(Segment segment, int field) throws Broken {
    var iso = iso(segment, field);
    return iso.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Moments.happened(
                JsonNodeFactory.instance.stringNode(iso.get()), segment.pointer() + "-" + field));
  }

  /// The days a birth date spans. A birth day is what is written, in whatever time zone it was.
  static Optional<Span> birth(Segment segment, int field) throws Broken {
    var iso = iso(segment, field);
    return iso.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Moments.span(
                iso.get().split("T", 2)[0],
                segment.pointer(),
                "%s-%d".formatted(segment.name(), field)));
  }

  private static void append(StringBuilder iso, char mark, String part) {
    if (part != null) {
      iso.append(mark).append(part);
    }
  }
}
