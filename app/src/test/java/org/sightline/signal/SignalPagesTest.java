package org.sightline.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sightline.story.Story;

class SignalPagesTest {

  private static final Path PAGES = Path.of("..", "docs", "signals");

  static Stream<Detects> cards() {
    return Signals.discovered().cards().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cards")
  void hasAPageThatSaysWhatItLooksForWhyAndWhatMakesItQuiet(Detects card) throws IOException {
    var page = Files.readString(PAGES.resolve(card.code() + ".md"));
    assertThat(page)
        .startsWith("# " + card.code() + "\n")
        .contains(card.summary(), "Version " + card.version())
        .contains("## What it looks for", "## Why", "## What it asks", "## What makes it quiet")
        .contains("## Near misses", "named professional must confirm");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cards")
  void hasAStoryWithNearMisses(Detects card) {
    var stories =
        Story.all("stories/signal").stream()
            .filter(story -> story.file().equals(card.code() + ".yaml"))
            .map(Story::title)
            .toList();
    assertThat(stories)
        .anyMatch(title -> !title.startsWith("near miss: "))
        .anyMatch(title -> title.startsWith("near miss: "));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cards")
  void saysWhoseRuleItIsOnItsCard(Detects card) {
    assertThat(card.basis()).isNotBlank();
    assertThat(card.version()).isPositive();
  }
}
