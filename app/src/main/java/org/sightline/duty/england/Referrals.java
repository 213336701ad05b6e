package org.sightline.duty.england;

import java.util.List;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.duty.Act;
import org.sightline.ledger.EventKind;

/// Referrals of the child to social care.
final class Referrals {

  private Referrals() {}

  /// Referrals about the child, those to somebody else left out: a GP also refers to a hospital.
  static List<Act> toSocialCare(Chronology chronology) {
    return OnRecord.acts(
        OnRecord.ofChild(chronology, EventKind.REFERRAL).filter(Referrals::meantForSocialCare));
  }

  private static boolean meantForSocialCare(Event referral) {
    return referral
        .detail("to")
        .map(to -> OnRecord.names(to, Agencies.SOCIAL_CARE) || OnRecord.names(to, "social care"))
        .orElse(true);
  }
}
