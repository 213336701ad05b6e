package org.sightline.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sightline.duty.Duties;
import org.sightline.story.Story;

/// The page of all signals says which rules ask about what, as they do in the stories.
class SignalIndexTest {

  private static final Set<Question> NOT_OF_THE_PROGRAMS_RULES =
      Set.of(Question.FAILED_RULE, Question.LOCAL);

  @Test
  @DisplayName("The page names every question, with each rule that a story shows asking it")
  void namesWhoAsksWhat() throws IOException {
    var here = Path.of("docs/signals/README.md");
    var page = Files.readString(Files.exists(here) ? here : Path.of("../docs/signals/README.md"));
    var asked = new TreeMap<Question, Set<String>>();
    var duties = Duties.discovered();
    var signals = Signals.discovered();
    for (var story : Story.all("stories/signal")) {
      for (var then : story.then()) {
        var chronology = story.chronologyFor(then);
        signals
            .examine(chronology, duties.obligations(chronology))
            .forEach(finding ->
                asked
                    .computeIfAbsent(finding.subject().question(), any -> new TreeSet<>())
                    .add(finding.code()));
      }
    }
    assertThat(asked.keySet()).doesNotContainAnyElementsOf(NOT_OF_THE_PROGRAMS_RULES);
    for (var question : Question.values()) {
      if (!NOT_OF_THE_PROGRAMS_RULES.contains(question)) {
        var row =
            page.lines()
                .filter(line -> line.startsWith("| " + question.words() + " |"))
                .findFirst();
        assertThat(row).as("a row for %s", question).isPresent();
        assertThat(row.orElseThrow()).contains(asked.getOrDefault(question, Set.of()));
      }
    }
  }
}
