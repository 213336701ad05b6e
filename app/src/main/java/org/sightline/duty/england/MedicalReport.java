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

/// A report decides nothing until it is sent.
@Owed(
    code = "medical-report",
    version = 1,
    summary = "A medical report is sent within ten working days of being asked for",
    basis =
        Edition2006.WORKING_TOGETHER
            + ", reports to conferences and enquiries"
            + Edition2006.LOCAL_LIMIT,
    inForceFrom = Edition2006.FROM,
    inForceTo = Edition2006.TO)
final class MedicalReport implements Duty {

  private static final Limit LIMIT = Limit.workingDays(10);

  @Override
  public List<Obligation> owed(Chronology chronology, WorkingDays workingDays) {
    return Asked.of(chronology, Topic.MEDICAL_REPORT).stream()
        .map(asked ->
            asked
                .under(
                    this,
                    LIMIT,
                    workingDays,
                    "send the medical report asked for on " + inWords(asked.day()))
                .doneBy(asked.answered()))
        .toList();
  }
}
