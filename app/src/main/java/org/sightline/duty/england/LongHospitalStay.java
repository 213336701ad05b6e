package org.sightline.duty.england;

import static org.sightline.duty.OnRecord.inWords;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Edition;
import org.sightline.duty.Obligation;
import org.sightline.duty.OnRecord;
import org.sightline.duty.Owed;
import org.sightline.duty.Terms;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.EventKind;

/// A child can live in a hospital without anybody outside it knowing.
@Owed(
    in = England.class,
    code = "long-hospital-stay",
    version = 1,
    stage = Owed.Stage.HEALTH,
    summary =
        "A hospital tells the local authority of a child who has been in it for " + "three months",
    owner = "The hospital",
    starts =
        "A child is admitted, and three months later is still in, as far as the "
            + "record of the hospital shows. A shorter stay owes nothing.",
    discharges =
        "The hospital passes anything about the child to social care, refers the "
            + "child, or social care is at work on the child, since the admission.")
@Edition(
    of = England.CA_1989,
    clause =
        "section 85(1), children accommodated by health authorities for three " + "months or more",
    limit = "3 months")
final class LongHospitalStay implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    return OnRecord.ofChild(chronology, EventKind.ADMISSION)
        .filter(admission -> AgencyKind.HOSPITAL.includes(admission.agency()))
        .flatMap(admission -> owed(admission, chronology, terms).stream())
        .toList();
  }

  private static Optional<Obligation> owed(Event admission, Chronology chronology, Terms terms) {
    var start = Act.of(admission);
    var due = terms.since(start).inTime();
    if (leftBy(admission, chronology).isBefore(due.day())) {
      return Optional.empty();
    }
    return Optional.of(
        due.owes(
                admission.agency(),
                admission.claim().value(),
                "tell the local authority of the child who has been in hospital since "
                    + inWords(start.latest()))
            .doneBy(known(admission, chronology)));
  }

  private static LocalDate leftBy(Event admission, Chronology chronology) {
    var discharges =
        OnRecord.ofChild(chronology, EventKind.DISCHARGE)
            .filter(event -> event.agency().equals(admission.agency()));
    return Act.first(OnRecord.acts(discharges), Act.of(admission).latest())
        .map(Act::earliest)
        .orElse(chronology.today());
  }

  private static Optional<Act> known(Event admission, Chronology chronology) {
    var work =
        chronology.events().stream()
            .filter(event -> AgencyKind.SOCIAL_CARE.includes(event.agency()))
            .filter(event -> event.about().equals(chronology.child()))
            .map((Event event) -> Act.of(event));
    var told = TellAuthority.of(admission, AgencyKind.HOSPITAL, chronology).stream();
    return Act.first(Stream.concat(work, told).toList(), Act.of(admission).latest());
  }
}
