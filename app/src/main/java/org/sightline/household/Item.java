package org.sightline.household;

import java.time.LocalDate;
import java.util.Optional;
import org.sightline.identity.Person;
import org.sightline.ledger.RecordedClaim;

/// A piece of evidence with what is needed to weigh it.
///
/// @param person about whom
/// @param evidence the evidence as readers see it
/// @param claim the claim it rests on
/// @param through the carer through whom it points to the child's home; it counts while they care for the child there
/// @param alone false where it counts only beside other evidence
record Item(
    Person person,
    Evidence evidence,
    RecordedClaim claim,
    Optional<Person> through,
    boolean alone) {

  boolean is(Evidence.Weight weight) {
    return evidence.weight() == weight;
  }

  boolean is(Evidence.Sign sign) {
    return evidence.sign() == sign;
  }

  boolean before(Item other) {
    return Recency.before(claim, other.claim);
  }

  boolean startedBy(LocalDate day) {
    return !claim.happened().from().isAfter(day);
  }

  boolean sameVoice(Item other) {
    return evidence.voice().equals(other.evidence.voice());
  }
}
