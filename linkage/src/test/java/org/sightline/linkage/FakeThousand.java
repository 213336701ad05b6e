package org.sightline.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// A thousand made-up records of 251 people, with the truth.
final class FakeThousand {

  private final Map<String, String> truth = new LinkedHashMap<>();
  private final List<PersonRecord> people;

  FakeThousand() {
    people = lines().skip(1).map(this::read).toList();
  }

  List<PersonRecord> people() {
    return people;
  }

  boolean isOnePerson(Pair pair) {
    return Objects.equals(truth.get(pair.a()), truth.get(pair.b()));
  }

  long truePairs() {
    Map<String, Long> sizes = new LinkedHashMap<>();
    truth.values().forEach(person -> sizes.merge(person, 1L, Long::sum));
    return sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
  }

  private PersonRecord read(String line) {
    String[] cell = line.split(",", -1);
    truth.put(cell[0], cell[6]);
    PersonRecord.Builder person = PersonRecord.of(cell[0], "fake").name(cell[1], cell[2]);
    BirthDate.parse(cell[3]).ifPresent(person::born);
    if (!cell[4].isEmpty()) {
      person.address(Address.of("", cell[4]));
    }
    return (cell[5].isEmpty() ? person : person.email(cell[5])).build();
  }

  private static Stream<String> lines() {
    try (InputStream in =
            Objects.requireNonNull(FakeThousand.class.getResourceAsStream("fake_1000.csv"));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList().stream();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
