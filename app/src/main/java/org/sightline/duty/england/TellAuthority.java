package org.sightline.duty.england;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.duty.Act;
import org.sightline.duty.OnRecord;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.EventKind;

/// How a school or a hospital tells the local authority something about a child.
final class TellAuthority {

  private static final List<AgencyKind> AUTHORITY =
      List.of(AgencyKind.SOCIAL_CARE, AgencyKind.EDUCATION);

  private TellAuthority() {}

  /// The first time since an event that its agency told the authority anything about the child: by something passed on, a referral
  /// or a contact; or at once, where the authority heard the event itself.
  static Optional<Act> of(Event event, AgencyKind kind, Chronology chronology) {
    var passed =
        Told.by(kind, chronology).stream()
            .filter(told -> told.from().equals(event.agency()))
            .filter(told -> AUTHORITY.stream().anyMatch(told::toKind))
            .map(Told::act);
    var contacts =
        OnRecord.ofChild(
                chronology, EventKind.REFERRAL, EventKind.CONTACT, EventKind.TELEPHONE_CALL)
            .filter(contact -> contact.agency().equals(event.agency()))
            .filter(TellAuthority::toAuthority)
            .map((Event contact) -> Act.of(contact));
    var all = Stream.of(passed, contacts, heard(event, chronology)).flatMap(acts -> acts).toList();
    return Act.first(all, Act.of(event).latest());
  }

  private static boolean toAuthority(Event contact) {
    return contact
        .detail("to")
        .map(to -> AUTHORITY.stream().anyMatch(kind -> kind.includes(to)))
        .orElse(contact.kind() == EventKind.REFERRAL);
  }

  private static Stream<Act> heard(Event event, Chronology chronology) {
    return chronology.claim(event.claim()).stream()
        .filter(claim ->
            claim.heardBy().stream()
                .anyMatch(agency -> AUTHORITY.stream().anyMatch(kind -> kind.includes(agency))))
        .map(claim -> Act.of(event));
  }
}
