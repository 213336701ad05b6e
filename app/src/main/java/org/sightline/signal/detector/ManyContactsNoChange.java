package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.chronology.Injury;
import org.sightline.chronology.Sighting;
import org.sightline.duty.Obligation;
import org.sightline.ledger.Claim.DecisionKind;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.policy.Settings;
import org.sightline.signal.Detector;
import org.sightline.signal.Detects;
import org.sightline.signal.Finding;
import org.sightline.signal.Findings;
import org.sightline.signal.Question;
import org.sightline.signal.Severity;
import org.sightline.signal.Subject;

/// Twelve contacts or more by three agencies or more over two months, a new injury that nobody settled among them, and the plan
/// stays as it was.
@Detects(
    code = "many-contacts-no-change",
    version = 1,
    summary = "Many contacts by several agencies, new injuries, and no change of plan",
    basis =
        "Serious case review of a child who died in 2007 (2009, 2010): some sixty contacts in"
            + " eight months; NSPCC, Disguised compliance: learning from case reviews")
final class ManyContactsNoChange implements Detector {

  private static final Set<EventKind> CONTACT =
      EnumSet.of(
          EventKind.CONTACT,
          EventKind.TELEPHONE_CALL,
          EventKind.CONSULTATION,
          EventKind.ATTENDANCE,
          EventKind.ADMISSION,
          EventKind.MEDICAL_EXAMINATION,
          EventKind.APPOINTMENT,
          EventKind.HOME_VISIT,
          EventKind.UNANNOUNCED_VISIT,
          EventKind.INTERVIEW,
          EventKind.ARREST,
          EventKind.SCHOOL_CONCERN,
          EventKind.CHILDCARE,
          EventKind.OBSERVATION);
  private static final Set<EventKind> CHANGE =
      EnumSet.of(
          EventKind.PLAN_STARTED, EventKind.PLAN_ENDED, EventKind.PLACEMENT, EventKind.ORDER);
  private static final Set<DecisionKind> DECISION =
      EnumSet.of(
          DecisionKind.ISSUE_PROCEEDINGS,
          DecisionKind.EMERGENCY_PROTECTION,
          DecisionKind.PLACEMENT);

  /// One agency on one day: several entries about it are one contact.
  private record Contact(LocalDate day, String agency) implements Comparable<Contact> {
    @Override
    public int compareTo(Contact other) {
      int byDay = day.compareTo(other.day);
      return byDay == 0 ? agency.compareTo(other.agency) : byDay;
    }
  }

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    var concern = Concern.openIn(chronology, settings);
    var since = lastChange(chronology);
    if (concern.isEmpty() || since.isEmpty()) {
      return List.of();
    }
    var contacts = contacts(chronology, since.get());
    var injuries = newInjuries(chronology, since.get(), settings);
    var agencies = new TreeSet<>(contacts.keySet().stream().map(Contact::agency).toList());
    boolean few =
        contacts.size() < settings.count("contacts")
            || agencies.size() < settings.count("agencies")
            || contacts
                .firstKey()
                .day()
                .plus(settings.period("over"))
                .isAfter(contacts.lastKey().day());
    return few || injuries.isEmpty()
        ? List.of()
        : List.of(finding(since.get(), contacts, agencies, injuries, concern.get(), settings));
  }

  /// The day of the last change of plan; empty where nothing was ever planned.
  private static Optional<LocalDate> lastChange(Chronology chronology) {
    var changes =
        chronology.events().stream()
            .filter(event -> CHANGE.contains(event.kind()))
            .map(event -> event.happened().to());
    var decisions =
        chronology.decisions().stream()
            .filter(decision -> DECISION.contains(decision.question()))
            .map(decision -> decision.happened().to());
    return Stream.concat(changes, decisions)
        .filter(day -> !day.isAfter(chronology.today()))
        .max(LocalDate::compareTo);
  }

  private static SortedMap<Contact, ClaimId> contacts(Chronology chronology, LocalDate since) {
    var contacts = new TreeMap<Contact, ClaimId>();
    var events =
        chronology.events().stream()
            .filter(event -> CONTACT.contains(event.kind()))
            .filter(event -> event.happened().from().isAfter(since))
            .toList();
    for (Event event : events) {
      contacts.merge(
          new Contact(event.happened().from(), event.agency()),
          event.claim(),
          ManyContactsNoChange::first);
    }
    for (Sighting sighting : chronology.sightings()) {
      if (sighting.happened().from().isAfter(since)) {
        contacts.merge(
            new Contact(sighting.happened().from(), sighting.agency()),
            sighting.claim(),
            ManyContactsNoChange::first);
      }
    }
    return contacts;
  }

  private static ClaimId first(ClaimId one, ClaimId other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static List<Injury> newInjuries(
      Chronology chronology, LocalDate since, Settings settings) {
    return Injuries.unsettled(chronology, settings).stream()
        .filter(injury -> injury.happened().from().isAfter(since))
        .filter(injury -> !Injuries.ordinary(chronology, injury, settings))
        .toList();
  }

  private Finding finding(
      LocalDate since,
      SortedMap<Contact, ClaimId> contacts,
      SortedSet<String> agencies,
      List<Injury> injuries,
      Concern concern,
      Settings settings) {
    int enough = settings.count("contacts");
    return Findings.by(this)
        .about(Subject.of(Question.CHANGE))
        .says(
            Severity.CHECK,
            "Since the last change of plan on %s, %s have had contact %d times or more; meanwhile: %s. The plan has not changed."
                .formatted(
                    Wording.day(since),
                    Wording.agencies(agencies),
                    contacts.size() / enough * enough,
                    Wording.injuries(injuries)))
        .because(contacts.values())
        .because(Injuries.grounds(injuries))
        .because(concern.grounds())
        .asks(
            "What is different for the child after all these contacts, and what would have to"
                + " happen for the plan to change?",
            "a change of plan, or a decision with its reason not to change it",
            "a conference that had all these injuries before it");
  }
}
