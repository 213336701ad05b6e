package org.sightline.linkage.train;

import java.util.EnumMap;
import java.util.Map;
import org.sightline.linkage.compare.Aspect;

/// Expectation maximisation over three classes of pairs: of one person, of two people of one household, of strangers.
///
/// It runs on counted patterns. Pairs outside all blocking rules were not looked at, but how many they are is known, and
/// what each class leaves there follows from its own figures ([Selection]): so they take part as one more pattern, and the figures are those of
/// all pairs, not of the selected ones.
///
/// Strangers are not learnt here but counted ([ChanceAgreement]), less what the other two classes contribute to the count. A household
/// has family name and contact in common just as one person's records have, so that for these the two classes share their figures.
final class Mixture {

  private static final int ROUNDS = 60;
  private static final double SETTLED = 1e-5;
  private static final double PRIOR_PAIRS = 10;
  private static final double FLOOR = 1e-9;
  private static final double NO_HOUSEHOLDS = 1e-15;

  /// How much more alike than strangers two people of one household may be in given name or date of birth.
  private static final double MOST_LIKENESS = 0.1;

  /// Of what was counted by chance, at least this share is left to strangers.
  private static final double LEAST_STRANGERS = 0.05;

  private final long[] keys;
  private final long[] counts;
  private final long pairs;
  private final Selection selection;
  private final ChanceAgreement chance;
  private final boolean households;
  private final Teaching teaching;

  private final Map<Aspect, double[]> same = new EnumMap<>(Aspect.class);
  private final Map<Aspect, double[]> household = new EnumMap<>(Aspect.class);
  private final Map<Aspect, double[]> strangers = new EnumMap<>(Aspect.class);
  private double sameShare;
  private double householdShare;
  private int rounds;

  /// @param tally patterns of the pairs that rules select
  /// @param pairs how many pairs there are in all
  /// @param households whether anything is known by which a household could be told: address, postcode or phone
  /// @param teaching what labels have to say
  Mixture(
      Tally tally,
      long pairs,
      long records,
      Selection selection,
      ChanceAgreement chance,
      boolean households,
      Teaching teaching) {
    this.keys = tally.sortedKeys();
    this.counts = new long[keys.length];
    for (int one = 0; one < keys.length; one++) {
      counts[one] = tally.count(keys[one]);
    }
    this.pairs = pairs;
    this.selection = selection;
    this.chance = chance;
    this.households = households;
    this.teaching = teaching;
    for (Aspect aspect : Aspect.ALL) {
      same.put(aspect, Beginning.same(aspect));
      household.put(aspect, Beginning.household(aspect, chance));
      strangers.put(aspect, chances(aspect));
    }
    sameShare = Math.min(0.1, 0.5 * records / pairs);
    householdShare = households ? Math.min(0.1, 0.5 * records / pairs) : NO_HOUSEHOLDS;
  }

  void run() {
    double before = 0;
    for (rounds = 0; rounds < ROUNDS; rounds++) {
      Sums sums = expect();
      maximise(sums);
      double now = Math.log(sameShare);
      if (Math.abs(now - before) < SETTLED) {
        break;
      }
      before = now;
    }
  }

  double sameShare() {
    return sameShare;
  }

  double householdShare() {
    return householdShare;
  }

  double[] same(Aspect aspect) {
    return of(same, aspect);
  }

  double[] household(Aspect aspect) {
    return of(household, aspect);
  }

  double[] strangers(Aspect aspect) {
    return of(strangers, aspect);
  }

  int rounds() {
    return rounds;
  }

  /// The share of pairs of one person that no rule selects, by the figures learnt.
  double lost() {
    return selection.outside(withBasis(same)).all();
  }

  // ------------------------------------------------------------------ a round

  /// How many pairs of a class reach each level.
  private static final class Sums {
    double same;
    double household;
    final Map<Aspect, double[]> sameLevels = new EnumMap<>(Aspect.class);
    final Map<Aspect, double[]> householdLevels = new EnumMap<>(Aspect.class);

    Sums() {
      for (Aspect aspect : Aspect.ALL) {
        sameLevels.put(aspect, new double[aspect.levels().size()]);
        householdLevels.put(aspect, new double[aspect.levels().size()]);
      }
    }
  }

