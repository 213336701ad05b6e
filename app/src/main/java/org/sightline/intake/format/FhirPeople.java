package org.sightline.intake.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.sightline.intake.format.Draft.Introduction;
import org.sightline.intake.format.Draft.Statement;
import org.sightline.intake.format.FhirBundle.Entry;
import tools.jackson.databind.node.ObjectNode;

/// Whom a Bundle introduces, what they are to each other, and whom a reference means.
final class FhirPeople {

  private static final Pattern PERSON =
      Pattern.compile("(?:.*/)?((?:Patient|RelatedPerson)/[A-Za-z0-9.-]+)(?:/_history/.*)?");
  private static final Pattern UUID =
      Pattern.compile("(urn:uuid:)?[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final Map<String, Introduction> people = new LinkedHashMap<>();
  private final Map<String, String> synonyms = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, Patient> patients = new HashMap<>();
  private final List<Statement> relations = new ArrayList<>();

  /// Introduces the patients of a Bundle; the others come with [#relate], when all patients are known.
  void introduce(Entry entry, Patient patient) {
    var alias = alias(patient, patient.getIdentifier(), entry);
    var body = Json.object().put("key", key(patient, patient.getIdentifier(), entry));
    FhirPerson.identifiers(patient.getIdentifier(), body);
    FhirPerson.names(patient.getName(), body);
    FhirPerson.born(patient.getBirthDateElement(), body);
    FhirPerson.sex(patient.getGenderElement(), body);
    FhirPerson.addresses(patient.getAddress(), patient.getMeta(), body);
    FhirPerson.phones(patient.getTelecom(), body);
    add(entry, alias, body, "patient");
    patients.put(alias, patient);
    FhirPerson.nhsNumber(patient.getIdentifier())
        .ifPresent(number -> synonyms.putIfAbsent("nhs-" + number, alias));
  }

  /// Introduces a patient's contacts and links.
  void contacts(Entry entry, Patient patient) throws Broken {
    var child = alias(patient, patient.getIdentifier(), entry);
    int ordinal = 0;
    for (var contact : patient.getContact()) {
      var alias = child.replace('/', '-') + "-contact-" + ++ordinal;
      var pointer = "%s/contact/%d".formatted(entry.pointer(), ordinal - 1);
      var body = Json.object();
      FhirPerson.names(List.of(contact.getName()), body);
      FhirPerson.sex(contact.getGenderElement(), body);
      FhirPerson.addresses(List.of(contact.getAddress()), patient.getMeta(), body);
      FhirPerson.phones(contact.getTelecom(), body);
      people.put(alias, new Introduction(alias, body, pointer));
      relate(contact.getRelationship(), alias, child, pointer);
    }
    for (var link : patient.getLink()) {
      if (link.getOther().getReference() != null
          && link.getOther().getReference().contains("Patient/")) {
        var body =
            Json.statement("identity")
                .put("person", child)
                .put("other", person(link.getOther(), entry.pointer()));
        relations.add(
            new Statement(
                body.put("same", true).put("reason", "linked by the sender"), entry.pointer()));
      }
    }
  }

  /// Introduces a related person, and what they are to the patient.
  void introduce(Entry entry, RelatedPerson related) throws Broken {
    var alias = alias(related, related.getIdentifier(), entry);
    var body = Json.object().put("key", key(related, related.getIdentifier(), entry));
    FhirPerson.identifiers(related.getIdentifier(), body);
    FhirPerson.names(related.getName(), body);
    FhirPerson.born(related.getBirthDateElement(), body);
    FhirPerson.sex(related.getGenderElement(), body);
    FhirPerson.addresses(related.getAddress(), related.getMeta(), body);
    FhirPerson.phones(related.getTelecom(), body);
    var words = FhirPerson.words(related.getRelationship());
    if (!body.has("name") && !words.isEmpty()) {
      body.put("description", words);
    }
    add(entry, alias, body, alias);
    if (related.hasPatient()) {
      relate(
          related.getRelationship(),
          alias,
          person(related.getPatient(), entry.pointer()),
          entry.pointer());
    }
  }

  /// Everybody introduced, by every name they are referred to by.
  List<Introduction> introductions() {
    var all = new ArrayList<>(people.values());
    synonyms.forEach((name, alias) -> {
      var key =
          people.containsKey(alias) ? people.get(alias).body().path("key") : Json.object().path("");
      if (key.isString() && !people.containsKey(name)) {
        all.add(new Introduction(name, Json.object().put("key", key.stringValue()), ""));
      }
    });
    return all;
  }

  /// What people are to each other.
  List<Statement> relations() {
    return relations;
  }

  /// The aliases of the patients that the Bundle holds.
  Set<String> patients() {
    return Set.copyOf(patients.keySet());
  }

  /// The patient that an alias names, where the Bundle holds it.
  Optional<Patient> patient(String alias) {
    return Optional.ofNullable(patients.get(alias));
  }

  /// How the record calls somebody.
  String label(String alias) {
    return labels.getOrDefault(alias, alias);
  }

  /// Whether a reference means a person of the family, not a professional or an organisation.
  boolean isPerson(Reference reference) {
    var written = Optional.ofNullable(reference.getReference()).orElse("");
    return PERSON.matcher(written).matches() || synonyms.containsKey(written);
  }

  /// The alias of whom a reference means. A person whom the Bundle does not hold is introduced by key alone.
  String person(Reference reference, String where) throws Broken {
    var written = Optional.ofNullable(reference.getReference()).orElse("");
    if (synonyms.containsKey(written)) {
      return synonyms.get(written);
    }
    var named = PERSON.matcher(written);
    if (named.matches()) {
      var alias = named.group(1);
      var id = alias.substring(alias.indexOf('/') + 1);
      people.computeIfAbsent(
          alias, name -> new Introduction(name, Json.object().put("key", id), where));
      return alias;
    }
    var number = FhirPerson.nhsNumber(List.of(reference.getIdentifier()));
    if (number.isPresent()) {
      return byNhsNumber(number.get(), where);
    }
    throw new Broken(
        where,
        "reference",
        "it refers to '%s', which is no person this Bundle holds"
            .formatted(Texts.shortened(written)));
  }

  private String byNhsNumber(String number, String where) {
    var alias = "nhs-" + number;
    if (synonyms.containsKey(alias)) {
      return synonyms.get(alias);
    }
    var body = Json.object().put("key", alias);
    body.putArray("numbers")
        .addObject()
        .put("system", "nhs-number")
        .put("number", number)
        .put("verified", false);
    people.putIfAbsent(alias, new Introduction(alias, body, where));
    return alias;
  }

  private void relate(
      List<CodeableConcept> concepts, String alias, String patient, String pointer) {
    var words = FhirPerson.words(concepts);
    var said = new TreeSet<String>();
    for (var concept : concepts) {
      for (var code : FhirPerson.codes(concept)) {
        if (Set.of("N", "NOK").contains(code)) {
          if (said.add("next-of-kin")) {
            relation(alias, patient, "next-of-kin", words, pointer);
          }
        } else if (!Set.of("C", "EMC", "CP", "U", "O").contains(code)) {
          Kinship.of(code, words)
              .ifPresent(kinship -> relate(kinship, alias, patient, words, said, pointer));
        }
      }
    }
  }

  private void relate(
      Kinship kinship,
      String alias,
      String patient,
      String words,
      Set<String> said,
      String pointer) {
    labels.put(alias, kinship.words());
    if (said.add(kinship.written())) {
      relation(
          kinship.turned() ? patient : alias,
          kinship.turned() ? alias : patient,
          kinship.written(),
          words,
          pointer);
    }
  }

  private void relation(String person, String to, String relation, String words, String pointer) {
    var body = Json.statement("relation").put("person", person).put("to", to);
    relations.add(new Statement(body.put("relation", relation).put("words", words), pointer));
  }

  private void add(Entry entry, String alias, ObjectNode body, String label) {
    people.put(alias, new Introduction(alias, body, entry.pointer()));
    labels.put(alias, label);
    if (!entry.fullUrl().isEmpty()) {
      synonyms.put(entry.fullUrl(), alias);
    }
  }

  private static String alias(Resource resource, List<Identifier> identifiers, Entry entry) {
    return resource.fhirType() + "/" + key(resource, identifiers, entry);
  }

  /// The id by which the sending system knows somebody. An id made for the Bundle alone is none.
  private static String key(Resource resource, List<Identifier> identifiers, Entry entry) {
    var id =
        Optional.ofNullable(resource.getIdElement().getIdPart())
            .filter(part -> !UUID.matcher(part).matches());
    return id.or(() ->
            identifiers.stream()
                .map(Identifier::getValue)
                .filter(value -> value != null && !value.isBlank())
                .findFirst())
        .orElse(entry.fullUrl().isEmpty() ? "unnumbered" : entry.fullUrl());
  }
}
