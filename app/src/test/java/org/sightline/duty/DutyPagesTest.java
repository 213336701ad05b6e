package org.sightline.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sightline.story.Story;

/// One rule, one file, one card, one story, one page.
class DutyPagesTest {

  private static final Path PAGES = Path.of("..", "docs", "duties");

  private static final List<Story> STORIES = Story.all("stories/duty");

  static List<Card> cards() {
    return Stream.of("england", "wales")
        .flatMap(jurisdiction -> Duties.discovered().of(jurisdiction).cards().stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cards")
  void hasPageThatSaysWhatTheCardSaysAndAsksForConfirmation(Card card) throws IOException {
    assertThat(Files.readString(PAGES.resolve(card.code() + ".md")))
        .contains(card.summary() + ".")
        .contains("Version " + card.version())
        .contains("| Who owes it | " + card.owner() + " |")
        .contains("| What starts the clock | " + card.starts() + " |")
        .contains("| What discharges it | " + card.discharges() + " |")
        .contains("stories/duty/" + card.code() + ".yaml")
        .contains("A named professional must confirm this before live use.");
  }

  @ParameterizedTest
  @MethodSource("cards")
  void hasPageWithARowForEveryEdition(Card card) throws IOException {
    var page = Files.readString(PAGES.resolve(card.code() + ".md"));

    assertThat(card.editions())
        .allSatisfy(edition -> assertThat(page).contains(EditionRow.of(edition)));
    assertThat(page.lines().filter(EditionRow::isOne)).hasSize(card.editions().size());
  }

  @ParameterizedTest
  @MethodSource("cards")
  void standsInTheIndex(Card card) throws IOException {
    assertThat(Files.readString(PAGES.resolve("README.md")))
        .contains("| [`%s`](%s.md) | %s |".formatted(card.code(), card.code(), card.summary()));
  }

  @Test
  void hasNoPageWithoutDuty() throws IOException {
    var codes = cards().stream().map(card -> card.code() + ".md").toList();

    try (var pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> page.getFileName().toString()))
          .filteredOn(page -> !page.equals("README.md"))
          .containsExactlyInAnyOrderElementsOf(codes);
    }
  }

  @ParameterizedTest
  @MethodSource("cards")
  void hasStoryWithNearMissAndEdition(Card card) {
    var stories =
        STORIES.stream().filter(story -> story.file().equals(card.code() + ".yaml")).toList();

    assertThat(stories)
        .anyMatch(story -> !nearMiss(story) && !edition(story))
        .anyMatch(DutyPagesTest::nearMiss)
        .anyMatch(DutyPagesTest::edition);
    assertThat(stories)
        .allMatch(story ->
            story.then().stream()
                .anyMatch(then ->
                    Stream.concat(
                            then.tables("owed").keySet().stream(), then.words("not owed").stream())
                        .anyMatch(name -> name.split(" ", 2)[0].equals(card.code()))));
  }

  private static boolean nearMiss(Story story) {
    return story.title().startsWith("near miss: ");
  }

  private static boolean edition(Story story) {
    return story.title().startsWith("edition: ");
  }
}
