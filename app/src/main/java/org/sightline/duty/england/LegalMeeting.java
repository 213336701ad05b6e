package org.sightline.duty.england;

import static org.sightline.duty.england.OnRecord.inWords;

import java.util.List;
import org.sightline.chronology.Chronology;
import org.sightline.duty.Duty;
import org.sightline.duty.Limit;
import org.sightline.duty.Obligation;
import org.sightline.duty.Owed;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.Topic;
import org.sightline.time.WorkingDays;

/// A meeting with the lawyers that somebody asked for is held in days: the child waits for it.
@Owed(
    code = "legal-meeting",
    version = 1,
    summary = "A legal planning meeting is held within five working days of being asked for",
    basis =
        Edition2006.WORKING_TOGETHER
            + ", legal advice in section 47 enquiries"
            + Edition2006.LOCAL_LIMIT,
    inForceFrom = Edition2006.FROM,
    inForceTo = Edition2006.TO)
final class LegalMeeting implements Duty {

  private static final Limit LIMIT = Limit.workingDays(5);

  @Override
  public List<Obligation> owed(Chronology chronology, WorkingDays workingDays) {
    return Asked.of(chronology, Topic.LEGAL_MEETING).stream()
        .map(asked ->
            asked
                .under(
                    this,
                    LIMIT,
                    workingDays,
                    "hold the legal planning meeting asked for on " + inWords(asked.day()))
                .doneBy(asked.answeredOrHeld(EventKind.LEGAL_PLANNING_MEETING)))
        .toList();
  }
}
