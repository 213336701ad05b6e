package org.sightline.linkage.spark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// A made-up borough for tests: families at one home and phone, on record with several agencies, with slips. One phone is a switchboard's, so
/// that its block is too large. Nobody has more than four records. Nobody in it exists.
final class Borough {

  static final String HEADER =
      "id,truth,first_name,middle_name,surname,sex,dob,address,town,postcode,phone,email,nhs_no";

  private static final String SWITCHBOARD = "01603 555000";
  private static final String[] GIVEN =
      "adam,anna,bethany,callum,chloe,daniel,elizabeth,george,grace,hannah,jack,jessica,liam,lucy,margaret,nathan,olivia,robert,samuel,stephen,steven,victoria,william,yasmin"
          .split(",");
  private static final String[] BEGINNINGS =
      "ash,bar,cart,dal,far,green,hart,jen,kem,lang,mil,nor,oak,pem,rad,thorn,under,wal".split(",");
  private static final String[] ENDINGS =
      "bury,by,croft,dale,field,ford,ham,ley,man,ridge,son,stone,ton,well,wick,wood".split(",");

  private final Random random;
  private final List<String> lines = new ArrayList<>();
  private int person;

  private Borough(long seed) {
    this.random = new Random(seed);
  }

  /// Lines of CSV, the header first.
  ///
  /// @param prefix of every id
  static List<String> of(int families, long seed, String prefix) {
    Borough borough = new Borough(seed);
    for (int family = 0; family < families; family++) {
      borough.family();
    }
    Collections.shuffle(borough.lines, borough.random);
    List<String> all = new ArrayList<>(List.of(HEADER));
    for (int line = 0; line < borough.lines.size(); line++) {
      all.add(prefix + line + "," + borough.lines.get(line));
    }
    return all;
  }

  private void family() {
    String surname = pick(BEGINNINGS) + pick(ENDINGS);
    String home = "%d %s%s road".formatted(1 + random.nextInt(90), pick(BEGINNINGS), pick(ENDINGS));
    String postcode =
        "NR%d %d%c%c".formatted(1 + random.nextInt(20), random.nextInt(10), letter(), letter());
    String phone = "07700 9%05d".formatted(random.nextInt(100_000));
    int year = 1970 + random.nextInt(50);
    for (int child = 0; child <= random.nextInt(4); child++) {
      one(surname, year + child, home, postcode, phone);
    }
  }

  private void one(String surname, int year, String home, String postcode, String phone) {
    String given = pick(GIVEN);
    String middle = random.nextInt(3) == 0 ? pick(GIVEN) : "";
    String born = "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
    String number = random.nextBoolean() ? number() : "";
    String sex = random.nextBoolean() ? "M" : "F";
    person++;
    for (int record = 0; record <= random.nextInt(4); record++) {
      lines.add(
          String.join(
              ",",
              "p-" + person + "-" + record,
              slip(12) ? given.substring(0, 1) : slip(10) ? slipped(given) : given,
              slip(4) ? "" : middle,
              slip(25) ? pick(BEGINNINGS) + pick(ENDINGS) : slip(10) ? slipped(surname) : surname,
              slip(30) ? "" : sex,
              slip(15) ? "" : slip(20) ? year + "-01-01" : born,
              slip(12) ? "" : home,
              slip(8) ? "" : "norwich",
              slip(12) ? "" : postcode,
              slip(3) ? SWITCHBOARD : slip(5) ? "" : phone,
              slip(3) ? given + "." + surname + "@example.org" : "",
              slip(4) ? "" : number));
    }
  }

  private String slipped(String name) {
    int at = 1 + random.nextInt(name.length() - 1);
    return name.substring(0, at) + letter() + name.substring(at + 1);
  }

  private String number() {
    while (true) {
      int[] digits = random.ints(9, 0, 10).toArray();
      int sum = 0;
      StringBuilder number = new StringBuilder();
      for (int place = 0; place < 9; place++) {
        sum += (10 - place) * digits[place];
        number.append(digits[place]);
      }
      int check = (11 - sum % 11) % 11;
      if (check < 10) {
        return number.append(check).toString();
      }
    }
  }

  private boolean slip(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private char letter() {
    return (char) ('a' + random.nextInt(26));
  }

  private String pick(String[] words) {
    return words[random.nextInt(words.length)];
  }
}
