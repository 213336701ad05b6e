package org.sightline.identity;

import org.sightline.ledger.Basis;
import org.sightline.ledger.RecordedClaim;
import org.sightline.ledger.Voice;

/// Tells a professional's own knowledge from the word of the family and those around it.
public final class Word {

  private Word() {}

  /// Whether the claim rests on nothing but what somebody said: a person on record, an unknown caller, or a professional who
  /// passes on what they were told.
  public static boolean ofSomebody(RecordedClaim claim) {
    return !(claim.speaker() instanceof Voice.Professional)
        || claim.basis() == Basis.SELF_REPORTED
        || claim.basis() == Basis.REPORTED_BY_ANOTHER;
  }

  /// Whether a professional stands for it: seen, examined, checked, or read in a document that is not the family's word.
  public static boolean ofProfessional(RecordedClaim claim) {
    return !ofSomebody(claim);
  }
}
