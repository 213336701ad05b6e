package org.sightline.linkage.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sightline.linkage.Parallel;

/// Makes one table of what the threads have read.
final class Joiner {

  private static final int BATCH = 1 << 14;

  private final Shard[] shards;
  private final List<CsvFile> files;
  private final CsvFile.Opener opener;
  private final Parallel threads;

  Joiner(Shard[] shards, List<CsvFile> files, CsvFile.Opener opener, Parallel threads) {
    this.shards = shards;
    this.files = files;
    this.opener = opener;
    this.threads = threads;
  }

  PersonTable join() {
    long records = 0;
    for (Shard shard : shards) {
      records += shard.size;
    }
    if (records * Row.STRIDE > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "%,d records are more than one table holds".formatted(records));
    }
    int count = (int) records;
    List<Columns> columns = files.stream().map(CsvFile::columns).toList();
    int kinds = shards[0].dictionaries().size();
    int[][][] numbers = new int[kinds][shards.length][];
    long[][] order = new long[1][];
    threads.each(
        kinds + 1,
        task -> {
          if (task == 0) {
            order[0] = IdOrder.of(shards, count);
          } else {
            numbers[task - 1] = joinDictionaries(task - 1);
          }
        });
    checkUnique(order[0]);
    Ids ids = ids(order[0]);
    int[] rows = new int[count * Row.STRIDE];
    int[] truth = columns.getFirst().truth().isPresent() ? new int[count] : new int[0];
    threads.each(
        (count + BATCH - 1) / BATCH,
        batch ->
            copy(
                order[0],
                numbers,
                rows,
                truth,
                batch * BATCH,
                Math.min(count, (batch + 1) * BATCH)));
    List<Dictionary> joined = shards[0].dictionaries();
    joined.forEach(Dictionary::trim);
    return PersonTable.of(files.size(), columns, rows, ids, joined, truth, threads);
  }

  private int[][] joinDictionaries(int kind) {
    int[][] numbers = new int[shards.length][];
    Dictionary into = shards[0].dictionaries().get(kind);
    for (int shard = 1; shard < shards.length; shard++) {
      numbers[shard] = into.addAll(shards[shard].dictionaries().get(kind));
    }
    return numbers;
  }

  private void copy(long[] order, int[][][] numbers, int[] rows, int[] truth, int from, int to) {
    for (int record = from; record < to; record++) {
      int shard = (int) (order[record] >>> 32);
      int row = (int) order[record];
      int at = record * Row.STRIDE;
      System.arraycopy(shards[shard].rows, row * Row.STRIDE, rows, at, Row.STRIDE);
      if (shard > 0) {
        renumber(rows, at + Row.FORENAME, numbers[0][shard]);
        renumber(rows, at + Row.MIDDLE, numbers[0][shard]);
        renumber(rows, at + Row.SURNAME, numbers[0][shard]);
        renumber(rows, at + Row.ADDRESS, numbers[1][shard]);
        renumber(rows, at + Row.TOWN, numbers[2][shard]);
        renumber(rows, at + Row.EMAIL, numbers[3][shard]);
        renumber(rows, at + Row.BIRTHPLACE, numbers[4][shard]);
        renumber(rows, at + Row.OCCUPATION, numbers[5][shard]);
      }
      if (truth.length > 0) {
        int person = shards[shard].truth[row];
        truth[record] = shard == 0 ? person : numbers[6][shard][person];
      }
    }
  }

  private static void renumber(int[] rows, int at, int[] numbers) {
    rows[at] = numbers[rows[at]];
  }

  private Ids ids(long[] order) {
    long bytes = 0;
    for (Shard shard : shards) {
      bytes += shard.size == 0 ? 0 : shard.idEnds[shard.size - 1];
    }
    byte[] pool = new byte[Math.toIntExact(bytes)];
    int[] ends = new int[order.length];
    int at = 0;
    for (int record = 0; record < order.length; record++) {
      Shard shard = shards[(int) (order[record] >>> 32)];
      int row = (int) order[record];
      int start = IdOrder.start(shard, row);
      int length = shard.idEnds[row] - start;
      System.arraycopy(shard.ids, start, pool, at, length);
      at += length;
      ends[record] = at;
    }
    return new Ids(pool, ends);
  }

  private void checkUnique(long[] order) {
    for (int record = 1; record < order.length; record++) {
      if (IdOrder.compare(shards, order[record - 1], order[record]) == 0) {
        Shard shard = shards[(int) (order[record] >>> 32)];
        int row = (int) order[record];
        int start = IdOrder.start(shard, row);
        String id = new String(shard.ids, start, shard.idEnds[row] - start, StandardCharsets.UTF_8);
        throw DoubleId.fault(files, opener, id);
      }
    }
  }
}
