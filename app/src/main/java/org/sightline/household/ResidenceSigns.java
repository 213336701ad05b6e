package org.sightline.household;

import static org.sightline.household.Evidence.Weight.CHECKED_AWAY;
import static org.sightline.household.Evidence.Weight.DECLARES;
import static org.sightline.household.Evidence.Weight.DENIES;
import static org.sightline.household.Evidence.Weight.POINTS_TO;

import java.util.Optional;
import org.sightline.household.Evidence.Sign;
import org.sightline.identity.Person;
import org.sightline.identity.Word;
import org.sightline.ledger.Basis;
import org.sightline.ledger.Claim;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.RecordedClaim;

/// Signs in what is said, declared and checked about who lives where.
final class ResidenceSigns {

  private final Scene scene;
  private final Items items;

  ResidenceSigns(Scene scene, Items items) {
    this.scene = scene;
    this.items = items;
  }

  void gather(KnownClaims known) {
    scene.declarations().forEach(this::declared);
    known.of(Claim.Lives.class).stream()
        .filter(
            said -> scene.atHome(scene.person(said.what().with()), Recency.day(said.recorded())))
        .forEach(this::lives);
    known.of(Claim.Checked.class).stream()
        .filter(check -> check.what().check() == Claim.CheckKind.RESIDENCE)
        .forEach(check -> checked(check, known));
  }

  /// Those a declaration of the whole household leaves out; they must be known from elsewhere.
  void leaveOut() {
    for (var said : scene.declarations()) {
      if (said.what().nobodyElse()) {
        items.people().stream()
            .filter(person -> !scene.names(said, person))
            .forEach(
                person -> items.add(person, DENIES, Sign.LEFT_OUT_OF_DECLARATION, said.recorded()));
      }
    }
  }

  private void declared(KnownClaims.Of<Claim.HouseholdDeclared> said) {
    for (var ref : said.what().members()) {
      named(scene.person(ref), said.recorded());
    }
    scene
        .speaker(said.recorded())
        .filter(speaker -> scene.carerAtHome(speaker, Recency.day(said.recorded())))
        .filter(
            speaker -> said.what().members().stream().map(scene::person).noneMatch(speaker::equals))
        .ifPresent(speaker -> items.add(speaker, DECLARES, Sign.DECLARATION, said.recorded()));
  }

  private void lives(KnownClaims.Of<Claim.Lives> said) {
    var person = scene.person(said.what().person());
    switch (said.what().stance()) {
      case LIVES_THERE, STAYS_AT_TIMES -> named(person, said.recorded());
      case DOES_NOT_LIVE_THERE -> {
        if (wentAndLooked(said.recorded())) {
          items.add(person, CHECKED_AWAY, Sign.RESIDENCE_CHECK, said.recorded());
        } else {
          items.add(person, DENIES, Sign.DENIAL, said.recorded());
        }
      }
    }
  }

  private void named(Person person, RecordedClaim claim) {
    if (scene.declares(claim, person)) {
      items.add(person, DECLARES, Sign.DECLARATION, claim);
    } else {
      items.add(person, POINTS_TO, Sign.SAID_TO_LIVE_THERE, claim);
    }
  }

  private static boolean wentAndLooked(RecordedClaim claim) {
    return claim.basis() == Basis.CHECKED && Word.ofProfessional(claim);
  }

  private void checked(KnownClaims.Of<Claim.Checked> check, KnownClaims known) {
    var person = scene.person(check.what().person());
    if (!Word.ofProfessional(check.recorded())) {
      return;
    }
    switch (check.what().result()) {
      case CONFIRMED -> confirmed(person, check.recorded(), known);
      case NOTHING_KNOWN -> items.add(person, CHECKED_AWAY, Sign.RESIDENCE_CHECK, check.recorded());
      case CONCERN_FOUND -> items.add(person, POINTS_TO, Sign.RESIDENCE_CHECK, check.recorded());
      case INCONCLUSIVE -> {}
    }
  }

  /// A confirmation confirms what had been said: that they live there, or that they do not. Where nothing had been said, an
  /// address of their own stands for elsewhere, and without one the check speaks for living there.
  private void confirmed(Person person, RecordedClaim check, KnownClaims known) {
    boolean elsewhere =
        lastSaid(person, check, known)
            .map(ResidenceSigns::saysElsewhere)
            .orElseGet(() -> hasAddress(person, known) && !items.has(person, Sign.OWN_ADDRESS));
    if (elsewhere) {
      items.add(person, CHECKED_AWAY, Sign.RESIDENCE_CHECK, check);
    } else {
      items.add(person, DECLARES, Sign.RESIDENCE_CHECK, check);
    }
  }

  private Optional<RecordedClaim> lastSaid(Person person, RecordedClaim check, KnownClaims known) {
    return known.all().stream()
        .filter(claim -> !Recency.before(check, claim))
        .filter(claim -> speaksOf(claim, person))
        .max(Recency.ORDER);
  }

  private boolean speaksOf(RecordedClaim claim, Person person) {
    return switch (claim.claim()) {
      case Claim.Lives lives -> scene.person(lives.person()).equals(person);
      case Claim.HouseholdDeclared home ->
          home.members().stream().anyMatch(ref -> scene.person(ref).equals(person));
      default -> false;
    };
  }

  private static boolean saysElsewhere(RecordedClaim claim) {
    return claim.claim() instanceof Claim.Lives lives
        && lives.stance() == Claim.Residence.DOES_NOT_LIVE_THERE;
  }

  private boolean hasAddress(Person person, KnownClaims known) {
    return known.of(Claim.AddressOf.class).stream()
        .anyMatch(fact -> scene.person(fact.what().person()).equals(person));
  }
}
