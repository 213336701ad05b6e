package org.sightline.duty.england;

import static org.sightline.duty.england.OnRecord.when;

import java.util.List;
import java.util.stream.Stream;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Injury;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Limit;
import org.sightline.duty.Obligation;
import org.sightline.duty.Owed;
import org.sightline.duty.Owing;
import org.sightline.ledger.EventKind;
import org.sightline.time.WorkingDays;

/// A new injury to a child on a plan is the police's business the same day, whatever account is given of it.
@Owed(
    code = "tell-police",
    version = 1,
    summary = "Whoever finds an injury on a child on a plan tells the police the same day",
    basis =
        Edition2006.WORKING_TOGETHER
            + ", referral of possible crimes against children to the police"
            + Edition2006.LOCAL_LIMIT,
    inForceFrom = Edition2006.FROM,
    inForceTo = Edition2006.TO)
final class TellPolice implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, WorkingDays workingDays) {
    var told = ToldToPolice.in(chronology);
    var involved =
        OnRecord.acts(
            OnRecord.happened(
                chronology, EventKind.STRATEGY_DISCUSSION, EventKind.POLICE_INVESTIGATION_STARTED));
    return chronology.injuries().stream()
        .filter(injury -> !injury.illnessOnly())
        .filter(injury -> OnRecord.onPlan(chronology, injury.firstKnown()))
        .map(injury ->
            owed(injury, workingDays)
                .doneBy(Act.first(ways(told.of(injury), involved, injury), injury.firstKnown())))
        .toList();
  }

  private Owing owed(Injury injury, WorkingDays workingDays) {
    return Owing.under(this, Act.on(injury.firstKnown(), injury.claims()))
        .within(Limit.sameDay(), workingDays)
        .owes(
            finder(injury),
            injury.key(),
            "tell the police of the injury found " + when(injury.happened()));
  }

  /// An injury's key begins with the agency whose record first told of it.
  private static String finder(Injury injury) {
    return injury.key().substring(0, injury.key().indexOf('/'));
  }

  /// The police were told, sat in a strategy discussion or opened an investigation; or a doctor settled that nobody caused it.
  private static List<Act> ways(Stream<Act> told, List<Act> involved, Injury injury) {
    return Stream.of(told, involved.stream(), settled(injury)).flatMap(acts -> acts).toList();
  }

  private static Stream<Act> settled(Injury injury) {
    return Stream.of(injury)
        .filter(Injury::settled)
        .map(one -> one.opinions().getLast())
        .map(view -> Act.on(view.received(), List.of(view.claim())));
  }
}
