package org.sightline.intake.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.sightline.intake.Delivery;
import org.sightline.intake.Fault;
import org.sightline.intake.format.Draft.Setting;
import org.sightline.intake.format.Draft.Statement;
import org.sightline.intake.format.FhirBundle.Entry;
import org.sightline.time.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// The draft that one Bundle is.
final class FhirRecord {

  private static final String BASIS = "urn:sightline:basis";
  private static final String HEARD_BY = "urn:sightline:heard-by";
  private static final Set<String> EXAMINED = Set.of("injury", "opinion");
  private static final Set<String> OBSERVED = Set.of("sight", "presence", "mobility");

  private final FhirBundle bundle;
  private final Delivery delivery;
  private final FhirPeople people = new FhirPeople();
  private final FhirSpeakers speakers;
  private final List<Statement> statements = new ArrayList<>();

  FhirRecord(FhirBundle bundle, Delivery delivery) {
    this.bundle = bundle;
    this.delivery = delivery;
    this.speakers = new FhirSpeakers(bundle, people);
  }

  /// The draft; entries that cannot be used become faults.
  Draft draft(List<Fault> faults) throws Broken {
    each(
        faults,
        entry -> {
          if (entry.resource() instanceof Patient patient) {
            people.introduce(entry, patient);
          }
        });
    each(faults, this::kin);
    each(faults, this::read);
    for (var patient : people.patients()) {
      if (FhirVisits.isChild(this, patient, recordedOn())) {
        ParentsPartners.turn(people.relations(), patient);
      }
    }
    statements.addAll(0, people.relations());
    return new Draft(
        bundle.number(),
        "whole file",
        new Setting(
            Moments.recorded(recorded(), "whole file", "Composition.date or Bundle.timestamp"),
            happened(),
            speakers.author(),
            bundle.tags(BASIS).isEmpty()
                ? MissingNode.getInstance()
                : Json.object().put("basis", bundle.tags(BASIS).getFirst()).get("basis"),
            bundle.tags(HEARD_BY)),
        people.introductions(),
        statements);
  }

  /// The Bundle's people.
  FhirPeople people() {
    return people;
  }

  /// The Bundle's speakers and organisations.
  FhirSpeakers speakers() {
    return speakers;
  }

  /// The agency that delivered it.
  String agency() {
    return delivery.agency();
  }

  /// What the Bundle holds.
  FhirBundle bundle() {
    return bundle;
  }

  /// Adds a statement, with who says it and when, as its resource tells.
  ///
  /// @param by whom the resource names as speaking
  /// @param happened when, as the exchange format writes it, or a missing node
  /// @param recorded when the resource was recorded, if it says
  void say(
      Entry entry,
      ObjectNode body,
      List<Reference> by,
      JsonNode happened,
      Optional<String> recorded)
      throws Broken {
    var named = new ArrayList<>(by);
    named.addAll(speakers.agents(entry));
    var speaker = speakers.by(named, entry.pointer());
    if (speaker.isPresent() && !body.has("by")) {
      body.set("by", speaker.get());
    }
    if (!happened.isMissingNode() && !body.has("happened")) {
      body.set("happened", happened);
    }
    basis(entry, body);
    var hearers = entry.tags(HEARD_BY);
    if (!hearers.isEmpty() && !body.has("heard-by")) {
      var list = body.putArray("heard-by");
      hearers.forEach(list::add);
    }
    var written = FhirBundle.first(recorded, speakers.recorded(entry));
    statements.add(
        new Statement(
            body,
            entry.pointer(),
            written.isPresent()
                ? Optional.of(Moments.recorded(written.get(), entry.pointer(), "recorded"))
                : Optional.empty()));
  }

  private void basis(Entry entry, ObjectNode body) {
    var tagged = entry.tags(BASIS);
    var kind = body.path("kind").asString("");
    if (body.has("basis")) {
      return;
    }
    if (!tagged.isEmpty()) {
      body.put("basis", tagged.getFirst());
    } else if (!body.path("by").has("person") && !body.path("by").has("unknown")) {
      if (EXAMINED.contains(kind)) {
        body.put("basis", "examined");
      } else if (OBSERVED.contains(kind)) {
        body.put("basis", "observed");
      }
    }
  }

  private void kin(Entry entry) throws Broken {
    if (entry.resource() instanceof Patient patient) {
      people.contacts(entry, patient);
    } else if (entry.resource() instanceof RelatedPerson related) {
      people.introduce(entry, related);
    }
  }

  private void read(Entry entry) throws Broken {
    switch (entry.resource()) {
      case Encounter encounter -> FhirVisits.read(this, entry, encounter);
      case Appointment appointment -> FhirVisits.read(this, entry, appointment);
      case Condition condition -> FhirConditions.read(this, entry, condition);
      case Flag flag -> FhirConditions.read(this, entry, flag);
      case Observation observation -> FhirObservations.read(this, entry, observation);
      case Communication communication -> FhirSharing.read(this, entry, communication);
      case ServiceRequest request -> FhirSharing.read(this, entry, request);
      default -> {
        // Any other resource is kept in the original; docs/formats/fhir.md says which are read.
      }
    }
  }

  private void each(List<Fault> faults, Part part) {
    for (var entry : bundle.entries()) {
      try {
        part.read(entry);
      } catch (Broken broken) {
        faults.add(broken.inRecord(bundle.number()).fault());
      }
    }
  }

  private String recorded() {
    return FhirBundle.first(
            bundle.all(Composition.class).stream()
                .filter(Composition::hasDate)
                .map(composition -> composition.getDateElement().getValueAsString())
                .findFirst(),
            Optional.ofNullable(bundle.head().getTimestampElement().getValueAsString()),
            statements.stream()
                .flatMap(statement -> statement.recorded().stream())
                .max(Comparator.naturalOrder())
                .map(Object::toString))
        .orElseGet(() -> delivery.received().toString());
  }

  private JsonNode recordedOn() {
    return Json.object().put("on", recorded()).path("on");
  }

  /// The Bundle's only encounter tells when all of it happened.
  private Optional<Span> happened() throws Broken {
    var encounters = bundle.all(Encounter.class);
    if (encounters.size() != 1) {
      return Optional.empty();
    }
    var period = FhirTimes.of(encounters.getFirst().getPeriod());
    return period.isMissingNode()
        ? Optional.empty()
        : Optional.of(Moments.happened(period, "Encounter.period"));
  }

  @FunctionalInterface
  private interface Part {
    void read(Entry entry) throws Broken;
  }
}
