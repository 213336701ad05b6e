package org.sightline.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameComparisonTest {

  @ParameterizedTest
  @CsvSource({
    "Dana, Anne, Reed, Dana, Anne, Reed, EXACT_WITH_MIDDLE",
    "Dana, Anne, Reed, Dana, Ann, Reed, EXACT_WITH_MIDDLE",
    "Dana, Anne, Reed, dana, A, REED, EXACT",
    "Dana, '', Reed, Dana, '', Reed, EXACT",
    "Dana, Anne, Reed, Dana, '', Reed, EXACT",
    "Anne-Marie, '', O'Neill, Anne Marie, '', ONeill, EXACT",
    "Dana, Anne, Reed, Dana, Louise, Reed, MIDDLE_DIFFERS",
    "Dana, Laura, Reed, Dana, Lauren, Reed, MIDDLE_DIFFERS",
    "Steven, '', Harper, Stephen, '', Harper, GIVEN_VARIANT",
    "Steve, '', Harper, Steven, '', Harper, GIVEN_VARIANT",
    "Anne-Marie, '', Harper, Anne, '', Harper, GIVEN_VARIANT",
    "Jermaine, '', Harper, Jermane, '', Harper, GIVEN_NEAR",
    "Xqrs, '', Harper, Yqrs, '', Harper, GIVEN_NEAR",
    "Xqr, '', Harper, Yqr, '', Harper, GIVEN_DIFFERS",
    "James, '', Gordon, Gordon, '', James, SWAPPED",
    "James, '', Gordon, Gordan, '', James, DIFFERENT",
    "James, '', James, James, '', James, EXACT",
    "Robert, James, Harper, James, '', Harper, GIVEN_IS_MIDDLE",
    "James, '', Harper, Robert, James, Harper, GIVEN_IS_MIDDLE",
    "Laura, Lauren, Harper, Lauren, '', Harper, GIVEN_IS_MIDDLE",
    "Dana, '', Harper, Dana, '', Harpur, FAMILY_NEAR",
    "Steve, '', Harper, Steven, '', Harpur, FAMILY_NEAR",
    "Dana, '', Smyth, Dana, '', Smith, FAMILY_NEAR",
    "Dana, '', Smith-Jones, Dana, '', Jones, FAMILY_PART",
    "Dana, '', De Souza, Dana, '', De Silva, FAMILY_DIFFERS",
    "Dana, '', Smith Jones, Dana, '', Jones Patel, FAMILY_PART",
    "D, '', Reed, Dana, '', Reed, GIVEN_INITIAL",
    "Laura, '', Reed, Lauren, '', Reed, GIVEN_LOOKALIKE",
    "Jermaine, '', Smith-Jones, Jermane, '', Jones, BOTH_NEAR",
    "J, '', Harper, Jermaine, '', Harpur, BOTH_NEAR",
    "Dana, '', Reed, Dana, '', Okafor, FAMILY_DIFFERS",
    "Steve, '', Reed, Steven, '', Okafor, FAMILY_DIFFERS",
    "Dana, '', Reed, Marcus, '', Reed, GIVEN_DIFFERS",
    "D, '', Reed, Marcus, '', Reed, GIVEN_DIFFERS",
    "Dana, '', Harper, Marcus, '', Harpur, GIVEN_DIFFERS",
    "Laura, '', Harper, Lauren, '', Harpur, GIVEN_DIFFERS",
    "Dana, '', Smith-Jones, Marcus, '', Jones, GIVEN_DIFFERS",
    "'', '', Reed, Dana, '', Reed, FAMILY_ONLY",
    "'', '', Harper, Dana, '', Harpur, FAMILY_ONLY",
    "Dana, '', '', Dana, '', Reed, GIVEN_ONLY",
    "Steve, '', '', Steven, '', Reed, GIVEN_ONLY",
    "Jermane, '', '', Jermaine, '', Reed, GIVEN_ONLY",
    "Dana, '', R, Dana, '', Reed, GIVEN_ONLY",
    "Dana, '', '', Marcus, '', Reed, PART_DIFFERS",
    "Laura, '', '', Lauren, '', Reed, PART_DIFFERS",
    "'', '', Reed, Dana, '', Okafor, PART_DIFFERS",
    "'', '', H, Dana, '', Okafor, PART_DIFFERS",
    "Dana, '', Reed, Marcus, '', Okafor, DIFFERENT",
    "Jermane, '', Reed, Jermaine, '', Okafor, DIFFERENT",
    "D, '', Reed, Dana, '', Okafor, DIFFERENT",
    "Laura, '', Reed, Lauren, '', Okafor, DIFFERENT",
  })
  void findsTheLevel(
      String given,
      String middle,
      String family,
      String given2,
      String middle2,
      String family2,
      NameLevel level) {
    NormalName one = NormalName.of(PersonName.of(given, middle, family));
    NormalName other = NormalName.of(PersonName.of(given2, middle2, family2));

    assertThat(NameComparison.compare(one, other).map(Finding::level)).contains(level);
    assertThat(NameComparison.compare(other, one).map(Finding::level)).contains(level);
  }

  @ParameterizedTest
  @CsvSource({
    "Dana, '', '', Reed",
    "'', H, Dana, Harper",
    "D, '', Dana, Reed",
    "Baby Boy, '', Dana, Reed",
    "Not known, Unknown, Dana, Reed",
  })
  void saysNothingWhereNoPartCanBeCompared(
      String given, String family, String given2, String family2) {
    NormalName one = NormalName.of(PersonName.of(given, family));
    NormalName other = NormalName.of(PersonName.of(given2, family2));

    assertThat(NameComparison.compare(one, other)).isEmpty();
  }

  @Test
  void takesTheBestPairOfNames() {
    NormalRecord one = record("a", PersonName.of("Owen", "Barton"), PersonName.of("Owen", "Marsh"));
    NormalRecord other = record("b", PersonName.of("Owen", "Lee"), PersonName.of("Owen", "Barton"));

    assertThat(NameComparison.compare(one, other).map(Finding::level)).contains(NameLevel.EXACT);
  }

  @Test
  void choosesAlikeWhateverTheOrderOfNames() {
    NormalRecord one = record("a", PersonName.of("Owen", "Barton"), PersonName.of("Owen", "Marsh"));
    NormalRecord turned =
        record("a", PersonName.of("Owen", "Marsh"), PersonName.of("Owen", "Barton"));
    NormalRecord other = record("b", PersonName.of("Owen", "Quill"));

    Optional<Finding> found = NameComparison.compare(one, other);

    assertThat(found.orElseThrow().sentence())
        .isEqualTo("same given name, another family name (Barton / Quill)");
    assertThat(NameComparison.compare(turned, other)).isEqualTo(found);
  }

  @Test
  void namesWhatIsSharedForLookingUpHowCommonItIs() {
    Finding variant =
        compare(PersonName.of("Steven", "Harper"), PersonName.of("Stephen", "Harper"));
    Finding changed = compare(PersonName.of("Dana", "Reed"), PersonName.of("Dana", "Okafor"));
    Finding siblings = compare(PersonName.of("Dana", "Reed"), PersonName.of("Marcus", "Reed"));
    Finding swapped = compare(PersonName.of("James", "Gordon"), PersonName.of("Gordon", "James"));

    assertThat(variant.given()).contains(new SharedName("steven", "stephen"));
    assertThat(variant.family()).contains(new SharedName("harper", "harper"));
    assertThat(changed.given()).contains(new SharedName("dana", "dana"));
    assertThat(changed.family()).isEmpty();
    assertThat(siblings.given()).isEmpty();
    assertThat(siblings.family()).isEmpty();
    assertThat(swapped.given()).contains(new SharedName("james", "james"));
    assertThat(swapped.family()).contains(new SharedName("gordon", "gordon"));
  }

  @Test
  void showsTheNamesWhereTheyHelp() {
    assertThat(
            compare(PersonName.of("Steven", "Harper"), PersonName.of("Stephen", "Harper"))
                .sentence())
        .isEqualTo("given names are forms of one name, same family name (Steven / Stephen)");
    assertThat(compare(PersonName.of("Dana", "Harper"), PersonName.of("Dana", "Harpur")).sentence())
        .isEqualTo("same given name, family names differ by a slip (Harper / Harpur)");
    assertThat(compare(PersonName.of("Dana", "Reed"), PersonName.of("Dana", "Reed")).sentence())
        .isEqualTo("given and family name agree");
  }

  private static Finding compare(PersonName one, PersonName other) {
    return NameComparison.compare(NormalName.of(one), NormalName.of(other)).orElseThrow();
  }

  private static NormalRecord record(String id, PersonName... names) {
    PersonRecord.Builder person = PersonRecord.of(id, "test");
    for (PersonName name : names) {
      person.name(name);
    }
    return NormalRecord.of(person.build());
  }
}
