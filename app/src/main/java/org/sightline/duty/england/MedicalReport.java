package org.sightline.duty.england;

import static org.sightline.duty.OnRecord.inWords;

import java.util.List;
import org.sightline.chronology.Chronology;
import org.sightline.duty.Duty;
import org.sightline.duty.Edition;
import org.sightline.duty.Obligation;
import org.sightline.duty.Owed;
import org.sightline.duty.Terms;
import org.sightline.ledger.Topic;

/// A report decides nothing until it is sent.
@Owed(
    in = England.class,
    code = "medical-report",
    version = 2,
    stage = Owed.Stage.HEALTH,
    summary = "A medical report is sent within ten working days of being asked for",
    owner = "The agency asked",
    starts = "An agency asks for a medical report.",
    discharges = "The answer to the request. An examination alone is not a report.")
@Edition(
    of = England.WT_1991,
    until = England.WT_1999,
    clause = "reports to conferences and enquiries",
    limit = "10 working days",
    local = true)
@Edition(
    of = England.WT_2006,
    until = England.WT_2010,
    clause = "chapter 5, reports to conferences and enquiries",
    limit = "10 working days",
    local = true)
@Edition(
    of = England.WT_2013,
    until = England.WT_2023,
    clause = "reports to conferences and enquiries",
    limit = "10 working days",
    local = true)
final class MedicalReport implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    return Asked.of(chronology, Topic.MEDICAL_REPORT).stream()
        .map(asked ->
            asked
                .under(terms, "send the medical report asked for on " + inWords(asked.day()))
                .doneBy(asked.answered()))
        .toList();
  }
}
