package org.sightline.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sightline.duty.Duties;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.RecordedClaim;
import org.sightline.policy.Policy;
import org.sightline.story.Story;
import org.sightline.story.Then;

/// Two rules that a made-up partnership wrote itself, each with its stories and near misses. `says` is part of the sentence.
class LocalStoriesTest {

  private static final Policy POLICY = policy();
  private static final Signals SIGNALS = Signals.discovered(POLICY);
  private static final Duties DUTIES = Duties.discovered();

  static Stream<Arguments> expectations() {
    return Story.all("stories/local").stream()
        .flatMap(story -> story.then().stream().map(then -> Arguments.of(story, then)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("expectations")
  @DisplayName("A local rule raises what its story says, and rests on what it matched")
  void raisesWhatTheStorySays(Story story, Then then) {
    var code = story.file().replace(".yaml", "");
    var all = found(story.claims(), story, then);
    var own = all.stream().filter(finding -> finding.code().equals(code)).toList();
    assertThat(own).hasSize(then.words("signals").size());
    var known = story.chronologyFor(then).claims().stream().map(RecordedClaim::id).toList();
    for (var finding : own) {
      var claims = new TreeSet<>(finding.claims());
      assertThat(known).containsAll(claims);
      assertThat(claims).containsAll(then.words("because").stream().map(ClaimId::new).toList());
      assertThat(finding.severity())
          .isEqualTo(
              Severity.valueOf(
                  Objects.requireNonNull(then.table("severity").get(code))
                      .toUpperCase(Locale.ROOT)));
      then.value("says").ifPresent(says -> assertThat(finding.sentence()).contains(says));
      assertThat(finding.policy()).isEqualTo(POLICY.digest());
    }
    assertThat(found(story.claims().reversed(), story, then)).isEqualTo(all);
  }

  @Test
  @DisplayName("Every local rule of the policy has its story")
  void everyRuleHasItsStory() {
    assertThat(Story.all("stories/local").stream().map(Story::file).distinct())
        .containsExactlyInAnyOrderElementsOf(
            POLICY.localRules().keySet().stream().map(code -> code + ".yaml").toList());
  }

  @Test
  @DisplayName("A local rule is a ground beside the program's own, and is asked of its owner")
  void isAGroundBesideOthers() {
    var story =
        Story.all("stories/local").stream()
            .filter(one -> one.file().equals("two-attendances-two-places.yaml"))
            .findFirst()
            .orElseThrow();
    var then = story.then().get(1);
    var findings = found(story.claims(), story, then);
    var signals =
        SignalHistory.fold(
                SignalHistory.through(then.eyes()), then.asKnownOn(), findings, ground -> "gone")
            .signals();
    assertThat(signals)
        .filteredOn(signal -> signal.subject().equals(Subject.of(Question.INJURIES)))
        .singleElement()
        .satisfies(signal ->
            assertThat(signal.grounds())
                .extracting(Ground::code)
                .containsExactlyInAnyOrder("repeated-injury", "two-attendances-two-places"));
    assertThat(findings)
        .filteredOn(finding -> finding.code().equals("two-attendances-two-places"))
        .extracting(Finding::question)
        .containsExactly("Social care: has one doctor seen the notes of both places?");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "mobile-from-months: 14, NOTE",
    "mobile-from-months: 9, CHECK",
    "not-mobile-below-months: 12, NONE",
  })
  @DisplayName("Who moves independently is what the policy says, for local rules as well")
  void movesAsThePolicySays(String setting, String expected) {
    var policy =
        Policy.read(
            """
            version: ours
            not-independently-mobile: { %s }
            local-rules:
              moves:
                title: The child moves
                severity: check
                owner: gp
                question: who saw it?
                answered-by: [a milestone]
                when: child.moves_independently
            """
                .formatted(setting),
            "ours");
    var story =
        Story.all("stories/local").stream()
            .filter(one -> one.file().equals("two-attendances-two-places.yaml"))
            .findFirst()
            .orElseThrow();
    var chronology = story.chronologyFor(story.then().get(1));
    assertThat(Signals.discovered(policy).examine(chronology, List.of()))
        .filteredOn(finding -> finding.code().equals("moves"))
        .extracting(finding -> finding.severity().name())
        .isEqualTo(expected.equals("NONE") ? List.of() : List.of(expected));
  }

  private static List<Finding> found(List<RecordedClaim> claims, Story story, Then then) {
    var turned = new Story(story.title(), story.file(), story.child(), claims, story.then());
    var chronology = turned.chronologyFor(then);
    return SIGNALS.examine(chronology, DUTIES.obligations(chronology));
  }

  private static Policy policy() {
    try (var text = LocalStoriesTest.class.getResourceAsStream("/policy/local.yaml")) {
      return Policy.read(
          new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8),
          "local.yaml");
    } catch (IOException fault) {
      throw new java.io.UncheckedIOException(fault);
    }
  }
}
