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

/// Marks fade: an examination for child protection is held at once.
@Owed(
    in = England.class,
    code = "medical-examination",
    version = 2,
    stage = Owed.Stage.HEALTH,
    summary =
        "A medical examination for child protection is held within one working day "
            + "of being asked for",
    owner = "The agency asked",
    starts = "An agency asks for a medical examination for child protection.",
    discharges = "The examination, whoever holds it, or an answer to the request.")
@Edition(
    of = England.WT_1991,
    until = England.WT_1999,
    clause = "medical assessment in section 47 enquiries",
    limit = "1 working day",
    local = true)
@Edition(
    of = England.WT_2006,
    until = England.WT_2010,
    clause = "chapter 5, medical assessment in section 47 enquiries",
    limit = "1 working day",
    local = true)
@Edition(
    of = England.WT_2013,
    until = England.WT_2023,
    clause = "medical assessment in section 47 enquiries",
    limit = "1 working day",
    local = true)
final class MedicalExaminationAsked implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    return Asked.of(chronology, Topic.MEDICAL_EXAMINATION).stream()
        .map(asked ->
            asked
                .under(terms, "hold the medical examination asked for on " + inWords(asked.day()))
                .doneBy(asked.answered()))
        .toList();
  }
}
