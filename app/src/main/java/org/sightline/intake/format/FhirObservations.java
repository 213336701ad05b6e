package org.sightline.intake.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.sightline.intake.format.FhirBundle.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Observations: those with Sightline's codes as statements, the others as words of an event.
final class FhirObservations {

  private static final String CODES = "urn:sightline:observation";
  private static final String LOINC = "http://loinc.org";
  private static final Map<String, String> MEASURES =
      Map.of(
          "29463-7",
          "weight-kg",
          "3141-9",
          "weight-kg",
          "8302-2",
          "length-cm",
          "8306-3",
          "length-cm");

  /// Which field of a kind the subject, the focus and the value of an observation fill.
  private record Shape(String subject, String focus, String value) {}

  private static final Map<String, Shape> SHAPES =
      Map.ofEntries(
          Map.entry("injury", new Shape("child", "", "type")),
          Map.entry("account", new Shape("child", "injury", "mechanism")),
          Map.entry("opinion", new Shape("child", "injury", "opinion")),
          Map.entry("sight", new Shape("child", "", "sight")),
          Map.entry("mobility", new Shape("child", "", "mobility")),
          Map.entry("presence", new Shape("with", "person", "place")),
          Map.entry("relation", new Shape("to", "person", "relation")),
          Map.entry("residence", new Shape("with", "person", "stance")),
          Map.entry("household", new Shape("child", "members", "nobody-else")),
          Map.entry("event", new Shape("about", "with", "event")),
          Map.entry("check", new Shape("", "person", "result")),
          Map.entry("decision", new Shape("child", "", "outcome")),
          Map.entry("claim", new Shape("", "", "")));

  private static final Set<String> LISTS = Set.of("sites", "records", "members");

  private FhirObservations() {}

  /// Sightline's code of an observation, if it has one.
  static Optional<String> code(Observation observation) {
    return FhirBundle.codes(observation.getCode().getCoding(), CODES).findFirst();
  }

  static void read(FhirRecord record, Entry entry, Observation observation) throws Broken {
    FhirConditions.refuseIfInError(entry, FhirBundle.status(observation.getStatusElement(), ""));
    var code = code(observation);
    var body =
        code.isPresent()
            ? statement(record, entry, observation, code.get())
            : other(record, entry, observation);
    record.say(
        entry,
        body,
        observation.getPerformer(),
        FhirTimes.of(observation.getEffective()),
        FhirTimes.text(
            new org.hl7.fhir.r4.model.DateTimeType(
                observation.getIssuedElement().getValueAsString())));
  }

  private static ObjectNode statement(
      FhirRecord record, Entry entry, Observation observation, String code) throws Broken {
    var shape = SHAPES.get(code);
    if (shape == null) {
      throw new Broken(
          entry.pointer(),
          "code",
          "'%s' is not one of Sightline's codes; docs/formats/fhir.md lists them"
              .formatted(Texts.shortened(code)));
    }
    if (code.equals("claim")) {
      return claim(entry, observation);
    }
    var body = Json.statement(code);
    if (!shape.subject().isEmpty()) {
      body.put(shape.subject(), record.people().person(observation.getSubject(), entry.pointer()));
    }
    focus(record, entry, observation, shape, body);
    body.set(shape.value(), value(observation.getValue()));
    components(record, entry, observation, code, body);
    defaults(observation, code, body);
    var words = words(observation);
    if (!words.isEmpty()) {
      body.put("words", words);
    }
    return body;
  }

  private static ObjectNode claim(Entry entry, Observation observation) throws Broken {
    try {
      return (ObjectNode) Json.read(value(observation.getValue()).asString(""));
    } catch (Broken broken) {
      throw new Broken(
          entry.pointer(),
          "valueString",
          "%s, %s".formatted(broken.fault().where(), broken.fault().reason()));
    }
  }

  private static void focus(
      FhirRecord record, Entry entry, Observation observation, Shape shape, ObjectNode body)
      throws Broken {
    var focus = observation.getFocus();
    switch (shape.focus()) {
      case "" -> {
        // This kind speaks of its subject alone.
      }
      case "injury" -> body.put("injury", injury(record, entry, focus));
      case "members" -> {
        var members = body.putArray("members");
        for (var one : focus) {
          members.add(record.people().person(one, entry.pointer()));
        }
      }
      case "with" -> {
        if (!focus.isEmpty()) {
          body.putObject("others")
              .put("with", record.people().person(focus.getFirst(), entry.pointer()));
        }
      }
      default ->
          body.put(
              shape.focus(),
              record
                  .people()
                  .person(
                      focus.isEmpty() ? observation.getSubject() : focus.getFirst(),
                      entry.pointer()));
    }
  }

