package org.sightline.linkage.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.sightline.linkage.GivenNames;

/// A made-up town for tests: households with brothers, sisters and twins, whose people several agencies have on record, with slips. The
/// same seed gives the same town. Nobody in it exists.
public final class Town {

  public static final String HEADER =
      "id,truth,first_name,middle_name,surname,sex,dob,address,town,postcode,phone,nhs_no";

  private static final String[] BOYS =
      "adam ben callum daniel elliot finn george harvey isaac jacob kieran liam mason nathan oscar patrick quentin ryan samuel toby victor william stephen steven"
          .split(" ");
  private static final String[] GIRLS =
      "anna bethany chloe daisy ellie freya grace hannah imogen jessica keira lucy megan nadia olivia poppy rosie sophie tilly una victoria willow yasmin zara"
          .split(" ");
  private static final String[] BEGINNINGS =
      "ash bar cart dal el far green hart ing jen kem lang mil nor oak pem quar rad sel thorn under wal yar"
          .split(" ");
  private static final String[] ENDINGS =
      "bury by croft dale field ford ham ley man ridge shaw son stone ton well wick wood worth"
          .split(" ");

  private final Random random;
  private final List<String> lines = new ArrayList<>();
  private int person;

  private Town(long seed) {
    this.random = new Random(seed);
  }

  /// The records of a town as lines of CSV, the header first.
  public static List<String> of(int households, long seed) {
    Town town = new Town(seed);
    for (int one = 0; one < households; one++) {
      town.household();
    }
    Collections.shuffle(town.lines, town.random);
    List<String> numbered = new ArrayList<>(List.of(HEADER));
    for (int line = 0; line < town.lines.size(); line++) {
      numbered.add("r" + line + "," + town.lines.get(line));
    }
    return numbered;
  }

  private void household() {
    String family = family();
    String[] home = {
      (1 + random.nextInt(80)) + " " + pick(BEGINNINGS) + pick(ENDINGS) + " road",
      "norwich",
      "NR%d %d%c%c".formatted(1 + random.nextInt(20), random.nextInt(10), letter(), letter())
    };
    String phone = "07700 %06d".formatted(random.nextInt(1_000_000));
    LocalDate born = LocalDate.of(2005, 1, 1).plusDays(random.nextInt(5000));
    int children = 1 + random.nextInt(3);
    for (int child = 0; child < children; child++) {
      boolean twin = random.nextInt(40) == 0;
      born = twin ? born : born.plusDays(320 + random.nextInt(1200));
      boolean boy = random.nextBoolean();
      person(boy, family, born, home, phone);
    }
    person(
        random.nextBoolean(), family, born.minusDays(8_000 + random.nextInt(7_000)), home, phone);
  }

  private void person(boolean male, String family, LocalDate born, String[] home, String phone) {
    String given = pick(male ? BOYS : GIRLS);
    String middle = random.nextInt(3) == 0 ? "" : pick(male ? BOYS : GIRLS);
    String number = number();
    String other = GivenNames.shipped().formsOf(given).stream().sorted().findFirst().orElse(given);
    int records = 1 + random.nextInt(3);
    for (int record = 0; record < records; record++) {
      LocalDate date = slip(50) ? born.withDayOfMonth(1 + random.nextInt(28)) : born;
      if (slip(40) && date.getDayOfMonth() <= 12) {
        date = LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
      }
      lines.add(
          String.join(
              ",",
              "p" + person,
              slip(25) ? typo(given) : slip(20) ? other : given,
              slip(2) ? "" : middle,
              slip(25) ? typo(family) : family,
              slip(30) ? "" : male ? "M" : "F",
              slip(40) ? "" : date.toString(),
              slip(15) ? "" : home[0],
              home[1],
              slip(20) ? "" : home[2],
              slip(3) ? "" : phone,
              slip(2) ? "" : number));
    }
    person++;
  }

  private boolean slip(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private String family() {
    return pick(BEGINNINGS) + pick(ENDINGS);
  }

  private String typo(String name) {
    int at = random.nextInt(name.length());
    return name.substring(0, at) + letter() + name.substring(at + 1);
  }

  private char letter() {
    return (char) ('a' + random.nextInt(26));
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }

  private String number() {
    while (true) {
      int sum = 0;
      StringBuilder digits = new StringBuilder();
      for (int place = 0; place < 9; place++) {
        int digit = place == 0 ? 4 : random.nextInt(10);
        sum += digit * (10 - place);
        digits.append(digit);
      }
      int check = (11 - sum % 11) % 11;
      if (check < 10) {
        return digits.append(check).toString();
      }
    }
  }
}
