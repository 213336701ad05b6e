package org.sightline.linkage.train;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.compare.Aspect;
import org.sightline.linkage.compare.Contact;
import org.sightline.linkage.compare.Degree;
import org.sightline.linkage.compare.PairComparer;
import org.sightline.linkage.compare.Rarity;
import org.sightline.linkage.table.Row;

/// How often each level is reached by two records drawn at random.
///
/// Levels of plain equality are counted exactly from the values. The others are sampled, from pairs among some thousand records
/// ([Drawn]).
///
/// A pair at random is hardly ever of one person, but equality is rarer still, so that in a small or much repeated corpus most
/// equal pairs are of one person. [Mixture] takes them out again.
final class ChanceAgreement {

  private static final int ROUND = 1 << 16;
  private static final double SMOOTHING = 0.5;

  /// Half of the rarity of a near value counts: a slip can make a rare name of a common one.
  private static final double NEAR_SHARE = 0.5;

  private final Map<Aspect, double[]> level = new EnumMap<>(Aspect.class);
  private final Map<Aspect, double[]> basis = new EnumMap<>(Aspect.class);
  private final Map<Aspect, double[]> rarityShare = new EnumMap<>(Aspect.class);
  private final Map<Aspect, double[]> rarityMean = new EnumMap<>(Aspect.class);

  /// The counts of one round.
  private static final class Counts {
    final long[][] levels = new long[Aspect.ALL.size()][32];
    final double[][] lifts = new double[2][16];

    void add(int pattern, int rarity) {
      for (int aspect = 0; aspect < levels.length; aspect++) {
        levels[aspect][Aspect.ALL.get(aspect).of(pattern)]++;
      }
      lifts[0][Aspect.FORENAME.of(pattern)] += lift(rarity, Aspect.FORENAME);
      lifts[1][Aspect.SURNAME.of(pattern)] += lift(rarity, Aspect.SURNAME);
    }

    private static double lift(int rarity, Aspect aspect) {
      return Math.pow(2, NEAR_SHARE * Rarity.bits(rarity, aspect));
    }
  }

  private ChanceAgreement() {}

  static ChanceAgreement of(Corpus corpus, Parallel threads) {
    ChanceAgreement chance = new ChanceAgreement();
    Counts counts = sample(corpus.drawn(), corpus.rarity(), threads);
    for (int aspect = 0; aspect < Aspect.ALL.size(); aspect++) {
      chance.estimate(Aspect.ALL.get(aspect), counts.levels[aspect]);
    }
    for (Exact exact : Exact.ALL) {
      chance.set(exact.aspect, 1, corpus.agreement(exact.value));
    }
    chance.setContact(
        corpus.agreement(CountedValue.PHONE), corpus.agreement(CountedValue.POSTCODE));
    chance.rarities(counts);
    return chance;
  }

  /// The probability of a level among pairs of its basis.
  double level(Aspect aspect, int place) {
    return of(level, aspect)[place];
  }

  /// How often pairs have the basis of a level: what can be compared.
  double basis(Aspect aspect, int place) {
    return of(basis, aspect)[aspect.levels().get(place).basis()];
  }

  double rarityShare(Aspect aspect, int place) {
    return of(rarityShare, aspect)[place];
  }

  double rarityMean(Aspect aspect, int place) {
    return of(rarityMean, aspect)[place];
  }

  private static double[] of(Map<Aspect, double[]> figures, Aspect aspect) {
    double[] found = figures.get(aspect);
    if (found == null) {
      throw new IllegalStateException("no figures of " + aspect);
    }
    return found;
  }

  // ------------------------------------------------------------------ sampling

  private static Counts sample(Drawn drawn, Rarity rarity, Parallel threads) {
    PairComparer comparer = new PairComparer(drawn.table());
    Counts[] rounds = new Counts[Drawn.ROUNDS];
    threads.each(
        rounds.length,
        round ->
            rounds[round] =
                round(new SplittableRandom(drawn.seeds()[round]), drawn, comparer, rarity));
    Counts all = new Counts();
    for (Counts round : rounds) {
      for (int aspect = 0; aspect < all.levels.length; aspect++) {
        for (int place = 0; place < 32; place++) {
          all.levels[aspect][place] += round.levels[aspect][place];
        }
      }
      for (int place = 0; place < 16; place++) {
        all.lifts[0][place] += round.lifts[0][place];
        all.lifts[1][place] += round.lifts[1][place];
      }
    }
    return all;
  }

  private static Counts round(
      SplittableRandom random, Drawn drawn, PairComparer comparer, Rarity rarity) {
    Counts counts = new Counts();
    int[] rows = drawn.rows();
    boolean across = drawn.table().files() == 2;
    for (int pair = 0; pair < ROUND && drawn.size() > 1; pair++) {
      int i = random.nextInt(drawn.size()) * Row.STRIDE;
      int j = random.nextInt(drawn.size()) * Row.STRIDE;
      if (i != j && (!across || Row.file(rows, i) != Row.file(rows, j))) {
        int pattern = comparer.compare(rows, i, rows, j);
        counts.add(pattern, rarity.of(pattern, rows, i, rows, j));
      }
    }
    return counts;
  }

  // ------------------------------------------------------------------ figures

