package org.sightline.linkage.spark;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;

/// Looks at data on the machine that leads the run, some partitions at a time and in their order, so that it never holds all of it.
final class InParts {

  private static final int AT_ONCE = 32;

  /// Takes one after another.
  @FunctionalInterface
  interface Taker<T> {
    /// Takes one.
    void take(T one) throws IOException;
  }

  private InParts() {}

  static <T> void each(JavaRDD<T> data, Taker<T> taker) throws IOException {
    int count = data.getNumPartitions();
    for (int from = 0; from < count; from += AT_ONCE) {
      int[] some = IntStream.range(from, Math.min(count, from + AT_ONCE)).toArray();
      for (List<T> part : data.collectPartitions(some)) {
        for (T one : part) {
          taker.take(one);
        }
      }
    }
  }
}
