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

/// Nobody outside the school sees that a child has stopped coming.
@Owed(
    in = England.class,
    code = "absence-notice",
    version = 1,
    stage = Owed.Stage.SCHOOL,
    summary =
        "A school tells the local authority of a pupil absent without permission "
            + "for ten school days",
    owner = "The school",
    starts =
        "A school records an absence of ten school days or more, and illness was "
            + "not given as the reason. The number of days must be on record.",
    discharges =
        "The school passes anything about the child to social care or the education"
            + " authority, refers the child, or the authority heard of the absence.")
@Edition(
    of = England.PUPIL_REGISTRATION_2006,
    clause = "regulation 12(1)(b), at intervals agreed with the authority",
    limit = "5 working days",
    local = true)
@Edition(
    of = England.PUPIL_REGISTRATION_2024,
    clause = "returns to the local authority on absence, at intervals agreed with it",
    limit = "5 working days",
    local = true)
final class AbsenceNotice implements Duty {

  private static final int SCHOOL_DAYS = 10;

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    return OnRecord.ofChild(chronology, EventKind.ABSENCE)
        .filter(absence -> AgencyKind.SCHOOL.includes(absence.agency()))
        .filter(absence -> absence.detail("illness-given").filter("yes"::equals).isEmpty())
        .filter(AbsenceNotice::longEnough)
        .map(absence -> owed(absence, chronology, terms))
        .toList();
  }

  private static Obligation owed(Event absence, Chronology chronology, Terms terms) {
    var start = Act.of(absence);
    return terms
        .since(start)
        .inTime()
        .owes(
            absence.agency(),
            absence.claim().value(),
            "tell the local authority of the absence recorded on " + inWords(start.latest()))
        .doneBy(TellAuthority.of(absence, AgencyKind.SCHOOL, chronology));
  }

  /// What cannot be read as a number starts nothing: there is no knowing whether the child was absent long enough.
  private static boolean longEnough(Event absence) {
    return absence
        .detail("days")
        .filter(days -> days.matches("\\d{1,3}"))
        .filter(days -> Integer.parseInt(days) >= SCHOOL_DAYS)
        .isPresent();
  }
}
