package org.sightline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sightline.generate.PeopleRegister;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.BatchLink;
import org.sightline.linkage.batch.ScoredPairs;
import org.sightline.linkage.block.Blocks;
import org.sightline.linkage.block.RulePlan;
import org.sightline.linkage.compare.PairComparer;
import org.sightline.linkage.compare.Rarity;
import org.sightline.linkage.model.Explanation;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.model.Scorer;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;
import org.sightline.linkage.table.TableReader;

/// The kernels of linkage, one thread, on a hundred thousand made-up records: time for one pair, or for one block of names.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH sets them up.
public class LinkageBenchmark {

  private static final int PAIRS = 1 << 14;

  private PersonTable table;
  private PairComparer comparer;
  private PairComparer remembering;
  private Rarity rarity;
  private Scorer scorer;
  // Pairs as places of rows: of candidates that rules selected, and of records taken at random.
  private final int[] candidates = new int[2 * PAIRS];
  private final int[] strangers = new int[2 * PAIRS];
  private final int[] patterns = new int[PAIRS];
  private final int[] rarities = new int[PAIRS];

  /// Makes up people, trains a model on them, and picks pairs.
  @Setup
  public void makeUp() throws IOException {
    Path folder = Files.createTempDirectory("people");
    Path file = folder.resolve("people.csv");
    PeopleRegister.write(100_000, 42, file, row -> {});
    try (Parallel threads = Parallel.of(2)) {
      table = TableReader.read(List.of(file), Optional.empty(), threads);
      BatchLink batch = new BatchLink(table, threads);
      RulePlan plan = batch.plan(Optional.empty());
      LinkModel model = batch.train(batch.compare(plan.kept()), plan, "bench", "").model();
      comparer = batch.comparer();
      remembering = comparer.remembering();
      rarity = batch.rarity();
      scorer = new Scorer(model);
      pick(batch.weigh(plan.kept(), model));
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }

  private void pick(ScoredPairs pairs) {
    Random random = new Random(1);
    int[] rows = table.rows();
    for (int pair = 0; pair < PAIRS; pair++) {
      int picked = random.nextInt(pairs.size());
      candidates[2 * pair] = pairs.one(picked) * Row.STRIDE;
      candidates[2 * pair + 1] = pairs.other(picked) * Row.STRIDE;
      strangers[2 * pair] = random.nextInt(table.size()) * Row.STRIDE;
      strangers[2 * pair + 1] = random.nextInt(table.size()) * Row.STRIDE;
      int i = candidates[2 * pair];
      int j = candidates[2 * pair + 1];
      patterns[pair] = comparer.compare(rows, i, rows, j);
      rarities[pair] = rarity.of(patterns[pair], rows, i, rows, j);
    }
  }

  /// Compares pairs that rules selected.
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public int compareCandidates() {
    return compare(comparer, candidates);
  }

  /// Compares records taken at random.
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public int compareStrangers() {
    return compare(comparer, strangers);
  }

  /// The same with names remembered, of which no two meet twice in short order here: what remembering costs at worst.
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public int compareStrangersRemembering() {
    return compare(remembering, strangers);
  }

  private int compare(PairComparer by, int[] pairs) {
    int[] rows = table.rows();
    int all = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      all ^= by.compare(rows, pairs[2 * pair], rows, pairs[2 * pair + 1]);
    }
    return all;
  }

  /// Weighs patterns.
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public double weigh() {
    double sum = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      sum += scorer.bits(patterns[pair], rarities[pair]);
    }
    return sum;
  }

  /// Explains pairs in sentences.
  @Benchmark
  @OperationsPerInvocation(256)
  public int explain() {
    int steps = 0;
    for (int pair = 0; pair < 256; pair++) {
      int one = candidates[2 * pair] / Row.STRIDE;
      int other = candidates[2 * pair + 1] / Row.STRIDE;
      steps += Explanation.of(table, comparer, rarity, scorer, one, other).steps().size();
    }
    return steps;
  }

  /// Puts all records into the blocks of one rule: time for a record.
  @Benchmark
  @OperationsPerInvocation(100_000)
  public Blocks block() {
    return Blocks.of(scorer.model().rules().getFirst(), table);
  }
}
