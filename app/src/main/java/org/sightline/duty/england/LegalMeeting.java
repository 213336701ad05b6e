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

/// A meeting with the lawyers that somebody asked for is held in days: the child waits for it.
@Owed(
    in = England.class,
    code = "legal-meeting",
    version = 2,
    stage = Owed.Stage.COURT,
    summary = "A legal planning or gateway meeting is held in time after being asked for",
    owner = "The agency asked, usually the lawyers",
    starts = "An agency asks for a legal planning or gateway meeting.",
    discharges = "The meeting, whoever records it, or an answer to the request.")
@Edition(
    of = England.WT_1991,
    until = England.WT_1999,
    clause = "legal advice in section 47 enquiries",
    limit = "5 working days",
    local = true)
@Edition(
    of = England.WT_2006,
    until = England.WT_2010,
    clause = "chapter 5, legal advice in section 47 enquiries",
    limit = "5 working days",
    local = true)
@Edition(
    of = England.WT_2013,
    until = England.WT_2023,
    clause = "legal advice in section 47 enquiries",
    limit = "5 working days",
    local = true)
final class LegalMeeting implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    return Asked.of(chronology, Topic.LEGAL_MEETING).stream()
        .map(asked ->
            asked
                .under(
                    terms, "hold the legal planning meeting asked for on " + inWords(asked.day()))
                .doneBy(asked.answered()))
        .toList();
  }
}
