package org.sightline.linkage.report;

import org.sightline.linkage.batch.ScoredPairs;

/// How many pairs have which weight, bit by bit, and, where the truth is known, how many of them are right.
final class Spread {

  static final int LOWEST = -9;
  static final int HIGHEST = 40;

  final long[] all = new long[HIGHEST - LOWEST + 1];
  final long[] right = new long[all.length];

  static Spread of(LinkRun run) {
    Spread spread = new Spread();
    ScoredPairs pairs = run.pairs();
    for (int pair = 0; pair < pairs.size(); pair++) {
      int bin = Math.clamp((int) Math.floor(pairs.bits(pair)), LOWEST, HIGHEST) - LOWEST;
      spread.all[bin]++;
      if (run.measured() && run.ofOnePerson(pair)) {
        spread.right[bin]++;
      }
    }
    return spread;
  }
}
