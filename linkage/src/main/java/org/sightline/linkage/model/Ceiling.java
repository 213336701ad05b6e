package org.sightline.linkage.model;

import org.sightline.linkage.compare.Aspect;
import org.sightline.linkage.compare.Rarity;

/// The most that a pattern can weigh by a model, however rare the values are that two records share, and were nobody of their household.
final class Ceiling {

  // More than sums of floats and doubles can differ by.
  private static final float ROUNDING = 1e-3f;

  private final float[] names = new float[1 << Scorer.NAME_BITS];
  private final float[] middle = new float[1 << Scorer.MIDDLE_BITS];
  private final float[] rest = new float[1 << Scorer.REST_BITS];

  Ceiling(LinkModel model, double prior) {
    fill(model, names, 0, Aspect.FORENAME, Aspect.SURNAME, Aspect.MIDDLE);
    fill(model, middle, Scorer.NAME_BITS, Aspect.BIRTH, Aspect.SEX, Aspect.CONTACT);
    fill(
        model,
        rest,
        Scorer.NAME_BITS + Scorer.MIDDLE_BITS,
        Aspect.EMAIL,
        Aspect.NUMBER,
        Aspect.BIRTHPLACE,
        Aspect.OCCUPATION);
    for (int part = 0; part < names.length; part++) {
      names[part] += (float) prior + ROUNDING;
    }
  }

  float of(int pattern) {
    return names[pattern & (1 << Scorer.NAME_BITS) - 1]
        + middle[pattern >>> Scorer.NAME_BITS & (1 << Scorer.MIDDLE_BITS) - 1]
        + rest[pattern >>> (Scorer.NAME_BITS + Scorer.MIDDLE_BITS)];
  }

  private static void fill(LinkModel model, float[] most, int shift, Aspect... aspects) {
    for (int part = 0; part < most.length; part++) {
      double sum = 0;
      for (Aspect aspect : aspects) {
        int level = aspect.of(part << shift);
        if (level < aspect.levels().size()) {
          LevelFigures figures = model.of(aspect, level);
          sum += Scorer.log2(figures.same() / figures.strangers()) + rarest(figures);
        }
      }
      most[part] = (float) sum;
    }
  }

  /// What the rarest value adds, or the commonest, or none.
  private static double rarest(LevelFigures figures) {
    return figures.rarityShare() == 0
        ? 0
        : Math.max(0, Math.max(figures.adjustment(0), figures.adjustment(Rarity.MOST_BITS)));
  }
}
