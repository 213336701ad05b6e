package org.sightline.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.linkage.People.ELM_ROAD;
import static org.sightline.linkage.People.OAK_STREET;
import static org.sightline.linkage.People.child;
import static org.sightline.linkage.People.compare;
import static org.sightline.linkage.People.person;

import org.junit.jupiter.api.Test;
import org.sightline.linkage.model.Step;

/// The people who are hard to tell apart, and the one person who is hard to recognise.
class WhoIsWhoTest {

  private static final Identifier NHS = Identifier.nhsNumber("9434765919", true);
  private static final Identifier OTHER_NHS = Identifier.nhsNumber("9000000009", true);

  @Test
  void keepsTwinsApart() {
    MatchWeight twins =
        compare(child("a", "Ella", "Quillfeather"), child("b", "Grace", "Quillfeather"));

    assertThat(twins.verdict()).isEqualTo(Verdict.KEPT_APART);
    assertThat(guard(twins)).isEqualTo(Guard.TWINS);
    assertThat(twins.totalBits()).as("what twins share counts little").isLessThan(10);
    assertThat(twins.steps().getLast().sentence())
        .isEqualTo("what they share, people of one household share as well");
  }

  @Test
  void keepsTwinsApartWhenABirthDateHasASlipOrNoHomeIsKnown() {
    PersonRecord.Builder one = person("a", "Ella", "Reed").born(2006, 3, 14);

    assertThat(guard(compare(one, person("b", "Grace", "Reed").born(2006, 3, 15))))
        .isEqualTo(Guard.TWINS);
    assertThat(guard(compare(one, person("b", "Grace", "Reed").born(2006, 1, 1))))
        .isEqualTo(Guard.TWINS);
  }

