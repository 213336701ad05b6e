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

/// A child taken out of school is seen by one professional fewer every day.
@Owed(
    in = England.class,
    code = "home-education-notice",
    version = 1,
    stage = Owed.Stage.SCHOOL,
    summary = "A school tells the local authority when a child leaves to be educated at " + "home",
    owner = "The school",
    starts = "A school records that the child leaves it for home education.",
    discharges =
        "The school passes anything about the child to social care or the education"
            + " authority, refers the child, or the authority heard of the leaving.")
@Edition(
    of = England.PUPIL_REGISTRATION_2006,
    clause = "regulations 8(1)(d) and 12(3): as soon as the ground for deletion is met",
    limit = "the same day")
@Edition(
    of = England.PUPIL_REGISTRATION_2024,
    clause = "regulation 13(4), deletion return",
    limit = "the same day")
@Edition(
    of = England.CWSA_2026,
    clause =
        "section 37, inserting section 434A into the Education Act 1996: consent of"
            + " the authority before a child under enquiry or on a plan is withdrawn; by "
            + "section 78(5) on a day to be appointed",
    limit = "the same day")
final class HomeEducationNotice implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    return OnRecord.ofChild(chronology, EventKind.SCHOOL_LEFT)
        .filter(left -> AgencyKind.SCHOOL.includes(left.agency()))
        .filter(left -> left.detail("to-home-education").filter("yes"::equals).isPresent())
        .map(left -> owed(left, chronology, terms))
        .toList();
  }

  private static Obligation owed(Event left, Chronology chronology, Terms terms) {
    var start = Act.of(left);
    return terms
        .since(start)
        .inTime()
        .owes(
            left.agency(),
            left.claim().value(),
            "tell the local authority that the child left on %s to be educated at home"
                .formatted(inWords(start.latest())))
        .doneBy(TellAuthority.of(left, AgencyKind.SCHOOL, chronology));
  }
}