  private void estimate(Aspect aspect, long[] counts) {
    List<Degree> levels = aspect.levels();
    double[] byBasis = new double[4];
    double[] smoothed = new double[4];
    double all = 0;
    for (int place = 0; place < levels.size(); place++) {
      byBasis[levels.get(place).basis()] += counts[place];
      smoothed[levels.get(place).basis()] += counts[place] + SMOOTHING;
      all += counts[place];
    }
    double[] probability = new double[levels.size()];
    for (int place = 0; place < probability.length; place++) {
      probability[place] = (counts[place] + SMOOTHING) / smoothed[levels.get(place).basis()];
    }
    for (int one = 0; one < byBasis.length; one++) {
      byBasis[one] = all == 0 ? 0 : byBasis[one] / all;
    }
    level.put(aspect, probability);
    basis.put(aspect, byBasis);
    rarityShare.put(aspect, new double[levels.size()]);
    rarityMean.put(aspect, new double[levels.size()]);
  }

  /// Gives a level its exact probability; the other levels of its basis share the rest as before.
  private void set(Aspect aspect, int place, double exact) {
    double[] probability = of(level, aspect);
    double floor = 1e-10;
    double wanted = Math.clamp(exact, floor, 1 - 1e-6);
    int own = aspect.levels().get(place).basis();
    double others = 1 - probability[place];
    for (int one = 0; one < probability.length; one++) {
      if (one != place && aspect.levels().get(one).basis() == own) {
        probability[one] *= (1 - wanted) / others;
      }
    }
    probability[place] = wanted;
  }

  /// Home and phone of two strangers have nothing to do with each other: their levels multiply.
  private void setContact(double samePhone, double samePostcode) {
    double[] probability = of(level, Aspect.CONTACT);
    double[] place = new double[8];
    double[] phone = new double[4];
    for (int one = 0; one < probability.length; one++) {
      double weight = probability[one] * basis(Aspect.CONTACT, one);
      place[Contact.place(one)] += weight;
      phone[Contact.phone(one)] += weight;
    }
    withExact(place, samePostcode, 1, 2, 3);
    withExact(phone, samePhone, 1);
    for (int one = 1; one < probability.length; one++) {
      int p = Contact.place(one);
      int f = Contact.phone(one);
      probability[one] = (p == 0 ? 1 : place[p]) * (f == 0 ? 1 : phone[f]);
    }
  }

  /// Makes the parts beyond 0 add up to 1, some of them together to what was counted.
  private static void withExact(double[] parts, double exact, int... counted) {
    double sum = 0;
    double together = 0;
    for (int one = 1; one < parts.length; one++) {
      sum += parts[one];
    }
    for (int one : counted) {
      together += parts[one];
    }
    double wanted = Math.clamp(exact, 1e-9, 1 - 1e-6);
    for (int one = 1; one < parts.length; one++) {
      int own = one;
      boolean isCounted = java.util.Arrays.stream(counted).anyMatch(each -> each == own);
      if (isCounted) {
        parts[one] = together > 0 ? parts[one] / together * wanted : wanted / counted.length;
      } else {
        parts[one] = sum > together ? parts[one] / (sum - together) * (1 - wanted) : 1e-9;
      }
    }
  }

  private void rarities(Counts counts) {
    exactRarity(Aspect.FORENAME, 1);
    exactRarity(Aspect.SURNAME, 1);
    exactRarity(Aspect.BIRTH, 1);
    exactRarity(Aspect.BIRTHPLACE, 1);
    exactRarity(Aspect.OCCUPATION, 1);
    for (int place : new int[] {2, 3, 4, 5, 7}) {
      nearRarity(Aspect.FORENAME, place, counts.levels[0][place], counts.lifts[0][place]);
    }
    for (int place : new int[] {2, 3, 4}) {
      nearRarity(Aspect.SURNAME, place, counts.levels[1][place], counts.lifts[1][place]);
    }
  }

  private void exactRarity(Aspect aspect, int place) {
    of(rarityShare, aspect)[place] = 1;
    of(rarityMean, aspect)[place] = -Math.log(level(aspect, place)) / Math.log(2);
  }

  /// The mean is such that chance agreement as a whole stays what it is.
  private void nearRarity(Aspect aspect, int place, long count, double lift) {
    if (count >= 20) {
      of(rarityShare, aspect)[place] = NEAR_SHARE;
      of(rarityMean, aspect)[place] = Math.log(lift / count) / Math.log(2);
    }
  }

  /// Aspects whose level 1 is plain equality of one value.
  private record Exact(Aspect aspect, CountedValue value) {
    static final List<Exact> ALL =
        List.of(
            new Exact(Aspect.FORENAME, CountedValue.FORENAME),
            new Exact(Aspect.SURNAME, CountedValue.SURNAME),
            new Exact(Aspect.BIRTH, CountedValue.BIRTH),
            new Exact(Aspect.EMAIL, CountedValue.EMAIL),
            new Exact(Aspect.NUMBER, CountedValue.NUMBER),
            new Exact(Aspect.BIRTHPLACE, CountedValue.BIRTHPLACE),
            new Exact(Aspect.OCCUPATION, CountedValue.OCCUPATION));
  }
}
