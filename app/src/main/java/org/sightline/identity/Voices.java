package org.sightline.identity;

import org.sightline.ledger.RecordedClaim;
import org.sightline.ledger.Voice;

/// Whose voice speaks in a claim. Corroboration counts voices, never records: one mother told to five agencies is one voice,
/// and a professional who passes on what they were told adds none of their own.
///
/// The rules stand here alone:
/// - somebody on record speaks with the voice of the person, across all agencies that record them;
/// - a professional who saw, examined or checked speaks with their own voice, one for each role of an agency;
/// - a professional who passes on a word or copies a document speaks with one borrowed voice for each agency, which is never
///   taken for a second witness beside somebody whom that agency heard;
/// - unknown callers who are described alike are one voice, since nobody can tell them apart.
public final class Voices {

  private final People people;

  /// Voices by these people.
  public Voices(People people) {
    this.people = people;
  }

  /// The key of a claim's voice.
  public String key(RecordedClaim claim) {
    return switch (claim.speaker()) {
      case Voice.Of(var ref, _) -> people.person(ref).id().value();
      case Voice.Professional(var agency, var role) ->
          claim.basis().independentOfWord() ? agency + ":" + role : "told to " + agency;
      case Voice.Unknown(var label) -> "unknown:" + label;
    };
  }

  /// How the speaker is named in a sentence: a professional by role, a person by what they are to the child.
  public String speaker(RecordedClaim claim) {
    return claim.speaker().label();
  }
}
