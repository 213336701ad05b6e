package org.sightline.duty.england;

import static org.sightline.duty.OnRecord.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Injury;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Edition;
import org.sightline.duty.Obligation;
import org.sightline.duty.OnRecord;
import org.sightline.duty.Owed;
import org.sightline.duty.Round;
import org.sightline.duty.Terms;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.Claim.DecisionKind;
import org.sightline.ledger.EventKind;

/// Six months after an injury the charge that needs least proof is lost for good.
@Owed(
    in = England.class,
    code = "charge-time-limit",
    version = 2,
    stage = Owed.Stage.POLICE,
    summary =
        "While an injury is investigated, whether to charge a summary offence is "
            + "decided within six months of it",
    owner = "The police",
    starts =
        "A police investigation is open, and an injury of its time, or of the 31 "
            + "days before it, is thought to have been caused by somebody.",
    discharges = "A charging decision or decision on charge, or the end of the " + "investigation.")
@Edition(
    of = England.MCA_1980,
    from = "1988-10-12",
    clause =
        "section 127(1); common assault is summary only by the Criminal Justice Act"
            + " 1988, section 39",
    limit = "6 months")
final class ChargeTimeLimit implements Duty {

  private static final int DAYS_BEFORE_INVESTIGATION = 31;

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    var investigations =
        Round.all(
            OnRecord.acts(OnRecord.happened(chronology, EventKind.POLICE_INVESTIGATION_STARTED)),
            OnRecord.acts(OnRecord.happened(chronology, EventKind.POLICE_INVESTIGATION_ENDED)));
    return chronology.injuries().stream()
        .filter(Injury::concerning)
        .flatMap(injury ->
            investigations.stream()
                .filter(investigation -> into(injury, investigation))
                .limit(1)
                .map(investigation -> owed(injury, investigation, chronology, terms)))
        .toList();
  }

  private Obligation owed(Injury injury, Round investigation, Chronology chronology, Terms terms) {
    var offence = injury.happened().from();
    return terms
        .since(start(injury, investigation))
        .countedFrom(offence, "the offence")
        .owes(
            AgencyKind.POLICE,
            injury.key(),
            "have it decided whether to charge a summary offence over the injury found "
                + when(injury.happened()))
        .doneBy(decided(investigation, chronology));
  }

  /// The injury is of the time of the investigation, or of the month before it.
  private static boolean into(Injury injury, Round investigation) {
    var day = injury.happened().from();
    return !day.isBefore(investigation.start().latest().minusDays(DAYS_BEFORE_INVESTIGATION))
        && investigation.stop().filter(end -> end.earliest().isBefore(day)).isEmpty();
  }

  private static Act start(Injury injury, Round investigation) {
    LocalDate opened = investigation.start().latest();
    return injury.firstKnown().isAfter(opened)
        ? Act.on(injury.firstKnown(), injury.claims())
        : Act.on(opened, OnRecord.together(investigation.start().claims(), injury.claims()));
  }

  private static Optional<Act> decided(Round investigation, Chronology chronology) {
    var decisions =
        OnRecord.together(
            OnRecord.acts(OnRecord.happened(chronology, EventKind.CHARGING_DECISION)),
            OnRecord.decisions(chronology, DecisionKind.CHARGE, decision -> true));
    return Act.first(
        OnRecord.together(decisions, investigation.stop().stream().toList()),
        investigation.start().latest());
  }
}
