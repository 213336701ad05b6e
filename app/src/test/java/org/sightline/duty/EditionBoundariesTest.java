package org.sightline.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sightline.story.Story;

/// Whatever a story tells: each obligation cites the edition of the day on which its clock started, and none is owed on a day on
/// which no edition was in force.
class EditionBoundariesTest {

  private static final List<Duties> JURISDICTIONS =
      List.of(Duties.discovered(), Duties.discovered().of("wales"));

  static Stream<Card> cards() {
    return JURISDICTIONS.stream().flatMap(duties -> duties.cards().stream());
  }

  @ParameterizedTest
  @MethodSource("cards")
  void handsOverFromOneDayToTheNext(Card card) {
    for (var edition : card.editions()) {
      edition.from().ifPresent(day -> assertThat(card.editionOn(day)).contains(edition));
      edition.to().ifPresent(day -> assertThat(card.editionOn(day)).contains(edition));
    }
    for (int i = 1; i < card.editions().size(); i++) {
      var before = card.editions().get(i - 1);
      card.editions()
          .get(i)
          .from()
          .ifPresent(day ->
              assertThat(before.to())
                  .as("%s, %s ends before the next begins", card.code(), before.title())
                  .hasValueSatisfying(end -> assertThat(end).isBefore(day)));
    }
  }

  @ParameterizedTest
  @MethodSource("cards")
  void citesTheEditionOfTheDayTheClockStarted(Card card) {
    var duties =
        JURISDICTIONS.stream().filter(all -> all.cards().contains(card)).findFirst().orElseThrow();
    var owed =
        Story.all("stories/duty").stream()
            .filter(story -> story.file().equals(card.code() + ".yaml"))
            .flatMap(story -> story.then().stream().map(story::chronologyFor))
            .flatMap(life -> duties.obligations(life).stream())
            .filter(obligation -> obligation.duty().equals(card.code()))
            .toList();

    assertThat(owed)
        .isNotEmpty()
        .allSatisfy(obligation ->
            assertThat(card.editionOn(obligation.started()).map(Text::basis))
                .contains(obligation.basis()));
  }

  @ParameterizedTest
  @MethodSource("cards")
  void owesNothingInADayOfNoEdition(Card card) {
    assertThat(card.editionOn(LocalDate.of(1970, 1, 1))).isEmpty();
  }
}
