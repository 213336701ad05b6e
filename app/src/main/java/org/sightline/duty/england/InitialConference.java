package org.sightline.duty.england;

import static org.sightline.duty.OnRecord.inWords;

import java.util.List;
import org.sightline.chronology.Chronology;
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

/// An enquiry leads to a conference, unless it ends without substance.
@Owed(
    in = England.class,
    code = "initial-conference",
    version = 2,
    stage = Owed.Stage.CONFERENCE,
    summary =
        "Social care convenes the initial child protection conference in time after"
            + " the strategy discussion that began the enquiry",
    owner = "Social care",
    starts =
        "The first strategy discussion or section 47 enquiry of a child who was not"
            + " on a plan the day before.",
    discharges =
        "The conference, or the end of the enquiry unless its recorded outcome is "
            + "that concerns were substantiated.")
@Edition(
    of = England.WT_1991,
    clause =
        "initial child protection conference: eight working days is the target, "
            + "fifteen the outer limit",
    limit = "15 working days")
@Edition(
    of = England.WT_1999,
    until = England.WT_2010,
    clause = "chapter 5, initial child protection conference, timing",
    limit = "15 working days")
@Edition(
    of = England.WT_2013,
    until = England.WT_2018,
    clause =
        "chapter 1, initial child protection conferences: 15 working days from the "
            + "strategy discussion at which the enquiry was begun",
    limit = "15 working days")
@Edition(
    of = England.WT_2023,
    clause =
        "chapter 3, initial child protection conferences: 15 working days from the "
            + "strategy discussion at which the enquiry was begun",
    limit = "15 working days")
final class InitialConference implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    var begun =
        Enquiries.begun(chronology).stream()
            .filter(act -> !OnRecord.onPlan(chronology, act.latest().minusDays(1)))
            .toList();
    return Round.all(begun, ends(chronology)).stream().map(round -> owed(round, terms)).toList();
  }

  private Obligation owed(Round round, Terms terms) {
    var day = round.start().latest();
    return terms
        .since(round.start())
        .inTime()
        .owes(
            AgencyKind.SOCIAL_CARE,
            day.toString(),
            "hold the initial child protection conference on the enquiry begun on " + inWords(day))
        .doneBy(round.stop());
  }

  private static List<Act> ends(Chronology chronology) {
    return OnRecord.together(
        OnRecord.acts(chronology, EventKind.CONFERENCE, EventKind.PLAN_STARTED),
        OnRecord.acts(
            OnRecord.ofChild(chronology, EventKind.SECTION_47_ENDED)
                .filter(end -> !Enquiries.substantiated(end))));
  }
}
