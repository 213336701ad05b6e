package org.sightline.linkage.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import scala.Tuple2;

/// What one task sends to others: bytes for each of so many buckets, handed on in pieces before they become large.
final class Buckets {

  /// A piece is handed on from this many bytes on.
  private static final int PIECE = 1 << 18;

  /// Whatever fills buckets, some at a time.
  @FunctionalInterface
  interface Filling {
    /// Puts more in; false when there was nothing left to put in.
    boolean fill(Buckets into) throws Exception;
  }

  private final Bytes[] open;
  private final List<Tuple2<Integer, byte[]>> full = new ArrayList<>();

  private Buckets(int count) {
    this.open = new Bytes[count];
  }

  /// Sends what each partition of some data has to say to buckets; a partition of what comes out is one bucket.
  ///
  /// @param count how many buckets
  /// @param filling made once for each partition of the data
  static <T> JavaRDD<byte[]> send(
      JavaRDD<T> data, int count, FlatMapFunction<Iterator<T>, Tuple2<Integer, byte[]>> filling) {
    return JavaPairRDD.fromJavaRDD(data.mapPartitions(filling))
        .partitionBy(new HashPartitioner(count))
        .values();
  }

  /// The pieces that come of filling, one after another: no more is kept than one filling brings.
  static Iterator<Tuple2<Integer, byte[]>> pieces(int count, Filling filling) {
    Buckets buckets = new Buckets(count);
    Supplier<Boolean> more =
        () -> {
          try {
            return filling.fill(buckets);
          } catch (RuntimeException fault) {
            throw fault;
          } catch (Exception fault) {
            throw new IllegalStateException(fault);
          }
        };
    return new Iterator<>() {
      private boolean ended;

      @Override
      public boolean hasNext() {
        while (buckets.full.isEmpty() && !ended) {
          if (!more.get()) {
            ended = true;
            buckets.close();
          }
        }
        return !buckets.full.isEmpty();
      }

      @Override
      public Tuple2<Integer, byte[]> next() {
        if (!hasNext()) {
          throw new java.util.NoSuchElementException();
        }
        return buckets.full.removeLast();
      }
    };
  }

  /// Where to write for a bucket. Ask anew for each thing that must stay in one piece.
  Bytes of(int bucket) {
    Bytes bytes = open[bucket];
    if (bytes != null && bytes.size() >= PIECE) {
      full.add(new Tuple2<>(bucket, bytes.taken()));
      bytes = null;
    }
    if (bytes == null) {
      bytes = new Bytes();
      open[bucket] = bytes;
    }
    return bytes;
  }

  /// The bucket of a hash.
  static int bucket(long hash, int count) {
    long mixed = hash * 0x9E3779B97F4A7C15L;
    return (int) Math.floorMod(mixed >>> 17, (long) count);
  }

  private void close() {
    for (int bucket = 0; bucket < open.length; bucket++) {
      Bytes bytes = open[bucket];
      if (bytes != null && bytes.size() > 0) {
        full.add(new Tuple2<>(bucket, bytes.taken()));
      }
    }
  }
}
