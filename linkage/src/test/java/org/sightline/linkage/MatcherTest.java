package org.sightline.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.quicktheories.QuickTheory.qt;
import static org.sightline.linkage.People.child;
import static org.sightline.linkage.People.compare;
import static org.sightline.linkage.People.person;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sightline.linkage.model.LinkThresholds;
import org.sightline.linkage.model.Scorer;
import org.sightline.linkage.model.Step;
import org.sightline.linkage.online.Bench;
import org.sightline.linkage.online.Benches;
import org.sightline.linkage.online.NewRecord;
import org.sightline.linkage.table.Field;

class MatcherTest {

  private static final Matcher MATCHER = Matcher.of(PersonModel.shipped());

  @Test
  void addsUpToItsTotal() {
    qt().withFixedSeed(42)
        .withExamples(40)
        .forAll(RandomPeople.pairs())
        .checkAssert(pair -> {
          MatchWeight weight = MATCHER.compare(pair.getFirst(), pair.getLast());
          double sum = 0;
          for (Step step : weight.steps()) {
            sum += step.bits();
          }
          assertThat(weight.totalBits()).isCloseTo(sum, offset(1e-9)).isFinite();
          assertThat(weight.probability()).isBetween(0.0, 1.0);
        });
  }

  @Test
  void doesNotCareWhichRecordComesFirst() {
    qt().withFixedSeed(42)
        .withExamples(40)
        .forAll(RandomPeople.pairs())
        .checkAssert(pair -> {
          MatchWeight weight = MATCHER.compare(pair.getFirst(), pair.getLast());
          assertThat(MATCHER.compare(pair.getLast(), pair.getFirst())).isEqualTo(weight);
          assertThat(weight.a()).isLessThan(weight.b());
        });
  }

  @Test
  void findsTheSameLevelsFromBothSides() {
    qt().withFixedSeed(42)
        .withExamples(40)
        .forAll(RandomPeople.pairs())
        .checkAssert(pair -> {
          NormalRecord one = MATCHER.normal(pair.getFirst());
          NormalRecord other = MATCHER.normal(pair.getLast());
          Findings found = MATCHER.weigh(one, other).found();
          assertThat(Matcher.of(PersonModel.shipped()).weigh(other, one).found()).isEqualTo(found);
        });
  }

  @Test
  void weighsNothingForWhatIsMissing() {
    MatchWeight weight = compare(PersonRecord.of("a", "gp"), child("b", "Dana", "Reed"));

    assertThat(weight.steps()).extracting(Step::what).containsExactly("prior", "one household");
    assertThat(weight.totalBits()).isCloseTo(-Math.log(6_388) / Math.log(2), offset(0.1));
    assertThat(weight.verdict()).isEqualTo(Verdict.DIFFERENT);
  }

  @Test
  void linksRecordsThatAgree() {
    MatchWeight weight =
        compare(child("a", "Dana", "Quillfeather"), child("b", "Dana", "Quillfeather"));

    assertThat(weight.verdict()).isEqualTo(Verdict.SAME);
    assertThat(weight.cautions()).isEmpty();
    assertThat(weight.model()).isEqualTo(PersonModel.shipped().figures().version());
    assertThat(weight.steps())
        .extracting(Step::what)
        .containsExactly(
            "prior", "forename", "surname", "birth", "sex", "contact", "one household");
    assertThat(weight.steps().get(2).sentence())
        .isEqualTo("same family name (Quillfeather), rarer than most");
  }

  @Test
  void weighsAsARunOverAWholeFileDoes() {
    MatchWeight weight =
        compare(child("a", "Steven", "Harper"), child("b", "Stephen", "Harper").sex(Sex.MALE));
    double bits =
        new Benches(PersonModel.shipped().rarity(), new Scorer(PersonModel.shipped().figures()))
            .at(0, bench -> wholeRows(bench, "Steven", "f", "Stephen", "m"));

    assertThat(weight.totalBits()).isCloseTo(bits, offset(1e-4));
  }

