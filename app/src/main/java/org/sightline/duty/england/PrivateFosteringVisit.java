package org.sightline.duty.england;

import static org.sightline.duty.OnRecord.inWords;

import java.util.List;
import java.util.stream.Stream;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.chronology.Sighting;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Edition;
import org.sightline.duty.Obligation;
import org.sightline.duty.OnRecord;
import org.sightline.duty.Owed;
import org.sightline.duty.Round;
import org.sightline.duty.Terms;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.EventKind;

/// A child who lives with strangers by private agreement is visited by somebody official.
@Owed(
    in = England.class,
    code = "private-fostering-visit",
    version = 1,
    stage = Owed.Stage.REFERRAL,
    summary =
        "Social care visits a privately fostered child in time after it learns of "
            + "the arrangement",
    owner = "Social care",
    starts =
        "Social care's record, or a referral to it, says that the child is "
            + "privately fostered: a placement with private foster carers, or a contact, "
            + "referral or observation about private-fostering.",
    discharges = "A visit by social care, or a sight of the child by it, since.")
@Edition(
    of = England.PRIVATE_FOSTERING_1991,
    clause = "visits in the first year at intervals of not more than six weeks",
    limit = "6 weeks")
@Edition(
    of = England.PRIVATE_FOSTERING_2005,
    clause = "regulations 4 and 7: a visit within seven working days of notification",
    limit = "7 working days")
final class PrivateFosteringVisit implements Duty {

  private static final String ABOUT = "private-fostering";
  private static final String PLACED = "private foster";

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    var learned =
        OnRecord.acts(
            OnRecord.ofChild(
                    chronology,
                    EventKind.PLACEMENT,
                    EventKind.CONTACT,
                    EventKind.REFERRAL,
                    EventKind.OBSERVATION)
                .filter(PrivateFosteringVisit::tells)
                .filter(PrivateFosteringVisit::reachesSocialCare));
    return Round.all(learned, visits(chronology)).stream()
        .map(round -> owed(round, terms))
        .toList();
  }

  private static Obligation owed(Round round, Terms terms) {
    var day = round.start().latest();
    return terms
        .since(round.start())
        .inTime()
        .owes(
            AgencyKind.SOCIAL_CARE,
            day.toString(),
            "visit the child, known since %s to be privately fostered".formatted(inWords(day)))
        .doneBy(round.stop());
  }

  private static boolean tells(Event event) {
    return event.detail("about").filter(ABOUT::equals).isPresent()
        || event.detail("placed-with").filter(with -> with.contains(PLACED)).isPresent();
  }

  private static boolean reachesSocialCare(Event event) {
    return AgencyKind.SOCIAL_CARE.includes(event.agency())
        || (event.kind() == EventKind.REFERRAL && Referrals.meantForSocialCare(event));
  }

  private static List<Act> visits(Chronology chronology) {
    var visits =
        OnRecord.ofChild(chronology, EventKind.HOME_VISIT, EventKind.UNANNOUNCED_VISIT)
            .filter(visit -> AgencyKind.SOCIAL_CARE.includes(visit.agency()))
            .map((Event visit) -> Act.of(visit));
    var sights =
        chronology.sightings().stream()
            .filter(Sighting::renews)
            .filter(sight -> AgencyKind.SOCIAL_CARE.includes(sight.agency()))
            .map((Sighting sight) -> Act.of(sight));
    return Stream.concat(visits, sights).toList();
  }
}
