package org.sightline.household;

import static org.sightline.household.Evidence.Weight.CHECKED_AWAY;
import static org.sightline.household.Evidence.Weight.DECLARES;
import static org.sightline.household.Evidence.Weight.DENIES;
import static org.sightline.household.Evidence.Weight.POINTS_TO;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.sightline.household.Evidence.Sign;
import org.sightline.identity.Person;
import org.sightline.ledger.Claim;
import org.sightline.ledger.KnownClaims;

/// Weighs what speaks for and against one person's living with the child on one day. First falls away what later word has
/// overtaken, for those who once lived there openly; nobody's denial overtakes a sign of somebody who was never declared.
final class Weighing {

  /// Signs of dwelling, which reopen a residence check each time they are recorded anew.
  private static final Set<Sign> DWELLING =
      EnumSet.of(Sign.OWN_ADDRESS, Sign.SAID_TO_LIVE_THERE, Sign.DECLARATION, Sign.RESIDENCE_CHECK);

  private final Scene scene;
  private final LocalDate day;
  private final List<Item> items;
  private final boolean onceDeclared;

  Weighing(Scene scene, Person person, List<Item> all, LocalDate day) {
    this.scene = scene;
    this.day = day;
    this.items =
        new ArrayList<>(
            all.stream()
                .filter(item -> item.startedBy(day))
                .filter(item -> item.through().map(home -> scene.atHome(home, day)).orElse(true))
                .sorted((one, other) -> Recency.ORDER.compare(one.claim(), other.claim()))
                .toList());
    this.onceDeclared = scene.parent(person) || has(DECLARES);
    presumption();
    wholeDeclaration(person);
    movedInSince();
    saidToHaveLeft();
    besideOthersOnly();
  }

  /// What is left, oldest first.
  List<Item> standing() {
    return items;
  }

  /// Empty-handed when nothing speaks either way any more.
  boolean nothing() {
    return items.isEmpty();
  }

  Standing verdict() {
    if (checkedElsewhere()) {
      return Standing.CHECKED_ELSEWHERE;
    }
    boolean against = has(DENIES) || has(CHECKED_AWAY);
    if (has(DECLARES)) {
      return against ? Standing.CONTESTED : Standing.DECLARED;
    }
    if (has(POINTS_TO)) {
      return against ? Standing.CONTESTED : Standing.EVIDENCED;
    }
    return Standing.DENIED;
  }

  /// A parent on record is taken to live with the child until anybody declares who does.
  private void presumption() {
    if (has(DENIES) || scene.declarations().stream().anyMatch(this::started)) {
      drop(item -> item.is(Sign.CARER));
    }
  }

  private boolean started(KnownClaims.Of<Claim.HouseholdDeclared> said) {
    return !said.recorded().happened().from().isAfter(day);
  }

  /// The last declaration of the whole household overtakes earlier declarations. For somebody who lived there openly and is
  /// left out of it, it overtakes earlier signs as well: they moved out.
  private void wholeDeclaration(Person person) {
    oneOfEachVoice(Sign.LEFT_OUT_OF_DECLARATION);
    var whole = scene.lastWhole(day);
    if (whole.isEmpty()) {
      return;
    }
    var last = whole.get().recorded();
    if (scene.names(whole.get(), person)) {
      drop(item -> item.is(Sign.LEFT_OUT_OF_DECLARATION) && Recency.before(item.claim(), last));
    } else {
      drop(item -> item.is(DECLARES) && Recency.before(item.claim(), last));
      drop(item -> onceDeclared && item.is(POINTS_TO) && Recency.before(item.claim(), last));
    }
  }

  /// Declared after they were left out, denied by the same voice, or said to have left: they moved in since.
  private void movedInSince() {
    for (var declared : those(DECLARES)) {
      drop(item ->
          item.before(declared)
              && (item.is(Sign.LEFT_OUT_OF_DECLARATION)
                  || item.is(Sign.LEFT)
                  || (item.is(Sign.DENIAL) && item.sameVoice(declared))));
    }
  }

  /// For somebody who lived there openly, a later word by the one who declared it, or of their leaving, overtakes what came
  /// before. For anybody else it overtakes no more than that same voice's word of a partnership.
  private void saidToHaveLeft() {
    for (var word : those(DENIES)) {
      boolean parting = word.is(Sign.LEFT) || changedTheirWord(word);
      if (parting && onceDeclared) {
        drop(item -> (item.is(DECLARES) || item.is(POINTS_TO)) && item.before(word));
      } else if (word.is(Sign.LEFT)) {
        drop(item -> item.is(Sign.PARTNER) && item.sameVoice(word) && item.before(word));
      }
    }
  }

  private boolean changedTheirWord(Item word) {
    return word.is(Sign.DENIAL)
        && items.stream()
            .anyMatch(item -> item.is(DECLARES) && item.sameVoice(word) && item.before(word));
  }

  private void besideOthersOnly() {
    boolean others = items.stream().anyMatch(item -> item.is(POINTS_TO) && item.alone());
    drop(item -> !item.alone() && !others);
  }

  /// Checked, and nothing new has come up since: a tie that was known before the check may be told again.
  private boolean checkedElsewhere() {
    var checks = those(CHECKED_AWAY);
    if (checks.isEmpty()) {
      return false;
    }
    var last = checks.getLast();
    return items.stream()
        .filter(item -> last.before(item))
        .noneMatch(item -> item.is(DECLARES) || (item.is(POINTS_TO) && reopens(item, last)));
  }

  private boolean reopens(Item item, Item check) {
    return DWELLING.contains(item.evidence().sign())
        || items.stream()
            .noneMatch(earlier -> earlier.is(item.evidence().sign()) && !check.before(earlier));
  }

  private void oneOfEachVoice(Sign sign) {
    for (var later : items.stream().filter(item -> item.is(sign)).toList()) {
      drop(item -> item.is(sign) && item.sameVoice(later) && item.before(later));
    }
  }

  private List<Item> those(Evidence.Weight weight) {
    return items.stream().filter(item -> item.is(weight)).toList();
  }

  private boolean has(Evidence.Weight weight) {
    return items.stream().anyMatch(item -> item.is(weight));
  }

  private void drop(Predicate<Item> overtaken) {
    items.removeIf(overtaken);
  }
}
