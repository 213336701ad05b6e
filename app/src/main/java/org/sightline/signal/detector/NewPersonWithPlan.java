package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sightline.chronology.Adult;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.chronology.Rung;
import org.sightline.duty.Obligation;
import org.sightline.household.Resident;
import org.sightline.household.Standing;
import org.sightline.identity.Person;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.Relation;
import org.sightline.policy.Settings;
import org.sightline.signal.Detector;
import org.sightline.signal.Detects;
import org.sightline.signal.Finding;
import org.sightline.signal.Findings;
import org.sightline.signal.Severity;

/// Somebody first appears around a child who is on a plan, or about whom an enquiry is open: the plan was made without them.
@Detects(
    code = "new-person-with-plan",
    version = 1,
    summary = "A new adult around a child who has a plan or an open enquiry",
    basis =
        "Working Together to Safeguard Children 2023, chapter 3 (review the plan when circumstances"
            + " change); Child Safeguarding Practice Review Panel, The Myth of Invisible Men (2021)")
final class NewPersonWithPlan implements Detector {

  private static final Set<Relation> CLOSE =
      EnumSet.of(Relation.PARTNER, Relation.NEXT_OF_KIN, Relation.LODGER);

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    return opened(chronology).map(event -> since(chronology, event)).orElse(List.of());
  }

  /// What first opened of all that is open today.
  private static Optional<Event> opened(Chronology chronology) {
    return Stream.of(
            lastIf(chronology, EventKind.PLAN_STARTED, EventKind.PLAN_ENDED),
            lastIf(chronology, EventKind.SECTION_47_STARTED, EventKind.SECTION_47_ENDED),
            lastIf(
                chronology,
                EventKind.POLICE_INVESTIGATION_STARTED,
                EventKind.POLICE_INVESTIGATION_ENDED))
        .flatMap(Optional::stream)
        .min(
            Comparator.comparing((Event event) -> event.happened().to())
                .thenComparing(Event::claim));
  }

  private static Optional<Event> lastIf(Chronology chronology, EventKind start, EventKind end) {
    return chronology.last(start, end).filter(event -> event.kind() == start);
  }

  private List<Finding> since(Chronology chronology, Event opened) {
    var findings = new ArrayList<Finding>();
    var askedAbout = new HashSet<Person>();
    chronology.adults().stream()
        .filter(adult -> adult.firstKnown().isAfter(day(opened)))
        .filter(NewPersonWithPlan::around)
        .filter(adult -> !known(adult))
        .sorted(Comparator.comparing(Adult::firstKnown).thenComparing(adult -> adult.person().id()))
        .forEach(adult -> {
          if (askedAbout.add(adult.person())) {
            askedAbout.addAll(adult.maybeAlso());
            findings.add(finding(chronology, opened, adult));
          }
        });
    return List.copyOf(findings);
  }

  private static LocalDate day(Event opened) {
    return opened.happened().to().isAfter(opened.received())
        ? opened.happened().to()
        : opened.received();
  }

  private static boolean around(Adult adult) {
    return !adult.parent()
        && (adult.access()
            || adult.relationsToCarers().stream().anyMatch(CLOSE::contains)
            || adult
                .residence()
                .map(Resident::standing)
                .filter(NewPersonWithPlan::there)
                .isPresent());
  }

  private static boolean there(Standing standing) {
    return switch (standing) {
      case DECLARED, EVIDENCED, CONTESTED -> true;
      case DENIED, CHECKED_ELSEWHERE -> false;
    };
  }

  private static boolean known(Adult adult) {
    return adult.ladder().done(Rung.IDENTIFIED) && adult.ladder().done(Rung.BACKGROUND_CHECKED);
  }

  private Finding finding(Chronology chronology, Event opened, Adult adult) {
    var maybeKnown = maybeKnownBefore(chronology, opened, adult);
    return Findings.by(this)
        .about(Alike.subject(adult, chronology), Alike.name(adult, chronology))
        .says(
            maybeKnown.isEmpty() ? Severity.CHECK : Severity.NOTE,
            "%s first appears on record on %s, after %s %s.%s Not yet done: %s."
                .formatted(
                    Wording.sentence(Wording.person(adult.person())),
                    Wording.day(adult.firstKnown()),
                    Wording.words(opened.kind().name()),
                    Wording.when(opened.happened()),
                    maybeKnown.isEmpty()
                        ? ""
                        : " May be the same person as %s; nobody has established it."
                            .formatted(Wording.people(maybeKnown)),
                    Wording.list(adult.ladder().open().stream().map(Rung::words).toList())))
        .because(adult.mentions())
        .because(List.of(opened.claim()))
        .asks(
            "Who is %s, what part do they have in the child's life, and does the plan still hold with them"
                    .formatted(Wording.person(adult.person()))
                + " in it?",
            "their full name and birth date, from a source other than the family's word",
            "a police record check and a local authority record check",
            "a review of the plan that names them");
  }

  private static List<Person> maybeKnownBefore(Chronology chronology, Event opened, Adult adult) {
    return chronology.adults().stream()
        .filter(other -> adult.maybeAlso().contains(other.person()))
        .filter(other -> !other.firstKnown().isAfter(day(opened)))
        .map(Adult::person)
        .toList();
  }
}
