package org.sightline.linkage;

import static org.quicktheories.generators.SourceDSL.longs;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.quicktheories.core.Gen;

/// Made-up people who look alike more often than people do: few names, few homes, missing parts, slips.
final class RandomPeople {

  private static final List<String> GIVEN =
      List.of("Steven", "Stephen", "Steve", "Dana", "Laura", "Lauren", "Anna", "Jo", "S", "");
  private static final List<String> FAMILY =
      List.of("Smith", "Smyth", "Smith-Jones", "Jones", "Reed", "Dana", "H", "");
  private static final List<String> BORN =
      List.of(
          "1976-05-02",
          "1976-02-05",
          "1976-05-03",
          "1976-01-01",
          "1996-05-02",
          "1976-05",
          "1976",
          "1970/1980",
          "");
  private static final List<String> PHONE =
      List.of("01603 555123", "+44 1603 555123", "01603 555999", "");
  private static final List<String> NUMBER =
      List.of("9434765919", "9000000009", "9434765918", "", "");

  private RandomPeople() {}

  static Gen<List<PersonRecord>> pairs() {
    return longs().all().map(seed -> people(seed, 2));
  }

  /// Up to so many records, with ids of their own.
  static Gen<List<PersonRecord>> groups(int most) {
    return longs().all().map(seed -> people(seed, 2 + Math.floorMod(seed, most - 1)));
  }

  static List<PersonRecord> people(long seed, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    List<PersonRecord> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      people.add(person("r" + (i * 7 + 3) % 101, random));
    }
    return people;
  }

  private static PersonRecord person(String id, SplittableRandom random) {
    PersonRecord.Builder person =
        PersonRecord.of(id, "random")
            .name(one(GIVEN, random), one(FAMILY, random))
            .phone(one(PHONE, random))
            .sex(one(List.of(Sex.values()), random));
    BirthDate.parse(one(BORN, random)).ifPresent(person::born);
    String number = one(NUMBER, random);
    if (!number.isEmpty()) {
      person.identifier(Identifier.nhsNumber(number, random.nextBoolean()));
    }
    if (random.nextBoolean()) {
      person.address(random.nextBoolean() ? People.ELM_ROAD : People.OAK_STREET);
    }
    return (random.nextInt(4) == 0 ? person.around("child-1") : person).build();
  }

  private static <T> T one(List<T> of, SplittableRandom random) {
    return of.get(random.nextInt(of.size()));
  }
}
