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

/// Marks fade: an examination for child protection is held at once.
@Owed(
    code = "medical-examination",
    version = 1,
    summary =
        "A medical examination for child protection is held within one working day of being asked for",
    basis =
        Edition2006.WORKING_TOGETHER
            + ", medical assessment in section 47 enquiries"
            + Edition2006.LOCAL_LIMIT,
    inForceFrom = Edition2006.FROM,
    inForceTo = Edition2006.TO)
final class MedicalExaminationAsked implements Duty {

  private static final Limit LIMIT = Limit.workingDays(1);

  @Override
  public List<Obligation> owed(Chronology chronology, WorkingDays workingDays) {
    return Asked.of(chronology, Topic.MEDICAL_EXAMINATION).stream()
        .map(asked ->
            asked
                .under(
                    this,
                    LIMIT,
                    workingDays,
                    "hold the medical examination asked for on " + inWords(asked.day()))
                .doneBy(asked.answeredOrHeldByThem(EventKind.MEDICAL_EXAMINATION)))
        .toList();
  }
}
