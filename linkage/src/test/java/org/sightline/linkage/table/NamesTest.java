package org.sightline.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.linkage.GivenNames;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.Soundex;

/// What is known of names and texts, against the names as they are written.
class NamesTest {

  @TempDir Path folder;

  private PersonTable read(String... files) throws IOException {
    List<Path> paths = new ArrayList<>();
    for (String text : files) {
      paths.add(Files.writeString(folder.resolve(paths.size() + ".csv"), text));
    }
    try (Parallel two = Parallel.of(2)) {
      return TableReader.read(paths, Optional.empty(), two);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "hart, 4, false, true",
    "anne marie, 9, true, true",
    "abcdefghijkl, 12, false, true",
    "abcdefghijklm, 13, false, false",
    "мария, 10, false, false"
  })
  void knowsLengthWordsAndLetters(String name, int length, boolean several, boolean packed)
      throws IOException {
    Names names = read("id,surname\n1," + name + "\n").names();

    assertThat(names.length(1)).isEqualTo(length);
    assertThat(names.hasSeveralWords(1)).isEqualTo(several);
    assertThat(names.packed(1) != 0).isEqualTo(packed);
    assertThat(
            new String(
                names.bytes(),
                names.start(1),
                names.end(1) - names.start(1),
                StandardCharsets.UTF_8))
        .isEqualTo(name);
  }

  @Test
  void packsLettersInTheirOrderAndCountsThoseThatComeTwice() throws IOException {
    Names names = read("id,surname\n1,abba\n2,aaaa\n3," + "z".repeat(70) + "\n").names();
    int abba = names.texts().find("abba");

    assertThat(names.packed(abba)).isEqualTo(1 | 2 << 5 | 2 << 10 | 1 << 15);
    assertThat(names.letters(abba)).isEqualTo(0b11L | 0b11L << 26);
    assertThat(names.letters(names.texts().find("aaaa"))).isEqualTo(1L | 1L << 26 | 2L << 52);
    int many = names.texts().find("z".repeat(70));
    assertThat(names.length(many)).isEqualTo(63);
    assertThat(names.letters(many)).isEqualTo(1L << 25 | 1L << 51 | 15L << 52);
  }

  @Test
  void knowsHowNamesSound() throws IOException {
    List<String> written =
        List.of("clark", "clarke", "robert", "rupert", "ashcroft", "hart", "heart", "lee");
    StringBuilder text = new StringBuilder("id,surname\n");
    written.forEach(name -> text.append(name).append(',').append(name).append('\n'));
    Names names = read(text.toString()).names();
    for (String one : written) {
      for (String other : written) {
        assertThat(names.sound(names.texts().find(one)) == names.sound(names.texts().find(other)))
            .as(one + " " + other)
            .isEqualTo(Soundex.sound(one).equals(Soundex.sound(other)));
      }
    }
  }

  @Test
  void knowsTheFormsOfAllNamesInTheTables() throws IOException {
    GivenNames given = GivenNames.shipped();
    List<String> some =
        given.established().stream().sorted().filter(name -> name.matches("[b-d][a-z]+")).toList();
    StringBuilder text = new StringBuilder("id,first_name\nq,qqqq\n");
    some.forEach(name -> text.append(name).append(',').append(name).append('\n'));
    PersonTable table = read(text.toString());
    Names names = table.names();
    int forms = 0;
    for (String one : some) {
      assertThat(names.isEstablished(names.texts().find(one))).isTrue();
      for (String other : some) {
        boolean are = names.areForms(names.texts().find(one), names.texts().find(other));
        forms += are ? 1 : 0;
        assertThat(are).as(one + " " + other).isEqualTo(given.areForms(one, other));
      }
      assertThat(names.areForms(names.texts().find(one), names.texts().find("qqqq"))).isFalse();
    }
    assertThat(forms).isGreaterThan(100);
    assertThat(names.isEstablished(names.texts().find("qqqq"))).isFalse();
  }

  @Test
  void countsWhoBearsANameAndTakesWhatManyBearForUsual() throws IOException {
    PersonTable table =
        read(
            """
            id,first_name,surname
            1,qoppa,zobb
            2,qoppa,zobb
            3,qoppa,qoppa
            4,qoppa,
            5,qoppa,
            6,zobb,
            7,zobb,
            8,zobb,
            9,zobb,
            10,anna,
            11,,
            """);
    Names names = table.names();
    int qoppa = names.texts().find("qoppa");
    int zobb = names.texts().find("zobb");
    int anna = names.texts().find("anna");

    assertThat(names.asForename(qoppa)).isEqualTo(5);
    assertThat(names.asSurname(qoppa)).isEqualTo(1);
    assertThat(names.asSurname(zobb)).isEqualTo(2);
    assertThat(names.asForename(0)).isZero();
    assertThat(names.asSurname(0)).isZero();
    assertThat(names.isUsual(qoppa)).isTrue();
    assertThat(names.isUsual(zobb)).isFalse();
    assertThat(names.isUsual(anna)).isTrue();
    assertThat(names.isUsual(0)).isFalse();
    PersonTable with = table.with((texts, name) -> texts.text(name).equals("zobb"));
    assertThat(with.names().isUsual(zobb)).isTrue();
    assertThat(with.names().isUsual(qoppa)).isFalse();
    assertThat(with.names().isUsual(anna)).isTrue();
    assertThat(names.isUsual(qoppa)).as("the first is left as it was").isTrue();
  }

