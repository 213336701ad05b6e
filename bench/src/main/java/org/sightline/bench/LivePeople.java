package org.sightline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.BatchLink;
import org.sightline.linkage.block.RulePlan;
import org.sightline.linkage.cluster.ClusterRules;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.online.LiveIndex;
import org.sightline.linkage.online.NewRecord;
import org.sightline.linkage.table.Field;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.TableReader;

/// How long a search and an insertion take in a live index of one file of people: first alone, then with four readers and a writer at
/// work. Times are by the clock, so that they mean something on a quiet machine alone: with five threads on two cores, one call in a
/// thousand waits for its turn. Arguments: a CSV file without quotes, seconds of each part.
public final class LivePeople {

  private static final int READERS = 4;
  private static final int HELD_BACK = 60_000;

  private LivePeople() {}

  /// Runs it and prints what it found.
  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0]);
    long seconds = Long.parseLong(arguments[1]);
    List<NewRecord> newcomers = new ArrayList<>();
    Path most = Files.createTempFile("people", ".csv");
    try (Parallel threads = Parallel.of(2)) {
      split(file, most, newcomers);
      PersonTable table = TableReader.read(List.of(most), Optional.empty(), threads);
      LinkModel model = train(table, threads);
      long begin = System.nanoTime();
      LiveIndex index = LiveIndex.of(table, model, ClusterRules.USUAL, true, threads);
      System.out.printf(
          "%,d records, rules %s, index made in %.1f s%n",
          index.size(),
          model.rules().stream().map(rule -> rule.code()).toList(),
          (System.nanoTime() - begin) / 1e9);
      table = null;
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      System.out.printf(
          "%.0f bytes of heap a record%n",
          (runtime.totalMemory() - runtime.freeMemory()) / (double) index.size());
      report("search alone", search(index, newcomers, 1, new AtomicBoolean(), seconds));
      report("search alone", search(index, newcomers, 2, new AtomicBoolean(), seconds));
      together(index, newcomers, seconds);
      store(index, model, threads);
    } finally {
      Files.delete(most);
    }
  }

  private static void together(LiveIndex index, List<NewRecord> newcomers, long seconds)
      throws InterruptedException {
    AtomicBoolean done = new AtomicBoolean();
    long[][] searches = new long[READERS][];
    List<Thread> readers = new ArrayList<>();
    for (int reader = 0; reader < READERS; reader++) {
      int own = reader;
      readers.add(
          Thread.ofPlatform()
              .start(() -> searches[own] = search(index, newcomers, own + 3, done, seconds)));
    }
    long[] inserts = new long[newcomers.size()];
    int count = 0;
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    while (count < inserts.length && System.nanoTime() < end) {
      long begin = System.nanoTime();
      index.insert(newcomers.get(count));
      inserts[count++] = System.nanoTime() - begin;
    }
    done.set(true);
    for (Thread reader : readers) {
      reader.join();
    }
    report(
        "search, four readers and a writer",
        Arrays.stream(searches).flatMapToLong(Arrays::stream).toArray());
    report("insert and regroup, four readers beside", Arrays.copyOf(inserts, count));
  }

  private static void store(LiveIndex index, LinkModel model, Parallel threads) throws IOException {
    Path stored = Files.createTempFile("people", ".index");
    try {
      long begin = System.nanoTime();
      index.write(stored);
      long written = System.nanoTime();
      int read = LiveIndex.read(stored, model, threads).size();
      System.out.printf(
          "written in %.1f s, %,d bytes; %,d records read in %.1f s%n",
          (written - begin) / 1e9, Files.size(stored), read, (System.nanoTime() - written) / 1e9);
    } finally {
      Files.delete(stored);
    }
  }

  private static long[] search(
      LiveIndex index, List<NewRecord> records, long seed, AtomicBoolean done, long seconds) {
    Random random = new Random(seed);
    long[] times = new long[4_000_000];
    int count = 0;
    long candidates = 0;
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    while (!done.get() && System.nanoTime() < end && count < times.length) {
      NewRecord record = records.get(random.nextInt(records.size()));
      long begin = System.nanoTime();
      candidates += index.search(record).size();
      times[count++] = System.nanoTime() - begin;
    }
    System.out.printf("%.1f candidates a search%n", candidates / (double) Math.max(1, count));
    return Arrays.copyOf(times, count);
  }

  private static void report(String what, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        "%s: %,d times, p50 %.3f ms, p99 %.3f ms, p99.9 %.3f ms, at most %.3f ms%n",
        what, nanos.length, at(nanos, 0.5), at(nanos, 0.99), at(nanos, 0.999), at(nanos, 1));
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * share)] / 1e6;
  }

  private static LinkModel train(PersonTable table, Parallel threads) {
    BatchLink batch = new BatchLink(table, threads);
    RulePlan plan = batch.plan(Optional.empty());
    return batch.train(batch.compare(plan.kept()), plan, "live people", "").model();
  }

  /// Some records, spread over the file, are held back as newcomers.
  private static void split(Path file, Path most, List<NewRecord> newcomers) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file);
        var rest = Files.newBufferedWriter(most)) {
      String header = lines.readLine();
      List<Optional<Field>> columns =
          Arrays.stream(header.split(",", -1)).map(Field::named).toList();
      rest.write(header + "\n");
      int at = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (at++ % 16 == 0 && newcomers.size() < HELD_BACK) {
          newcomers.add(record(line.split(",", -1), columns));
        } else {
          rest.write(line + "\n");
        }
      }
    }
  }

  private static NewRecord record(String[] cells, List<Optional<Field>> columns) {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    for (int column = 0; column < cells.length; column++) {
      String cell = cells[column];
      columns
          .get(column)
          .filter(field -> field != Field.ID)
          .ifPresent(field -> fields.put(field, cell));
    }
    return new NewRecord(cells[0], fields);
  }
}
