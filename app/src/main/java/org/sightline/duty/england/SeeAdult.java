package org.sightline.duty.england;

import java.util.List;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Rung;
import org.sightline.duty.Duty;
import org.sightline.duty.Edition;
import org.sightline.duty.Obligation;
import org.sightline.duty.Owed;
import org.sightline.duty.Terms;
import org.sightline.ledger.AgencyKind;

/// Nobody knows an adult whom no professional has met.
@Owed(
    in = England.class,
    code = "see-adult",
    version = 2,
    stage = Owed.Stage.ADULTS,
    summary = "Social care sees an adult around the child within five working days",
    owner = "Social care",
    starts =
        "Concern about the child is open (an injury that a professional thinks "
            + "somebody may have caused and nobody has settled otherwise, a police "
            + "investigation, a section 47 enquiry, a plan), and an adult who can reach "
            + "the child is known. A parent whose identity is established is left out. "
            + "All rungs of the ladder count from the same day.",
    discharges = "A professional has met the adult.")
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
final class SeeAdult implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    return AdultsAround.of(chronology).stream()
        .map(adult ->
            adult
                .under(terms)
                .owes(AgencyKind.SOCIAL_CARE, adult.key(), "meet %s".formatted(adult))
                .doneBy(adult.done(Rung.SEEN)))
        .toList();
  }
}
