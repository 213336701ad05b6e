package org.sightline.duty.england;

import static org.sightline.duty.england.OnRecord.inWords;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Injury;
import org.sightline.chronology.View;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Limit;
import org.sightline.duty.Obligation;
import org.sightline.duty.Owed;
import org.sightline.duty.Owing;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.Opinion;
import org.sightline.time.WorkingDays;

/// Once a professional thinks that somebody hurt the child, agencies must talk to each other.
@Owed(
    code = "strategy-discussion",
    version = 1,
    summary =
        "Social care holds a strategy discussion promptly once a professional judges an injury"
            + " non-accidental or suspicious",
    basis =
        Edition2006.WORKING_TOGETHER
            + ", strategy discussion; Children Act 1989, section 47"
            + Edition2006.LOCAL_LIMIT,
    inForceFrom = Edition2006.FROM,
    inForceTo = Edition2006.TO)
final class StrategyDiscussion implements Duty {

  private static final Limit LIMIT = Limit.workingDays(1);

  @Override
  public List<Obligation> owed(Chronology chronology, WorkingDays workingDays) {
    return chronology.injuries().stream()
        .flatMap(injury -> owed(injury, chronology, workingDays).stream())
        .toList();
  }

  private Optional<Obligation> owed(Injury injury, Chronology chronology, WorkingDays workingDays) {
    return injury.opinions().stream()
        .filter(StrategyDiscussion::pointsToHarm)
        .findFirst()
        .map(view ->
            Owing.under(this, Act.on(view.received(), List.of(view.claim())))
                .within(LIMIT, workingDays)
                .owes(
                    Agencies.SOCIAL_CARE,
                    injury.key(),
                    "hold a strategy discussion about the injury of "
                        + inWords(injury.happened().from()))
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
