package org.sightline.linkage.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// A made-up register of tenants that misleads whoever learns from records alone: its column `number` holds the number of a tenancy, which all of a
/// household share, and few people are on record twice. Nobody in it exists.
final class Estate {

  static final String HEADER = "id,truth,first_name,surname,sex,dob,postcode,phone,number";

  private static final String[] GIVEN =
      ("adam ben callum daniel elliot finn george harvey isaac jacob kieran liam mason nathan oscar"
              + " anna bethany chloe daisy ellie freya grace hannah imogen jessica keira lucy megan")
          .split(" ");
  private static final String[] BEGINNINGS =
      "ash bar cart dal el far green hart ing jen kem lang mil nor oak pem quar".split(" ");
  private static final String[] ENDINGS =
      "bury by croft dale field ford ham ley man ridge shaw son stone ton well".split(" ");

  private final Random random;
  private final List<String> lines = new ArrayList<>();
  private int person;

  private Estate(long seed) {
    this.random = new Random(seed);
  }

  static List<String> of(int households, long seed) {
    Estate estate = new Estate(seed);
    for (int one = 0; one < households; one++) {
      estate.household();
    }
    Collections.shuffle(estate.lines, estate.random);
    List<String> numbered = new ArrayList<>(List.of(HEADER));
    for (int line = 0; line < estate.lines.size(); line++) {
      numbered.add("r" + line + "," + estate.lines.get(line));
    }
    return numbered;
  }

  private void household() {
    String family = pick(BEGINNINGS) + pick(ENDINGS);
    String postcode =
        "NR%d %d%c%c".formatted(1 + random.nextInt(20), random.nextInt(10), letter(), letter());
    String phone = "07700 %06d".formatted(random.nextInt(1_000_000));
    int tenancy = 100_000_000 + random.nextInt(900_000_000);
    int year = 1995 + random.nextInt(15);
    int people = 2 + random.nextInt(3);
    for (int one = 0; one < people; one++) {
      String given = pick(GIVEN);
      String sex = random.nextBoolean() ? "F" : "M";
      int month = 1 + random.nextInt(12);
      int day = 1 + random.nextInt(28);
      int records = random.nextInt(4) == 0 ? 2 : 1;
      for (int record = 0; record < records; record++) {
        lines.add(
            String.join(
                ",",
                "p" + person,
                seldom(10) ? typo(given) : given,
                seldom(20) ? typo(family) : family,
                seldom(30) ? "" : sex,
                "%d-%02d-%02d"
                    .formatted(year + 2 * one, month, seldom(20) ? 1 + random.nextInt(28) : day),
                seldom(10) ? "" : postcode,
                seldom(3) ? "" : phone,
                seldom(20) ? "" : Integer.toString(tenancy)));
      }
      person++;
    }
  }

  private boolean seldom(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private String pick(String[] words) {
    return words[random.nextInt(words.length)];
  }

  private char letter() {
    return (char) ('a' + random.nextInt(26));
  }

  private String typo(String name) {
    int at = random.nextInt(name.length());
    return name.substring(0, at) + letter() + name.substring(at + 1);
  }
}
