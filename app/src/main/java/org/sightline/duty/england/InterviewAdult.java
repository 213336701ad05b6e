package org.sightline.duty.england;

import java.util.List;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Rung;
import org.sightline.duty.Duty;
import org.sightline.duty.Limit;
import org.sightline.duty.Obligation;
import org.sightline.duty.Owed;
import org.sightline.time.WorkingDays;

/// Everybody who may know how the child was hurt is asked: by the police where they investigate.
@Owed(
    code = "interview-adult",
    version = 1,
    summary = "An adult around the child is interviewed within five working days",
    basis = AdultsAround.BASIS,
    inForceFrom = Edition2006.FROM,
    inForceTo = Edition2006.TO)
final class InterviewAdult implements Duty {

  private static final Limit LIMIT = Limit.workingDays(5);

  @Override
  public List<Obligation> owed(Chronology chronology, WorkingDays workingDays) {
    return AdultsAround.of(chronology).stream()
        .map(adult ->
            adult
                .under(this, LIMIT, workingDays)
                .owes(
                    adult.investigator(),
                    adult.key(),
                    "interview %s about the child".formatted(adult))
                .doneBy(adult.done(Rung.INTERVIEWED)))
        .toList();
  }
}
