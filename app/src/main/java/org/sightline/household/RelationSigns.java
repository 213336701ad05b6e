package org.sightline.household;

import static org.sightline.household.Evidence.Weight.DECLARES;
import static org.sightline.household.Evidence.Weight.DENIES;
import static org.sightline.household.Evidence.Weight.POINTS_TO;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.sightline.household.Evidence.Sign;
import org.sightline.identity.Person;
import org.sightline.ledger.Claim;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.Relation;
import org.sightline.ledger.Voice;

/// Signs in what people are said to be to the child and to those who care for the child. People around a carer count even where
/// the record does not mention the child: a next of kin on the mother's own form.
final class RelationSigns {

  private static final Set<Relation> MUTUAL = EnumSet.of(Relation.PARTNER, Relation.FRIEND);

  /// Words that say of a friend that he or she is around.
  private static final Pattern AROUND =
      Pattern.compile(
          "alone with|with the"
              + " child|\\b(?:home|house|flat)\\b|\\bstay|overnight|\\bsle(?:ep|pt)|around|visit|moved"
              + " in|\\blives?\\b|come[sn]? and go|boyfriend|girlfriend|partner");

  private static final Pattern PARTNER = Pattern.compile("boyfriend|girlfriend|\\bpartner");

  private final Scene scene;
  private final Items items;
  private final Set<Person> presumed = new HashSet<>();

  RelationSigns(Scene scene, Items items) {
    this.scene = scene;
    this.items = items;
  }

  void gather(KnownClaims known) {
    known.of(Claim.Related.class).forEach(this::take);
    known.of(Claim.Described.class).forEach(this::describe);
  }

  private void take(KnownClaims.Of<Claim.Related> said) {
    var person = scene.person(said.what().person());
    var to = scene.person(said.what().to());
    if (said.what().relation() == Relation.FORMER_PARTNER) {
      parted(said, person, to);
      return;
    }
    if (near(to)) {
      take(said, person, to);
    }
    if (MUTUAL.contains(said.what().relation()) && scene.carer(person)) {
      take(said, to, person);
    }
  }

  /// Of two who have parted one has left: of two carers the one of whom it is said, and never the one who says so.
  private void parted(KnownClaims.Of<Claim.Related> said, Person person, Person to) {
    boolean other = !near(to) || speaks(said, person);
    var gone = other ? to : person;
    var stays = other ? person : to;
    if (!said.what().denied() && near(stays)) {
      items.add(gone, DENIES, Sign.LEFT, said.recorded(), stays);
    }
  }

  private boolean speaks(KnownClaims.Of<Claim.Related> said, Person person) {
    return said.recorded().speaker() instanceof Voice.Of speaker
        && person.equals(scene.person(speaker.ref()));
  }

  private boolean near(Person person) {
    return person.equals(scene.child()) || scene.carer(person);
  }

  private void take(KnownClaims.Of<Claim.Related> said, Person person, Person to) {
    var claim = said.recorded();
    boolean denied = said.what().denied();
    switch (said.what().relation()) {
      case PARTNER, STEP_PARENT ->
          items.add(
              person, denied ? DENIES : POINTS_TO, denied ? Sign.DENIAL : Sign.PARTNER, claim, to);
      case NEXT_OF_KIN -> {
        if (!denied && !scene.ordinaryCaller(person)) {
          items.add(person, POINTS_TO, Sign.NEXT_OF_KIN, claim, to);
        }
      }
      case LODGER -> lodger(said, person, to);
      case FRIEND -> {
        if (!denied && !scene.ordinaryCaller(person)) {
          friend(said, person, to);
        }
      }
      case MOTHER, FATHER, PARENT -> {
        if (!denied && to.equals(scene.child()) && presumed.add(person)) {
          items.add(person, DECLARES, Sign.CARER, claim);
        }
      }
      case FORMER_PARTNER,
          PARENTAL_RESPONSIBILITY,
          CARER,
          SIBLING,
          GRANDPARENT,
          OTHER_RELATIVE,
          NEIGHBOUR,
          CHILDMINDER,
          WORKS_WITH,
          OTHER -> {}
    }
  }

  private void lodger(KnownClaims.Of<Claim.Related> said, Person person, Person to) {
    var claim = said.recorded();
    if (said.what().denied()) {
      items.add(person, DENIES, Sign.DENIAL, claim, to);
    } else if (scene.declares(claim, person)) {
      items.add(person, DECLARES, Sign.DECLARATION, claim, to);
    } else {
      items.add(person, POINTS_TO, Sign.SAID_TO_LIVE_THERE, claim, to);
    }
  }

  private void friend(KnownClaims.Of<Claim.Related> said, Person person, Person to) {
    if (says(AROUND, said.what().words())) {
      items.add(person, POINTS_TO, Sign.NAMED_FRIEND, said.recorded(), to);
    } else {
      items.addBeside(person, Sign.NAMED_FRIEND, said.recorded(), to);
    }
  }

  /// A description may say what no relation was recorded for: "the mother's boyfriend, about 30".
  private void describe(KnownClaims.Of<Claim.Described> said) {
    var person = scene.person(said.what().person());
    if (scene.ordinaryCaller(person)) {
      return;
    }
    for (var to : carersOf(person)) {
      if (says(PARTNER, said.what().text())) {
        items.add(person, POINTS_TO, Sign.PARTNER, said.recorded(), to);
      } else if (says(AROUND, said.what().text())) {
        items.add(person, POINTS_TO, Sign.NAMED_FRIEND, said.recorded(), to);
      }
    }
  }

  private List<Person> carersOf(Person person) {
    return scene.ties().of(person).stream()
        .filter(tie -> !tie.denied())
        .map(Ties.Tie::to)
        .filter(this::near)
        .distinct()
        .limit(1)
        .toList();
  }

  private static boolean says(Pattern pattern, String words) {
    return pattern.matcher(words.toLowerCase(Locale.ROOT)).find();
  }
}