  private static double wholeRows(Bench bench, String a, String sexA, String b, String sexB) {
    var sheet =
        bench.sheet(
            List.of(bench.pack(row("a", a, sexA), false), bench.pack(row("b", b, sexB), false)));
    return sheet.judge().bits(0, 1, sheet.judge().pattern(0, 1));
  }

  private static NewRecord row(String id, String given, String sex) {
    return new NewRecord(
        id,
        Map.of(
            Field.FORENAME, given,
            Field.SURNAME, "Harper",
            Field.BIRTH, "2006-03-14",
            Field.SEX, sex,
            Field.ADDRESS, "12 elm road",
            Field.TOWN, "Norwich",
            Field.POSTCODE, "NR1 1AA",
            Field.PHONE, "01603555123"));
  }

  @Test
  void saysWhichNamesAreCommon() {
    MatchWeight weight = compare(person("a", "David", "Smith"), person("b", "David", "Smith"));
    MatchWeight variant = compare(person("a", "Steven", "Smith"), person("b", "Stephen", "Smith"));

    assertThat(weight.steps().get(2).sentence())
        .isEqualTo("same family name (Smith), more common than most");
    assertThat(variant.steps().get(1).sentence())
        .startsWith("given names are forms of one name (Steven / Stephen)");
  }

  @Test
  void takesBackWhatAHouseholdShares() {
    MatchWeight namesakes =
        compare(
            person("a", "Ella", "Quillfeather").address(People.ELM_ROAD).phone("01603 555123"),
            person("b", "Grace", "Quillfeather").address(People.ELM_ROAD).phone("01603 555123"));

    assertThat(namesakes.steps().getLast())
        .satisfies(step -> {
          assertThat(step.bits()).isLessThan(-15);
          assertThat(step.sentence())
              .isEqualTo("what they share, people of one household share as well");
        });
    assertThat(namesakes.totalBits()).isLessThan(0);
  }

  @Test
  void takesTheNameHomeAndPhoneThatAgreeBest() {
    MatchWeight one =
        compare(
            child("a", "Dana", "Reed").name("Dana", "Okafor").address(People.OAK_STREET),
            person("b", "Dana", "Okafor").born(2006, 3, 14).address(People.OAK_STREET));

    assertThat(one.steps().get(2).sentence()).startsWith("same family name (Okafor)");
    assertThat(one.steps())
        .filteredOn(step -> step.what().equals("contact"))
        .singleElement()
        .satisfies(step -> assertThat(step.sentence()).isEqualTo("same address and postcode"));
    assertThat(one.verdict()).isEqualTo(Verdict.SAME);
  }

  @Test
  void asksAPersonBetweenTheThresholds() {
    assertThat(compare(person("a", "Dana", "Reed"), person("b", "Dana", "Reed")).verdict())
        .isEqualTo(Verdict.REVIEW);
  }

  @Test
  void takesThresholdsAsReached() {
    PersonRecord one = person("a", "Dana", "Reed").born(2006, 3, 14).build();
    PersonRecord other = person("b", "Dana", "Reed").born(2006, 3, 14).build();
    double bits = MATCHER.compare(one, other).totalBits();

    assertThat(verdict(one, other, bits, 0)).isEqualTo(Verdict.SAME);
    assertThat(verdict(one, other, bits + 1e-6, bits)).isEqualTo(Verdict.REVIEW);
    assertThat(verdict(one, other, bits + 1, bits + 1e-6)).isEqualTo(Verdict.DIFFERENT);
  }

  @Test
  void neverLinksWhatIsTooThin() {
    MatchWeight noGiven = compare(child("a", "", "Reed"), child("b", "Dana", "Reed"));
    MatchWeight initial = compare(child("a", "D", "Reed"), child("b", "Dana", "Reed"));

    assertThat(noGiven.totalBits()).isGreaterThan(7);
    assertThat(noGiven.verdict()).isEqualTo(Verdict.TOO_THIN);
    assertThat(initial.totalBits()).isGreaterThan(10);
    assertThat(initial.verdict()).isEqualTo(Verdict.TOO_THIN);
    assertThat(compare(child("a", "Dana", "Reed"), child("b", "", "Reed")).verdict())
        .isEqualTo(Verdict.TOO_THIN);
  }