  private Sums expect() {
    Sums sums = new Sums();
    double[][] sameOdds = odds(same);
    double[][] householdOdds = odds(household);
    double[][] sameSums = new double[Aspect.ALL.size()][];
    double[][] householdSums = new double[Aspect.ALL.size()][];
    for (int aspect = 0; aspect < sameSums.length; aspect++) {
      sameSums[aspect] = of(sums.sameLevels, Aspect.ALL.get(aspect));
      householdSums[aspect] = of(sums.householdLevels, Aspect.ALL.get(aspect));
    }
    Odds odds = new Odds(sameOdds, householdOdds);
    teach(odds);
    for (int one = 0; one < keys.length; one++) {
      odds.look(keys[one]);
      double all = 1 + odds.same + odds.household;
      double ofSame = counts[one] * odds.same / all;
      double ofHousehold = counts[one] * odds.household / all;
      sums.same += ofSame;
      sums.household += ofHousehold;
      for (int aspect = 0; aspect < odds.places.length; aspect++) {
        sameSums[aspect][odds.places[aspect]] += ofSame;
        householdSums[aspect][odds.places[aspect]] += ofHousehold;
      }
    }
    addOutside(sums);
    return sums;
  }

  /// Looks at one pattern after another: how much likelier it is to be of one person, or of one household, than of strangers.
  private final class Odds {
    final double[][] sameOdds;
    final double[][] householdOdds;
    final double strangersShare = 1 - sameShare - householdShare;
    final int[] places = new int[Aspect.ALL.size()];
    double same;
    double household;

    Odds(double[][] sameOdds, double[][] householdOdds) {
      this.sameOdds = sameOdds;
      this.householdOdds = householdOdds;
    }

    void look(long key) {
      lookUntaught(key);
      if (!teaching.isEmpty()) {
        same *= Math.exp(teaching.shift(Tally.pattern(key)));
      }
    }

    void lookUntaught(long key) {
      int pattern = Tally.pattern(key);
      double s = sameShare / strangersShare;
      double h = householdShare / strangersShare;
      for (int aspect = 0; aspect < places.length; aspect++) {
        int place = Aspect.ALL.get(aspect).of(pattern);
        places[aspect] = place;
        s *= sameOdds[aspect][place];
        h *= householdOdds[aspect][place];
      }
      double forename = lift(Aspect.FORENAME, places[0], key);
      double surname = lift(Aspect.SURNAME, places[1], key);
      s *= forename * surname;
      h *= surname;
      same = s;
      household = h;
    }
  }

  /// Labels say again of every round where it goes wrong. What they say `different` of, the model divides between household and strangers.
  private void teach(Odds odds) {
    if (teaching.isEmpty()) {
      return;
    }
    double[] logOdds = new double[teaching.size()];
    for (int label = 0; label < logOdds.length; label++) {
      odds.lookUntaught(teaching.key(label));
      logOdds[label] = Math.log(odds.same / (1 + odds.household));
    }
    teaching.fit(logOdds);
  }

  /// How much likelier a level is in a class than among strangers.
  private double[][] odds(Map<Aspect, double[]> figures) {
    double[][] odds = new double[Aspect.ALL.size()][];
    for (int aspect = 0; aspect < odds.length; aspect++) {
      double[] own = of(figures, Aspect.ALL.get(aspect));
      double[] others = of(strangers, Aspect.ALL.get(aspect));
      odds[aspect] = new double[own.length];
      for (int place = 0; place < own.length; place++) {
        odds[aspect][place] = place == 0 ? 1 : own[place] / others[place];
      }
    }
    return odds;
  }

  /// How much more a rare name says than the average one.
  private double lift(Aspect aspect, int place, long key) {
    double share = chance.rarityShare(aspect, place);
    return share == 0
        ? 1
        : Math.pow(2, share * Tally.rarity(key, aspect) - chance.rarityMean(aspect, place));
  }

  private void addOutside(Sums sums) {
    Selection.Outside outsideSame = selection.outside(withBasis(same));
    Selection.Outside outsideHousehold = selection.outside(withBasis(household));
    sums.same += pairs * sameShare * outsideSame.all();
    sums.household += pairs * householdShare * outsideHousehold.all();
    for (Aspect aspect : Aspect.ALL) {
      add(of(sums.sameLevels, aspect), of(outsideSame.byLevel(), aspect), pairs * sameShare);
      add(
          of(sums.householdLevels, aspect),
          of(outsideHousehold.byLevel(), aspect),
          pairs * householdShare);
    }
  }

