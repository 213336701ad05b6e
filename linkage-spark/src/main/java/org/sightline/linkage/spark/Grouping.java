package org.sightline.linkage.spark;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.sightline.linkage.cluster.ClusterRules;
import org.sightline.linkage.compare.FrozenRarity;
import org.sightline.linkage.model.Scorer;
import scala.Tuple2;

/// Brings the records of each component together, that is those that links connect, and makes people of them, as the engine does with a
/// component of its table.
final class Grouping {

  /// What a task must know.
  ///
  /// @param roots for each record the first of its component; -1 for one that no link touches
  record Task(
      Broadcast<int[]> roots,
      Broadcast<Known<FrozenRarity>> rarity,
      Broadcast<Known<Scorer>> scorer,
      int files,
      double from,
      boolean oneEach)
      implements Serializable {

    Grouped people(Iterator<byte[]> pieces, IntPredicate wanted, int largest) {
      return new Gathered(pieces, wanted)
          .people(
              new Desk(rarity.value().get(), files),
              scorer.value().get(),
              new ClusterRules(from, largest, oneEach));
    }
  }

  private final JavaRDD<byte[]> gathered;
  private final Task task;

  private Grouping(JavaRDD<byte[]> gathered, Task task) {
    this.gathered = gathered;
    this.task = task;
  }

  /// @param parts among which components are divided
  static Grouping of(Records records, JavaRDD<Scoring.Scored> scored, Task task, int parts) {
    JavaRDD<Tuple2<Integer, byte[]>> links =
        scored.mapPartitions(some -> links(some, task.roots.value(), task.from, parts));
    JavaRDD<Tuple2<Integer, byte[]>> linked =
        records.sheaves().mapPartitions(some -> linked(some, task.roots.value(), parts));
    JavaRDD<byte[]> gathered =
        JavaPairRDD.fromJavaRDD(links.union(linked))
            .partitionBy(new HashPartitioner(parts))
            .values();
    return new Grouping(gathered, task);
  }

  /// All people.
  ///
  /// @param largest the most records one may have
  JavaRDD<Grouped> under(int largest) {
    Task own = task;
    return gathered.mapPartitions(
        pieces -> List.of(own.people(pieces, record -> true, largest)).iterator());
  }

  /// Gathers those components again that hold a person of more records; all others stay as they are.
  JavaRDD<Grouped> again(JavaRDD<Grouped> before, int most) {
    Task own = task;
    return gathered.zipPartitions(
        before,
        (pieces, first) -> {
          Grouped known = first.next();
          int[] roots = own.roots.value();
          Set<Integer> holding = known.holding(most, roots);
          if (holding.isEmpty()) {
            return List.of(known).iterator();
          }
          Grouped again = own.people(pieces, record -> holding.contains(roots[record]), most);
          return List.of(known.with(again, holding, roots)).iterator();
        });
  }

  private static Iterator<Tuple2<Integer, byte[]>> links(
      Iterator<Scoring.Scored> scored, int[] roots, double from, int parts) {
    return Buckets.pieces(
        parts,
        into -> {
          if (!scored.hasNext()) {
            return false;
          }
          Scoring.Scored some = scored.next();
          for (int at = 0; at < some.pairs().length; at++) {
            if (some.bits()[at] >= from) {
              int root = roots[(int) (some.pairs()[at] >>> 32)];
              Gathered.write(
                  into.of(Buckets.bucket(root, parts)), some.pairs()[at], some.bits()[at]);
            }
          }
          return true;
        });
  }

  private static Iterator<Tuple2<Integer, byte[]>> linked(
      Iterator<Sheaf> sheaves, int[] roots, int parts) {
    return Buckets.pieces(
        parts,
        into -> {
          if (!sheaves.hasNext()) {
            return false;
          }
          Sheaf sheaf = sheaves.next();
          for (int at = 0; at < sheaf.size(); at++) {
            int root = roots[sheaf.first() + at];
            if (root >= 0) {
              Gathered.write(
                  into.of(Buckets.bucket(root, parts)), sheaf.first() + at, sheaf.records()[at]);
            }
          }
          return true;
        });
  }
}
