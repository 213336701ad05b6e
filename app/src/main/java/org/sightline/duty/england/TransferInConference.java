package org.sightline.duty.england;

import static org.sightline.duty.OnRecord.inWords;

import java.util.List;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Edition;
import org.sightline.duty.Obligation;
import org.sightline.duty.OnRecord;
import org.sightline.duty.Owed;
import org.sightline.duty.Terms;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.EventKind;

/// The new area looks at the plan itself, before the old one may let go of it.
@Owed(
    in = England.class,
    code = "transfer-in-conference",
    version = 1,
    stage = Owed.Stage.BETWEEN_AGENCIES,
    summary =
        "The area that receives a child on a plan holds a conference within 15 "
            + "working days of being notified",
    owner = "The receiving area's social care",
    starts =
        "A child on a plan is received by another area. The receipt is taken as the"
            + " day of notification, because nothing earlier on record shows it.",
    discharges = "A conference after the receipt, or the end of the plan.")
@Edition(
    of = England.WT_1999,
    until = England.WT_2010,
    clause =
        "chapter 5, discontinuing the plan: a child who has moved permanently to " + "another area",
    limit = "15 working days")
@Edition(
    of = England.WT_2013,
    until = England.WT_2018,
    clause =
        "chapter 1, discontinuing the plan: a child who has moved permanently to " + "another area",
    limit = "15 working days")
@Edition(
    of = England.WT_2023,
    clause =
        "chapter 3, discontinuing the plan: a child who has moved permanently to " + "another area",
    limit = "15 working days")
final class TransferInConference implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    return OnRecord.ofChild(chronology, EventKind.TRANSFER_RECEIVED)
        .filter(received -> AgencyKind.SOCIAL_CARE.includes(received.agency()))
        .filter(received -> OnRecord.onPlan(chronology, Act.of(received).latest()))
        .map(received -> owed(received, chronology, terms))
        .toList();
  }

  private static Obligation owed(Event received, Chronology chronology, Terms terms) {
    var start = Act.of(received);
    var ends = OnRecord.acts(chronology, EventKind.CONFERENCE, EventKind.PLAN_ENDED);
    return terms
        .since(start)
        .inTime()
        .owes(
            received.agency(),
            received.claim().value(),
            "hold a conference on the child received on " + inWords(start.latest()))
        .doneBy(Act.first(ends, start.latest()));
  }
}
