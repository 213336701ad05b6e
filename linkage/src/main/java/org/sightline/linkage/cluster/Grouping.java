package org.sightline.linkage.cluster;

import java.util.Arrays;
import java.util.List;
import org.sightline.linkage.batch.ScoredPairs;

/// Makes people of one component: joins groups by the heaviest link first, and asks before each joining what all their records say.
///
/// A link alone does not join. All pairs across the two groups are weighed, each for at most so much, and the sum must speak for
/// one person: so a chain breaks where it is held by one bridge only. And no pair across may hold a fact against it.
final class Grouping {

  /// The most that one pair may say for or against.
  private static final float MOST = 10;

  private static final byte NUMBERS = 1;
  private static final byte BIRTHS = 2;
  private static final byte GIVEN_NAMES = 4;
  private static final byte APART = 8;

  private final PairJudge judge;
  private final Overrides overrides;
  private final ClusterRules rules;
  private final int[] records;
  private final float[] weight;
  private final byte[] facts;
  private final int[] group;
  private final int size;

  /// @param records of the component, in their order
  Grouping(PairJudge judge, ClusterRules rules, Overrides overrides, int[] records) {
    this.judge = judge;
    this.overrides = overrides;
    this.rules = rules;
    this.records = records;
    this.size = records.length;
    this.weight = new float[size * size];
    this.facts = new byte[size * size];
    this.group = new int[size];
    Arrays.setAll(group, one -> one);
    for (int one = 0; one < size; one++) {
      for (int other = one + 1; other < size; other++) {
        judgePair(one, other);
      }
    }
  }

  private void judgePair(int one, int other) {
    int pattern = judge.pattern(records[one], records[other]);
    float bits = Math.clamp((float) judge.bits(records[one], records[other], pattern), -MOST, MOST);
    byte fact = 0;
    fact |= judge.hasTwoNumbers(pattern) ? NUMBERS : 0;
    fact |= judge.hasTwoBirths(pattern) ? BIRTHS : 0;
    fact |= judge.hasTwoGivenNames(pattern) ? GIVEN_NAMES : 0;
    fact |= overrides.keepsApart(records[one], records[other]) ? APART : 0;
    weight[one * size + other] = bits;
    weight[other * size + one] = bits;
    facts[one * size + other] = fact;
    facts[other * size + one] = fact;
  }

  /// Joins, and writes for each record the first record of its group.
  void run(ScoredPairs pairs, int[] links, int[] clusterOf, List<Attention> attention) {
    int[] held =
        Arrays.stream(links)
            .filter(link -> pairs.bits(link) >= ScoredPairs.HELD_TOGETHER)
            .toArray();
    if (held.length == 0) {
      joinByWeight(pairs, links);
    } else {
      joinByDecision(pairs, links, held);
    }
    for (int link : links) {
      int one = group[place(pairs.one(link))];
      int other = group[place(pairs.other(link))];
      if (one != other) {
        Refusal reason = refusal(one, other);
        attention.add(
            new Attention(
                pairs.one(link),
                pairs.other(link),
                pairs.bits(link),
                reason == null ? Refusal.OUTWEIGHED : reason));
      }
    }
    for (int one = 0; one < size; one++) {
      clusterOf[records[one]] = records[group[one]];
    }
  }

  private int place(int record) {
    return Arrays.binarySearch(records, record);
  }

  private void joinByWeight(ScoredPairs pairs, int[] links) {
    boolean joined = true;
    while (joined) {
      joined = false;
      for (int link : links) {
        joined |= tryJoin(place(pairs.one(link)), place(pairs.other(link)));
      }
    }
  }

  /// Whoever holds two records together joins the people they are of. So people are made first, then joined. Where that
  /// cannot be, because others of these people are kept apart, the two records are one from the beginning, and the others go where
  /// they fit.
  private void joinByDecision(ScoredPairs pairs, int[] links, int[] held) {
    int[] core = cores(pairs, held);
    float[] weights = weight.clone();
    byte[] before = facts.clone();
    joinByWeight(pairs, links);
    for (int one = 0; one < size; one++) {
      int a = Math.min(group[one], group[core[one]]);
      int b = Math.max(group[one], group[core[one]]);
      if (a != b && (facts[a * size + b] & APART) == 0) {
        join(a, b);
      }
    }
    if (!isHeld(core)) {
      System.arraycopy(weights, 0, weight, 0, weights.length);
      System.arraycopy(before, 0, facts, 0, before.length);
      Arrays.setAll(group, one -> one);
      for (int one = 0; one < size; one++) {
        beOne(group[core[one]], group[one]);
      }
    }
    joinByWeight(pairs, links);
  }

