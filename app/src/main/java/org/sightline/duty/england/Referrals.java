package org.sightline.duty.england;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.duty.Act;
import org.sightline.duty.OnRecord;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.EventKind;

/// Referrals of the child to social care.
final class Referrals {

  private Referrals() {}

  /// Referrals about the child, those to somebody else left out: a GP also refers to a hospital.
  static List<Act> toSocialCare(Chronology chronology) {
    return OnRecord.acts(eventsToSocialCare(chronology));
  }

  /// The same, as events.
  static Stream<Event> eventsToSocialCare(Chronology chronology) {
    return OnRecord.ofChild(chronology, EventKind.REFERRAL).filter(Referrals::meantForSocialCare);
  }

  /// Referrals of a child who is neither on a plan nor under enquiry: on an open case a referral is new information for the work
  /// in hand.
  static List<Act> ofNewCases(Chronology chronology) {
    return toSocialCare(chronology).stream()
        .filter(referral -> newCase(chronology, referral.latest().minusDays(1)))
        .toList();
  }

  private static boolean newCase(Chronology chronology, LocalDate dayBefore) {
    return !OnRecord.onPlan(chronology, dayBefore) && !OnRecord.enquiryOpen(chronology, dayBefore);
  }

  /// Whether a referral was made to social care, or does not say to whom.
  static boolean meantForSocialCare(Event referral) {
    return referral
        .detail("to")
        .map(to ->
            AgencyKind.SOCIAL_CARE.includes(to)
                || OnRecord.names(to, AgencyKind.SOCIAL_CARE.id())
                || OnRecord.names(to, "social care"))
        .orElse(true);
  }
}
