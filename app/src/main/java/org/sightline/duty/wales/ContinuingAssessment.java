package org.sightline.duty.wales;

import static org.sightline.duty.OnRecord.inWords;

import java.util.List;
import org.sightline.chronology.Chronology;
import org.sightline.duty.Duty;
import org.sightline.duty.Edition;
import org.sightline.duty.Obligation;
import org.sightline.duty.OnRecord;
import org.sightline.duty.Owed;
import org.sightline.duty.Round;
import org.sightline.duty.Terms;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.EventKind;

/// An enquiry in Wales carries on as a care and support assessment.
@Owed(
    in = Wales.class,
    code = "wales-assessment",
    version = 1,
    stage = Owed.Stage.REFERRAL,
    summary =
        "Social services complete the assessment within 42 working days of the start of the section"
            + " 47 enquiries",
    owner = "Social care",
    starts = "A section 47 enquiry starts.",
    discharges = "An assessment since, or the closure of the case.")
@Edition(
    of = Wales.PROCEDURES_2019,
    clause =
        "section 3 part 2, the outline care and support protection plan: continuing assessment",
    limit = "42 working days")
final class ContinuingAssessment implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    var begun = OnRecord.acts(chronology, EventKind.SECTION_47_STARTED);
    var ended = OnRecord.acts(chronology, EventKind.ASSESSMENT, EventKind.CLOSURE);
    return Round.all(begun, ended).stream().map(round -> owed(round, terms)).toList();
  }

  private static Obligation owed(Round round, Terms terms) {
    var day = round.start().latest();
    return terms
        .since(round.start())
        .inTime()
        .owes(
            AgencyKind.SOCIAL_CARE,
            day.toString(),
            "complete the assessment that goes with the enquiry of " + inWords(day))
        .doneBy(round.stop());
  }
}
