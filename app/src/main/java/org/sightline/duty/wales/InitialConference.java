package org.sightline.duty.wales;

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
    in = Wales.class,
    code = "wales-conference",
    version = 1,
    stage = Owed.Stage.CONFERENCE,
    summary =
        "The initial child protection conference is held within 15 working days of the strategy"
            + " discussion",
    owner = "Social care",
    starts =
        "The first strategy discussion of a child who is not on the register, unless its outcome is"
            + " that there is no enquiry.",
    discharges =
        "The conference, the registration, or the end of the enquiry unless its recorded outcome is"
            + " that concerns were substantiated.")
@Edition(
    of = Wales.PROCEDURES_2019,
    clause = "section 3 part 2, the initial child protection conference, timing",
    limit = "15 working days")
final class InitialConference implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    var begun =
        OnRecord.acts(
                OnRecord.ofChild(chronology, EventKind.STRATEGY_DISCUSSION)
                    .filter(talk -> !OnRecord.outcomeNames(talk, "no enquiry"))
                    .filter(talk -> !OnRecord.outcomeNames(talk, "no further action")))
            .stream()
            .filter(act -> !OnRecord.onPlan(chronology, act.latest().minusDays(1)))
            .toList();
    return Round.all(begun, ends(chronology)).stream().map(round -> owed(round, terms)).toList();
  }

  private static Obligation owed(Round round, Terms terms) {
    var day = round.start().latest();
    return terms
        .since(round.start())
        .inTime()
        .owes(
            AgencyKind.SOCIAL_CARE,
            day.toString(),
            "hold the initial child protection conference after the strategy discussion of "
                + inWords(day))
        .doneBy(round.stop());
  }

  private static List<Act> ends(Chronology chronology) {
    return OnRecord.together(
        OnRecord.acts(chronology, EventKind.CONFERENCE, EventKind.PLAN_STARTED),
        OnRecord.acts(
            OnRecord.ofChild(chronology, EventKind.SECTION_47_ENDED)
                .filter(end ->
                    !OnRecord.outcomeNames(end, "substantiated")
                        || OnRecord.outcomeNames(end, "not substantiated"))));
  }
}
