package org.sightline.chronology;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.sightline.identity.Person;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.time.Span;

/// Something that happened.
///
/// @param kind what
/// @param happened when
/// @param received the day it became known
/// @param agency whose record
/// @param role the recording professional's role
/// @param about whom it concerns
/// @param others further people in it, by their part
/// @param details values by the names `docs/exchange.md` lists for the kind
/// @param words as recorded
/// @param claim the claim
public record Event(
    EventKind kind,
    Span happened,
    LocalDate received,
    String agency,
    String role,
    Person about,
    Map<String, Person> others,
    Map<String, String> details,
    String words,
    ClaimId claim) {

  /// A detail by its name.
  public Optional<String> detail(String name) {
    return Optional.ofNullable(details.get(name));
  }
}
