package org.sightline.duty.england;

import static org.sightline.duty.england.OnRecord.inWords;

import java.util.List;
import org.sightline.chronology.Chronology;
import org.sightline.duty.Duty;
import org.sightline.duty.Limit;
import org.sightline.duty.Obligation;
import org.sightline.duty.Owed;
import org.sightline.ledger.Topic;
import org.sightline.time.WorkingDays;

/// A check asked of the police is worth little once the child has gone home.
@Owed(
    code = "police-check",
    version = 1,
    summary = "The agency asked answers a request for a police check within two working days",
    basis =
        Edition2006.WORKING_TOGETHER
            + ", checks and information sharing in enquiries"
            + Edition2006.LOCAL_LIMIT,
    inForceFrom = Edition2006.FROM,
    inForceTo = Edition2006.TO)
final class PoliceCheck implements Duty {

  private static final Limit LIMIT = Limit.workingDays(2);

  @Override
  public List<Obligation> owed(Chronology chronology, WorkingDays workingDays) {
    return Asked.of(chronology, Topic.POLICE_CHECK).stream()
        .map(asked ->
            asked
                .under(
                    this,
                    LIMIT,
                    workingDays,
                    "answer the police check asked for on " + inWords(asked.day()))
                .doneBy(asked.answered()))
        .toList();
  }
}
