package org.sightline.intake.format;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sightline.ledger.Basis;
import org.sightline.ledger.ClaimCodec;
import org.sightline.ledger.ClaimCodec.PersonResolver;
import org.sightline.ledger.Voice;
import tools.jackson.databind.JsonNode;

/// Reads who speaks and what their word rests on.
final class Voices {

  private static final String WHO =
      "a role in quotes, or an object with role, with person, or with unknown";

  private final String agency;
  private final PersonResolver people;

  Voices(String agency, PersonResolver people) {
    this.agency = agency;
    this.people = people;
  }

  /// The speaker that `by` names.
  Voice voice(JsonNode by, String where) throws Broken {
    if (by.isMissingNode() || by.isNull()) {
      throw new Broken(
          where,
          "by",
          "'by' is missing: nobody is said to speak",
          "Say the role of the professional who recorded it, and send the record again");
    }
    if (by.isString() && !by.stringValue().isBlank()) {
      return new Voice.Professional(agency, by.stringValue().strip());
    }
    if (by.has("role")) {
      Shapes.known(by, Set.of("role", "agency"), where + "/by");
      var employer =
          by.has("agency")
              ? Scribe.agency(Shapes.text(by, "agency", where + "/by"), "by/agency", where)
              : agency;
      return new Voice.Professional(employer, Shapes.text(by, "role", where + "/by"));
    }
    if (by.has("person")) {
      return person(by, where);
    }
    if (by.has("unknown")) {
      Shapes.known(by, Set.of("unknown"), where + "/by");
      return new Voice.Unknown(Shapes.text(by, "unknown", where + "/by"));
    }
    throw new Broken(where, "by", "by is not " + WHO);
  }

  /// The basis that is written, if any is.
  static Optional<Basis> basis(JsonNode node, String where) throws Broken {
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    var written = node.asString("");
    for (var basis : Basis.values()) {
      if (ClaimCodec.kebab(basis.name()).equals(written)) {
        return Optional.of(basis);
      }
    }
    throw new Broken(
        where,
        "basis",
        "basis is '%s'; it must be one of %s"
            .formatted(
                Texts.shortened(written),
                Arrays.stream(Basis.values())
                    .map(basis -> ClaimCodec.kebab(basis.name()))
                    .collect(Collectors.joining(", "))));
  }

  /// What a speaker's word rests on when the record does not say. A person's own word never counts as a professional's
  /// observation, so a record's basis goes only with its own speaker and with other professionals.
  static Basis basisOf(Voice voice, Voice recordsOwn, Optional<Basis> recordsBasis) {
    boolean inherits =
        voice.equals(recordsOwn)
            || (voice instanceof Voice.Professional && recordsOwn instanceof Voice.Professional);
    return recordsBasis
        .filter(basis -> inherits)
        .orElse(
            switch (voice) {
              case Voice.Professional _ -> Basis.DOCUMENTED;
              case Voice.Of _ -> Basis.SELF_REPORTED;
              case Voice.Unknown _ -> Basis.REPORTED_BY_ANOTHER;
            });
  }

  private Voice person(JsonNode by, String where) throws Broken {
    Shapes.known(by, Set.of("person", "as"), where + "/by");
    var name = Shapes.text(by, "person", where + "/by");
    var ref =
        people
            .resolve(name)
            .orElseThrow(() ->
                new Broken(
                    where,
                    "by/person",
                    "by names '%s', whom the record does not introduce under people"
                        .formatted(Texts.shortened(name))));
    return new Voice.Of(ref, by.has("as") ? Shapes.text(by, "as", where + "/by") : name);
  }
}
