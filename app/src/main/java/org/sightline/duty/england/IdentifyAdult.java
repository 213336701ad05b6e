package org.sightline.duty.england;

import java.util.List;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Rung;
import org.sightline.duty.Duty;
import org.sightline.duty.Limit;
import org.sightline.duty.Obligation;
import org.sightline.duty.Owed;
import org.sightline.time.WorkingDays;

/// A name that somebody mentions is not an identity: somebody must find out whose it is.
@Owed(
    code = "identify-adult",
    version = 1,
    summary = "Social care finds out who an adult around the child is within one working day",
    basis = AdultsAround.BASIS,
    inForceFrom = Edition2006.FROM,
    inForceTo = Edition2006.TO)
final class IdentifyAdult implements Duty {

  private static final Limit LIMIT = Limit.workingDays(1);

  @Override
  public List<Obligation> owed(Chronology chronology, WorkingDays workingDays) {
    return AdultsAround.of(chronology).stream()
        .map(adult ->
            adult
                .under(this, LIMIT, workingDays)
                .owes(
                    Agencies.SOCIAL_CARE,
                    adult.key(),
                    "establish who %s is: full name and birth date, not from the family alone"
                        .formatted(adult))
                .doneBy(adult.done(Rung.IDENTIFIED)))
        .toList();
  }
}
