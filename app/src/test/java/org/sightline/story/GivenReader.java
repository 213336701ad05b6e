package org.sightline.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sightline.ledger.Basis;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimCodec;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.RecordedClaim;
import org.sightline.ledger.Voice;
import org.sightline.time.Days;
import org.sightline.time.Precision;
import org.sightline.time.Span;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads one line under `given`: who recorded what, when, on whose word. The claim itself is written as in the exchange format.
final class GivenReader {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> FIELDS =
      Set.of("id", "agency", "record", "recorded", "happened", "by", "basis", "heard by", "claim");

  private GivenReader() {}

  static RecordedClaim read(Map<?, ?> item) {
    Fields.mustBeAmong(item, FIELDS, "a given claim");
    var agency = Fields.text(item, "agency");
    var id = Fields.text(item, "id");
    var recorded = moment(Fields.text(item, "recorded"));
    var hearers = new HashSet<>(Fields.texts(item, "heard by"));
    hearers.add(agency);
    return new RecordedClaim(
        new ClaimId(id),
        claim(item, agency),
        voice(item.get("by"), agency),
        hearers,
        basis(Fields.textOr(item, "basis", "observed")),
        item.containsKey("happened") ? span(item.get("happened")) : Span.on(Days.of(recorded)),
        recorded,
        recorded,
        agency,
        new RecordedClaim.Source("story", Fields.textOr(item, "record", id), "/" + id));
  }

  static Basis basis(String written) {
    return Basis.valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /// A day alone means five in the afternoon, as in the exchange format.
  static Instant moment(String written) {
    var local =
        written.contains("T")
            ? LocalDateTime.parse(written)
            : LocalDate.parse(written).atTime(LocalTime.of(17, 0));
    return local.atZone(Days.LONDON).toInstant();
  }

  static Voice voice(@Nullable Object by, String agency) {
    return switch (by) {
      case null -> new Voice.Professional(agency, "professional");
      case Map<?, ?> map when map.containsKey("person") ->
          new Voice.Of(
              Story.ref(Fields.text(map, "person")),
              Fields.textOr(map, "as", Fields.text(map, "person")));
      case Map<?, ?> map when map.containsKey("unknown") ->
          new Voice.Unknown(Fields.text(map, "unknown"));
      case Map<?, ?> map ->
          new Voice.Professional(Fields.textOr(map, "agency", agency), Fields.text(map, "role"));
      case Object role -> new Voice.Professional(agency, role.toString());
    };
  }

  /// A day, a month, `2006-12-12..2006-12-19`, or from, to and precision.
  private static Span span(Object written) {
    if (written instanceof Map<?, ?> map) {
      var precision = Fields.textOr(map, "precision", "unknown").toUpperCase(Locale.ROOT);
      return new Span(
          LocalDate.parse(Fields.text(map, "from")),
          LocalDate.parse(Fields.text(map, "to")),
          Precision.valueOf(precision));
    }
    var text = written.toString();
    int dots = text.indexOf("..");
    if (dots > 0) {
      return Span.between(
          LocalDate.parse(text.substring(0, dots)), LocalDate.parse(text.substring(dots + 2)));
    }
    return text.length() == "2006-12".length()
        ? Span.in(YearMonth.parse(text))
        : Span.on(LocalDate.parse(text));
  }

  private static Claim claim(Map<?, ?> item, String agency) {
    ObjectNode node = JSON.valueToTree(item.get("claim"));
    var injury = node.path("injury").asString("");
    if (!injury.isEmpty() && !injury.contains("/")) {
      node.put("injury", agency + "/" + injury);
    }
    try {
      return ClaimCodec.read(node, name -> Optional.of(Story.ref(name)));
    } catch (ClaimCodec.Malformed fault) {
      throw new IllegalArgumentException(
          "claim %s: %s".formatted(item.get("id"), fault.getMessage()), fault);
    }
  }
}
