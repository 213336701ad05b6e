package org.sightline.generate;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// FHIR R4 Bundles of general practices, one a consultation.
record FhirPaper() implements Paper {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final String NHS = "https://fhir.nhs.uk/Id/nhs-number";
  private static final String ROLE = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";

  @Override
  public String record(Entry entry) {
    var aliases = new LinkedHashMap<String, String>();
    entry.people().forEach((alias, who) -> aliases.put(alias, reference(who)));
    UnaryOperator<String> renamed = alias -> aliases.getOrDefault(alias, alias);
    var patient = List.copyOf(aliases.values()).getFirst();
    var written = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entry.recorded().atZone(LONDON));
    var resources = new ArrayList<Map<String, Object>>();
    resources.add(composition(entry, patient, written));
    entry.people().values().forEach(who -> resources.add(person(who, patient)));
    for (var statement : entry.said()) {
      resources.add(
          statement.text("event").equals("consultation")
              ? encounter(entry, statement, patient, aliases)
              : observation(resources.size(), statement.renamed(renamed)));
    }
    var bundle = resource("Bundle", "type", "document");
    bundle.put("identifier", Map.of("system", "urn:northvale:record", "value", entry.number()));
    bundle.put("timestamp", written);
    bundle.put("entry", resources.stream().map(one -> Map.of("resource", one)).toList());
    return Jsons.of(bundle) + "\n";
  }

  private static String reference(Entry.Who who) {
    return switch (who) {
      case Entry.Known known ->
          (known.person().child() ? "Patient/" : "RelatedPerson/") + known.held().key();
      case Entry.Named(var person) -> "RelatedPerson/named-" + person.id();
      case Entry.Unnamed unnamed -> "RelatedPerson/unnamed-" + unnamed.person().id();
    };
  }

  private static Map<String, Object> composition(Entry entry, String patient, String written) {
    var fields = resource("Composition", "status", "final");
    fields.put("date", written);
    fields.put("title", "Consultation");
    fields.put("type", Map.of("text", "Consultation"));
    fields.put("subject", Map.of("reference", patient));
    fields.put("author", List.of(Map.of("display", entry.by())));
    return fields;
  }

  private static Map<String, Object> person(Entry.Who who, String patient) {
    return switch (who) {
      case Entry.Known known -> known.person().child() ? patient(known) : related(known, patient);
      case Entry.Named(var person) -> {
        var fields = resource("RelatedPerson", "id", "named-" + person.id());
        fields.put("patient", Map.of("reference", patient));
        fields.put("relationship", List.of(relationship(person)));
        fields.put("name", List.of(name(person.given(), person.family())));
        yield fields;
      }
      case Entry.Unnamed unnamed -> {
        var fields = resource("RelatedPerson", "id", "unnamed-" + unnamed.person().id());
        fields.put("patient", Map.of("reference", patient));
        fields.put("relationship", List.of(Map.of("text", unnamed.description())));
        yield fields;
      }
    };
  }

  private static Map<String, Object> patient(Entry.Known known) {
    var held = known.held();
    var fields = resource("Patient", "id", held.key());
    known.person().nhs().ifPresent(number -> fields.put("identifier", List.of(nhs(number))));
    fields.put("name", List.of(name(held.given(), held.family())));
    fields.put("gender", held.sex());
    fields.put("birthDate", held.born().toString());
    known.address().ifPresent(address -> fields.put("address", List.of(address(address))));
    return fields;
  }

  private static Map<String, Object> nhs(String number) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("system", NHS);
    fields.put("value", number);
    fields.put(
        "extension",
        List.of(
            ordered(
                "url",
                "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus",
                "valueCodeableConcept",
                Map.of("coding", List.of(Map.of("code", "01"))))));
    return fields;
  }

  private static Map<String, Object> related(Entry.Known known, String patient) {
    var held = known.held();
    var fields = resource("RelatedPerson", "id", held.key());
    fields.put("patient", Map.of("reference", patient));
    fields.put("relationship", List.of(relationship(known.person())));
    fields.put("name", List.of(name(held.given(), held.family())));
    fields.put("gender", held.sex());
    fields.put("birthDate", held.born().toString());
    return fields;
  }

  private static Map<String, Object> relationship(Person person) {
    return switch (person.part()) {
      case MOTHER -> coded("MTH");
      case FATHER -> coded("FTH");
      case GRANDPARENT -> coded("GRPRN");
      case STEP_FATHER -> coded("STPFTH");
      case PARTNER -> coded("SIGOTHR");
      case LODGER -> coded("ROOM");
      case CHILD -> coded("SIB");
    };
  }

  private static Map<String, Object> coded(String code) {
    return Map.of("coding", List.of(ordered("system", ROLE, "code", code)));
  }

  private static Map<String, Object> name(String given, String family) {
    return ordered("given", List.of(given), "family", family);
  }

  private static Map<String, Object> address(Address address) {
    return ordered("line", List.of(address.lines()), "postalCode", address.postcode());
  }

  private static Map<String, Object> encounter(
      Entry entry, Said statement, String patient, Map<String, String> aliases) {
    var fields = resource("Encounter", "id", "e-1");
    fields.put("status", "finished");
    fields.put("class", Map.of("code", "AMB"));
    fields.put("subject", Map.of("reference", patient));
    fields.put("period", Map.of("start", entry.happened().toString()));
    fields.put(
        "participant",
        aliases.values().stream()
            .filter(reference -> reference.startsWith("RelatedPerson/"))
            .map(reference -> Map.of("individual", Map.of("reference", reference)))
            .toList());
    fields.put("reasonCode", List.of(Map.of("text", statement.text("words"))));
    return fields;
  }

  /// Any statement of the exchange format.
  private static Map<String, Object> observation(int number, Map<String, Object> statement) {
    var fields = resource("Observation", "id", "o-" + number);
    fields.put("status", "final");
    fields.put(
        "code",
        Map.of("coding", List.of(ordered("system", "urn:sightline:observation", "code", "claim"))));
    fields.put("valueString", Jsons.of(statement));
    return fields;
  }

  private static Map<String, Object> resource(String type, String field, Object value) {
    return ordered("resourceType", type, field, value);
  }

  private static Map<String, Object> ordered(
      String one, Object first, String other, Object second) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put(one, first);
    fields.put(other, second);
    return fields;
  }

  @Override
  public String head(Agency agency) {
    return "";
  }

  @Override
  public String between() {
    return "";
  }

  @Override
  public String foot() {
    return "";
  }
}
