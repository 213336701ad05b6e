package org.sightline.linkage.batch;

/// Sorts pairs by their records and takes their weights along.
final class PairOrder {

  private static final int DIGITS = 11;

  private PairOrder() {}

  /// By radix over the bits that record numbers have.
  static void sort(long[] pairs, float[] weights) {
    long greatest = 0;
    for (long pair : pairs) {
      greatest = Math.max(greatest, Math.max(pair >>> 32, pair & 0xFFFFFFFFL));
    }
    int bits = 64 - Long.numberOfLeadingZeros(greatest);
    boolean turned = false;
    long[] fromPairs = pairs;
    float[] fromWeights = weights;
    long[] toPairs = new long[pairs.length];
    float[] toWeights = new float[pairs.length];
    for (int half = 0; half < 64; half += 32) {
      for (int shift = half; shift < half + bits; shift += DIGITS) {
        pass(
            fromPairs, fromWeights, toPairs, toWeights, shift, Math.min(DIGITS, half + 32 - shift));
        long[] swapPairs = fromPairs;
        float[] swapWeights = fromWeights;
        fromPairs = toPairs;
        fromWeights = toWeights;
        toPairs = swapPairs;
        toWeights = swapWeights;
        turned = !turned;
      }
    }
    if (turned) {
      System.arraycopy(fromPairs, 0, pairs, 0, pairs.length);
      System.arraycopy(fromWeights, 0, weights, 0, pairs.length);
    }
  }

  private static void pass(
      long[] fromPairs,
      float[] fromWeights,
      long[] toPairs,
      float[] toWeights,
      int shift,
      int digits) {
    int mask = (1 << digits) - 1;
    int[] next = new int[mask + 2];
    for (long pair : fromPairs) {
      next[(int) (pair >>> shift) & mask]++;
    }
    int sum = 0;
    for (int digit = 0; digit <= mask; digit++) {
      int count = next[digit];
      next[digit] = sum;
      sum += count;
    }
    for (int at = 0; at < fromPairs.length; at++) {
      int place = next[(int) (fromPairs[at] >>> shift) & mask]++;
      toPairs[place] = fromPairs[at];
      toWeights[place] = fromWeights[at];
    }
  }
}
