package org.sightline.linkage.train;

import java.util.EnumMap;
import java.util.Map;
import org.sightline.linkage.compare.Aspect;
import org.sightline.linkage.compare.Contact;

/// Where training begins, and what it falls back on where records say little: how people's records usually agree. Estimates, as any
/// clerk would give them; on large corpora nothing is left of them.
final class Beginning {

  private static final Map<Aspect, double[]> SAME = same();

  private Beginning() {}

  /// How often a level is reached by two records of one person, within its basis.
  static double[] same(Aspect aspect) {
    return normalised(aspect, SAME.getOrDefault(aspect, new double[0]));
  }

  /// The same for two people of one household: family name and contact as for one person, all else mostly as for strangers.
  static double[] household(Aspect aspect, ChanceAgreement chance) {
    double[] same = same(aspect);
    double likeness =
        switch (aspect) {
          case SURNAME, CONTACT -> 1;
          case EMAIL, BIRTHPLACE -> 0.3;
          case OCCUPATION -> 0.1;
          case FORENAME, BIRTH -> 0.02;
          case MIDDLE -> 0.05;
          case SEX, NUMBER -> 0;
        };
    double[] mixed = new double[same.length];
    for (int place = 0; place < mixed.length; place++) {
      mixed[place] = likeness * same[place] + (1 - likeness) * chance.level(aspect, place);
    }
    return normalised(aspect, mixed);
  }

  private static Map<Aspect, double[]> same() {
    Map<Aspect, double[]> figures = new EnumMap<>(Aspect.class);
    figures.put(
        Aspect.FORENAME,
        new double[] {1, .80, .05, .06, .01, .015, .01, .015, .03, .95, .05, .004, .002});
    figures.put(Aspect.SURNAME, new double[] {1, .86, .02, .06, .01, .05});
    figures.put(Aspect.MIDDLE, new double[] {1, .90, .04, .06, .95, .05});
    figures.put(Aspect.BIRTH, new double[] {1, .88, .015, .05, .01, .01, .015, .005, .015});
    figures.put(Aspect.SEX, new double[] {1, .985, .015});
    figures.put(Aspect.EMAIL, new double[] {1, .70, .12, .03, .15});
    figures.put(Aspect.NUMBER, new double[] {1, .96, .03, .005, .005});
    figures.put(Aspect.BIRTHPLACE, new double[] {1, .75, .1, .15});
    figures.put(Aspect.OCCUPATION, new double[] {1, .75, .05, .20});
    figures.put(Aspect.CONTACT, contact());
    return figures;
  }

  private static double[] contact() {
    double[] place = {1, .45, .15, .04, .05, .04, .07, .20};
    double[] phone = {1, .60, .02, .38};
    double[] levels = new double[32];
    for (int level = 0; level < levels.length; level++) {
      levels[level] = place[Contact.place(level)] * phone[Contact.phone(level)];
    }
    return levels;
  }

  static double[] normalised(Aspect aspect, double[] figures) {
    double[] sums = new double[4];
    for (int place = 0; place < figures.length; place++) {
      sums[aspect.levels().get(place).basis()] += figures[place];
    }
    double[] normalised = new double[figures.length];
    for (int place = 0; place < figures.length; place++) {
      normalised[place] = figures[place] / sums[aspect.levels().get(place).basis()];
    }
    return normalised;
  }
}
