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

/// A follow-up that is asked for has a day by which it is held.
@Owed(
    in = England.class,
    code = "medical-follow-up",
    version = 2,
    stage = Owed.Stage.HEALTH,
    summary = "A medical follow-up is held within ten working days of being asked for",
    owner = "The agency asked",
    starts = "An agency asks for a medical follow-up.",
    discharges =
        "An examination, consultation or attendance of the child at the agency "
            + "asked, or its answer. An appointment to which the child was not brought "
            + "leaves the duty open.")
@Edition(
    of = England.WT_1991,
    until = England.WT_1999,
    clause = "health services in section 47 enquiries",
    limit = "10 working days",
    local = true)
@Edition(
    of = England.WT_2006,
    until = England.WT_2010,
    clause = "chapter 5, health services in section 47 enquiries",
    limit = "10 working days",
    local = true)
@Edition(
    of = England.WT_2013,
    until = England.WT_2023,
    clause = "health services in section 47 enquiries",
    limit = "10 working days",
    local = true)
final class MedicalFollowUp implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    return Asked.of(chronology, Topic.MEDICAL_FOLLOW_UP).stream()
        .map(asked ->
            asked
                .under(
                    terms, "see the child for the follow-up asked for on " + inWords(asked.day()))
                .doneBy(asked.answered()))
        .toList();
  }
}