  /// For each record the first of those it is held together with, as far as decisions do not contradict each other. Who is kept apart from
  /// one of them is kept apart from all.
  private int[] cores(ScoredPairs pairs, int[] held) {
    int[] core = new int[size];
    Arrays.setAll(core, one -> one);
    for (int link : held) {
      int one = core[place(pairs.one(link))];
      int other = core[place(pairs.other(link))];
      int a = Math.min(one, other);
      int b = Math.max(one, other);
      if (a != b && (facts[a * size + b] & APART) == 0) {
        for (int each = 0; each < size; each++) {
          core[each] = core[each] == b ? a : core[each];
          int apart = (facts[a * size + each] | facts[b * size + each]) & APART;
          facts[a * size + each] |= (byte) apart;
          facts[each * size + a] |= (byte) apart;
        }
      }
    }
    for (int one = 0; one < size; one++) {
      for (int each = 0; each < size; each++) {
        int apart = facts[core[one] * size + each] & APART;
        facts[one * size + each] |= (byte) apart;
        facts[each * size + one] |= (byte) apart;
      }
    }
    return core;
  }

  private boolean isHeld(int[] core) {
    for (int one = 0; one < size; one++) {
      if (group[one] != group[core[one]]) {
        return false;
      }
    }
    return true;
  }

  /// To all others the two are then as near as the nearer of them: that they differ has been looked at.
  private void beOne(int a, int b) {
    if (a == b) {
      return;
    }
    regroup(a, b);
    for (int each = 0; each < size; each++) {
      int near = a * size + each;
      int nearToo = b * size + each;
      float nearer = Math.max(weight[near], weight[nearToo]);
      byte facing =
          (byte) ((facts[near] & facts[nearToo]) | ((facts[near] | facts[nearToo]) & APART));
      weight[near] = nearer;
      weight[each * size + a] = nearer;
      facts[near] = facing;
      facts[each * size + a] = facing;
    }
  }

  private boolean tryJoin(int one, int other) {
    int a = Math.min(group[one], group[other]);
    int b = Math.max(group[one], group[other]);
    if (a == b || refusal(a, b) != null) {
      return false;
    }
    join(a, b);
    return true;
  }

  private void join(int a, int b) {
    regroup(a, b);
    for (int each = 0; each < size; each++) {
      weight[a * size + each] += weight[b * size + each];
      weight[each * size + a] += weight[each * size + b];
      facts[a * size + each] |= facts[b * size + each];
      facts[each * size + a] |= facts[each * size + b];
    }
  }

  private void regroup(int a, int b) {
    for (int each = 0; each < size; each++) {
      if (group[each] == b) {
        group[each] = a;
      }
    }
  }

  private @org.jspecify.annotations.Nullable Refusal refusal(int a, int b) {
    byte fact = facts[a * size + b];
    if ((fact & APART) != 0) {
      return Refusal.HELD_APART;
    }
    if ((fact & NUMBERS) != 0) {
      return Refusal.TWO_NUMBERS;
    }
    if ((fact & BIRTHS) != 0) {
      return Refusal.TWO_BIRTHS;
    }
    if ((fact & GIVEN_NAMES) != 0) {
      return Refusal.TWO_GIVEN_NAMES;
    }
    if (weight[a * size + b] <= 0) {
      return Refusal.OUTWEIGHED;
    }
    return refusalByCount(a, b);
  }

  private @org.jspecify.annotations.Nullable Refusal refusalByCount(int a, int b) {
    int together = 0;
    int[] sexes = new int[4];
    int[] files = new int[2];
    for (int each = 0; each < size; each++) {
      if (group[each] == a || group[each] == b) {
        together++;
        sexes[judge.sex(records[each])]++;
        files[judge.file(records[each])]++;
      }
    }
    if (together > rules.largest()) {
      return Refusal.TOO_LARGE;
    }
    if (rules.oneEach() && (files[0] > 1 || files[1] > 1)) {
      return Refusal.ONE_EACH;
    }
    return sexes[1] > 1 && sexes[2] > 1 ? Refusal.TWO_SEXES : null;
  }
}