  @Test
  void asksAPersonAboutTwinsWithNamesThatLookAlike() {
    MatchWeight twins =
        compare(child("a", "Laura", "Quillfeather"), child("b", "Lauren", "Quillfeather"));

    assertThat(twins.verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(twins.cautions()).extracting(Caution::guard).containsExactly(Guard.LOOKALIKE_NAMES);
    assertThat(twins.totalBits()).isGreaterThan(10);
  }

  @Test
  void keepsBrothersAndSistersAtOneAddressApart() {
    MatchWeight siblings =
        compare(child("a", "Ella", "Reed"), child("b", "Grace", "Reed").born(2004, 9, 30));
    MatchWeight ageUnknown =
        compare(
            person("a", "Ella", "Reed").address(ELM_ROAD),
            person("b", "Grace", "Reed").address(ELM_ROAD));
    MatchWeight circleOnly =
        compare(
            person("a", "Ella", "Reed").around("c1"), person("b", "Grace", "Reed").around("c1"));

    assertThat(siblings.verdict()).isEqualTo(Verdict.KEPT_APART);
    assertThat(siblings.cautions()).extracting(Caution::guard).contains(Guard.SIBLINGS);
    assertThat(siblings.totalBits()).isLessThan(0);
    assertThat(guard(ageUnknown)).isEqualTo(Guard.SIBLINGS);
    assertThat(guard(circleOnly)).isEqualTo(Guard.SIBLINGS);
  }

  @Test
  void doesNotTakeNamesakesFromElsewhereForKin() {
    MatchWeight strangers =
        compare(
            person("a", "Ella", "Reed").address(ELM_ROAD),
            person("b", "Grace", "Reed").address(OAK_STREET));

    assertThat(strangers.cautions()).isEmpty();
    assertThat(strangers.verdict()).isEqualTo(Verdict.DIFFERENT);
  }

  @Test
  void keepsFatherAndSonOfOneNameApart() {
    PersonRecord.Builder father =
        person("a", "Steven", "Harper").born(1961, 7, 20).sex(Sex.MALE).address(ELM_ROAD);
    PersonRecord.Builder son =
        person("b", "Steven", "Harper").born(1989, 2, 11).sex(Sex.MALE).address(ELM_ROAD);
    MatchWeight apart = compare(father, son);

    assertThat(apart.verdict()).isEqualTo(Verdict.KEPT_APART);
    assertThat(apart.veto())
        .contains(
            new Caution(
                Guard.PARENT_AND_CHILD,
                "same name, but born at least 28 years apart: two generations, such as father and son"));
    assertThat(
            guard(
                compare(
                    father,
                    person("b", "Stephen", "Harper").born(new BirthDate.Estimate(1985, 1990)))))
        .isEqualTo(Guard.PARENT_AND_CHILD);
  }

  @Test
  void countsAGenerationFromThirteenYears() {
    PersonRecord.Builder one = person("a", "Steven", "Harper").born(new BirthDate.Year(1960));

    assertThat(guard(compare(one, person("b", "Steven", "Harper").born(new BirthDate.Year(1973)))))
        .isEqualTo(Guard.PARENT_AND_CHILD);
    assertThat(
            compare(one, person("b", "Steven", "Harper").born(new BirthDate.Year(1972))).cautions())
        .isEmpty();
    assertThat(
            compare(one, person("b", "Dana", "Okafor").born(new BirthDate.Year(1990))).cautions())
        .isEmpty();
  }

  @Test
  void takesOneWrongDigitOfAYearForASlipNotForAGeneration() {
    MatchWeight slip =
        compare(
            person("a", "Steven", "Harper").born(1961, 7, 20),
            person("b", "Steven", "Harper").born(1991, 7, 20));

    assertThat(slip.cautions()).isEmpty();
  }

  @Test
  void keepsTwoFullBirthDatesBeyondErrorApart() {
    PersonRecord.Builder one = person("a", "Dana", "Quillfeather").born(1980, 4, 9);

    assertThat(guard(compare(one, person("b", "Dana", "Quillfeather").born(1985, 11, 23))))
        .isEqualTo(Guard.TWO_BIRTH_DATES);
    assertThat(compare(one, person("b", "Dana", "Quillfeather").born(1985, 1, 1)).cautions())
        .isEmpty();
    assertThat(
            compare(
                    person("a", "Dana", "Quillfeather").born(1985, 1, 1),
                    person("b", "Dana", "Quillfeather").born(1980, 4, 9))
                .cautions())
        .isEmpty();
    assertThat(
            compare(one, person("b", "Dana", "Quillfeather").born(new BirthDate.Year(1985)))
                .cautions())
        .isEmpty();
  }

  @Test
  void keepsTwoVerifiedNhsNumbersApart() {
    MatchWeight two =
        compare(
            child("a", "Dana", "Reed").identifier(NHS),
            child("b", "Dana", "Reed").identifier(OTHER_NHS));
    MatchWeight unverified =
        compare(
            child("a", "Dana", "Reed").identifier(NHS),
            child("b", "Dana", "Reed").identifier(Identifier.nhsNumber("9000000009", false)));
    MatchWeight invalid =
        compare(
            child("a", "Dana", "Reed").identifier(NHS),
            child("b", "Dana", "Reed").identifier(Identifier.nhsNumber("9000000008", true)));
    MatchWeight pupils =
        compare(
            child("a", "Dana", "Reed").identifier(Identifier.upn("B801200005001", true)),
            child("b", "Dana", "Reed").identifier(Identifier.upn("R674123101121", true)));

    assertThat(guard(two)).isEqualTo(Guard.TWO_NHS_NUMBERS);
    assertThat(two.verdict()).isEqualTo(Verdict.KEPT_APART);
    assertThat(unverified.cautions()).isEmpty();
    assertThat(invalid.cautions()).isEmpty();
    assertThat(pupils.cautions()).isEmpty();
  }

  @Test
  void letsAPersonHaveHadTwoNumbersWhenOneIsShared() {
    MatchWeight superseded =
        compare(
            child("a", "Dana", "Reed").identifier(NHS).identifier(OTHER_NHS),
            child("b", "Dana", "Reed").identifier(OTHER_NHS));

    assertThat(superseded.verdict()).isEqualTo(Verdict.SAME);
  }

  @Test
  void asksAPersonWhenSexesDiffer() {
    MatchWeight weight =
        compare(
            child("a", "Dana", "Quillfeather"), child("b", "Dana", "Quillfeather").sex(Sex.MALE));

    assertThat(weight.totalBits()).isGreaterThan(10);
    assertThat(weight.verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(weight.cautions())
        .containsExactly(new Caution(Guard.TWO_SEXES, "the two records give different sexes"));
    assertThat(weight.veto()).isEmpty();
  }

  @Test
  void recognisesAChildWhoseSurnameChanged() {
    MatchWeight changed = compare(child("a", "Owen", "Barton"), child("b", "Owen", "Marsh"));

    assertThat(changed.verdict()).isEqualTo(Verdict.SAME);
    assertThat(changed.steps().get(2).sentence())
        .isEqualTo("different family names (Barton / Marsh)");
  }

  @Test
  void recognisesSwappedNames() {
    MatchWeight swapped =
        compare(child("a", "Gordon", "James"), child("b", "James", "Gordon").address(OAK_STREET));

    assertThat(swapped.verdict()).isEqualTo(Verdict.SAME);
    assertThat(swapped.steps().get(1).sentence())
        .startsWith("given and family name changed places");
  }

  @Test
  void recognisesStevenAndStephen() {
    PersonRecord.Builder steven = person("a", "Steven", "Harper").born(1976, 5, 2).sex(Sex.MALE);
    PersonRecord.Builder stephen = person("b", "Stephen", "Harper").born(1976, 2, 5).sex(Sex.MALE);
    MatchWeight anywhere = compare(steven, stephen);
    MatchWeight aroundOneChild = compare(steven.around("child-9"), stephen.around("child-9"));

    assertThat(anywhere.verdict())
        .as("common names, and a date with a slip")
        .isEqualTo(Verdict.REVIEW);
    assertThat(aroundOneChild.verdict()).isEqualTo(Verdict.SAME);
    assertThat(aroundOneChild.steps())
        .extracting(Step::sentence)
        .contains(
            "given names are forms of one name (Steven / Stephen), more common than most",
            "date of birth with day and month changed over",
            "both are recorded around the same person, by one name");
  }

  @Test
  void doesNotLinkByANameAlone() {
    assertThat(
            compare(
                    person("a", "Steven", "Harper").sex(Sex.MALE),
                    person("b", "Steven", "Harper").sex(Sex.MALE))
                .verdict())
        .isEqualTo(Verdict.REVIEW);
  }

  @Test
  void doesNotMergeAnnaWithVictoria() {
    MatchWeight sameFamily =
        compare(child("a", "Anna", "Kwarteng"), child("b", "Victoria", "Kwarteng"));
    MatchWeight otherFamily =
        compare(child("a", "Anna", "Kwarteng"), child("b", "Victoria", "Adjei"));

    assertThat(sameFamily.verdict()).isEqualTo(Verdict.KEPT_APART);
    assertThat(otherFamily.verdict()).isNotEqualTo(Verdict.SAME);
  }

  @Test
  void letsAVerifiedNumberSpeakForAChildWhoWasRenamed() {
    MatchWeight renamed =
        compare(
            child("a", "Anna", "Kwarteng").identifier(NHS),
            child("b", "Victoria", "Kwarteng").identifier(NHS));

    assertThat(renamed.verdict()).isEqualTo(Verdict.SAME);
    assertThat(renamed.steps())
        .extracting(Step::sentence)
        .contains("same personal number", "both agencies have traced the number");
  }

  @Test
  void takesBabyForNoNameAtAll() {
    MatchWeight newborn =
        compare(
            child("a", "Baby Girl", "Reed").identifier(NHS),
            child("b", "Dana", "Reed").identifier(NHS));

    assertThat(newborn.steps()).extracting(Step::what).doesNotContain("forename");
    assertThat(newborn.verdict()).isEqualTo(Verdict.SAME);
  }

  private static Guard guard(MatchWeight weight) {
    return weight.veto().orElseThrow().guard();
  }
}
