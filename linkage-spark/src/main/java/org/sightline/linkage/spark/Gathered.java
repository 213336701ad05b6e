package org.sightline.linkage.spark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntPredicate;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.ScoredPairs;
import org.sightline.linkage.cluster.Attention;
import org.sightline.linkage.cluster.ClusterRules;
import org.sightline.linkage.cluster.PairJudge;
import org.sightline.linkage.cluster.PersonClusters;
import org.sightline.linkage.compare.PairComparer;
import org.sightline.linkage.model.Scorer;
import org.sightline.linkage.table.PackedRecord;

/// Records and links that have come together in one task: whole components, and many of them.
final class Gathered {

  private static final int LINK = 0;
  private static final int RECORD = 1;

  private record Numbered(int number, PackedRecord record) {}

  private final List<Numbered> all = new ArrayList<>();
  private long[] pairs = new long[1 << 10];
  private float[] bits = new float[1 << 10];
  private int links;

  static void write(Bytes into, long pair, float bits) {
    into.putInt(LINK).putLong(pair).putInt(Float.floatToRawIntBits(bits));
  }

  static void write(Bytes into, int number, byte[] record) {
    into.putInt(RECORD).putInt(number).put(record);
  }

  /// @param wanted which records to take, with their links
  Gathered(Iterator<byte[]> pieces, IntPredicate wanted) {
    while (pieces.hasNext()) {
      Bytes.Reader reader = new Bytes.Reader(pieces.next());
      while (reader.hasMore()) {
        read(reader, wanted);
      }
    }
    all.sort((one, other) -> Integer.compare(one.number, other.number));
  }

  private void read(Bytes.Reader reader, IntPredicate wanted) {
    if (reader.nextInt() == RECORD) {
      int number = reader.nextInt();
      byte[] record = reader.next();
      if (wanted.test(number)) {
        all.add(new Numbered(number, PackedRecord.of(record)));
      }
      return;
    }
    long pair = reader.nextLong();
    float weight = Float.intBitsToFloat(reader.nextInt());
    if (wanted.test((int) pair)) {
      if (links == pairs.length) {
        pairs = Arrays.copyOf(pairs, links * 2);
        bits = Arrays.copyOf(bits, links * 2);
      }
      pairs[links] = pair;
      bits[links++] = weight;
    }
  }

  Grouped people(Desk desk, Scorer scorer, ClusterRules rules) {
    int[] numbers = all.stream().mapToInt(Numbered::number).toArray();
    long[] own = new long[links];
    for (int link = 0; link < links; link++) {
      long one = Arrays.binarySearch(numbers, (int) (pairs[link] >>> 32));
      own[link] = one << 32 | Arrays.binarySearch(numbers, (int) pairs[link]);
    }
    List<PackedRecord> records = all.stream().map(Numbered::record).toList();
    Desk.Sheet sheet = desk.sheet(records);
    PairJudge judge =
        new PairJudge(sheet.table(), new PairComparer(sheet.table()), sheet.rarity(), scorer);
    try (Parallel alone = Parallel.of(1)) {
      ScoredPairs scored = ScoredPairs.of(own, Arrays.copyOf(bits, links));
      return named(
          PersonClusters.of(records.size(), scored, judge, rules, alone), numbers, records);
    }
  }

  private static Grouped named(PersonClusters people, int[] numbers, List<PackedRecord> records) {
    int[] first = new int[numbers.length];
    byte[][] names = new byte[numbers.length][];
    for (int record = 0; record < numbers.length; record++) {
      first[record] = numbers[people.of(record)];
      names[record] = records.get(people.of(record)).id().getBytes(StandardCharsets.UTF_8);
    }
    List<Attention> refused = new ArrayList<>();
    for (Attention one : people.attention()) {
      refused.add(
          new Attention(numbers[one.one()], numbers[one.other()], one.bits(), one.reason()));
    }
    return new Grouped(numbers, first, names, refused);
  }
}
