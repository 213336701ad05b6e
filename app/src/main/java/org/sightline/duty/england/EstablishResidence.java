package org.sightline.duty.england;

import java.util.List;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Rung;
import org.sightline.duty.Duty;
import org.sightline.duty.Limit;
import org.sightline.duty.Obligation;
import org.sightline.duty.Owed;
import org.sightline.time.WorkingDays;

/// Whether somebody lives with the child is looked into, not asked of those who may hide it.
@Owed(
    code = "establish-residence",
    version = 1,
    summary =
        "Social care finds out within three working days whether an adult around the child lives there",
    basis = AdultsAround.BASIS,
    inForceFrom = Edition2006.FROM,
    inForceTo = Edition2006.TO)
final class EstablishResidence implements Duty {

  private static final Limit LIMIT = Limit.workingDays(3);

  @Override
  public List<Obligation> owed(Chronology chronology, WorkingDays workingDays) {
    return AdultsAround.of(chronology).stream()
        .map(adult ->
            adult
                .under(this, LIMIT, workingDays)
                .owes(
                    Agencies.SOCIAL_CARE,
                    adult.key(),
                    "find out whether %s lives with the child, by going to look".formatted(adult))
                .doneBy(adult.done(Rung.RESIDENCE_KNOWN)))
        .toList();
  }
}
