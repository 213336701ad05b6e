package org.sightline.linkage.block;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.table.Names;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;

/// All pairs that some rule selects, each handed over once: by the first rule in the list that selects it.
public final class Candidates {

  private static final int SLICE = 1 << 14;

  /// What is done with a pair. One visitor serves one thread.
  @FunctionalInterface
  public interface Visitor {
    /// Takes a pair.
    ///
    /// @param one the smaller record
    /// @param other the greater record
    /// @param rows where copies of both rows lie
    /// @param i the place of the one
    /// @param j the place of the other
    /// @param rule the place of the rule that selected them
    void pair(int one, int other, int[] rows, int i, int j, int rule);
  }

  private record Slice(int rule, int from, int to) {}

  private final PersonTable table;
  private final List<Blocks> blocks;
  private final Joins[] joins;

  private Candidates(PersonTable table, List<Blocks> blocks) {
    this.table = table;
    this.blocks = List.copyOf(blocks);
    this.joins = blocks.stream().map(one -> new Joins(one.rule())).toArray(Joins[]::new);
  }

  /// The pairs of these rules.
  public static Candidates of(PersonTable table, List<Rule> rules, Parallel threads) {
    List<Blocks> blocks = new ArrayList<>(Collections.nCopies(rules.size(), null));
    threads.each(rules.size(), rule -> blocks.set(rule, Blocks.of(rules.get(rule), table)));
    return new Candidates(table, blocks);
  }

  /// The pairs of rules whose blocks are known already.
  public static Candidates of(PersonTable table, List<Blocks> blocks) {
    return new Candidates(table, blocks);
  }

  /// The blocks of each rule.
  public List<Blocks> blocks() {
    return blocks;
  }

  /// The pairs of all rules, those counted several times that several rules select: never fewer than will be handed over.
  public long atMost() {
    return blocks.stream().mapToLong(Blocks::pairs).sum();
  }

  /// Hands over every pair. Which thread gets which pair is left to chance.
  ///
  /// @param visitors one visitor for each thread
  public void visit(Parallel threads, IntFunction<Visitor> visitors) {
    List<Slice> slices = slices();
    java.util.concurrent.atomic.AtomicInteger next =
        new java.util.concurrent.atomic.AtomicInteger();
    threads.each(
        threads.threads(),
        thread -> {
          Walk walk = new Walk(visitors.apply(thread));
          for (int one = next.getAndIncrement();
              one < slices.size();
              one = next.getAndIncrement()) {
            walk.slice(slices.get(one));
            threads.done(one + 1L, slices.size());
          }
        });
  }

  private List<Slice> slices() {
    List<Slice> slices = new ArrayList<>();
    for (int rule = 0; rule < blocks.size(); rule++) {
      int size = blocks.get(rule).size();
      int step = blocks.get(rule).rule().keys().isEmpty() ? size : SLICE;
      for (int from = 0; from < size; from += step) {
        slices.add(new Slice(rule, from, Math.min(size, from + step)));
      }
    }
    return slices;
  }

  /// One thread's way through its slices, with room for the rows of a block.
  private final class Walk {

    private final Visitor visitor;
    private final Names names = table.names();
    private int[] rows = new int[64 * Row.STRIDE];
    private int[] records = new int[64];

    Walk(Visitor visitor) {
      this.visitor = visitor;
    }

    void slice(Slice slice) {
      Blocks of = blocks.get(slice.rule);
      int from = of.begin(slice.from);
      while (from < slice.to) {
        int to = of.end(from);
        if (to - from > 1 && (to - from <= Blocks.LARGEST || of.rule().keys().isEmpty())) {
          block(of, slice.rule, from, to);
        }
        from = to;
      }
    }

    /// The rows of a block are copied side by side first, since each is needed as often as the block is large.
    private void block(Blocks of, int rule, int from, int to) {
      int size = to - from;
      if (records.length < size) {
        records = new int[size * 2];
        rows = new int[size * 2 * Row.STRIDE];
      }
      for (int at = 0; at < size; at++) {
        records[at] = of.record(from + at);
        System.arraycopy(table.rows(), records[at] * Row.STRIDE, rows, at * Row.STRIDE, Row.STRIDE);
      }
      for (int one = 0; one < size; one++) {
        for (int other = one + 1; other < size; other++) {
          pair(rule, one, other);
        }
      }
    }

    private void pair(int rule, int one, int other) {
      int i = one * Row.STRIDE;
      int j = other * Row.STRIDE;
      if (table.files() == 2 && Row.file(rows, i) == Row.file(rows, j)) {
        return;
      }
      if (!joins[rule].test(names, rows, i, rows, j)) {
        return;
      }
      for (int earlier = 0; earlier < rule; earlier++) {
        // What a refused block would have given is left to the rules that come after.
        if (joins[earlier].test(names, rows, i, rows, j)
            && !blocks.get(earlier).isRefused(records[one], table, rows, i)) {
          return;
        }
      }
      visitor.pair(records[one], records[other], rows, i, j, rule);
    }
  }
}
