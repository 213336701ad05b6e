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

/// Whether somebody lives with the child is looked into, not asked of those who may hide it.
@Owed(
    in = England.class,
    code = "establish-residence",
    version = 2,
    stage = Owed.Stage.ADULTS,
    summary =
        "Social care finds out within three working days whether an adult around "
            + "the child lives there",
    owner = "Social care",
    starts =
        "Concern about the child is open (an injury that a professional thinks "
            + "somebody may have caused and nobody has settled otherwise, a police "
            + "investigation, a section 47 enquiry, a plan), and an adult who can reach "
            + "the child is known. A parent whose identity is established is left out. "
            + "All rungs of the ladder count from the same day.",
    discharges = "Where the adult lives is established by a professional.")
@Edition(
    of = England.WT_1991,
    until = England.WT_1999,
    clause =
        "section 47 enquiries: agencies establish who is in the household and has "
            + "contact with the child",
    limit = "3 working days",
    local = true)
@Edition(
    of = England.WT_2006,
    until = England.WT_2010,
    clause =
        "chapter 5, section 47 enquiries: agencies establish who is in the "
            + "household and has contact with the child",
    limit = "3 working days",
    local = true)
@Edition(
    of = England.WT_2013,
    until = England.WT_2023,
    clause =
        "section 47 enquiries: agencies establish who is in the household and has "
            + "contact with the child",
    limit = "3 working days",
    local = true)
final class EstablishResidence implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    return AdultsAround.of(chronology).stream()
        .map(adult ->
            adult
                .under(terms)
                .owes(
                    AgencyKind.SOCIAL_CARE,
                    adult.key(),
                    "go and see whether the child lives with %s".formatted(adult))
                .doneBy(adult.done(Rung.RESIDENCE_KNOWN)))
        .toList();
  }
}
