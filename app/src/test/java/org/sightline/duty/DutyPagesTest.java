package org.sightline.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sightline.story.Story;

/// One rule, one file, one card, one story, one page.
class DutyPagesTest {

  private static final Path PAGES = Path.of("..", "docs", "duties");

  private static final List<Story> STORIES = Story.all("stories/duty");

  static List<Card> cards() {
    return Duties.discovered().cards();
  }

  @ParameterizedTest
  @MethodSource("cards")
  void hasPageThatNamesItsClauseAndAsksForConfirmation(Card card) throws IOException {
    var page = Files.readString(PAGES.resolve(card.code() + ".md"));

    assertThat(page)
        .contains(card.summary())
        .contains(card.basis())
        .contains("Version " + card.version())
        .contains("A named professional must confirm this before live use.");
  }

  @ParameterizedTest
  @MethodSource("cards")
  void hasStoryWithNearMiss(Card card) {
    var stories =
        STORIES.stream().filter(story -> story.file().equals(card.code() + ".yaml")).toList();

    assertThat(stories).anyMatch(story -> !nearMiss(story)).anyMatch(DutyPagesTest::nearMiss);
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
}
