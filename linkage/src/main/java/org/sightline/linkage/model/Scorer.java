package org.sightline.linkage.model;

import org.sightline.linkage.compare.Aspect;
import org.sightline.linkage.compare.Rarity;

/// Weighs patterns: three look-ups a pair. A value; any number of threads may use it.
///
/// The odds of one person are `s S / (t T + h H)`: S, T and H are how often such a pattern comes up between records of one person,
/// of strangers, and of two people of a household; s, t and h how common each is. Without H, a shared home and phone would count as if
/// they told people apart.
public final class Scorer {

  private static final double LOG2 = Math.log(2);
  static final int NAME_BITS = 10;
  static final int MIDDLE_BITS = 11;
  static final int REST_BITS = 10;
  private static final int BIRTHPLACE_SHIFT = 27;

  private final LinkModel model;
  // For each part of a pattern: log2 of S/T, and of H/T.
  private final float[] sameNames = new float[1 << NAME_BITS];
  private final float[] sameMiddle = new float[1 << MIDDLE_BITS];
  private final float[] sameRest = new float[1 << REST_BITS];
  private final float[] kinNames = new float[1 << NAME_BITS];
  private final float[] kinMiddle = new float[1 << MIDDLE_BITS];
  private final float[] kinRest = new float[1 << REST_BITS];
  private final float[] forenameShare = new float[16];
  private final float[] forenameMean = new float[16];
  private final float[] surnameShare = new float[8];
  private final float[] surnameMean = new float[8];
  private final double[] birthShare = new double[16];
  private final double[] birthMean = new double[16];
  private final double samePrior;
  private final double kinPrior;
  // What a pattern can weigh at most, however rare the values are that the two share.
  private final Ceiling ceiling;

  /// @param model whose figures to weigh by
  public Scorer(LinkModel model) {
    this.model = model;
    samePrior = log2(model.same() / model.strangers());
    kinPrior = model.household() > 0 ? log2(model.household() / model.strangers()) : -1000;
    fill(sameNames, kinNames, 0, Aspect.FORENAME, Aspect.SURNAME, Aspect.MIDDLE);
    fill(sameMiddle, kinMiddle, NAME_BITS, Aspect.BIRTH, Aspect.SEX, Aspect.CONTACT);
    fill(
        sameRest,
        kinRest,
        NAME_BITS + MIDDLE_BITS,
        Aspect.EMAIL,
        Aspect.NUMBER,
        Aspect.BIRTHPLACE,
        Aspect.OCCUPATION);
    shares(Aspect.FORENAME, forenameShare, forenameMean);
    shares(Aspect.SURNAME, surnameShare, surnameMean);
    for (int level = 0; level < Aspect.BIRTH.levels().size(); level++) {
      LevelFigures figures = model.of(Aspect.BIRTH, level);
      // Of a level whose values do not matter neither does the mean.
      birthShare[level] = figures.rarityShare() / Rarity.STEPS;
      birthMean[level] = figures.rarityShare() == 0 ? 0 : figures.rarityMean();
    }
    ceiling = new Ceiling(model, samePrior);
  }

  /// The model.
  public LinkModel model() {
    return model;
  }

  /// The weight in bits: 0 is even odds, each bit doubles them.
  ///
  /// @param pattern of the two records
  /// @param rarity of the values they share
  public double bits(int pattern, int rarity) {
    return bits(pattern, rarity, Double.NEGATIVE_INFINITY);
  }

  /// The weight in bits, where it is not below `least`; if it is, some figure below `least`, found sooner.
  public double bits(int pattern, int rarity, double least) {
    int names = pattern & (1 << NAME_BITS) - 1;
    int middle = pattern >>> NAME_BITS & (1 << MIDDLE_BITS) - 1;
    int rest = pattern >>> (NAME_BITS + MIDDLE_BITS);
    int forename = pattern & 15;
    int surname = pattern >>> 4 & 7;
    int birth = pattern >>> NAME_BITS & 15;
    double own = forenameShare[forename] * (rarity & 0xFF) - forenameMean[forename];
    double shared =
        surnameShare[surname] * (rarity >>> 8 & 0xFF)
            - surnameMean[surname]
            + birthShare[birth] * (rarity >>> 16 & 0xFF)
            - birthMean[birth]
            + places(pattern, rarity);
    double same = samePrior + sameNames[names] + sameMiddle[middle] + sameRest[rest] + own + shared;
    if (same < least) {
      // A household can only take away from it.
      return same;
    }
    double kin = kinPrior + kinNames[names] + kinMiddle[middle] + kinRest[rest] + shared;
    return same - softPlus(kin);
  }

  /// Whether a pattern can weigh so much at all, whatever the values are: never false where it can. Three look-ups, so that most pairs
  /// of strangers need not be weighed.
  ///
  /// @param least weight asked about, in bits
  public boolean mayReach(int pattern, double least) {
    return ceiling.of(pattern) >= least;
  }

  /// The probability of one person.
  public double probability(int pattern, int rarity) {
    return toProbability(bits(pattern, rarity));
  }

  /// A weight in bits as a probability.
  public static double toProbability(double bits) {
    return 1 / (1 + Math.exp(-bits * LOG2));
  }

  /// log2(1 + 2^x).
  static double softPlus(double x) {
    return x < -30 ? 0 : x > 50 ? x : Math.log1p(Math.exp(x * LOG2)) / LOG2;
  }

  static double log2(double x) {
    return Math.log(x) / LOG2;
  }

  /// What rare birthplaces and occupations add; most files have neither.
  private double places(int pattern, int rarity) {
    return pattern >>> BIRTHPLACE_SHIFT == 0
        ? 0
        : adjustment(Aspect.BIRTHPLACE, pattern, rarity)
            + adjustment(Aspect.OCCUPATION, pattern, rarity);
  }

  private double adjustment(Aspect aspect, int pattern, int rarity) {
    LevelFigures figures = model.of(aspect, aspect.of(pattern));
    return figures.rarityShare() == 0 ? 0 : figures.adjustment(Rarity.bits(rarity, aspect));
  }

  private void fill(float[] same, float[] kin, int shift, Aspect... aspects) {
    for (int part = 0; part < same.length; part++) {
      double toSame = 0;
      double toKin = 0;
      for (Aspect aspect : aspects) {
        int level = aspect.of(part << shift);
        if (level < aspect.levels().size()) {
          LevelFigures figures = model.of(aspect, level);
          toSame += log2(figures.same() / figures.strangers());
          toKin += log2(figures.household() / figures.strangers());
        }
      }
      same[part] = (float) toSame;
      kin[part] = (float) toKin;
    }
  }

  private void shares(Aspect aspect, float[] share, float[] mean) {
    for (int level = 0; level < aspect.levels().size(); level++) {
      LevelFigures figures = model.of(aspect, level);
      share[level] = (float) (figures.rarityShare() / Rarity.STEPS);
      mean[level] = (float) figures.rarityMean();
    }
  }
}
