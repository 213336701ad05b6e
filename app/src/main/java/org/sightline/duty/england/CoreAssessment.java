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
import org.sightline.duty.Round;
import org.sightline.duty.Terms;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.EventKind;

/// The core assessment is how a section 47 enquiry is carried out.
@Owed(
    in = England.class,
    code = "core-assessment",
    version = 2,
    stage = Owed.Stage.REFERRAL,
    summary =
        "Social care completes a core assessment in time after the initial "
            + "assessment that called for it, or the strategy discussion",
    owner = "Social care",
    starts =
        "A strategy discussion, a section 47 enquiry, or an initial assessment "
            + "whose recorded outcome calls for a core assessment. A strategy discussion "
            + "whose outcome is no further action, or no enquiry, starts nothing.",
    discharges =
        "The core assessment, or the end of the enquiry unless its recorded outcome"
            + " is that concerns were substantiated.")
@Edition(of = England.FRAMEWORK_2000, clause = "paragraph 3.11", limit = "35 working days")
@Edition(
    of = England.WT_2006,
    clause =
        "chapter 5, core assessment; Framework for the Assessment of Children in "
            + "Need and their Families (Department of Health, 2000), paragraph 3.11",
    limit = "35 working days")
@Edition(of = England.WT_2010, clause = "chapter 5, core assessment", limit = "35 working days")
final class CoreAssessment implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    return Round.all(starts(chronology), ends(chronology)).stream()
        .map(round -> owed(round, terms))
        .toList();
  }

  private Obligation owed(Round round, Terms terms) {
    var day = round.start().latest();
    return terms
        .since(round.start())
        .inTime()
        .owes(
            AgencyKind.SOCIAL_CARE,
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
