package org.sightline.duty.england;

import static org.sightline.duty.england.OnRecord.inWords;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Injury;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Limit;
import org.sightline.duty.Obligation;
import org.sightline.duty.Owed;
import org.sightline.duty.Owing;
import org.sightline.duty.Round;
import org.sightline.ledger.Claim.DecisionKind;
import org.sightline.ledger.EventKind;
import org.sightline.time.WorkingDays;

/// Six months after an injury the charge that needs least proof is lost for good.
@Owed(
    code = "charge-time-limit",
    version = 1,
    summary =
        "While an injury is investigated, whether to charge a summary offence is decided within six"
            + " months of it",
    basis =
        "Magistrates' Courts Act 1980, section 127(1); common assault is summary only by the"
            + " Criminal Justice Act 1988, section 39",
    inForceFrom = "1988-10-12")
final class ChargeTimeLimit implements Duty {

  private static final Limit LIMIT = Limit.months(6);
  private static final int DAYS_BEFORE_INVESTIGATION = 31;

  @Override
  public List<Obligation> owed(Chronology chronology, WorkingDays workingDays) {
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
                .map(investigation -> owed(injury, investigation, chronology, workingDays)))
        .toList();
  }

  private Obligation owed(
      Injury injury, Round investigation, Chronology chronology, WorkingDays workingDays) {
    var offence = injury.happened().from();
    var due = LIMIT.due(offence, workingDays);
    return Owing.under(this, start(injury, investigation))
        .until(due, "6 months from the offence")
        .owes(
            Agencies.POLICE,
            injury.key(),
            "have it decided whether to charge a summary offence over the injury of "
                + inWords(offence))
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