  private static void add(double[] sums, double[] shares, double pairs) {
    for (int place = 0; place < sums.length; place++) {
      sums[place] += shares[place] * pairs;
    }
  }

  private void maximise(Sums sums) {
    sameShare = Math.clamp(sums.same / pairs, 1e-15, 0.5);
    householdShare =
        households ? Math.clamp(sums.household / pairs, NO_HOUSEHOLDS, 0.4) : NO_HOUSEHOLDS;
    for (Aspect aspect : Aspect.ALL) {
      double[] sameLevels = of(sums.sameLevels, aspect);
      same.put(aspect, shares(aspect, sameLevels, Beginning.same(aspect)));
      household.put(aspect, householdOf(aspect, of(sums.householdLevels, aspect)));
      strangers.put(aspect, strangersOf(aspect));
    }
  }

  private double[] householdOf(Aspect aspect, double[] sums) {
    return switch (aspect) {
      case SURNAME, CONTACT -> of(same, aspect);
      case NUMBER ->
          // Nobody shares a number that is given to one person; but a column may hold a family's.
          teaching.isEmpty()
              ? of(strangers, aspect)
              : shares(aspect, sums, Beginning.household(aspect, chance));
      case FORENAME, BIRTH, MIDDLE ->
          nearStrangers(aspect, shares(aspect, sums, Beginning.household(aspect, chance)));
      case SEX, EMAIL, BIRTHPLACE, OCCUPATION ->
          shares(aspect, sums, Beginning.household(aspect, chance));
    };
  }

  /// A father may give his son his name, and twins are born on one day; but most who live together differ in both as
  /// strangers do. Without this bound the class would take in the worse records of one person.
  private double[] nearStrangers(Aspect aspect, double[] figures) {
    double likeness = 0;
    for (int place = 0; place < figures.length; place++) {
      if (aspect.levels().get(place).basis() == 1) {
        likeness += Math.max(0, figures[place] - chance.level(aspect, place));
      }
    }
    double kept = Math.min(1, MOST_LIKENESS / likeness);
    double[] bounded = new double[figures.length];
    for (int place = 0; place < figures.length; place++) {
      bounded[place] = kept * figures[place] + (1 - kept) * chance.level(aspect, place);
    }
    return Beginning.normalised(aspect, bounded);
  }

  private static double[] shares(Aspect aspect, double[] sums, double[] beginning) {
    double[] with = new double[sums.length];
    for (int place = 0; place < with.length; place++) {
      with[place] = sums[place] + PRIOR_PAIRS * beginning[place] + FLOOR;
    }
    return Beginning.normalised(aspect, with);
  }

  /// What was counted over all pairs, less the share of the other two classes.
  private double[] strangersOf(Aspect aspect) {
    double[] counted = chances(aspect);
    double[] left = new double[counted.length];
    double strangersShare = 1 - sameShare - householdShare;
    for (int place = 0; place < left.length; place++) {
      double others =
          sameShare * of(same, aspect)[place] + householdShare * of(household, aspect)[place];
      left[place] =
          Math.max(LEAST_STRANGERS * counted[place], (counted[place] - others) / strangersShare);
    }
    return Beginning.normalised(aspect, left);
  }

  private double[] chances(Aspect aspect) {
    double[] figures = new double[aspect.levels().size()];
    for (int place = 0; place < figures.length; place++) {
      figures[place] = chance.level(aspect, place);
    }
    return Beginning.normalised(aspect, figures);
  }

  /// The probability of each level over all pairs of a class, those included where nothing could be compared.
  private Map<Aspect, double[]> withBasis(Map<Aspect, double[]> figures) {
    Map<Aspect, double[]> all = new EnumMap<>(Aspect.class);
    for (Aspect aspect : Aspect.ALL) {
      double[] own = of(figures, aspect).clone();
      for (int place = 0; place < own.length; place++) {
        own[place] *= chance.basis(aspect, place);
      }
      all.put(aspect, own);
    }
    return all;
  }

  private static double[] of(Map<Aspect, double[]> figures, Aspect aspect) {
    double[] found = figures.get(aspect);
    if (found == null) {
      throw new IllegalStateException("no figures of " + aspect);
    }
    return found;
  }
}
