package org.sightline.linkage.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sightline.linkage.compare.Aspect;
import org.sightline.linkage.compare.Contact;
import org.sightline.linkage.compare.PairComparer;
import org.sightline.linkage.compare.Rarity;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;

/// What labels teach an expectation: by how much, level by level, the odds of one person must be raised or lowered for the model to say of the
/// labelled pairs what people said of them.
///
/// Labels are no sample of all pairs: they were chosen by weight. So how many of them are `same` says nothing of how many
/// pairs are; but among pairs that agree alike, which of them was labelled does not depend on what it is. Only that is used: a
/// label moves the odds of the pairs that agree as it does, and how many of those there are is counted, not taken from the labels. This is a
/// logistic regression on levels with the model's own odds as its offset. It starts from "nothing to add", and each coefficient is held there by a
/// penalty, so that a model that agrees with its labels already is left alone, and few labels cannot say much.
final class Teaching {

  static final Teaching NONE = new Teaching(List.of(), new int[0], new boolean[0], new long[0]);

  private static final Comparator<KnownPair> IN_ORDER =
      Comparator.comparingInt((KnownPair pair) -> Math.min(pair.one(), pair.other()))
          .thenComparingInt(pair -> Math.max(pair.one(), pair.other()))
          .thenComparing(KnownPair::same);

  private static final int SWEEPS = 25;

  /// Coefficients of levels are held to about one nat, a bit and a half, until labels say otherwise.
  private static final double PENALTY = 1;

  /// The one for all pairs is held less: that a model is altogether too sure is what goes wrong most.
  private static final double COMMON_PENALTY = 0.25;

  private static final double LONGEST_STEP = 1;

  private static final int[] STARTS = starts();
  private static final int PHONES = STARTS[STARTS.length - 1];
  private static final int COEFFICIENTS = PHONES + Contact.Phone.values().length;

  private final List<int[]> features;
  private final int[] patterns;
  private final boolean[] same;
  private final long[] keys;
  private final double[] coefficients = new double[COEFFICIENTS];

  private Teaching(List<int[]> features, int[] patterns, boolean[] same, long[] keys) {
    this.features = features;
    this.patterns = patterns;
    this.same = same;
    this.keys = keys;
  }

  /// The labelled pairs of a table, compared.
  static Teaching of(List<KnownPair> all, PersonTable table, PairComparer comparer, Rarity rarity) {
    if (all.isEmpty()) {
      return NONE;
    }
    // In one order, so that sums come out the same however the pairs were handed in.
    List<KnownPair> known = all.stream().sorted(IN_ORDER).toList();
    List<int[]> features = new ArrayList<>();
    int[] patterns = new int[known.size()];
    boolean[] same = new boolean[known.size()];
    long[] keys = new long[known.size()];
    int[] rows = table.rows();
    for (int one = 0; one < known.size(); one++) {
      int i = Math.min(known.get(one).one(), known.get(one).other()) * Row.STRIDE;
      int j = Math.max(known.get(one).one(), known.get(one).other()) * Row.STRIDE;
      patterns[one] = comparer.compare(rows, i, rows, j);
      keys[one] = Tally.key(patterns[one], rarity.of(patterns[one], rows, i, rows, j));
      same[one] = known.get(one).same();
      features.add(features(patterns[one]));
    }
    return new Teaching(features, patterns, same, keys);
  }

  boolean isEmpty() {
    return patterns.length == 0;
  }

  int size() {
    return patterns.length;
  }

  long key(int label) {
    return keys[label];
  }

  boolean isSame(int label) {
    return same[label];
  }

  /// Fits the coefficients.
  ///
  /// @param logOdds for each label what the model says of it now
  void fit(double[] logOdds) {
    double[] now = logOdds.clone();
    for (int label = 0; label < now.length; label++) {
      now[label] += shift(patterns[label]);
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int one = 0; one < COEFFICIENTS; one++) {
        improve(one, now);
      }
    }
  }

  /// One step of Newton's along one coefficient.
  private void improve(int one, double[] now) {
    double penalty = one == 0 ? COMMON_PENALTY : PENALTY;
    double slope = -penalty * coefficients[one];
    double bend = penalty;
    boolean met = false;
    for (int label = 0; label < now.length; label++) {
      if (has(features.get(label), one)) {
        double probability = 1 / (1 + Math.exp(-now[label]));
        slope += (same[label] ? 1 : 0) - probability;
        bend += probability * (1 - probability);
        met = true;
      }
    }
    if (!met) {
      return;
    }
    double step = Math.clamp(slope / bend, -LONGEST_STEP, LONGEST_STEP);
    coefficients[one] += step;
    for (int label = 0; label < now.length; label++) {
      if (has(features.get(label), one)) {
        now[label] += step;
      }
    }
  }

  /// What is to be added to the log odds of a pattern.
  double shift(int pattern) {
    double sum = 0;
    for (int one : features(pattern)) {
      sum += coefficients[one];
    }
    return sum;
  }

  private static boolean has(int[] features, int wanted) {
    for (int feature : features) {
      if (feature == wanted) {
        return true;
      }
    }
    return false;
  }

  /// The coefficients that a pattern is subject to: the common one, and one for each level; home and phone apart.
  private static int[] features(int pattern) {
    int[] features = new int[Aspect.ALL.size() + 2];
    for (int aspect = 0; aspect < Aspect.ALL.size(); aspect++) {
      int level = Aspect.ALL.get(aspect).of(pattern);
      features[aspect + 1] =
          STARTS[aspect]
              + (Aspect.ALL.get(aspect) == Aspect.CONTACT ? Contact.place(level) : level);
    }
    int phone = Contact.phone(Aspect.CONTACT.of(pattern));
    features[features.length - 1] = PHONES + phone;
    return features;
  }

  private static int[] starts() {
    int[] starts = new int[Aspect.ALL.size() + 1];
    starts[0] = 1;
    for (int aspect = 0; aspect < Aspect.ALL.size(); aspect++) {
      starts[aspect + 1] = starts[aspect] + Aspect.ALL.get(aspect).levels().size();
    }
    return starts;
  }
}
