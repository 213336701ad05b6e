package org.sightline.household;

import org.sightline.ledger.ClaimId;
import org.sightline.time.Span;

/// One thing that speaks for or against somebody's living with the child.
///
/// @param weight which way it points
/// @param sign what kind of sign it is
/// @param claim the claim it rests on
/// @param voice the key of the voice that speaks: one person told to five agencies is one voice
/// @param happened when the thing itself was so
/// @param sentence what it says, for a reader: who said what to whom
public record Evidence(
    Weight weight, Sign sign, ClaimId claim, String voice, Span happened, String sentence) {

  /// Which way a sign points.
  public enum Weight {
    DECLARES,
    POINTS_TO,
    DENIES,
    CHECKED_AWAY
  }

  /// What kind of sign it is.
  public enum Sign {
    DECLARATION,
    NEXT_OF_KIN,
    PARTNER,
    CARER,
    OWN_ADDRESS,
    PRESENCE_AT_HOME,
    PRESENCE_WITH_CHILD,
    COLLECTED_CHILD,
    SAID_TO_LIVE_THERE,
    NAMED_FRIEND,
    PREGNANCY,
    DENIAL,
    LEFT_OUT_OF_DECLARATION,
    RESIDENCE_CHECK,
    LEFT
  }
}
