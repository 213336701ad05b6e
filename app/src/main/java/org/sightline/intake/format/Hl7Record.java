package org.sightline.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sightline.intake.format.Draft.Setting;
import org.sightline.intake.format.Draft.Statement;
import org.sightline.time.Days;
import org.sightline.time.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/// The draft that one HL7 message is: when it was recorded, by whom, and what its segments say.
final class Hl7Record {

  /// Who speaks where the message names no role.
  static final String STAFF = "hospital staff";

  private static final Set<String> READ =
      Set.of(
          "ADT^A01", "ADT^A03", "ADT^A04", "ADT^A08", "ADT^A28", "ADT^A31", "ADT^A40", "ORU^R01");

  private final Hl7Message message;
  private final Segment patient;

  private Hl7Record(Hl7Message message, Segment patient) {
    this.message = message;
    this.patient = patient;
  }

  /// The draft of a message.
  static Draft draft(Hl7Message message, String agency) throws Broken {
    var header = message.header();
    var number = header.text(10);
    if (number.isEmpty()) {
      throw header.broken(
          10, "the message has no control id, by which it could be told from others");
    }
    try {
      var patient =
          message
              .first("PID")
              .orElseThrow(() -> header.broken(9, "the message has no PID segment"));
      return new Hl7Record(message, patient).draft(agency, number);
    } catch (Broken broken) {
      throw broken.inRecord(number);
    }
  }

  private Draft draft(String agency, String number) throws Broken {
    var type = type();
    var people = Hl7People.of(message, patient);
    var recorded = Moments.recorded(recordedAs(), message.header().pointer(), "EVN-2 or MSH-7");
    var happened = happened(type).orElseGet(() -> Span.on(Days.of(recorded)));
    if (Hl7Visit.isChild(patient, happened)) {
      ParentsPartners.turn(people.relations(), Hl7People.PATIENT);
    }
    var observations = Hl7Observations.of(message, people, agency, number);
    var statements = new ArrayList<Statement>();
    statements.addAll(observations.relations());
    statements.addAll(
        new Hl7Visit(message, patient, type, happened, number).statements(observations));
    statements.addAll(observations.statements());
    if (type.equals("ADT^A40")) {
      statements.addAll(merges());
    }
    return new Draft(
        number,
        message.header().pointer(),
        new Setting(
            recorded,
            Optional.of(happened),
            by(),
            MissingNode.getInstance(),
            observations.heardBy()),
        observations.people(),
        statements);
  }

  private String type() throws Broken {
    var header = message.header();
    var trigger = header.text(9, 0, 2).isEmpty() ? message.text("EVN", 1) : header.text(9, 0, 2);
    var type = header.text(9) + "^" + trigger;
    if (!READ.contains(type)) {
      throw header.broken(
          9,
          "messages of type '%s' are not read; those that are: %s"
              .formatted(
                  Texts.shortened(type), String.join(", ", READ.stream().sorted().toList())));
    }
    return type;
  }

  private String recordedAs() throws Broken {
    var event = message.first("EVN");
    var written = event.isPresent() ? Hl7Times.iso(event.get(), 2) : Optional.<String>empty();
    return (written.isPresent() ? written : Hl7Times.iso(message.header(), 7))
        .orElseThrow(
            () -> message.header().broken(7, "neither EVN-2 nor MSH-7 says when it was recorded"));
  }

  private Optional<Span> happened(String type) throws Broken {
    var occurred = span("EVN", 6);
    if (occurred.isPresent()) {
      return occurred;
    }
    return switch (type) {
      case "ADT^A01", "ADT^A04" -> span("PV1", 44);
      case "ADT^A03" -> span("PV1", 45);
      case "ORU^R01" -> span("OBR", 7);
      default -> Optional.empty();
    };
  }

  private Optional<Span> span(String name, int field) throws Broken {
    var segment = message.first(name);
    return segment.isPresent() ? Hl7Times.span(segment.get(), field) : Optional.empty();
  }

  private JsonNode by() throws Broken {
    var operator = message.text("EVN", 5);
    return JsonNodeFactory.instance.stringNode(Roles.isRole(operator) ? operator : STAFF);
  }

  /// A40: the patient of PID is known from now on under its number, no longer under that of MRG.
  private List<Statement> merges() throws Broken {
    var merges = new ArrayList<Statement>();
    for (var merge : message.all("MRG")) {
      if (merge.text(1).isEmpty()) {
        throw merge.broken(1, "the message does not say whose record was merged");
      }
      merges.add(
          new Statement(
              Json.statement("identity")
                  .put("person", Hl7People.PATIENT)
                  .put("other", Hl7Observations.PRIOR)
                  .put("same", true)
                  .put("reason", "merged by the hospital"),
              merge.pointer()));
    }
    if (merges.isEmpty()) {
      throw message.header().broken(9, "an A40 without an MRG segment merges nothing");
    }
    return merges;
  }
}
