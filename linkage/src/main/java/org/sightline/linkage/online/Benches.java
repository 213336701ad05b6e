package org.sightline.linkage.online;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.sightline.linkage.compare.FrozenRarity;
import org.sightline.linkage.model.Scorer;
import org.sightline.linkage.table.Workbench;

/// Benches for as many threads as are at work; none waits for another.
public final class Benches {

  private final Workbench fresh;
  private final FrozenRarity rarity;
  private final Scorer scorer;
  private final ConcurrentLinkedQueue<Bench> free = new ConcurrentLinkedQueue<>();

  /// @param rarity how rare values are taken to be
  /// @param scorer to weigh by
  public Benches(FrozenRarity rarity, Scorer scorer) {
    this.rarity = rarity;
    this.fresh = new Workbench(rarity::isUsual);
    this.scorer = scorer;
  }

  /// Does some work on a bench.
  ///
  /// @param age of the view that is worked on: a bench that has learnt texts before the last deletion is thrown away
  public <T> T at(long age, Function<Bench, T> work) {
    Bench taken = free.poll();
    Bench bench =
        taken != null && taken.isGoodFor(age)
            ? taken
            : new Bench(fresh.copy(), rarity, scorer, age);
    T done = work.apply(bench);
    free.offer(bench);
    return done;
  }

  /// Throws away what lies free.
  void forget() {
    free.clear();
  }
}
