package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sightline.chronology.Account;
import org.sightline.chronology.Answer;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Injury;
import org.sightline.chronology.View;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.Site;
import org.sightline.policy.Settings;

/// What detectors ask of injuries.
final class Injuries {

  /// Where toddlers who walk bruise themselves: the front of the head, bony parts of face and limbs.
  private static final Set<Site> WHERE_TODDLERS_FALL =
      Set.of(
          Site.FOREHEAD,
          Site.CHIN,
          Site.NOSE,
          Site.LIP,
          Site.FOREARM,
          Site.HAND,
          Site.KNEE_OR_SHIN,
          Site.LOWER_LEG,
          Site.FOOT);

  private Injuries() {}

  /// All claims of an injury, its accounts and its opinions.
  static Set<ClaimId> grounds(Injury injury) {
    var grounds = new TreeSet<>(injury.claims());
    injury.accounts().stream().map(Account::claim).forEach(grounds::add);
    injury.opinions().stream().map(View::claim).forEach(grounds::add);
    return grounds;
  }

  /// All claims of several injuries.
  static Set<ClaimId> grounds(Collection<Injury> injuries) {
    var grounds = new TreeSet<ClaimId>();
    injuries.forEach(injury -> grounds.addAll(grounds(injury)));
    return grounds;
  }

  /// " The mother said: …. The GP recorded: …", or that nobody said or thought anything.
  static String standing(Injury injury) {
    var accounts = Wording.accounts(injury.accounts());
    var views = Wording.views(injury.opinions());
    return " "
        + (accounts.isEmpty()
            ? "No account of it is on record."
            : "The account is given by " + accounts + ".")
        + " "
        + (views.isEmpty()
            ? "No professional opinion of it is on record."
            : Wording.sentence(views) + ".");
  }

  /// Injuries that weigh on today and that nobody has settled in a way that counts for this child.
  static List<Injury> unsettled(Chronology chronology, Settings settings) {
    return Concern.recent(chronology, settings).stream()
        .filter(injury -> !Moving.settled(chronology, injury, settings))
        .toList();
  }

  /// Unsettled injuries found lately, those left out that any walking child has.
  static List<Injury> lately(Chronology chronology, Settings settings) {
    return since(
            unsettled(chronology, settings), chronology.today().minus(settings.period("lately")))
        .stream()
        .filter(injury -> !ordinary(chronology, injury, settings))
        .toList();
  }

  /// Those that may have come about on or after a day.
  static List<Injury> since(List<Injury> injuries, LocalDate day) {
    return injuries.stream().filter(injury -> !injury.happened().to().isBefore(day)).toList();
  }

  /// Such as walking children get by falling: nobody is concerned, no pattern, only places that such falls reach.
  static boolean ordinary(Chronology chronology, Injury injury, Settings settings) {
    return Moving.when(chronology, injury, settings) instanceof Answer.Yes
        && !injury.concerning()
        && injury.patterns().isEmpty()
        && !injury.accounts().isEmpty()
        && WHERE_TODDLERS_FALL.containsAll(injury.sites());
  }
}
