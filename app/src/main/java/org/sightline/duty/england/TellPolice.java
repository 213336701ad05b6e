package org.sightline.duty.england;

import static org.sightline.duty.england.OnRecord.inWords;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sightline.chronology.Account;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Injury;
import org.sightline.chronology.View;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Limit;
import org.sightline.duty.Obligation;
import org.sightline.duty.Owed;
import org.sightline.duty.Owing;
import org.sightline.ledger.Claim;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.RecordedClaim;
import org.sightline.time.Eyes;
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
    return chronology.injuries().stream()
        .filter(injury -> !injury.illnessOnly())
        .filter(injury -> OnRecord.onPlan(chronology, injury.firstKnown()))
        .map(injury -> owed(injury, chronology, workingDays))
        .toList();
  }

  private Obligation owed(Injury injury, Chronology chronology, WorkingDays workingDays) {
    return Owing.under(this, Act.on(injury.firstKnown(), injury.claims()))
        .within(Limit.sameDay(), workingDays)
        .owes(
            finder(injury, chronology),
            injury.key(),
            "tell the police of the injury found on " + inWords(injury.happened().from()))
        .doneBy(told(injury, chronology));
  }

  /// An injury's key begins with the agency whose record first told of it; without one, the lead agency owes.
  private static String finder(Injury injury, Chronology chronology) {
    return injury.claims().stream()
        .flatMap(claim -> chronology.claim(claim).stream())
        .map(RecordedClaim::agency)
        .findFirst()
        .orElse(Agencies.SOCIAL_CARE);
  }

  /// The police heard of this injury, were told something about the child since, or sat in a strategy discussion; or a doctor
  /// settled that nobody caused it.
  private static Optional<Act> told(Injury injury, Chronology chronology) {
    var since = injury.firstKnown();
    var all =
        Stream.of(
                heard(injury, chronology),
                passedOn(chronology),
                OnRecord.acts(
                    OnRecord.happened(
                        chronology,
                        EventKind.STRATEGY_DISCUSSION,
                        EventKind.POLICE_INVESTIGATION_STARTED))
                    .stream(),
                settled(injury))
            .flatMap(acts -> acts)
            .toList();
    return Act.first(all, since);
  }

  private static Stream<Act> heard(Injury injury, Chronology chronology) {
    var claims =
        Stream.of(
                injury.claims().stream(),
                injury.accounts().stream().map(Account::claim),
                injury.opinions().stream().map(View::claim))
            .flatMap(ids -> ids);
    return claims
        .flatMap(claim -> chronology.claim(claim).stream())
        .filter(claim -> claim.knownDirectlyTo(Eyes.of(Agencies.POLICE)))
        .map(claim -> Act.on(claim.dayReceived(), List.of(claim.id())));
  }

  private static Stream<Act> passedOn(Chronology chronology) {
    return chronology.claims().stream()
        .filter(claim ->
            claim.claim() instanceof Claim.Shared shared
                && shared.to().equals(Agencies.POLICE)
                && shared.sharing() != Claim.Sharing.WITHHELD)
        .map(claim -> Act.of(claim.happened(), claim.dayReceived(), claim.id()));
  }

  private static Stream<Act> settled(Injury injury) {
    return Stream.of(injury)
        .filter(Injury::settled)
        .map(one -> one.opinions().getLast())
        .map(view -> Act.on(view.received(), List.of(view.claim())));
  }
}
