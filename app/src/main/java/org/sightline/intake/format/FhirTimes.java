package org.sightline.intake.format;

import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/// Writes FHIR times as the exchange format does, as exact as they are.
final class FhirTimes {

  private FhirTimes() {}

  /// A date, a time or a period; a missing node where there is none, or another type.
  static JsonNode of(@Nullable Type time) {
    return switch (time) {
      case BaseDateTimeType moment when moment.hasValue() ->
          JsonNodeFactory.instance.stringNode(moment.getValueAsString());
      case Period period when period.hasStart() || period.hasEnd() -> span(period);
      case null, default -> MissingNode.getInstance();
    };
  }

  /// The text of a time, if it is there.
  static Optional<String> text(BaseDateTimeType time) {
    return time.hasValue() ? Optional.of(time.getValueAsString()) : Optional.empty();
  }

  private static JsonNode span(Period period) {
    var start =
        (period.hasStart() ? period.getStartElement() : period.getEndElement()).getValueAsString();
    var end =
        (period.hasEnd() ? period.getEndElement() : period.getStartElement()).getValueAsString();
    return start.equals(end)
        ? JsonNodeFactory.instance.stringNode(start)
        : Json.object().put("from", start).put("to", end);
  }
}
