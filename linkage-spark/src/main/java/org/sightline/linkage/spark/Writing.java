package org.sightline.linkage.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.sightline.linkage.batch.ScoredPairs;
import org.sightline.linkage.cluster.Attention;
import org.sightline.linkage.command.Lines;
import org.sightline.linkage.command.Results;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.model.LinkModelFile;
import scala.Tuple2;

/// Writes the results into a folder of the machine that leads the run, byte for byte as the engine does.
final class Writing {

  private final JavaSparkContext spark;
  private final Records records;

  Writing(JavaSparkContext spark, Records records) {
    this.spark = spark;
    this.records = records;
  }

  void write(Path folder, JavaRDD<Scoring.Scored> scored, People people, LinkModel model)
      throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("model.yaml"), LinkModelFile.write(model));
    writeClusters(folder.resolve("clusters.csv"), people.grouped());
    ScoredPairs review = review(scored, model);
    Ids ids = ids(review, people.refused());
    Results.writeReview(folder.resolve("review.csv"), ids, review, model);
    Results.writeAttention(folder.resolve("attention.csv"), ids, people.refused());
  }

  // ------------------------------------------------------------------ people

  private void writeClusters(Path file, JavaRDD<Grouped> grouped) throws IOException {
    int[] starts = records.startsAsArray();
    JavaRDD<byte[]> named =
        Buckets.send(grouped, records.partitions(), some -> named(some, starts));
    JavaRDD<byte[]> lines = records.sheaves().zipPartitions(named, Writing::lines);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(Results.CLUSTERS_HEADER.getBytes(StandardCharsets.US_ASCII));
      InParts.each(lines, out::write);
    }
  }

  /// Those who are not the first of their person, to where their lines are written.
  private static Iterator<Tuple2<Integer, byte[]>> named(Iterator<Grouped> grouped, int[] starts) {
    return Buckets.pieces(
        starts.length - 1,
        into -> {
          if (!grouped.hasNext()) {
            return false;
          }
          Grouped some = grouped.next();
          for (int at = 0; at < some.records().length; at++) {
            int record = some.records()[at];
            if (some.people()[at] != record) {
              into.of(Records.partition(starts, record)).putInt(record).put(some.names()[at]);
            }
          }
          return true;
        });
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Name(int record, byte[] of) {}

  private static Iterator<byte[]> lines(Iterator<Sheaf> sheaves, Iterator<byte[]> pieces) {
    List<Name> names = new ArrayList<>();
    while (pieces.hasNext()) {
      Bytes.Reader reader = new Bytes.Reader(pieces.next());
      while (reader.hasMore()) {
        names.add(new Name(reader.nextInt(), reader.next()));
      }
    }
    names.sort((one, other) -> Integer.compare(one.record, other.record));
    List<byte[]> written = new ArrayList<>();
    int next = 0;
    while (sheaves.hasNext()) {
      Sheaf sheaf = sheaves.next();
      Lines lines = new Lines();
      for (int at = 0; at < sheaf.size(); at++) {
        byte[] id = id(sheaf, at);
        boolean named = next < names.size() && names.get(next).record == sheaf.first() + at;
        lines.id(id).comma().id(named ? names.get(next++).of : id).end();
      }
      written.add(lines.bytes());
    }
    return written.iterator();
  }

  private static byte[] id(Sheaf sheaf, int at) {
    return sheaf.record(at).id().getBytes(StandardCharsets.UTF_8);
  }

  // ------------------------------------------------------------------ pairs

  /// The pairs that a person looks at.
  private static ScoredPairs review(JavaRDD<Scoring.Scored> scored, LinkModel model) {
    double from = model.thresholds().review();
    double to = model.thresholds().link();
    List<Scoring.Scored> parts = scored.map(some -> between(some, from, to)).collect();
    int size = parts.stream().mapToInt(part -> part.pairs().length).sum();
    long[] pairs = new long[size];
    float[] bits = new float[size];
    int at = 0;
    for (Scoring.Scored part : parts) {
      System.arraycopy(part.pairs(), 0, pairs, at, part.pairs().length);
      System.arraycopy(part.bits(), 0, bits, at, part.bits().length);
      at += part.pairs().length;
    }
    return ScoredPairs.of(pairs, bits);
  }

  private static Scoring.Scored between(Scoring.Scored all, double from, double to) {
    long[] pairs = new long[all.pairs().length];
    float[] bits = new float[pairs.length];
    int count = 0;
    for (int at = 0; at < pairs.length; at++) {
      if (all.bits()[at] >= from && all.bits()[at] < to) {
        pairs[count] = all.pairs()[at];
        bits[count++] = all.bits()[at];
      }
    }
    return new Scoring.Scored(Arrays.copyOf(pairs, count), Arrays.copyOf(bits, count), 0);
  }

  /// Ids of the records that are named in these files.
  @SuppressWarnings("ArrayRecordComponent")
  private record Ids(int[] records, byte[][] ids) implements Results.IdWriter {
    @Override
    public void write(Lines lines, int record) {
      lines.id(ids[Arrays.binarySearch(records, record)]);
    }
  }

  private Ids ids(ScoredPairs review, List<Attention> refused) {
    int[] named = new int[2 * (review.size() + refused.size())];
    int count = 0;
    for (int pair = 0; pair < review.size(); pair++) {
      named[count++] = review.one(pair);
      named[count++] = review.other(pair);
    }
    for (Attention one : refused) {
      named[count++] = one.one();
      named[count++] = one.other();
    }
    int[] wanted = Arrays.stream(named).sorted().distinct().toArray();
    Broadcast<int[]> sent = spark.broadcast(wanted);
    List<byte[]> ids =
        records.sheaves().flatMap(sheaf -> some(sheaf, sent.value()).iterator()).collect();
    return new Ids(wanted, ids.toArray(byte[][]::new));
  }

  private static List<byte[]> some(Sheaf sheaf, int[] wanted) {
    List<byte[]> some = new ArrayList<>();
    for (int at = 0; at < sheaf.size(); at++) {
      if (Arrays.binarySearch(wanted, sheaf.first() + at) >= 0) {
        some.add(id(sheaf, at));
      }
    }
    return some;
  }
}
