package org.sightline.duty.england;

import static org.sightline.duty.OnRecord.when;

import java.util.List;
import java.util.stream.Stream;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Injury;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Edition;
import org.sightline.duty.Obligation;
import org.sightline.duty.OnRecord;
import org.sightline.duty.Owed;
import org.sightline.duty.Owing;
import org.sightline.duty.Terms;
import org.sightline.ledger.EventKind;

/// A new injury to a child on a plan is the police's business the same day, whatever account is given of it.
@Owed(
    in = England.class,
    code = "tell-police",
    version = 2,
    stage = Owed.Stage.POLICE,
    summary = "Whoever finds an injury on a child on a plan tells the police the same day",
    owner = "The agency that found the injury",
    starts =
        "An injury of a child on a plan becomes known, whatever account is given of"
            + " it. A rash or sore alone starts nothing.",
    discharges =
        "The police hear of the injury, an account or an opinion of it; a record of"
            + " it is passed to the police, or something about the child with no record "
            + "named; a strategy discussion or police investigation; or an opinion that "
            + "settles the injury without concern.")
@Edition(
    of = England.WT_1991,
    until = England.WT_1999,
    clause = "referral of possible crimes against children to the police",
    limit = "the same day",
    local = true)
@Edition(
    of = England.WT_2006,
    until = England.WT_2010,
    clause = "chapter 5, referral of possible crimes against children to the police",
    limit = "the same day",
    local = true)
@Edition(
    of = England.WT_2013,
    until = England.WT_2023,
    clause = "referral of possible crimes against children to the police",
    limit = "the same day",
    local = true)
final class TellPolice implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    var told = ToldToPolice.in(chronology);
    var involved =
        OnRecord.acts(
            OnRecord.happened(
                chronology, EventKind.STRATEGY_DISCUSSION, EventKind.POLICE_INVESTIGATION_STARTED));
    return chronology.injuries().stream()
        .filter(injury -> !injury.illnessOnly())
        .filter(injury -> OnRecord.onPlan(chronology, injury.firstKnown()))
        .map(injury ->
            owed(injury, terms)
                .doneBy(Act.first(ways(told.of(injury), involved, injury), injury.firstKnown())))
        .toList();
  }

  private Owing owed(Injury injury, Terms terms) {
    return terms
        .since(Act.on(injury.firstKnown(), injury.claims()))
        .inTime()
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
