package org.sightline.duty.england;

import java.util.List;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Rung;
import org.sightline.duty.Duty;
import org.sightline.duty.Edition;
import org.sightline.duty.Obligation;
import org.sightline.duty.Owed;
import org.sightline.duty.Terms;

/// Everybody who may know how the child was hurt is asked: by the police where they investigate.
@Owed(
    in = England.class,
    code = "interview-adult",
    version = 2,
    stage = Owed.Stage.ADULTS,
    summary = "An adult around the child is interviewed within five working days",
    owner = "The police while they investigate, social care otherwise",
    starts =
        "Concern about the child is open (an injury that a professional thinks "
            + "somebody may have caused and nobody has settled otherwise, a police "
            + "investigation, a section 47 enquiry, a plan), and an adult who can reach "
            + "the child is known. A parent whose identity is established is left out. "
            + "All rungs of the ladder count from the same day.",
    discharges = "The adult was interviewed.")
@Edition(
    of = England.WT_1991,
    until = England.WT_1999,
    clause =
        "section 47 enquiries: agencies establish who is in the household and has "
            + "contact with the child",
    limit = "5 working days",
    local = true)
@Edition(
    of = England.WT_2006,
    until = England.WT_2010,
    clause =
        "chapter 5, section 47 enquiries: agencies establish who is in the "
            + "household and has contact with the child",
    limit = "5 working days",
    local = true)
@Edition(
    of = England.WT_2013,
    until = England.WT_2023,
    clause =
        "section 47 enquiries: agencies establish who is in the household and has "
            + "contact with the child",
    limit = "5 working days",
    local = true)
final class InterviewAdult implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    return AdultsAround.of(chronology).stream()
        .map(adult ->
            adult
                .under(terms)
                .owes(adult.investigator(), adult.key(), "interview %s".formatted(adult))
                .doneBy(adult.done(Rung.INTERVIEWED)))
        .toList();
  }
}
