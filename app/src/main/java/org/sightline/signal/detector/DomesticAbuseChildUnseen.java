package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sightline.chronology.Adult;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.chronology.Sighting;
import org.sightline.duty.Obligation;
import org.sightline.identity.Person;
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

/// Domestic abuse was recorded of those the child lives with, and no record of the child followed: nobody saw the child, and
/// social care wrote nothing down. Or it was recorded again and again, and nothing has looked at the child since.
@Detects(
    code = "domestic-abuse-child-unseen",
    version = 1,
    summary = "Domestic abuse around the child, and no record of the child within three days",
    basis =
        "Domestic Abuse Act 2021, section 3 (children as victims); Working Together to Safeguard"
            + " Children 2023, chapter 3; published reviews in which police calls were kept as an"
            + " adult matter")
final class DomesticAbuseChildUnseen implements Detector {

  /// One occasion, whoever recorded it about whom.
  private record Incident(LocalDate day, String agency, List<ClaimId> claims) {
    String words() {
      return "on %s by %s".formatted(Wording.day(day), Wording.agency(agency));
    }
  }

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    var incidents = incidents(chronology, settings);
    if (incidents.isEmpty()) {
      return List.of();
    }
    var heard = heard(chronology);
    var unheard =
        incidents.stream()
            .filter(incident -> heard.filter(day -> !day.isBefore(incident.day())).isEmpty())
            .filter(incident ->
                chronology.today().isAfter(incident.day().plus(settings.period("within"))))
            .toList();
    var run = run(chronology, incidents, settings);
    var closed = closedUnseen(chronology, incidents.getLast());
    return unheard.isEmpty() && run.isEmpty() && closed.isEmpty()
        ? List.of()
        : List.of(finding(chronology, unheard, run, closed, settings));
  }

  /// A case closed after an incident, while nobody is on record as having seen the child since it.
  private static Optional<Closing> closedUnseen(Chronology chronology, Incident last) {
    boolean seen =
        chronology.sightings().stream()
            .filter(Sighting::renews)
            .anyMatch(sighting -> !Occasion.latest(sighting).isBefore(last.day()));
    return Closing.in(chronology).stream()
        .filter(closing -> !seen && closing.kind() == Closing.Kind.CLOSED)
        .filter(closing -> !closing.day().isBefore(last.day()))
        .findFirst();
  }

  private static List<Incident> incidents(Chronology chronology, Settings settings) {
    var around = around(chronology);
    var since = chronology.today().minus(settings.period("window"));
    var found = new LinkedHashMap<String, Incident>();
    for (var event : chronology.events(EventKind.DOMESTIC_ABUSE_INCIDENT)) {
      var day = Occasion.latest(event);
      if (!day.isBefore(since) && concerns(event, around)) {
        found.merge(
            event.agency() + day,
            new Incident(day, event.agency(), List.of(event.claim())),
            DomesticAbuseChildUnseen::one);
      }
    }
    return List.copyOf(found.values());
  }

  private static Incident one(Incident first, Incident second) {
    var claims = new ArrayList<>(first.claims());
    claims.addAll(second.claims());
    return new Incident(first.day(), first.agency(), List.copyOf(claims));
  }

  /// The child, and the adults who have access to the child.
  private static Set<Person> around(Chronology chronology) {
    var people =
        chronology.adults().stream()
            .filter(adult -> adult.access() || adult.parent())
            .map(Adult::person)
            .collect(Collectors.toCollection(HashSet::new));
    people.add(chronology.child());
    return people;
  }

  private static boolean concerns(Event event, Set<Person> around) {
    return around.contains(event.about())
        || event.others().values().stream().anyMatch(around::contains);
  }

  /// The last day on which somebody saw the child, or social care wrote something down about the child.
  private static Optional<LocalDate> heard(Chronology chronology) {
    var seen = chronology.sightings().stream().filter(Sighting::renews).map(Occasion::latest);
    var written =
        chronology.events().stream()
            .filter(event -> event.about().equals(chronology.child()))
            .filter(event -> event.kind() != EventKind.DOMESTIC_ABUSE_INCIDENT)
            .filter(
                event -> event.kind() == EventKind.REFERRAL || Report.socialCare(event.agency()))
            .map(Occasion::latest);
    return Stream.concat(seen, written).max(LocalDate::compareTo);
  }

  /// The last of many, where nothing looked at the child anew since the first of them.
  private static List<Incident> run(
      Chronology chronology, List<Incident> incidents, Settings settings) {
    int many = settings.count("run");
    if (incidents.size() < many) {
      return List.of();
    }
    var last = incidents.subList(incidents.size() - many, incidents.size());
    return Occasion.anewFrom(chronology, last.getFirst().day()).isPresent() ? List.of() : last;
  }

  private Finding finding(
      Chronology chronology,
      List<Incident> unheard,
      List<Incident> run,
      Optional<Closing> closed,
      Settings settings) {
    var concern =
        unheard.isEmpty() ? Optional.<Concern>empty() : Concern.openIn(chronology, settings);
    boolean check =
        !run.isEmpty() || unheard.size() > 1 || concern.isPresent() || closed.isPresent();
    var grounds = new TreeSet<ClaimId>();
    unheard.forEach(incident -> grounds.addAll(incident.claims()));
    run.forEach(incident -> grounds.addAll(incident.claims()));
    concern.ifPresent(open -> grounds.addAll(open.grounds()));
    closed.ifPresent(closing -> grounds.addAll(closing.claims()));
    return Findings.by(this)
        .about(Subject.of(Question.DOMESTIC_ABUSE))
        .says(check ? Severity.CHECK : Severity.NOTE, sentence(unheard, run, closed, concern))
        .because(grounds)
        .asks(
            "Where was the child, what did the child see or hear, and who has spoken with the"
                + " child?",
            "a record of a professional who saw the child since",
            "an assessment of the child that had these incidents before it");
  }

  private static String sentence(
      List<Incident> unheard,
      List<Incident> run,
      Optional<Closing> closed,
      Optional<Concern> concern) {
    var parts = new ArrayList<String>();
    if (!run.isEmpty()) {
      parts.add(
          "Domestic abuse around the child was recorded at least %d times, the last %s, and no assessment since the first of these is on record."
              .formatted(run.size(), run.getLast().words()));
    }
    if (!unheard.isEmpty()) {
      parts.add(
          "After domestic abuse recorded %s, no record of the child followed within three days."
              .formatted(Wording.few(unheard.reversed().stream().map(Incident::words).toList())));
    }
    closed.ifPresent(closing ->
        parts.add(
            closing.words()
                + " after domestic abuse around the child, and nobody is on record as having seen"
                + " the child since it."));
    concern.ifPresent(open -> parts.add("Meanwhile " + open.words() + "."));
    return String.join(" ", parts);
  }
}
