package org.sightline.intake.format;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.sightline.intake.format.FhirBundle.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Whom a Bundle's references to authors and performers mean: a person of the family, or a professional by role.
final class FhirSpeakers {

  /// How agencies are identified in references to organisations.
  private static final String AGENCY = "urn:sightline:agency";

  private final FhirBundle bundle;
  private final FhirPeople people;

  FhirSpeakers(FhirBundle bundle, FhirPeople people) {
    this.bundle = bundle;
    this.people = people;
  }

  /// The first of the references that names a speaker, as the exchange format writes `by`.
  Optional<JsonNode> by(List<Reference> references, String where) throws Broken {
    for (var reference : references) {
      var by = by(reference, where);
      if (by.isPresent()) {
        return by;
      }
    }
    return Optional.empty();
  }

  /// Who speaks where a resource does not say.
  JsonNode author() throws Broken {
    for (var composition : bundle.all(Composition.class)) {
      var by = by(composition.getAuthor(), "Composition.author");
      if (by.isPresent()) {
        return by.get();
      }
    }
    return JsonNodeFactory.instance.stringNode("clinician");
  }

  /// Those whom a Provenance names for an entry.
  List<Reference> agents(Entry entry) {
    return provenances(entry).stream()
        .flatMap(provenance -> provenance.getAgent().stream())
        .map(Provenance.ProvenanceAgentComponent::getWho)
        .toList();
  }

  /// When a Provenance says an entry was recorded.
  Optional<String> recorded(Entry entry) {
    return provenances(entry).stream()
        .filter(Provenance::hasRecorded)
        .map(provenance -> provenance.getRecordedElement().getValueAsString())
        .findFirst();
  }

  /// The agency that a reference to an organisation means.
  Optional<String> agency(Reference reference) {
    var organisation = find(reference, Organization.class);
    return FhirBundle.first(
        organisation.stream()
            .flatMap(found -> found.getIdentifier().stream())
            .filter(identifier -> AGENCY.equals(identifier.getSystem()))
            .flatMap(identifier -> Optional.ofNullable(identifier.getValue()).stream())
            .findFirst(),
        Optional.ofNullable(reference.getIdentifier().getValue()));
  }

  private Optional<JsonNode> by(Reference reference, String where) throws Broken {
    if (people.isPerson(reference)) {
      var alias = people.person(reference, where);
      return Optional.of(Json.object().put("person", alias).put("as", people.label(alias)));
    }
    var role = find(reference, PractitionerRole.class);
    var words =
        FhirBundle.first(
            role.map(PractitionerRole::getCode).map(FhirPerson::words),
            role.flatMap(found -> find(found.getPractitioner(), Practitioner.class))
                .map(FhirSpeakers::qualification),
            find(reference, Practitioner.class).map(FhirSpeakers::qualification),
            Optional.ofNullable(reference.getDisplay()).filter(Roles::isRole));
    var agency =
        role.map(PractitionerRole::getOrganization)
            .or(() ->
                Optional.of(reference).filter(one -> find(one, Organization.class).isPresent()))
            .flatMap(this::agency);
    if (agency.isPresent()) {
      return Optional.of(
          Json.object().put("role", words.orElse("clinician")).put("agency", agency.get()));
    }
    return words.map(JsonNodeFactory.instance::stringNode);
  }

  private static String qualification(Practitioner practitioner) {
    return FhirPerson.words(
        practitioner.getQualification().stream()
            .map(Practitioner.PractitionerQualificationComponent::getCode)
            .toList());
  }

  private List<Provenance> provenances(Entry entry) {
    return bundle.all(Provenance.class).stream()
        .filter(
            provenance -> provenance.getTarget().stream().anyMatch(target -> means(target, entry)))
        .toList();
  }

  /// The resource of a type that a reference means.
  <R extends Resource> Optional<R> find(Reference reference, Class<R> type) {
    return bundle.entries().stream()
        .filter(entry -> type.isInstance(entry.resource()) && means(reference, entry))
        .map(entry -> type.cast(entry.resource()))
        .findFirst();
  }

  private static boolean means(Reference reference, Entry entry) {
    var written = reference.getReference();
    if (written == null || written.isBlank()) {
      return false;
    }
    var id = entry.resource().getIdElement().getIdPart();
    return written.equals(entry.fullUrl())
        || (id != null
            && written.matches(
                "(.*/)?" + entry.resource().fhirType() + "/\\Q" + id.replace("\\E", "") + "\\E"));
  }
}
