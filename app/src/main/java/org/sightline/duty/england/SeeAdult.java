package org.sightline.duty.england;

import java.util.List;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Rung;
import org.sightline.duty.Duty;
import org.sightline.duty.Limit;
import org.sightline.duty.Obligation;
import org.sightline.duty.Owed;
import org.sightline.time.WorkingDays;

/// Nobody knows an adult whom no professional has met.
@Owed(
    code = "see-adult",
    version = 1,
    summary = "Social care sees an adult around the child within five working days",
    basis = AdultsAround.BASIS,
    inForceFrom = Edition2006.FROM,
    inForceTo = Edition2006.TO)
final class SeeAdult implements Duty {

  private static final Limit LIMIT = Limit.workingDays(5);

  @Override
  public List<Obligation> owed(Chronology chronology, WorkingDays workingDays) {
    return AdultsAround.of(chronology).stream()
        .map(adult ->
            adult
                .under(this, LIMIT, workingDays)
                .owes(Agencies.SOCIAL_CARE, adult.key(), "see %s in person".formatted(adult))
                .doneBy(adult.done(Rung.SEEN)))
        .toList();
  }
}
