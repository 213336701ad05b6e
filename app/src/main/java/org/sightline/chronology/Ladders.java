package org.sightline.chronology;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sightline.identity.People;
import org.sightline.identity.Person;
import org.sightline.identity.Word;
import org.sightline.ledger.Basis;
import org.sightline.ledger.Claim;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.RecordedClaim;
import org.sightline.ledger.Voice;

/// How far agencies have got in finding out about each adult. A name may come from anybody; every further step takes a
/// professional who saw, checked or holds a document. Nobody's word about another closes a step.
final class Ladders {

  /// Events at which a professional and whoever speaks in the same record were in one room.
  private static final Set<EventKind> FACE_TO_FACE =
      Set.of(
          EventKind.CONSULTATION,
          EventKind.ATTENDANCE,
          EventKind.ADMISSION,
          EventKind.MEDICAL_EXAMINATION,
          EventKind.HOME_VISIT,
          EventKind.UNANNOUNCED_VISIT,
          EventKind.CONFERENCE,
          EventKind.CORE_GROUP,
          EventKind.APPOINTMENT,
          EventKind.ADULT_HEALTH,
          EventKind.INTERVIEW);

  private final People people;
  private final Map<Person, Map<Rung, Ladder.Step>> steps = new HashMap<>();
  private final Map<Person, Ladder.Step> seenAtHome = new HashMap<>();
  private final Set<String> faceToFace = new HashSet<>();
  private final Map<Person, List<RecordedClaim>> papers = new HashMap<>();

  Ladders(KnownClaims known, People people) {
    this.people = people;
    known.of(Claim.Happened.class).stream()
        .filter(event -> FACE_TO_FACE.contains(event.what().kind()))
        .forEach(event -> faceToFace.add(record(event.recorded())));
    known.all().forEach(this::take);
  }

  /// The ladder of somebody; for those who are declared to live with the child, having been met there is having it known.
  Ladder of(Person person, boolean declaredAtHome) {
    Map<Rung, Ladder.Step> taken = new EnumMap<>(Rung.class);
    taken.putAll(steps.getOrDefault(person, Map.of()));
    if (declaredAtHome) {
      Optional.ofNullable(seenAtHome.get(person))
          .ifPresent(step -> taken.putIfAbsent(Rung.RESIDENCE_KNOWN, step));
    }
    return new Ladder(taken);
  }

  private void take(RecordedClaim claim) {
    spoke(claim);
    switch (claim.claim()) {
      case Claim.Named name -> named(claim, name);
      case Claim.Born born -> paper(claim, people.person(born.person()));
      case Claim.Checked check -> checked(claim, check);
      case Claim.Lives lives -> {
        if (claim.basis() == Basis.CHECKED) {
          byProfessional(claim, people.person(lives.person()), Rung.RESIDENCE_KNOWN);
        }
      }
      case Claim.Present present -> present(claim, present);
      case Claim.Happened event -> happened(claim, event);
      case Claim.Described _,
          Claim.OfSex _,
          Claim.Numbered _,
          Claim.AddressOf _,
          Claim.PhoneOf _,
          Claim.Related _,
          Claim.HouseholdDeclared _,
          Claim.Sighted _,
          Claim.Injured _,
          Claim.Explained _,
          Claim.Judged _,
          Claim.Moves _,
          Claim.Measured _,
          Claim.Decided _,
          Claim.Shared _,
          Claim.SamePerson _,
          Claim.Withdrawn _ -> {}
    }
  }

  private void spoke(RecordedClaim claim) {
    if (claim.speaker() instanceof Voice.Of(var ref, _) && faceToFace.contains(record(claim))) {
      step(people.person(ref), Rung.SEEN, claim);
    }
  }

  private void named(RecordedClaim claim, Claim.Named name) {
    var person = people.person(name.person());
    step(person, Rung.NAMED, claim);
    if (name.family().isPresent() && !name.given().isEmpty()) {
      paper(claim, person);
    }
  }

  /// A full name and an exact birth date on documents that are not the family's word identify somebody, once both are known.
  private void paper(RecordedClaim claim, Person person) {
    if (!Word.ofProfessional(claim) || !exact(claim.claim())) {
      return;
    }
    var held = papers.computeIfAbsent(person, none -> new ArrayList<>());
    held.add(claim);
    var name = held.stream().filter(paper -> paper.claim() instanceof Claim.Named).findFirst();
    var birth = held.stream().filter(paper -> paper.claim() instanceof Claim.Born).findFirst();
    if (name.isPresent() && birth.isPresent()) {
      put(
          person,
          Rung.IDENTIFIED,
          new Ladder.Step(claim.dayReceived(), List.of(name.get().id(), birth.get().id())));
    }
  }

  private static boolean exact(Claim claim) {
    return !(claim instanceof Claim.Born born) || born.earliest().equals(born.latest());
  }

  private void checked(RecordedClaim claim, Claim.Checked check) {
    if (check.result() == Claim.CheckResult.INCONCLUSIVE) {
      return;
    }
    var person = people.person(check.person());
    switch (check.check()) {
      case IDENTITY -> {
        if (check.result() != Claim.CheckResult.NOTHING_KNOWN) {
          byProfessional(claim, person, Rung.IDENTIFIED);
        }
      }
      case RESIDENCE -> byProfessional(claim, person, Rung.RESIDENCE_KNOWN);
      case SEEN -> {
        if (check.result() != Claim.CheckResult.NOTHING_KNOWN) {
          byProfessional(claim, person, Rung.SEEN);
        }
      }
      case INTERVIEW -> {
        byProfessional(claim, person, Rung.SEEN);
        byProfessional(claim, person, Rung.INTERVIEWED);
      }
      case POLICE_RECORD, LOCAL_AUTHORITY_RECORD, DISCLOSURE_AND_BARRING ->
          byProfessional(claim, person, Rung.BACKGROUND_CHECKED);
    }
  }

  private void present(RecordedClaim claim, Claim.Present present) {
    if (Word.ofProfessional(claim) && claim.basis().independentOfWord()) {
      var person = people.person(present.person());
      step(person, Rung.SEEN, claim);
      if (present.place() == Claim.Place.CHILDS_HOME) {
        seenAtHome.putIfAbsent(person, stepOf(claim));
      }
    }
  }

  private void happened(RecordedClaim claim, Claim.Happened event) {
    if (event.kind() == EventKind.INTERVIEW || event.kind() == EventKind.ARREST) {
      var questioned = new HashSet<>(Set.of(people.person(event.about())));
      Optional.ofNullable(event.others().get("interviewed"))
          .ifPresent(ref -> questioned.add(people.person(ref)));
      for (var person : questioned) {
        byProfessional(claim, person, Rung.SEEN);
        byProfessional(claim, person, Rung.INTERVIEWED);
      }
    }
  }

  private void byProfessional(RecordedClaim claim, Person person, Rung rung) {
    if (Word.ofProfessional(claim)) {
      step(person, rung, claim);
    }
  }

  private void step(Person person, Rung rung, RecordedClaim claim) {
    put(person, rung, stepOf(claim));
  }

  private void put(Person person, Rung rung, Ladder.Step step) {
    steps.computeIfAbsent(person, none -> new EnumMap<>(Rung.class)).putIfAbsent(rung, step);
  }

  private static Ladder.Step stepOf(RecordedClaim claim) {
    return new Ladder.Step(claim.dayReceived(), List.of(claim.id()));
  }

  private static String record(RecordedClaim claim) {
    return claim.agency() + "/" + claim.source().record();
  }
}