  @Test
  void growsWithItsDictionary() {
    Dictionary texts = new Dictionary();
    Names names = Names.growing(texts);
    int established = texts.size();
    for (int one = 0; one < established * 2; one++) {
      texts.add("q" + Integer.toString(one, 36).replaceAll("[0-9]", "z"));
    }
    int hart = texts.add("hart");
    names.grow((of, name) -> of.text(name).equals("hart"));

    assertThat(established).isGreaterThan(500);
    assertThat(names.length(hart)).isEqualTo(4);
    assertThat(names.packed(hart)).isEqualTo(8 | 1 << 5 | 18 << 10 | 20 << 15);
    assertThat(names.letters(hart)).isEqualTo(1L | 1L << 7 | 1L << 17 | 1L << 19);
    assertThat((int) names.sound(hart)).isNotZero();
    assertThat(names.isUsual(hart)).isTrue();
    assertThat(names.isUsual(hart - 1)).isFalse();
    int anna = texts.find("anna");
    assertThat(names.isEstablished(anna) && names.isUsual(anna)).isTrue();
    assertThat(names.areForms(texts.find("stephen"), texts.find("steven"))).isTrue();

    Names copy = names.copy(texts.copy());
    int lane = texts.add("lane");
    names.grow((of, name) -> false);
    assertThat(names.length(lane)).isEqualTo(4);
    assertThat(copy.texts().find("lane")).isZero();
    assertThat(copy.length(hart)).isEqualTo(4);
  }

  @Test
  void numbersTextsAsAMapDoesHoweverLongTheyAre() {
    Random random = new Random(5);
    Map<String, Integer> wanted = new HashMap<>();
    Dictionary dictionary = new Dictionary();
    for (int run = 0; run < 4_000; run++) {
      String text =
          "t%s"
              .formatted(random.nextInt(1500))
              .repeat(random.nextInt(50) == 0 ? 400 : 1 + random.nextInt(3));
      int number = wanted.computeIfAbsent(text, newcomer -> wanted.size() + 1);

      assertThat(dictionary.add(text)).isEqualTo(number);
      assertThat(dictionary.find(text)).isEqualTo(number);
      assertThat(dictionary.text(number)).isEqualTo(text);
    }
    Dictionary copy = dictionary.copy();
    dictionary.trim();
    for (Dictionary each : List.of(dictionary, copy)) {
      assertThat(each.size()).isEqualTo(wanted.size() + 1);
      assertThat(each.find("nothing")).isZero();
      assertThat(each.find("")).isZero();
      assertThat(each.add("")).isZero();
      wanted.forEach((text, number) -> assertThat(each.find(text)).isEqualTo(number));
    }
    Dictionary other = new Dictionary();
    other.add("newcomer");
    wanted.keySet().stream().limit(10).forEach(other::add);
    int[] numbers = dictionary.addAll(other);
    for (int number = 1; number < numbers.length; number++) {
      assertThat(dictionary.text(numbers[number])).isEqualTo(other.text(number));
    }
    assertThat(dictionary.size()).isEqualTo(wanted.size() + 2);
  }

  @Test
  void keepsOneTextThatIsLongerThanAllRoom() {
    Dictionary dictionary = new Dictionary();
    String whole = "x".repeat(5_000);

    assertThat(dictionary.text(dictionary.add(whole))).isEqualTo(whole);
    assertThat(dictionary.text(dictionary.add("y".repeat(1024)))).hasSize(1024);
  }

  @Test
  void knowsWhichPairsTwoFilesHave() throws IOException {
    PersonTable table = read("id,surname\n1,hart\n4,lane\n5,lane\n", "id,dob\n2,2011-04-17\n3,\n");

    assertThat(table.files()).isEqualTo(2);
    assertThat(table.pairs()).isEqualTo(6);
    assertThat(table.fields()).containsExactlyInAnyOrder(Field.ID, Field.SURNAME, Field.BIRTH);
    assertThat(table.isPair(table.find("1"), table.find("2"))).isTrue();
    assertThat(table.isPair(table.find("1"), table.find("4"))).isFalse();
    assertThat(Row.file(table.rows(), table.find("3") * Row.STRIDE)).isEqualTo(1);
    assertThat(table.hasTruth()).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.texts(Field.PHONE))
        .withMessage("PHONE is not kept as text");
    assertThat(read("id,surname\n1,hart\n2,hart\n").pairs()).isEqualTo(1);
    assertThat(read("id,surname\n1,hart\n2,hart\n").isPair(0, 1)).isTrue();
    assertThat(read("id,surname\n").hasTruth()).isTrue();
  }

  @Test
  void tellsNumbersWithLettersApart() throws IOException {
    PersonTable table =
        read("id,soc_sec_id\n1,SSN-77X01\n2,SSN-77X02\n3,ssn 77x-01\n4,- -\n5,1234567890123456\n");
    long[] numbers = new long[5];
    for (int record = 0; record < numbers.length; record++) {
      numbers[record] = Row.pair(table.rows(), record * Row.STRIDE + Row.NUMBER);
    }

    assertThat(numbers[0]).isNotZero().isEqualTo(numbers[2]).isNotEqualTo(numbers[1]);
    assertThat(numbers[3]).isZero();
    for (int lettered : new int[] {0, 1, 4}) {
      assertThat(numbers[lettered] >>> 60).as("not taken for digits").isZero();
      assertThat(numbers[lettered]).isNotZero();
    }
  }
}
