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

/// A check asked of the police is worth little once the child has gone home.
@Owed(
    in = England.class,
    code = "police-check",
    version = 2,
    stage = Owed.Stage.POLICE,
    summary = "The agency asked answers a request for a police check within two working " + "days",
    owner = "The agency asked",
    starts = "An agency asks for a police check.",
    discharges = "An answer to the request, or the check itself once it is recorded.")
@Edition(
    of = England.WT_1991,
    until = England.WT_1999,
    clause = "checks and information sharing in enquiries",
    limit = "2 working days",
    local = true)
@Edition(
    of = England.WT_2006,
    until = England.WT_2010,
    clause = "chapter 5, checks and information sharing in enquiries",
    limit = "2 working days",
    local = true)
@Edition(
    of = England.WT_2013,
    until = England.WT_2023,
    clause = "checks and information sharing in enquiries",
    limit = "2 working days",
    local = true)
final class PoliceCheck implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    return Asked.of(chronology, Topic.POLICE_CHECK).stream()
        .map(asked ->
            asked
                .under(terms, "answer the police check asked for on " + inWords(asked.day()))
                .doneBy(asked.answered()))
        .toList();
  }
}
