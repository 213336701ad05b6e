package org.sightline.linkage.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.sightline.linkage.batch.ScoredPairs;
import org.sightline.linkage.table.PersonTable;

/// Which pairs are worth a person's time: most where the weight can hardly tell, some everywhere else, since a model may also be wrong where
/// it is sure. The same records, weights and seed give the same pairs in the same order, and whoever stops early has seen a fair part of
/// every weight.
public final class PairChoice {

  private static final int BAND = 2;
  private static final int LOWEST = -10;
  private static final int HIGHEST = 22;

  /// How wide "around the threshold" is, in bits.
  private static final double NEAR = 4;

  /// What a band far from it gets, measured by what the nearest gets.
  private static final double ELSEWHERE = 0.1;

  private final PersonTable table;
  private final ScoredPairs pairs;
  private final double threshold;
  private final long seed;

  /// One of the pairs, and where it stands in an order that chance made.
  private record Drawn(int pair, long hash) {
    static final Comparator<Drawn> IN_ORDER =
        Comparator.comparingLong(Drawn::hash).thenComparingInt(Drawn::pair);
  }

  private PairChoice(PersonTable table, ScoredPairs pairs, double threshold, long seed) {
    this.table = table;
    this.pairs = pairs;
    this.threshold = threshold;
    this.seed = seed;
  }

  /// Chooses pairs.
  ///
  /// @param threshold the weight around which most are wanted
  /// @param wanted how many; fewer are given if there are no more
  /// @return places among the pairs, in the order of asking
  public static List<Integer> of(
      PersonTable table, ScoredPairs pairs, double threshold, int wanted, long seed) {
    return new PairChoice(table, pairs, threshold, seed).chosen(wanted);
  }

  private List<Integer> chosen(int wanted) {
    int[] counts = new int[(HIGHEST - LOWEST) / BAND];
    for (int pair = 0; pair < pairs.size(); pair++) {
      counts[band(pair)]++;
    }
    int[] quotas = quotas(counts, wanted);
    List<PriorityQueue<Drawn>> bands = new ArrayList<>();
    Arrays.stream(counts)
        .forEach(count -> bands.add(new PriorityQueue<>(Drawn.IN_ORDER.reversed())));
    for (int pair = 0; pair < pairs.size(); pair++) {
      int band = band(pair);
      if (quotas[band] > 0) {
        PriorityQueue<Drawn> own = bands.get(band);
        own.add(new Drawn(pair, hash(pair)));
        if (own.size() > quotas[band]) {
          own.poll();
        }
      }
    }
    return mixed(bands);
  }

  /// Every band spread evenly over the whole order.
  private static List<Integer> mixed(List<PriorityQueue<Drawn>> bands) {
    Map<Integer, Double> places = new HashMap<>();
    for (PriorityQueue<Drawn> band : bands) {
      List<Drawn> own = band.stream().sorted(Drawn.IN_ORDER).toList();
      for (int one = 0; one < own.size(); one++) {
        places.put(own.get(one).pair(), (one + 0.5) / own.size());
      }
    }
    return places.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private int band(int pair) {
    int band = (int) Math.floor((pairs.bits(pair) - LOWEST) / BAND);
    return Math.clamp(band, 0, (HIGHEST - LOWEST) / BAND - 1);
  }

  /// One after another to the band that has least of what it deserves, for as long as it has pairs.
  private int[] quotas(int[] counts, int wanted) {
    int[] quotas = new int[counts.length];
    for (int one = 0; one < wanted; one++) {
      int neediest = -1;
      for (int band = 0; band < counts.length; band++) {
        if (quotas[band] < counts[band]
            && (neediest < 0 || need(quotas, band) > need(quotas, neediest))) {
          neediest = band;
        }
      }
      if (neediest < 0) {
        break;
      }
      quotas[neediest]++;
    }
    return quotas;
  }

  private double need(int[] quotas, int band) {
    double away = (LOWEST + (band + 0.5) * BAND - threshold) / NEAR;
    return (ELSEWHERE + 1 / (1 + away * away)) / (quotas[band] + 1);
  }

  /// By the ids, so that a record more in the file does not turn everything over.
  private long hash(int pair) {
    long hash = (seed * 0x9E3779B97F4A7C15L) ^ 0xCBF29CE484222325L;
    hash = add(hash, pairs.one(pair));
    hash = add(hash, pairs.other(pair));
    hash = (hash ^ (hash >>> 31)) * 0xD6E8FEB86659FD93L;
    return hash ^ (hash >>> 32);
  }

  private long add(long hash, int record) {
    byte[] id = new byte[table.idLength(record)];
    table.copyId(record, id, 0);
    long sum = hash;
    for (byte letter : id) {
      sum = (sum ^ letter) * 0x100000001B3L;
    }
    return (sum ^ (sum >>> 29)) * 0x9E3779B97F4A7C15L;
  }
}
