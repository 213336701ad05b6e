package org.sightline.linkage.train;

import java.util.SplittableRandom;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;

/// Records drawn at random for looking at chance agreement: some thousand, which fit into the fastest memory. The seed is fixed and records
/// stand in the order of their ids, so that the same corpus always gives the same sample, wherever it lies.
///
/// @param table of which they are, or one that holds at least these
/// @param rows a row for each, in the order of drawing
/// @param seeds of the rounds of pairs among them
@SuppressWarnings("ArrayRecordComponent") // large, made once, never compared
public record Drawn(PersonTable table, int[] rows, long[] seeds) {

  private static final int SAMPLE = 1 << 14;

  /// Rounds of pairs.
  static final int ROUNDS = 24;

  /// Which records of a corpus to draw, before any of them is at hand.
  ///
  /// @param records their numbers, in the order of drawing; one may come twice
  /// @param seeds of the rounds
  @SuppressWarnings("ArrayRecordComponent")
  public record Lot(int[] records, long[] seeds) {

    /// Draws from so many records.
    public static Lot of(int size) {
      int[] records = new int[Math.min(SAMPLE, size)];
      SplittableRandom random = new SplittableRandom(20_061_212);
      for (int one = 0; one < records.length; one++) {
        records[one] = records.length == size ? one : random.nextInt(size);
      }
      return new Lot(records, random.longs(ROUNDS).toArray());
    }
  }

  /// The sample of a table.
  static Drawn of(PersonTable table) {
    Lot lot = Lot.of(table.size());
    return of(table, lot.records, lot.seeds);
  }

  /// A sample laid out in a table of its own.
  ///
  /// @param table that holds the records drawn
  /// @param places where in it each stands, in the order of drawing
  public static Drawn of(PersonTable table, int[] places, long[] seeds) {
    int[] rows = new int[places.length * Row.STRIDE];
    for (int one = 0; one < places.length; one++) {
      System.arraycopy(table.rows(), places[one] * Row.STRIDE, rows, one * Row.STRIDE, Row.STRIDE);
    }
    return new Drawn(table, rows, seeds.clone());
  }

  /// How many were drawn.
  int size() {
    return rows.length / Row.STRIDE;
  }
}
