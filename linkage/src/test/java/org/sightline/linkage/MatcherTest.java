package org.sightline.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.quicktheories.QuickTheory.qt;
import static org.sightline.linkage.People.child;
import static org.sightline.linkage.People.compare;
import static org.sightline.linkage.People.person;

import java.util.List;
import org.junit.jupiter.api.Test;

class MatcherTest {

  private static final Matcher MATCHER = Matcher.of(Model.standard());

  @Test
  void addsUpToItsTotal() {
    qt().withFixedSeed(42)
        .withExamples(40)
        .forAll(RandomPeople.pairs())
        .checkAssert(pair -> {
          MatchWeight weight = MATCHER.compare(pair.getFirst(), pair.getLast());
          double sum = weight.priorBits();
          for (Part part : weight.parts()) {
            sum += part.bits();
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
          NormalRecord one = NormalRecord.of(pair.getFirst());
          NormalRecord other = NormalRecord.of(pair.getLast());
          assertThat(Findings.of(one, other).levels()).isEqualTo(Findings.of(other, one).levels());
        });
  }

  @Test
  void weighsNothingForWhatIsMissing() {
    MatchWeight weight = compare(PersonRecord.of("a", "gp"), child("b", "Dana", "Reed"));

    assertThat(weight.parts()).isEmpty();
    assertThat(weight.totalBits())
        .isEqualTo(weight.priorBits())
        .isCloseTo(Bits.ofProbability(0.0002), offset(1e-12));
    assertThat(weight.verdict()).isEqualTo(Verdict.DIFFERENT);
  }

  @Test
  void linksRecordsThatAgree() {
    MatchWeight weight =
        compare(child("a", "Dana", "Quillfeather"), child("b", "Dana", "Quillfeather"));

    assertThat(weight.verdict()).isEqualTo(Verdict.SAME);
    assertThat(weight.cautions()).isEmpty();
    assertThat(weight.model()).isEqualTo(Model.standard().version());
    assertThat(weight.parts().stream().map(Part::comparison))
        .containsExactly("name", "given-frequency", "family-frequency", "birth", "sex", "contact");
    assertThat(weight.parts().get(1).sentence()).isEqualTo("given name Dana is rarer than most");
  }

  @Test
  void saysWhichNamesAreCommon() {
    MatchWeight weight = compare(person("a", "David", "Smith"), person("b", "David", "Smith"));
    MatchWeight variant = compare(person("a", "Steven", "Smith"), person("b", "Stephen", "Smith"));

    assertThat(weight.parts()).extracting(Part::level).containsExactly("exact", "common", "common");
    assertThat(weight.parts().get(2).sentence())
        .isEqualTo("family name Smith is more common than most");
    assertThat(variant.parts().get(1).sentence())
        .isEqualTo("given name Steven / Stephen is more common than most");
  }

  @Test
  void saysWhenEvidenceIsCapped() {
    MatchWeight weight = compare(child("a", "Dana", "Reed"), child("b", "Dana", "Reed"));

    assertThat(weight.parts().getLast())
        .isEqualTo(
            new Part(
                "contact",
                "home-and-phone",
                7,
                "same address and same phone; counts little, since others may share it"));
  }

  @Test
  void asksAPersonBetweenTheThresholds() {
    assertThat(compare(person("a", "Dana", "Reed"), person("b", "Dana", "Reed")).verdict())
        .isEqualTo(Verdict.REVIEW);
  }

  @Test
  void takesThresholdsAsReached() {
    PersonRecord one = person("a", "Dana", "Reed").build();
    PersonRecord other = person("b", "Dana", "Reed").build();
    double bits = MATCHER.compare(one, other).totalBits();

    assertThat(verdict(one, other, bits, 0)).isEqualTo(Verdict.SAME);
    assertThat(verdict(one, other, bits + 1e-6, bits)).isEqualTo(Verdict.REVIEW);
    assertThat(verdict(one, other, bits + 1, bits + 1e-6)).isEqualTo(Verdict.DIFFERENT);
  }

  @Test
  void neverLinksWhatIsTooThin() {
    MatchWeight noGiven = compare(child("a", "", "Reed"), child("b", "Dana", "Reed"));
    MatchWeight initial = compare(child("a", "D", "Reed"), child("b", "Dana", "Reed"));

    assertThat(noGiven.totalBits()).isGreaterThan(10);
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
        compare(child("a", "Steven", "Harper"), child("b", "Stephen", "Harper").sex(Sex.MALE))
            .waterfall();

    assertThat(List.of(text.split("\n", -1)))
        .containsExactly(
            "a and b",
            "prior              -12.29  one pair in 5,000 is one person before anything is compared",
            "name                13.55  given names are forms of one name, same family name (Steven / Stephen)",
            "given-frequency     -0.42  given name Steven / Stephen is more common than most",
            "family-frequency     2.32  family name Harper is rarer than most",
            "birth               14.32  date of birth agrees",
            "sex                 -5.64  recorded with different sexes",
            "contact              7.00  same address and same phone; counts little, since others may share it",
            "total               18.84  probability 0.999998: a person should look",
            "  ask a person: the two records give different sexes",
            "");
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
    Model model = Model.standard().with("test").thresholds(link, review).build();
    return Matcher.of(model).compare(one, other).verdict();
  }
}
