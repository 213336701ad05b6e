package org.sightline.linkage.spark;

import java.io.Serializable;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.BatchLink;
import org.sightline.linkage.batch.ScoredPairs;
import org.sightline.linkage.model.Scorer;

/// Weighs compared pairs where they lie.
final class Scoring {

  /// Pairs that were kept, by the numbers that records have in the whole corpus.
  ///
  /// @param pairs the smaller record in the upper half, the greater in the lower
  /// @param bits the weight of each
  /// @param weighed how many pairs were weighed to find these
  @SuppressWarnings("ArrayRecordComponent") // sent and read, never compared
  record Scored(long[] pairs, float[] bits, long weighed) implements Serializable {}

  private Scoring() {}

  static JavaRDD<Scored> of(JavaRDD<Comparing.Compared> compared, Broadcast<Known<Scorer>> scorer) {
    return compared.map(some -> scored(some, scorer.value().get()));
  }

  private static Scored scored(Comparing.Compared compared, Scorer scorer) {
    try (Parallel alone = Parallel.of(1)) {
      ScoredPairs kept =
          ScoredPairs.of(compared.asComparisons(), scorer, BatchLink.KEPT_FROM, alone);
      long[] pairs = new long[kept.size()];
      float[] bits = new float[kept.size()];
      for (int at = 0; at < pairs.length; at++) {
        pairs[at] = (long) kept.one(at) << 32 | kept.other(at);
        bits[at] = kept.bits(at);
      }
      return new Scored(pairs, bits, kept.scored());
    }
  }
}
