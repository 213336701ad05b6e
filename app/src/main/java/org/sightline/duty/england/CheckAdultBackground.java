package org.sightline.duty.england;

import java.util.List;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Rung;
import org.sightline.duty.Duty;
import org.sightline.duty.Limit;
import org.sightline.duty.Obligation;
import org.sightline.duty.Owed;
import org.sightline.time.WorkingDays;

/// What police and local authorities know of somebody is asked before the child goes back to them.
@Owed(
    code = "check-adult-background",
    version = 1,
    summary =
        "An adult's background is checked with police and local authority records within one working day",
    basis = AdultsAround.BASIS,
    inForceFrom = Edition2006.FROM,
    inForceTo = Edition2006.TO)
final class CheckAdultBackground implements Duty {

  private static final Limit LIMIT = Limit.workingDays(1);

  @Override
  public List<Obligation> owed(Chronology chronology, WorkingDays workingDays) {
    return AdultsAround.of(chronology).stream()
        .map(adult ->
            adult
                .under(this, LIMIT, workingDays)
                .owes(
                    adult.investigator(),
                    adult.key(),
                    "check what police and local authority records hold on %s".formatted(adult))
                .doneBy(adult.done(Rung.BACKGROUND_CHECKED)))
        .toList();
  }
}
