package org.sightline.household;

import static org.sightline.household.Evidence.Weight.DENIES;
import static org.sightline.household.Evidence.Weight.POINTS_TO;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sightline.household.Evidence.Sign;
import org.sightline.identity.Person;
import org.sightline.ledger.Claim;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.PersonRef;

/// Signs in who was where: at the home, with the child, at the school gate. Those with an ordinary reason to be there are left
/// out.
final class PresenceSigns {

  private static final Pattern COLLECTED = Pattern.compile("collect|pick|fetch");

  /// The parts in an event that put somebody beside the child.
  private static final Set<String> BESIDE =
      Set.of("with", "present", "brought-by", "accompanied-by", "collected-by", "seen-with");

  private final Scene scene;
  private final Items items;

  PresenceSigns(Scene scene, Items items) {
    this.scene = scene;
    this.items = items;
  }

  void gather(KnownClaims known) {
    known.of(Claim.Present.class).forEach(this::present);
    known.of(Claim.Happened.class).forEach(this::happened);
  }

  private void present(KnownClaims.Of<Claim.Present> said) {
    var person = scene.person(said.what().person());
    var with = scene.person(said.what().with());
    if (!scene.atHome(with, Recency.day(said.recorded())) || scene.ordinaryCaller(person)) {
      return;
    }
    sign(said.what(), with)
        .ifPresent(sign -> items.add(person, POINTS_TO, sign, said.recorded(), with));
  }

  private Optional<Sign> sign(Claim.Present said, Person with) {
    return switch (said.place()) {
      case CHILDS_HOME -> Optional.of(Sign.PRESENCE_AT_HOME);
      case SCHOOL_OR_NURSERY ->
          Optional.of(collected(said.words()) ? Sign.COLLECTED_CHILD : Sign.PRESENCE_WITH_CHILD);
      case AGENCY, ELSEWHERE ->
          scene.carer(with) ? Optional.empty() : Optional.of(Sign.PRESENCE_WITH_CHILD);
    };
  }

  private static boolean collected(String words) {
    return COLLECTED.matcher(words.toLowerCase(Locale.ROOT)).find();
  }

  private void happened(KnownClaims.Of<Claim.Happened> event) {
    var about = scene.person(event.what().about());
    switch (event.what().kind()) {
      case PREGNANCY -> pregnancy(event, about);
      case DEATH, HOME_MOVE -> left(event, about);
      default -> beside(event, about);
    }
  }

  /// A carer who is pregnant and declares nobody: a weak sign, which counts for those alone whom other signs make a partner.
  private void pregnancy(KnownClaims.Of<Claim.Happened> event, Person carer) {
    if (scene.carer(carer)) {
      items.people().stream()
          .filter(person -> !person.equals(carer) && items.has(person, Evidence.Weight.POINTS_TO))
          .filter(person -> person.sex() != Claim.Sex.FEMALE && !scene.ordinaryCaller(person))
          .forEach(person -> items.addBeside(person, Sign.PREGNANCY, event.recorded(), carer));
    }
  }

  private void left(KnownClaims.Of<Claim.Happened> event, Person about) {
    boolean childToo =
        event.what().others().values().stream().anyMatch(scene::isChild) || scene.carer(about);
    if (event.what().kind() == EventKind.DEATH || !childToo) {
      items.add(about, DENIES, Sign.LEFT, event.recorded());
    }
  }

  private void beside(KnownClaims.Of<Claim.Happened> event, Person about) {
    if (!scene.atHome(about, Recency.day(event.recorded()))) {
      return;
    }
    for (Map.Entry<String, PersonRef> other : event.what().others().entrySet()) {
      var person = scene.person(other.getValue());
      if (BESIDE.contains(other.getKey()) && !scene.ordinaryCaller(person)) {
        items.add(
            person, POINTS_TO, where(event.what().kind(), other.getKey()), event.recorded(), about);
      }
    }
  }

  private static Sign where(EventKind kind, String part) {
    if (part.equals("collected-by")) {
      return Sign.COLLECTED_CHILD;
    }
    return switch (kind) {
      case HOME_VISIT, UNANNOUNCED_VISIT -> Sign.PRESENCE_AT_HOME;
      default -> Sign.PRESENCE_WITH_CHILD;
    };
  }
}
