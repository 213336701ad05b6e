package org.sightline.duty.england;

import static org.sightline.duty.england.OnRecord.inWords;

import java.util.List;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Limit;
import org.sightline.duty.Obligation;
import org.sightline.duty.Owed;
import org.sightline.duty.Owing;
import org.sightline.duty.Round;
import org.sightline.ledger.EventKind;
import org.sightline.time.WorkingDays;

/// The core assessment is how a section 47 enquiry is carried out.
@Owed(
    code = "core-assessment",
    version = 1,
    summary =
        "Social care completes a core assessment within 35 working days of the initial assessment"
            + " that called for it, or of the strategy discussion",
    basis =
        Edition2006.WORKING_TOGETHER
            + ", core assessment; "
            + Edition2006.FRAMEWORK
            + ", paragraph 3.11",
    inForceFrom = Edition2006.FROM,
    inForceTo = Edition2006.TO)
final class CoreAssessment implements Duty {

  private static final Limit LIMIT = Limit.workingDays(35);

  @Override
  public List<Obligation> owed(Chronology chronology, WorkingDays workingDays) {
    return Round.all(starts(chronology), ends(chronology)).stream()
        .map(round -> owed(round, workingDays))
        .toList();
  }

  private Obligation owed(Round round, WorkingDays workingDays) {
    var day = round.start().latest();
    return Owing.under(this, round.start())
        .within(LIMIT, workingDays)
        .owes(
            Agencies.SOCIAL_CARE,
            day.toString(),
            "complete the core assessment begun on " + inWords(day))
        .doneBy(round.stop());
  }

  private static List<Act> starts(Chronology chronology) {
    return OnRecord.together(
        Enquiries.begun(chronology),
        OnRecord.acts(
            OnRecord.ofChild(chronology, EventKind.INITIAL_ASSESSMENT)
                .filter(assessment -> OnRecord.outcomeNames(assessment, "core assessment"))));
  }

  /// An enquiry that ended without substance needs no core assessment to its end.
  private static List<Act> ends(Chronology chronology) {
    return OnRecord.together(
        OnRecord.acts(chronology, EventKind.CORE_ASSESSMENT),
        OnRecord.acts(
            OnRecord.ofChild(chronology, EventKind.SECTION_47_ENDED)
                .filter((Event end) -> !Enquiries.substantiated(end))));
  }
}