  @Test
  void needsAFullBirthDateBesideAGivenNameAlone() {
    PersonRecord.Builder full = child("b", "Dana", "Reed").email("dana@example.org");
    PersonRecord.Builder day =
        PersonRecord.of("a", "x")
            .name("Dana", "")
            .born(2006, 3, 14)
            .phone("01603 555123")
            .email("dana@example.org");
    PersonRecord.Builder month =
        PersonRecord.of("a", "x")
            .name("Dana", "")
            .born(new BirthDate.Month(2006, 3))
            .phone("01603 555123")
            .email("dana@example.org");

    assertThat(compare(day, full).verdict()).isEqualTo(Verdict.SAME);
    assertThat(compare(month, full).totalBits()).isGreaterThan(10);
    assertThat(compare(month, full).verdict()).isEqualTo(Verdict.TOO_THIN);
  }

  @Test
  void linksAThinRecordByTheSameVerifiedNumber() {
    Identifier number = Identifier.nhsNumber("9434765919", true);
    Identifier own = Identifier.local("st-anns/mrn", "17");

    assertThat(
            compare(
                    PersonRecord.of("a", "x").identifier(number),
                    child("b", "Dana", "Reed").identifier(number))
                .verdict())
        .isEqualTo(Verdict.SAME);
    assertThat(
            compare(
                    child("a", "", "Reed").identifier(own),
                    child("b", "Dana", "Reed").identifier(own))
                .verdict())
        .isEqualTo(Verdict.SAME);
  }

  @Test
  void refusesToCompareARecordWithItself() {
    assertThatThrownBy(() -> compare(child("a", "Dana", "Reed"), child("a", "Dana", "Reed")))
        .hasMessage("record a cannot be compared with itself");
  }

  @Test
  void rendersItsWaterfallAsText() {
    String text =
        compare(
                child("a", "Steven", "Harper").around("c"),
                child("b", "Stephen", "Harper").sex(Sex.MALE).around("c"))
            .waterfall();

    assertThat(List.of(text.split("\n", -1)).stream().map(MatcherTest::withoutFigure))
        .containsExactly(
            "a and b",
            "prior one pair in 6,388 is one person before anything is compared",
            "forename given names are forms of one name (Steven / Stephen), more common than most",
            "surname same family name (Harper), rarer than most",
            "birth same date of birth",
            "sex different sex",
            "contact same address and postcode, same phone",
            "circle both are recorded around the same person, by one name",
            "one household what they share, people of one household share as well",
            "total probability: a person should look",
            "  ask a person: the two records give different sexes",
            "");
  }

  private static String withoutFigure(String line) {
    return line.replaceFirst(" +-?\\d+\\.\\d\\d  ", " ")
        .replaceFirst("probability [0-9.]+", "probability");
  }

  @Test
  void concludesEachVerdictInWords() {
    assertThat(compare(child("a", "Dana", "Reed"), child("b", "Dana", "Reed")).waterfall())
        .contains(": taken for one person\n");
    assertThat(compare(child("a", "", "Reed"), child("b", "Dana", "Reed")).waterfall())
        .contains(": may be one person, but too little is named to link them\n");
    assertThat(compare(person("a", "Dana", "Reed"), person("b", "Marcus", "Okafor")).waterfall())
        .contains(": taken for two people\n");
    assertThat(compare(child("a", "Dana", "Reed"), child("b", "Marcus", "Reed")).waterfall())
        .contains(": kept apart\n  kept apart: same family name and date of birth");
  }

  private static Verdict verdict(PersonRecord one, PersonRecord other, double link, double review) {
    return Matcher.of(PersonModel.shipped(), new LinkThresholds(link, review))
        .compare(one, other)
        .verdict();
  }
}
