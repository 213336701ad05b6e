package org.sightline.linkage.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// Readers at work while one writes.
class ReadersTest {

  @Test
  void readersSeeOneMomentAtATimeAndNobodyIsLost() throws Exception {
    List<String> lines = List.copyOf(Village.records(400, 77).values());
    int half = lines.size() / 2;
    LiveIndex index = Village.index(lines.subList(0, half), Village.MODEL);
    Map<String, String> living = new LinkedHashMap<>();
    lines.subList(0, half).forEach(line -> living.put(Village.written(line).id(), line));
    AtomicBoolean done = new AtomicBoolean();
    List<Future<Integer>> readers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int reader = 0; reader < 4; reader++) {
        Random random = new Random(reader);
        readers.add(threads.submit(() -> read(index, lines, random, done)));
      }
      Random random = new Random(5);
      for (String line : lines.subList(half, lines.size())) {
        index.insert(Village.written(line));
        living.put(Village.written(line).id(), line);
        if (random.nextInt(4) == 0) {
          String gone = List.copyOf(living.keySet()).get(random.nextInt(living.size()));
          index.delete(List.of(gone));
          living.remove(gone);
        }
      }
      done.set(true);
      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).isPositive();
      }
    }
    assertThat(Village.people(index)).isEqualTo(Village.batch(living.values(), index));
  }

  private static int read(LiveIndex index, List<String> lines, Random random, AtomicBoolean done) {
    int searches = 0;
    do {
      NewRecord wanted = Village.written(lines.get(random.nextInt(lines.size())));
      for (Candidate candidate : index.search(new NewRecord("", wanted.cells()))) {
        assertThat(candidate.person().records()).contains(candidate.id());
        assertThat(
                candidate.explanation().other().equals(candidate.id())
                    || candidate.explanation().one().equals(candidate.id()))
            .isTrue();
      }
      if (searches % 50 == 0) {
        assertThat(index.people().stream().flatMap(one -> one.records().stream()))
            .doesNotHaveDuplicates();
      }
      searches++;
    } while (!done.get());
    return searches;
  }
}
