package org.sightline.generate;

import java.util.List;

/// Chance that falls the same way for the same seed on every machine and every Java: SplitMix64, after Steele, Lea and Flood,
/// Fast splittable pseudorandom number generators (2014). A household draws from its own stream, so that a family does not
/// change when another does.
public final class Chance {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  /// @param seed which of all possible worlds
  /// @param stream whose chance in it
  public Chance(long seed, long stream) {
    this.state = mixed(seed ^ mixed(stream * GOLDEN + 1));
  }

  private static long mixed(long value) {
    long once = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
    return twice ^ (twice >>> 31);
  }

  private long next() {
    state += GOLDEN;
    return mixed(state);
  }

  /// From 0, included, to 1, excluded.
  public double part() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /// Whether something with this probability happens.
  public boolean yes(double probability) {
    return part() < probability;
  }

  /// A whole number between two, both included.
  public int between(int lowest, int highest) {
    return lowest + (int) (part() * (highest - lowest + 1));
  }

  /// One of some, each as likely.
  public <T> T pick(List<T> choices) {
    return choices.get(between(0, choices.size() - 1));
  }

  /// The place of the weight that was drawn.
  public int weighted(double... weights) {
    var sum = 0.0;
    for (var weight : weights) {
      sum += weight;
    }
    var left = part() * sum;
    for (int place = 0; place < weights.length - 1; place++) {
      left -= weights[place];
      if (left < 0) {
        return place;
      }
    }
    return weights.length - 1;
  }

  /// How often something happens that is expected so often; for small expectations.
  int times(double expected) {
    var limit = Math.exp(-expected);
    var product = part();
    var count = 0;
    while (product > limit) {
      product *= part();
      count++;
    }
    return count;
  }

  /// A whole number that is likeliest at a peak and falls off evenly to both ends.
  int peaked(int lowest, int peak, int highest) {
    double width = highest - lowest;
    var drawn = part();
    var below = (peak - lowest) / width;
    return (int)
        Math.round(
            drawn < below
                ? lowest + Math.sqrt(drawn * width * (peak - lowest))
                : highest - Math.sqrt((1 - drawn) * width * (highest - peak)));
  }
}
