package org.sightline.signal.detector;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sightline.chronology.Adult;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.DecisionMade;
import org.sightline.chronology.Event;
import org.sightline.chronology.Injury;
import org.sightline.chronology.Ladder;
import org.sightline.chronology.Measurement;
import org.sightline.chronology.Rung;
import org.sightline.chronology.Sighting;
import org.sightline.chronology.Stay;
import org.sightline.duty.Obligation;
import org.sightline.household.Evidence;
import org.sightline.household.Household;
import org.sightline.household.Resident;
import org.sightline.household.Standing;
import org.sightline.identity.Person;
import org.sightline.ledger.Basis;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.ledger.Relation;
import org.sightline.ledger.Voice;
import org.sightline.time.AsOf;
import org.sightline.time.Days;
import org.sightline.time.Span;

/// A made-up child's life for a test, written straight as the values that detectors read.
final class Life {

  static final PersonRef CHILD = new PersonRef("family/child");

  private final Optional<LocalDate> born;
  private final List<RecordedClaim> claims = new ArrayList<>();
  private final List<Resident> residents = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Injury> injuries = new ArrayList<>();
  private final List<Sighting> sightings = new ArrayList<>();
  private final List<Adult> adults = new ArrayList<>();
  private final List<DecisionMade> decisions = new ArrayList<>();
  private final List<Stay> stays = new ArrayList<>();
  private final List<Obligation> obligations = new ArrayList<>();
  private final List<Measurement> measurements = new ArrayList<>();

  private Life(Optional<LocalDate> born) {
    this.born = born;
  }

  static Life bornOn(String day) {
    return new Life(Optional.of(LocalDate.parse(day)));
  }

  static Life ofUnknownAge() {
    return new Life(Optional.empty());
  }

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  Life hurt(Hurt hurt) {
    var found = hurt.happened().to();
    injuries.add(hurt.injury(born.map(day -> (int) ChronoUnit.MONTHS.between(day, found))));
    injuries.sort(Comparator.comparing(injury -> injury.happened().from()));
    return this;
  }

  Life moves(String day, Claim.Mobility mobility) {
    return claim("moves-" + claims.size(), day, new Claim.Moves(CHILD, mobility));
  }

  Life claim(String id, String day, Claim claim) {
    var when = LocalDate.parse(day);
    claims.add(
        new RecordedClaim(
            new ClaimId(id),
            claim,
            new Voice.Professional("gp", "GP"),
            Set.of("gp"),
            Basis.OBSERVED,
            Span.on(when),
            Days.startOf(when),
            Days.startOf(when),
            "gp",
            new RecordedClaim.Source("test", id, "/")));
    return this;
  }

  Life event(EventKind kind, String day, String agency) {
    return event(kind, day, agency, Map.of());
  }

  Life event(EventKind kind, String day, String agency, Map<String, String> details) {
    return event(kind, Span.on(LocalDate.parse(day)), agency, details, "");
  }

  Life event(EventKind kind, Span when, String agency, Map<String, String> details, String words) {
    return event(kind, when, agency, details, words, Map.of(), child());
  }

  /// Something that happened with other people in it.
  Life event(
      EventKind kind,
      String day,
      String agency,
      Map<String, String> details,
      Map<String, Person> others) {
    return event(kind, Span.on(LocalDate.parse(day)), agency, details, "", others, child());
  }

  /// Something that happened to somebody else than the child.
  Life happenedTo(Person about, EventKind kind, String day, String agency) {
    return event(kind, Span.on(LocalDate.parse(day)), agency, Map.of(), "", Map.of(), about);
  }

  private Life event(
      EventKind kind,
      Span when,
      String agency,
      Map<String, String> details,
      String words,
      Map<String, Person> others,
      Person about) {
    events.add(
        new Event(
            kind,
            when,
            when.to(),
            agency,
            "professional",
            about,
            others,
            details,
            words,
            new ClaimId("event-%02d-%s".formatted(events.size(), kind))));
    events.sort(Comparator.comparing(event -> event.happened().from()));
    return this;
  }

  Life weighed(String day, int centile) {
    measurements.add(
        new Measurement(
            Claim.Measure.WEIGHT,
            Span.on(LocalDate.parse(day)),
            LocalDate.parse(day),
            Optional.empty(),
            Optional.empty(),
            Optional.of(centile),
            "health-visitor",
            new ClaimId("weight-" + measurements.size())));
    return this;
  }

  Life seen(Claim.Sight sight, String day, String agency) {
    return seen(sight, Span.on(LocalDate.parse(day)), day, agency);
  }

  Life seen(Claim.Sight sight, Span when, String received, String agency) {
    sightings.add(
        new Sighting(
            sight,
            when,
            LocalDate.parse(received),
            agency,
            "visitor",
            "",
            new ClaimId("sight-%02d".formatted(sightings.size()))));
    return this;
  }

