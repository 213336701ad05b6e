package org.sightline.duty.england;

import static org.sightline.duty.OnRecord.inWords;

import java.util.List;
import java.util.Locale;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Edition;
import org.sightline.duty.Obligation;
import org.sightline.duty.OnRecord;
import org.sightline.duty.Owed;
import org.sightline.duty.Owing;
import org.sightline.duty.Terms;
import org.sightline.ledger.AgencyInWords;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.EventKind;

/// A child who moves must not fall between two areas.
@Owed(
    in = England.class,
    code = "transfer-receipt",
    version = 1,
    stage = Owed.Stage.BETWEEN_AGENCIES,
    summary = "The area to which a case is transferred confirms that it has received it",
    owner = "The receiving area's social care",
    starts = "A transfer of the child's case to another area is recorded as sent.",
    discharges =
        "A receipt recorded by another agency than the sender, or by the sender as " + "confirmed.")
@Edition(
    of = England.WT_1991,
    until = England.WT_1999,
    clause = "children who move between areas",
    limit = "5 working days",
    local = true)
@Edition(
    of = England.WT_2006,
    until = England.WT_2010,
    clause = "chapter 5, children who move between areas",
    limit = "5 working days",
    local = true)
@Edition(
    of = England.WT_2013,
    until = England.WT_2023,
    clause = "children who move between local authorities",
    limit = "5 working days",
    local = true)
final class TransferReceipt implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    var receipts = OnRecord.acts(chronology, EventKind.TRANSFER_RECEIVED);
    return OnRecord.ofChild(chronology, EventKind.TRANSFER_SENT)
        .map(sent -> owed(sent, terms).doneBy(Act.first(receipts, Act.of(sent).earliest())))
        .toList();
  }

  private static Owing owed(Event sent, Terms terms) {
    var start = Act.of(sent);
    return terms
        .since(start)
        .inTime()
        .owes(
            receiver(sent),
            sent.claim().value(),
            "confirm receipt of the case that %s transferred on %s"
                .formatted(AgencyInWords.of(sent.agency()), inWords(start.latest())));
  }

  /// The area as the record names it, as an agency of the kind.
  private static String receiver(Event sent) {
    return sent.detail("area")
        .map(area -> area.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-"))
        .map(area ->
            AgencyKind.SOCIAL_CARE.includes(area) ? area : AgencyKind.SOCIAL_CARE.id() + "-" + area)
        .orElse(AgencyKind.SOCIAL_CARE.id());
  }
}
