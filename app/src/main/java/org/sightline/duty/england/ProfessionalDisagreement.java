package org.sightline.duty.england;

import static org.sightline.duty.england.OnRecord.inWords;

import java.util.List;
import java.util.Optional;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Limit;
import org.sightline.duty.Obligation;
import org.sightline.duty.Owed;
import org.sightline.duty.Owing;
import org.sightline.ledger.EventKind;
import org.sightline.time.WorkingDays;

/// Professionals may disagree; what they may not do is leave it at that.
@Owed(
    code = "professional-disagreement",
    version = 1,
    summary =
        "How a disagreement between professionals was resolved is recorded within five working days",
    basis =
        "Working Together to Safeguard Children (HM Government, 2006), chapter 3, procedures of"
            + " Local Safeguarding Children Boards"
            + Edition2006.LOCAL_LIMIT,
    inForceFrom = Edition2006.FROM,
    inForceTo = Edition2006.TO)
final class ProfessionalDisagreement implements Duty {

  private static final Limit LIMIT = Limit.workingDays(5);

  @Override
  public List<Obligation> owed(Chronology chronology, WorkingDays workingDays) {
    return OnRecord.ofChild(chronology, EventKind.DISAGREEMENT)
        .map(disagreement -> owed(disagreement, chronology, workingDays))
        .toList();
  }

  private Obligation owed(Event disagreement, Chronology chronology, WorkingDays workingDays) {
    var start = Act.of(disagreement);
    return Owing.under(this, start)
        .within(LIMIT, workingDays)
        .owes(
            disagreement.agency(),
            disagreement.claim().value(),
            "take the disagreement of %s to managers, and record how it was resolved"
                .formatted(inWords(start.latest())))
        .doneBy(resolved(start, chronology));
  }

  /// The record of the disagreement, or a later one, says how it ended.
  private static Optional<Act> resolved(Act start, Chronology chronology) {
    var resolved =
        OnRecord.ofChild(chronology, EventKind.DISAGREEMENT)
            .filter(event -> event.detail("outcome").isPresent());
    return Act.first(OnRecord.acts(resolved), start.latest());
  }
}
