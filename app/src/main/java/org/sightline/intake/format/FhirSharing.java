package org.sightline.intake.format;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.sightline.intake.format.FhirBundle.Entry;
import tools.jackson.databind.node.ObjectNode;

/// Letters and referrals: what one agency asks of, or tells, another, with the records passed on.
final class FhirSharing {

  private static final String TOPIC = "urn:sightline:topic";

  private FhirSharing() {}

  static void read(FhirRecord record, Entry entry, Communication communication) throws Broken {
    var status = FhirBundle.status(communication.getStatusElement(), "completed");
    FhirConditions.refuseIfInError(entry, status);
    var answered =
        communication.getInResponseTo().stream()
            .flatMap(one -> key(record, one).stream())
            .findFirst();
    var sharing =
        status.equals("not-done") ? "withheld" : answered.isPresent() ? "answered" : "shared";
    var from = record.speakers().agency(communication.getSender()).orElse(record.agency());
    for (var to : recipients(record, entry, communication.getRecipient())) {
      var body =
          begin(record, entry, communication.getSubject(), sharing).put("from", from).put("to", to);
      body.put("topic", topic(communication.getTopic(), "other"));
      body.put("key", answered.orElseGet(() -> key(communication, communication.getIdentifier())));
      records(body, communication.getAbout());
      body.put("words", payload(communication));
      record.say(
          entry,
          body,
          List.of(),
          FhirTimes.of(communication.getSentElement()),
          FhirTimes.text(communication.getSentElement()));
    }
  }

  static void read(FhirRecord record, Entry entry, ServiceRequest request) throws Broken {
    FhirConditions.refuseIfInError(entry, FhirBundle.status(request.getStatusElement(), ""));
    var topic = topic(request.getCode(), "referral");
    var by = List.of(request.getRequester());
    var when = FhirTimes.of(request.getOccurrence());
    var recorded = FhirTimes.text(request.getAuthoredOnElement());
    for (var to : recipients(record, entry, request.getPerformer())) {
      var body =
          begin(record, entry, request.getSubject(), "asked")
              .put("from", record.agency())
              .put("to", to);
      body.put("topic", topic).put("key", key(request, request.getIdentifier()));
      records(body, request.getSupportingInfo());
      body.put("words", words(request));
      record.say(entry, body, by, when, recorded);
      if (topic.equals("referral")) {
        var event = Json.statement("event").put("event", "referral").put("words", words(request));
        event.put("about", record.people().person(request.getSubject(), entry.pointer()));
        event.putObject("details").put("to", to);
        record.say(entry, event, by, when, recorded);
      }
    }
  }

  private static ObjectNode begin(FhirRecord record, Entry entry, Reference about, String sharing)
      throws Broken {
    return Json.statement("sharing")
        .put("about", record.people().person(about, entry.pointer()))
        .put("sharing", sharing);
  }

  private static List<String> recipients(FhirRecord record, Entry entry, List<Reference> references)
      throws Broken {
    var agencies =
        references.stream().flatMap(one -> record.speakers().agency(one).stream()).toList();
    if (agencies.isEmpty()) {
      throw new Broken(
          entry.pointer(),
          "recipient or performer",
          "it does not say which agency it goes to",
          "Identify the organisation by system urn:sightline:agency, and send the Bundle again");
    }
    return agencies;
  }

  private static Optional<String> key(FhirRecord record, Reference inResponseTo) {
    return FhirBundle.first(
        Optional.ofNullable(inResponseTo.getIdentifier().getValue()),
        record
            .speakers()
            .find(inResponseTo, ServiceRequest.class)
            .map(found -> key(found, found.getIdentifier())),
        Optional.ofNullable(inResponseTo.getReferenceElement().getIdPart()));
  }

  private static String key(Resource resource, List<Identifier> identifiers) {
    return FhirBundle.first(
            identifiers.stream()
                .map(Identifier::getValue)
                .filter(value -> value != null)
                .findFirst(),
            Optional.ofNullable(resource.getIdElement().getIdPart()))
        .orElse("unnumbered");
  }

  private static String topic(CodeableConcept concept, String otherwise) {
    return FhirBundle.codes(concept.getCoding(), TOPIC).findFirst().orElse(otherwise);
  }

  private static void records(ObjectNode body, List<Reference> references) {
    var records = body.putArray("records");
    references.stream()
        .map(reference -> reference.getIdentifier().getValue())
        .filter(value -> value != null && !value.isBlank())
        .forEach(records::add);
  }

  private static String payload(Communication communication) {
    return communication.getPayload().stream()
        .map(Communication.CommunicationPayloadComponent::getContent)
        .filter(StringType.class::isInstance)
        .map(content -> ((StringType) content).getValue())
        .findFirst()
        .orElseGet(() -> FhirConditions.notes(communication.getNote()));
  }

  private static String words(ServiceRequest request) {
    var words = FhirPerson.words(request.getCode());
    return words.isEmpty() ? FhirConditions.notes(request.getNote()) : words;
  }
}
