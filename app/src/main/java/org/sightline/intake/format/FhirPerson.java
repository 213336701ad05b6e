package org.sightline.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.PrimitiveType;
import tools.jackson.databind.node.ObjectNode;

/// What FHIR holds about a person, as the exchange format writes it under `people`.
final class FhirPerson {

  private static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";
  private static final Set<String> VERIFIED = Set.of("01", "number-present-and-verified");
  private static final Set<String> OPEN = Set.of("U", "L", "M", "N");

  private FhirPerson() {}

  static void identifiers(List<Identifier> identifiers, ObjectNode body) {
    var numbers = body.putArray("numbers");
    for (var identifier : identifiers) {
      if (identifier.getValueElement().hasValue()) {
        boolean nhs = NHS_NUMBER.equals(identifier.getSystem());
        numbers
            .addObject()
            .put("system", nhs ? "nhs-number" : system(identifier))
            .put("number", nhs ? identifier.getValue().replace(" ", "") : identifier.getValue())
            .put("verified", nhs && verified(identifier));
      }
    }
  }

  static Optional<String> nhsNumber(List<Identifier> identifiers) {
    return identifiers.stream()
        .filter(identifier -> NHS_NUMBER.equals(identifier.getSystem()))
        .filter(identifier -> identifier.getValueElement().hasValue())
        .map(identifier -> identifier.getValue().replace(" ", ""))
        .findFirst();
  }

  static void names(List<HumanName> names, ObjectNode body) {
    var list = body.arrayNode();
    for (var name : names) {
      var one = Json.object();
      var given = one.putArray("given");
      name.getGiven().stream()
          .map(PrimitiveType::getValue)
          .filter(part -> part != null && !part.isBlank())
          .forEach(given::add);
      Optional.ofNullable(name.getFamily())
          .filter(part -> !part.isBlank())
          .ifPresent(part -> one.put("family", part));
      if (given.isEmpty() && !one.has("family") && name.hasText()) {
        given.add(name.getText());
      }
      if (!given.isEmpty() || one.has("family")) {
        list.add(one.put("use", use(name)));
      }
    }
    if (!list.isEmpty()) {
      body.set("name", list);
    }
  }

  static void born(DateType birth, ObjectNode body) {
    if (birth.hasValue()) {
      body.put("born", birth.getValueAsString());
    }
  }

  static void sex(Enumeration<AdministrativeGender> gender, ObjectNode body) {
    if (gender.hasValue()) {
      body.put(
          "sex",
          // By the word as it stands: a code that is none of the four has a word, and no value.
          switch (gender.getValueAsString()) {
            case "female" -> "female";
            case "male" -> "male";
            default -> "unknown";
          });
    }
  }

  static void addresses(List<Address> addresses, Meta meta, ObjectNode body) {
    var list = body.putArray("address");
    for (var address : addresses) {
      var lines =
          Stream.concat(
                  address.getLine().stream().map(PrimitiveType::getValue),
                  Stream.of(address.getCity(), address.getDistrict()))
              .filter(line -> line != null && !line.isBlank())
              .distinct()
              .collect(Collectors.joining(", "));
      var written = lines.isEmpty() && address.hasText() ? address.getText() : lines;
      if (!written.isEmpty() && address.getUse() != Address.AddressUse.OLD) {
        var one = list.addObject().put("lines", written).put("restricted", restricted(meta));
        Optional.ofNullable(address.getPostalCode()).ifPresent(code -> one.put("postcode", code));
      }
    }
  }

  static void phones(List<ContactPoint> points, ObjectNode body) {
    var phones = body.putArray("phone");
    points.stream()
        .filter(
            point -> point.getSystem() == ContactPoint.ContactPointSystem.PHONE && point.hasValue())
        .map(ContactPoint::getValue)
        .forEach(phones::add);
  }

  /// All codes of a concept.
  static List<String> codes(CodeableConcept concept) {
    var codes = new ArrayList<String>();
    concept.getCoding().stream()
        .map(Coding::getCode)
        .filter(code -> code != null)
        .forEach(codes::add);
    if (codes.isEmpty() && concept.hasText()) {
      codes.add("");
    }
    return codes;
  }

  /// The words of concepts: their text, or else what their codes are displayed as.
  static String words(List<CodeableConcept> concepts) {
    return concepts.stream()
        .map(FhirPerson::words)
        .filter(words -> !words.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /// The words of a concept.
  static String words(CodeableConcept concept) {
    return concept.hasText()
        ? concept.getText()
        : concept.getCoding().stream()
            .map(Coding::getDisplay)
            .filter(text -> text != null)
            .findFirst()
            .orElse("");
  }

  /// Any marking but an open one restricts: when in doubt an address is not shown.
  private static boolean restricted(Meta meta) {
    return meta.getSecurity().stream()
        .map(Coding::getCode)
        .anyMatch(code -> code != null && !OPEN.contains(code));
  }

  private static boolean verified(Identifier identifier) {
    return identifier.getExtension().stream()
        .filter(extension -> extension.hasUrl())
        .filter(extension -> extension.getUrl().endsWith("NHSNumberVerificationStatus"))
        .map(extension -> extension.getValue())
        .filter(CodeableConcept.class::isInstance)
        .map(CodeableConcept.class::cast)
        .flatMap(concept -> codes(concept).stream())
        .anyMatch(VERIFIED::contains);
  }

  private static String system(Identifier identifier) {
    var system =
        Optional.ofNullable(identifier.getSystem()).orElse("local-number").replaceAll("[/:]+$", "");
    var last = system.substring(Math.max(system.lastIndexOf('/'), system.lastIndexOf(':')) + 1);
    return last.isEmpty() ? "local-number" : last.toLowerCase(Locale.ROOT);
  }

  private static String use(HumanName name) {
    if (name.getUse() == null) {
      return "usual";
    }
    return switch (name.getUse()) {
      case NICKNAME, ANONYMOUS -> "also-known-as";
      case OLD, MAIDEN -> "previous";
      case USUAL, OFFICIAL, TEMP, NULL -> "usual";
    };
  }
}
