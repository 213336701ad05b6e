package org.sightline.linkage.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever happened, the people are those that a batch run over the living records finds.
class HistoriesTest {

  /// Fewer where the test runs for each of some hundred mutants.
  private static final int HISTORIES = Integer.getInteger("histories", 240);

  private static final int STEPS = 60;

  /// One index, the lines of its living records, and lines that have not come in yet.
  private static final class History {

    private final Random random;
    private final Map<String, String> living = new LinkedHashMap<>();
    private final List<String> waiting;
    private final LiveIndex index;
    private int decided;
    private int unmerged;
    private int deleted;

    History(long seed) {
      this.random = new Random(seed);
      waiting = new ArrayList<>(Village.records(12 + random.nextInt(25), 1_000 + seed).values());
      java.util.Collections.shuffle(waiting, random);
      int first = random.nextInt(waiting.size());
      while (living.size() < first) {
        live(waiting.removeLast());
      }
      String[] rules =
          seed % 3 == 0
              ? new String[] {"everything"}
              : new String[] {
                "names",
                "surname+birth",
                "forename+birth",
                "phone",
                "number",
                "birth+address",
                "forename-sound+birth-year",
                "surname-start+postcode",
                "birthday"
              };
      index = Village.index(living.values(), Village.with(Village.MODEL, rules));
    }

    private void live(String line) {
      living.put(line.substring(0, line.indexOf(',')), line);
    }

    private String any() {
      return List.copyOf(living.keySet()).get(random.nextInt(living.size()));
    }

    void step() {
      int what = random.nextInt(10);
      if (living.size() < 3 || (what < 5 && !waiting.isEmpty())) {
        String line = waiting.removeLast();
        live(line);
        Person person = index.insert(Village.written(line));
        assertThat(person.records()).contains(line.substring(0, line.indexOf(',')));
      } else if (what < 7) {
        delete();
      } else if (what == 7) {
        unmerge();
      } else {
        decide();
      }
    }

    private void delete() {
      List<String> going = new ArrayList<>(List.of(any(), any()));
      going.stream().distinct().forEach(id -> waiting.addFirst(living.remove(id)));
      deleted += index.delete(going);
    }

    private void unmerge() {
      index.people().stream()
          .filter(person -> person.records().size() > 1)
          .skip(random.nextInt(4))
          .findFirst()
          .ifPresent(person -> {
            int leaving = 1 + random.nextInt(person.records().size() - 1);
            index.unmerge(person.records().subList(0, leaving));
            unmerged++;
          });
    }

    private void decide() {
      String one = any();
      String other = random.nextBoolean() ? any() : index.person(one).orElseThrow().name();
      if (!one.equals(other)) {
        decided++;
        switch (random.nextInt(5)) {
          case 0, 1 -> index.include(one, other);
          case 2, 3 -> index.exclude(one, other);
          default -> index.forget(one, other);
        }
      }
    }

    void check(String when) {
      assertThat(Village.people(index)).as(when).isEqualTo(Village.batch(living.values(), index));
      assertThat(index.size()).isEqualTo(living.size());
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, HISTORIES);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void peopleAreThoseOfABatchRun(long seed) {
    History history = new History(seed);
    history.check("at the beginning of " + seed);
    for (int step = 1; step <= STEPS; step++) {
      history.step();
      if (step % 20 == 0) {
        history.check("history %d after %d steps".formatted(seed, step));
      }
    }
  }

  @Test
  void historiesHoldAllThatCanHappen() {
    int decided = 0;
    int unmerged = 0;
    int deleted = 0;
    int several = 0;
    for (long seed = 0; seed < 10; seed++) {
      History history = new History(seed);
      for (int step = 0; step < STEPS; step++) {
        history.step();
      }
      decided += history.decided;
      unmerged += history.unmerged;
      deleted += history.deleted;
      several +=
          (int) history.index.people().stream().filter(one -> one.records().size() > 1).count();
    }
    assertThat(List.of(decided, unmerged, deleted, several)).allMatch(count -> count > 20);
  }
}
