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

/// A follow-up that is asked for has a day by which it is held.
@Owed(
    code = "medical-follow-up",
    version = 1,
    summary = "A medical follow-up is held within ten working days of being asked for",
    basis =
        Edition2006.WORKING_TOGETHER
            + ", health services in section 47 enquiries"
            + Edition2006.LOCAL_LIMIT,
    inForceFrom = Edition2006.FROM,
    inForceTo = Edition2006.TO)
final class MedicalFollowUp implements Duty {

  private static final Limit LIMIT = Limit.workingDays(10);

  @Override
  public List<Obligation> owed(Chronology chronology, WorkingDays workingDays) {
    return Asked.of(chronology, Topic.MEDICAL_FOLLOW_UP).stream()
        .map(asked ->
            asked
                .under(
                    this,
                    LIMIT,
                    workingDays,
                    "see the child for the follow-up asked for on " + inWords(asked.day()))
                .doneBy(
                    asked.answeredOrHeldByThem(
                        EventKind.MEDICAL_EXAMINATION,
                        EventKind.APPOINTMENT,
                        EventKind.CONSULTATION,
                        EventKind.ATTENDANCE)))
        .toList();
  }
}
