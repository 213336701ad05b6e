package org.sightline.intake.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.sightline.intake.format.FhirBundle.Entry;
import org.sightline.time.Span;
import tools.jackson.databind.JsonNode;

/// Encounters and appointments: what took place, who came along, and whether the child was seen or was not brought.
final class FhirVisits {

  private static final String EVENT = "urn:sightline:event";
  private static final int ADULT = 18;
  private static final Set<String> MET =
      Set.of("finished", "in-progress", "arrived", "triaged", "onleave");

  private FhirVisits() {}

  static void read(FhirRecord record, Entry entry, Encounter encounter) throws Broken {
    var status = FhirBundle.status(encounter.getStatusElement(), "finished");
    if (status.equals("cancelled")) {
      return;
    }
    FhirConditions.refuseIfInError(entry, status);
    var who = record.people().person(encounter.getSubject(), entry.pointer());
    var when = FhirTimes.of(encounter.getPeriod());
    var setting =
        Optional.ofNullable(encounter.getClass_().getCode()).orElse("").toUpperCase(Locale.ROOT);
    var by = professionals(record, encounter);
    var body =
        Json.statement("event").put("event", event(encounter.getType(), setting)).put("about", who);
    body.put("words", words(encounter));
    var details = body.putObject("details");
    var outcome = FhirPerson.words(encounter.getHospitalization().getDischargeDisposition());
    if (!outcome.isEmpty()) {
      details.put("outcome", outcome);
    }
    record.say(entry, body, by, when, Optional.empty());
    for (var person : companions(record, encounter)) {
      var present =
          Json.statement("presence").put("person", record.people().person(person, entry.pointer()));
      present.put("with", who).put("place", setting.equals("HH") ? "childs-home" : "agency");
      record.say(entry, present, by, when, Optional.empty());
    }
    if (!setting.equals("VR")
        && MET.contains(status)
        && isChild(record, who, when)
        && !tellsSight(record)) {
      var sight = Json.statement("sight").put("child", who).put("sight", "seen");
      record.say(entry, sight, by, when, Optional.empty());
    }
  }

  static void read(FhirRecord record, Entry entry, Appointment appointment) throws Broken {
    var status = FhirBundle.status(appointment.getStatusElement(), "booked");
    FhirConditions.refuseIfInError(entry, status);
    var patient =
        appointment.getParticipant().stream()
            .map(Appointment.AppointmentParticipantComponent::getActor)
            .filter(record.people()::isPerson)
            .findFirst()
            .orElseThrow(() ->
                new Broken(entry.pointer(), "participant", "the appointment names no patient"));
    var who = record.people().person(patient, entry.pointer());
    var when = FhirTimes.of(appointment.getStartElement());
    boolean missed = status.equals("noshow");
    var event = missed && isChild(record, who, when) ? "was-not-brought" : "appointment";
    var body = Json.statement("event").put("event", event).put("about", who);
    body.put(
        "words", FhirBundle.first(Optional.ofNullable(appointment.getDescription())).orElse(""));
    if (missed && event.equals("appointment")) {
      body.putObject("details").put("outcome", "did not attend");
    }
    record.say(entry, body, List.of(), when, FhirTimes.text(appointment.getCreatedElement()));
  }

  private static String event(List<CodeableConcept> types, String setting) {
    return types.stream()
        .flatMap(type -> FhirBundle.codes(type.getCoding(), EVENT))
        .findFirst()
        .orElseGet(() ->
            switch (setting) {
              case "EMER" -> "attendance";
              case "IMP", "ACUTE", "NONAC" -> "admission";
              case "HH" -> "home-visit";
              default -> "consultation";
            });
  }

  private static String words(Encounter encounter) {
    var reason = FhirPerson.words(encounter.getReasonCode());
    return reason.isEmpty() ? FhirPerson.words(encounter.getType()) : reason;
  }

  private static List<Reference> professionals(FhirRecord record, Encounter encounter) {
    return participants(encounter).stream().filter(one -> !record.people().isPerson(one)).toList();
  }

  private static List<Reference> companions(FhirRecord record, Encounter encounter) {
    return participants(encounter).stream().filter(record.people()::isPerson).toList();
  }

  private static List<Reference> participants(Encounter encounter) {
    return encounter.getParticipant().stream()
        .map(Encounter.EncounterParticipantComponent::getIndividual)
        .toList();
  }

  private static boolean tellsSight(FhirRecord record) {
    return record.bundle().all(Observation.class).stream()
        .anyMatch(
            observation -> FhirObservations.code(observation).filter("sight"::equals).isPresent());
  }

  /// Whether a patient was under 18 then; not, when their age is not known.
  static boolean isChild(FhirRecord record, String who, JsonNode when) throws Broken {
    var patient = record.people().patient(who).filter(one -> one.getBirthDateElement().hasValue());
    if (patient.isEmpty()) {
      return false;
    }
    Span born =
        Moments.span(
            patient.get().getBirthDateElement().getValueAsString(), "Patient", "birthDate");
    return when.isMissingNode()
        || born.from().plusYears(ADULT).isAfter(Moments.happened(when, "period").from());
  }
}