  /// The key of the injury that a reference means; in a system where it is not in this Bundle, the reference's own id.
  private static String injury(FhirRecord record, Entry entry, List<Reference> focus)
      throws Broken {
    if (focus.isEmpty()) {
      throw new Broken(entry.pointer(), "focus", "it does not say which injury it speaks of");
    }
    var reference = focus.getFirst();
    return FhirBundle.first(
            record.speakers().find(reference, Condition.class).map(FhirConditions::key),
            Optional.ofNullable(reference.getIdentifier().getValue()),
            Optional.ofNullable(reference.getReferenceElement().getIdPart()))
        .orElseThrow(() ->
            new Broken(entry.pointer(), "focus", "it does not say which injury it speaks of"));
  }

  private static void components(
      FhirRecord record, Entry entry, Observation observation, String code, ObjectNode body)
      throws Broken {
    for (var component : observation.getComponent()) {
      var name =
          FhirPerson.codes(component.getCode()).stream()
              .filter(text -> !text.isEmpty())
              .findFirst()
              .orElse(FhirPerson.words(component.getCode()));
      var value = value(component.getValue());
      if (value.isString() && record.people().isPerson(new Reference(value.stringValue()))) {
        value =
            JsonNodeFactory.instance.stringNode(
                record.people().person(new Reference(value.stringValue()), entry.pointer()));
      }
      if (code.equals("event")) {
        body.withObjectProperty("details").set(name, value);
      } else if (LISTS.contains(name)) {
        body.withArrayProperty(name).add(name.equals("sites") ? site(value) : value);
      } else {
        body.set(name, value);
      }
    }
  }

  private static JsonNode site(JsonNode value) {
    return Sites.named(value.asString(""))
        .<JsonNode>map(site -> JsonNodeFactory.instance.stringNode(Sites.written(site)))
        .orElse(value);
  }

  private static void defaults(Observation observation, String code, ObjectNode body) {
    if (code.equals("presence") && body.path("place").isMissingNode()) {
      body.put("place", "agency");
    }
    if (code.equals("injury") && !body.has("injury")) {
      body.put("injury", Optional.ofNullable(observation.getIdElement().getIdPart()).orElse(""));
    }
  }

  private static JsonNode value(@Nullable Type value) {
    return switch (value) {
      case CodeableConcept concept ->
          JsonNodeFactory.instance.stringNode(
              FhirPerson.codes(concept).stream()
                  .filter(code -> !code.isEmpty())
                  .findFirst()
                  .orElseGet(() -> FhirPerson.words(concept)));
      case BooleanType flag when flag.hasValue() ->
          JsonNodeFactory.instance.booleanNode(flag.booleanValue());
      case IntegerType number when number.hasValue() ->
          JsonNodeFactory.instance.numberNode(number.getValue());
      case PrimitiveType<?> primitive when primitive.hasValue() ->
          JsonNodeFactory.instance.stringNode(primitive.getValueAsString());
      case Quantity quantity when quantity.getValueElement().hasValue() ->
          JsonNodeFactory.instance.stringNode(quantity.getValue().toPlainString());
      case null, default -> JsonNodeFactory.instance.missingNode();
    };
  }

  private static String words(Observation observation) {
    var notes = FhirConditions.notes(observation.getNote());
    return notes.isEmpty()
            && observation.getValue() instanceof CodeableConcept concept
            && concept.hasText()
        ? concept.getText()
        : notes;
  }

  private static ObjectNode other(FhirRecord record, Entry entry, Observation observation)
      throws Broken {
    var body = Json.statement("event").put("event", "observation");
    body.put("about", record.people().person(observation.getSubject(), entry.pointer()));
    var measure =
        FhirBundle.codes(observation.getCode().getCoding(), LOINC)
            .map(MEASURES::get)
            .filter(name -> name != null)
            .findFirst();
    var value = value(observation.getValue()).asString("");
    if (measure.isPresent() && !value.isEmpty()) {
      body.putObject("details").put(measure.get(), value);
    }
    var unit =
        observation.getValue() instanceof Quantity quantity && quantity.hasUnit()
            ? " " + quantity.getUnit()
            : "";
    var name = FhirPerson.words(observation.getCode());
    var words = words(observation);
    body.put("words", "%s: %s%s".formatted(name, words.isEmpty() ? value : words, unit).strip());
    return body;
  }
}
