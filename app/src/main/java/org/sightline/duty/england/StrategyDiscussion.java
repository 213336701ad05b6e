package org.sightline.duty.england;

import static org.sightline.duty.OnRecord.when;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Injury;
import org.sightline.chronology.View;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Edition;
import org.sightline.duty.Obligation;
import org.sightline.duty.OnRecord;
import org.sightline.duty.Owed;
import org.sightline.duty.Terms;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.Opinion;

/// Once a professional thinks that somebody hurt the child, agencies must talk to each other.
@Owed(
    in = England.class,
    code = "strategy-discussion",
    version = 2,
    stage = Owed.Stage.ENQUIRY,
    summary =
        "Social care holds a strategy discussion promptly once a professional "
            + "judges an injury non-accidental or suspicious",
    owner = "Social care",
    starts =
        "A professional's opinion that an injury is non-accidental or suspicious "
            + "becomes known. An injury that is only unexplained starts nothing here; the"
            + " detectors speak of it.",
    discharges =
        "A strategy discussion since the injury became known, or a later opinion "
            + "that settles the injury as accidental, fitting its account or of medical "
            + "cause.")
@Edition(
    of = England.WT_1991,
    until = England.WT_1999,
    clause = "strategy discussion; Children Act 1989, section 47",
    limit = "1 working day",
    local = true)
@Edition(
    of = England.WT_2006,
    until = England.WT_2010,
    clause = "chapter 5, strategy discussion; Children Act 1989, section 47",
    limit = "1 working day",
    local = true)
@Edition(
    of = England.WT_2013,
    until = England.WT_2023,
    clause = "strategy discussion; Children Act 1989, section 47",
    limit = "1 working day",
    local = true)
final class StrategyDiscussion implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    return chronology.injuries().stream()
        .flatMap(injury -> owed(injury, chronology, terms).stream())
        .toList();
  }

  private Optional<Obligation> owed(Injury injury, Chronology chronology, Terms terms) {
    return injury.opinions().stream()
        .filter(StrategyDiscussion::pointsToHarm)
        .findFirst()
        .map(view ->
            terms
                .since(Act.on(view.received(), List.of(view.claim())))
                .inTime()
                .owes(
                    AgencyKind.SOCIAL_CARE,
                    injury.key(),
                    "hold a strategy discussion about the injury found " + when(injury.happened()))
                .doneBy(answer(injury, chronology)));
  }

  private static boolean pointsToHarm(View view) {
    return view.opinion() == Opinion.NON_ACCIDENTAL || view.opinion() == Opinion.SUSPICIOUS;
  }

  /// Agencies may have talked about the injury before the opinion came in writing, or a later opinion may have settled it.
  private static Optional<Act> answer(Injury injury, Chronology chronology) {
    var talks =
        Act.first(OnRecord.acts(chronology, EventKind.STRATEGY_DISCUSSION), injury.firstKnown());
    return talks.or(() -> settled(injury));
  }

  private static Optional<Act> settled(Injury injury) {
    return Stream.of(injury)
        .filter(Injury::settled)
        .map(one -> one.opinions().getLast())
        .map(view -> Act.on(view.received(), List.of(view.claim())))
        .findFirst();
  }
}