  Life decided(Claim.DecisionKind question, String day, String outcome, String reason) {
    decisions.add(
        new DecisionMade(
            question,
            outcome,
            Optional.of(reason).filter(why -> !why.isEmpty()),
            Span.on(LocalDate.parse(day)),
            "social-care",
            new ClaimId("decision-" + decisions.size())));
    return this;
  }

  /// A decision whose maker's role is on record.
  Life decidedBy(
      String role, Claim.DecisionKind question, String day, String outcome, String reason) {
    var id = "decision-" + decisions.size();
    var when = LocalDate.parse(day);
    claims.add(
        new RecordedClaim(
            new ClaimId(id),
            new Claim.Decided(CHILD, question, outcome, Optional.of(reason)),
            new Voice.Professional("social-care", role),
            Set.of("social-care"),
            Basis.DOCUMENTED,
            Span.on(when),
            Days.startOf(when),
            Days.startOf(when),
            "social-care",
            new RecordedClaim.Source("test", id, "/")));
    return decided(question, day, outcome, reason);
  }

  Life away(String from, String to) {
    return away(Optional.empty(), from, to);
  }

  Life away(Optional<Person> with, String from, String to) {
    stays.add(
        new Stay(
            with,
            LocalDate.parse(from),
            Optional.of(to).filter(day -> !day.isEmpty()).map(LocalDate::parse),
            List.of(new ClaimId("stay-" + stays.size()))));
    return this;
  }

  Life owes(Obligation obligation) {
    obligations.add(obligation);
    return this;
  }

  Life adult(Grown grown) {
    adults.add(grown.adult());
    grown.resident().ifPresent(residents::add);
    return this;
  }

  List<Obligation> obligations() {
    return List.copyOf(obligations);
  }

  Chronology asOf(String day) {
    return new Chronology(
        AsOf.endOf(LocalDate.parse(day)),
        child(),
        List.copyOf(claims),
        new Household(residents, List.of(), false),
        List.copyOf(events),
        List.copyOf(injuries),
        List.copyOf(sightings),
        List.copyOf(adults),
        List.of(),
        List.copyOf(decisions),
        List.copyOf(stays),
        List.copyOf(measurements));
  }

  private Person child() {
    return person(CHILD.value(), "Rowan Ashby", born);
  }

  static Person person(String ref, String label) {
    return person(ref, label, Optional.empty());
  }

  private static Person person(String ref, String label, Optional<LocalDate> born) {
    var id = new PersonRef(ref);
    return new Person(
        id,
        new TreeSet<>(List.of(id)),
        label,
        true,
        born.isPresent(),
        Claim.Sex.UNKNOWN,
        born,
        born);
  }

  /// An adult for a test.
  static final class Grown {
    private final Person person;
    private final LocalDate firstKnown;
    private final Set<Relation> relations = EnumSet.noneOf(Relation.class);
    private final Set<Relation> toCarers = EnumSet.noneOf(Relation.class);
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Person> maybeAlso = new ArrayList<>();
    private final Map<Rung, Ladder.Step> steps = new LinkedHashMap<>();
    private Optional<Standing> standing = Optional.empty();
    private boolean access = true;

    private Grown(Person person, LocalDate firstKnown) {
      this.person = person;
      this.firstKnown = firstKnown;
    }

    static Grown of(String ref, String label, String firstKnown) {
      return new Grown(Life.person(ref, label), LocalDate.parse(firstKnown));
    }

    static Grown identified(String ref, String label, String firstKnown) {
      return new Grown(
          Life.person(ref, label, Optional.of(LocalDate.of(1980, 1, 1))),
          LocalDate.parse(firstKnown));
    }

    Grown is(Relation relation) {
      relations.add(relation);
      return this;
    }

    Grown toCarer(Relation relation) {
      toCarers.add(relation);
      return this;
    }

    Grown noAccess() {
      access = false;
      return this;
    }

    Grown stands(Standing value) {
      standing = Optional.of(value);
      return this;
    }

    Grown sign(Evidence.Weight weight, Evidence.Sign sign, String voice, String sentence) {
      evidence.add(
          new Evidence(
              weight,
              sign,
              new ClaimId(person.id() + "-evidence-" + evidence.size()),
              voice,
              Span.on(firstKnown),
              sentence));
      return this;
    }

    Grown maybe(Person... others) {
      maybeAlso.addAll(List.of(others));
      return this;
    }

    Grown done(Rung... rungs) {
      for (var rung : rungs) {
        steps.put(rung, new Ladder.Step(firstKnown, List.of()));
      }
      return this;
    }

    Person person() {
      return person;
    }

    Adult adult() {
      return new Adult(
          person,
          relations,
          toCarers,
          resident(),
          access,
          new Ladder(steps),
          firstKnown,
          List.of(new ClaimId(person.id() + "-mention")),
          maybeAlso);
    }

    Optional<Resident> resident() {
      return standing.map(value -> new Resident(person, true, value, evidence));
    }
  }
}
