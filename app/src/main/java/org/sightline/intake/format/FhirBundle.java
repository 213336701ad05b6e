package org.sightline.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;
import org.sightline.intake.Delivery;
import org.sightline.intake.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a file of FHIR holds: the head of the Bundle and its entries, each parsed by itself.
///
/// @param number the record's number
/// @param head the Bundle without its entries
/// @param entries those that could be parsed
record FhirBundle(String number, Bundle head, List<Entry> entries) {

  private static final int MOST = 2_000;

  /// One entry.
  ///
  /// @param pointer its place in the file
  /// @param fullUrl how other entries may refer to it, or empty
  record Entry(String pointer, String fullUrl, Resource resource) {

    /// The codes of the tags of a system.
    List<String> tags(String system) {
      return codes(resource.getMeta().getTag(), system).toList();
    }
  }

  /// The Bundle of a delivery; a single resource is a Bundle of one. Entries that cannot be parsed become faults.
  static FhirBundle read(Delivery delivery, List<Fault> faults) throws Broken {
    var file = Json.read(Texts.utf8(delivery.bytes()));
    var entries = new ArrayList<Entry>();
    if (!file.path("resourceType").asString("").equals("Bundle")) {
      var single = new Entry("", "", FhirParser.parse(file, "whole file"));
      return new FhirBundle(numberOf(single.resource()), new Bundle(), List.of(single));
    }
    var list = file.path("entry");
    if (list.size() > MOST) {
      throw Broken.file(
          "/entry",
          "the Bundle has %d entries; at most %d are read".formatted(list.size(), MOST),
          "Send one Bundle for each contact or letter");
    }
    for (int i = 0; i < list.size(); i++) {
      try {
        entries.add(entry(list.get(i), "/entry/%d/resource".formatted(i)));
      } catch (Broken broken) {
        faults.add(broken.fault());
      }
    }
    var head = head(file);
    return new FhirBundle(number(head, entries, delivery), head, List.copyOf(entries));
  }

  /// The resources of a type.
  <R extends Resource> List<R> all(Class<R> type) {
    return entries.stream().map(Entry::resource).filter(type::isInstance).map(type::cast).toList();
  }

  /// The codes that the Bundle is tagged with.
  List<String> tags(String system) {
    return codes(head.getMeta().getTag(), system).toList();
  }

  /// The codes of a system.
  static Stream<String> codes(List<Coding> codings, String system) {
    return codings.stream()
        .filter(coding -> system.equals(coding.getSystem()) && coding.hasCode())
        .map(Coding::getCode);
  }

  /// A status as it stands; an element may be there and yet say nothing.
  static String status(PrimitiveType<?> element, String otherwise) {
    return element.hasValue() ? element.getValueAsString() : otherwise;
  }

  /// The first text that is there.
  @SafeVarargs
  static Optional<String> first(Optional<String>... texts) {
    for (var text : texts) {
      if (text.filter(one -> !one.isBlank()).isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  private static Entry entry(JsonNode entry, String pointer) throws Broken {
    var resource = entry.path("resource");
    if (!resource.isObject()) {
      throw new Broken(pointer, "resource", "the entry holds no resource");
    }
    return new Entry(
        pointer, entry.path("fullUrl").asString(""), FhirParser.parse(resource, pointer));
  }

  private static Bundle head(JsonNode file) throws Broken {
    var head = ((ObjectNode) file).deepCopy();
    head.remove(List.of("entry", "signature", "link"));
    if (FhirParser.parse(head, "whole file") instanceof Bundle bundle) {
      return bundle;
    }
    throw Broken.file(
        "/resourceType", "it is no Bundle", "Send a Bundle, as docs/formats/fhir.md shows");
  }

  private static String number(Bundle head, List<Entry> entries, Delivery delivery) {
    Function<Composition, Optional<String>> identifier =
        composition -> Optional.ofNullable(composition.getIdentifier().getValue());
    return first(
            Optional.ofNullable(head.getIdentifier().getValue()),
            entries.stream()
                .map(Entry::resource)
                .filter(Composition.class::isInstance)
                .map(Composition.class::cast)
                .flatMap(composition -> identifier.apply(composition).stream())
                .findFirst(),
            Optional.ofNullable(head.getIdElement().getIdPart()))
        .orElseGet(() -> "bundle-" + delivery.original().sha256().substring(0, 12));
  }

  private static String numberOf(Resource resource) {
    var id = resource.getIdElement();
    return resource.fhirType()
        + "-"
        + (id.hasIdPart() ? id.getIdPart() : "unnumbered")
        + (resource.getMeta().hasVersionId() ? "-v" + resource.getMeta().getVersionId() : "");
  }
}
