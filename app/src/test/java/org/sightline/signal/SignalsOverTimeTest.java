package org.sightline.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sightline.duty.Duties;
import org.sightline.ledger.RecordedClaim;
import org.sightline.story.Story;
import org.sightline.time.Eyes;

/// Every story, walked from its first record to long after its last: what is asked grows, changes and ends, and all of it can be
/// told afterwards.
class SignalsOverTimeTest {

  private static final int LONG_AFTER = 200;
  private static final Signals SIGNALS = Signals.discovered();
  private static final Duties DUTIES = Duties.discovered();

  static Stream<Story> stories() {
    return Story.all("stories/signal").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stories")
  @DisplayName(
      "Nothing disappears without an ending that says why, whatever the order of the claims")
  void losesNothing(Story story) {
    var found = new ArrayList<List<Finding>>();
    var history = walk(story, story.claims(), found);
    var signals = history.signals();
    var days = days(story);
    for (int at = 0; at < days.size(); at++) {
      var day = days.get(at);
      assertThat(
              signals.stream()
                  .flatMap(signal -> signal.on(day).stream())
                  .flatMap(version -> version.findings().stream()))
          .containsExactlyInAnyOrderElementsOf(found.get(at));
    }
    assertThat(signals.stream().flatMap(signal -> signal.turns().stream()))
        .filteredOn(turn -> turn.kind() == Turn.Kind.FELL_AWAY || turn.kind() == Turn.Kind.CLOSED)
        .allSatisfy(turn -> assertThat(turn.why()).isNotBlank().doesNotContain("null"));
    var shuffled = new ArrayList<>(story.claims());
    Collections.shuffle(shuffled, new Random(story.title().hashCode()));
    assertThat(walk(story, shuffled, new ArrayList<>())).isEqualTo(history);
  }

  @Test
  @DisplayName("A gate that a manager closes says who decided and why")
  void saysWhoClosedTheGate() {
    assertThat(endings("a manager decides with a reason that the case goes on"))
        .contains(
            "serious-incident-gate: decided to go on although not every item is answered, by the"
                + " team manager (social care) on 15 December 2006: “a film of the fall was seen by"
                + " police and paediatrician”");
  }

  @Test
  @DisplayName("An injury that was judged says by whom")
  void saysWhoJudgedTheInjury() {
    assertThat(endings("near miss: a birth mark taken for a bruise, settled the next day"))
        .contains(
            "ten-4-facesp: consultant paediatrician (the health visitor) judged it: medical cause");
  }

  @Test
  @DisplayName("A duty done says when")
  void saysWhenTheDutyWasDone() {
    assertThat(Story.all("stories/signal").stream().flatMap(story -> endings(story).stream()))
        .contains("duty-breached: done on 25 July 2007");
  }

  @Test
  @DisplayName("What ends with time says that no record came")
  void saysThatTimePassed() {
    assertThat(Story.all("stories/signal").stream().flatMap(story -> endings(story).stream()))
        .anyMatch(ending -> ending.contains("the time for which it is asked has passed"))
        .anyMatch(ending -> ending.contains("no longer found with what was recorded by"));
  }

  private static List<String> endings(String title) {
    return endings(
        Story.all("stories/signal").stream()
            .filter(story -> story.title().equals(title))
            .findFirst()
            .orElseThrow());
  }

  private static List<String> endings(Story story) {
    return walk(story, story.claims(), new ArrayList<>()).grounds().stream()
        .flatMap(ground -> ground.closed().map(end -> ground.code() + ": " + end.reason()).stream())
        .toList();
  }

  private static SignalHistory walk(
      Story story, List<RecordedClaim> claims, List<List<Finding>> found) {
    var turned = new Story(story.title(), story.file(), story.child(), claims, story.then());
    var history = SignalHistory.through(Eyes.jointly());
    for (var day : days(story)) {
      var chronology = turned.chronologyAsOf(day, Eyes.jointly());
      var owed = DUTIES.obligations(chronology);
      var findings = SIGNALS.examine(chronology, owed);
      found.add(findings);
      history =
          SignalHistory.fold(
              history, chronology.asOf(), findings, SIGNALS.endings(chronology, owed));
    }
    return history;
  }

  /// The days on which something was recorded or is expected, the days after them, and one long after all.
  private static List<LocalDate> days(Story story) {
    var days = new TreeSet<LocalDate>();
    story.claims().forEach(claim -> days.add(claim.dayReceived()));
    story.then().forEach(then -> days.add(then.asKnownOn()));
    List.copyOf(days).forEach(day -> days.add(day.plusDays(1)));
    days.add(days.getLast().plusDays(LONG_AFTER));
    return List.copyOf(days);
  }
}
