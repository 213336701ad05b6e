package org.sightline.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sightline.duty.Duties;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.RecordedClaim;
import org.sightline.story.Story;
import org.sightline.story.Then;

/// Every story under `stories/signal`. A story speaks of the detector that its file is named after: `signals` lists it or does
/// not; `key` narrows that to one subject; `because` names claims it must rest on; `severity` says what it asks; `no` lists
/// other detectors that must be quiet; `all signals` lists everything that may be found, by code.
class SignalStoriesTest {

  private static final Signals SIGNALS = Signals.discovered();
  private static final Duties DUTIES = Duties.discovered();

  static Stream<Arguments> expectations() {
    return Story.all("stories/signal").stream()
        .flatMap(story -> story.then().stream().map(then -> Arguments.of(story, then)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("expectations")
  @DisplayName("What the story says is raised is raised, and nothing more")
  void raisesWhatTheStorySays(Story story, Then then) {
    var all = found(story.claims(), story, then);
    var code = story.file().replace(".yaml", "");
    var own =
        all.stream()
            .filter(finding -> finding.code().equals(code))
            .filter(finding -> then.value("key").map(finding.key()::equals).orElse(true))
            .toList();
    assertThat(then.says("signals") || then.says("all signals")).as("expects something").isTrue();
    assertThat(!own.isEmpty())
        .as("%s among %s", code, all)
        .isEqualTo(then.words("signals").contains(code));
    then.words("no").forEach(other -> assertThat(all).noneMatch(it -> it.code().equals(other)));
    if (then.says("all signals")) {
      assertThat(all)
          .extracting(Finding::code)
          .containsOnlyOnceElementsOf(then.words("all signals"));
    }
    check(own, then, code);
  }

  private static void check(List<Finding> own, Then then, String code) {
    var grounds = new TreeSet<ClaimId>();
    own.forEach(finding -> grounds.addAll(finding.claims()));
    assertThat(grounds).containsAll(then.words("because").stream().map(ClaimId::new).toList());
    var severity = then.table("severity").get(code);
    if (severity != null) {
      assertThat(own)
          .as("most pressing of %s", own)
          .first()
          .extracting(Finding::severity)
          .isEqualTo(Severity.valueOf(severity.toUpperCase(Locale.ROOT)));
    }
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("expectations")
  @DisplayName(
      "Every finding explains itself, rests on claims these eyes know, and is found again the same")
  void everyFindingStandsUp(Story story, Then then) {
    var findings = found(story.claims(), story, then);
    var known = story.chronologyFor(then).claims().stream().map(RecordedClaim::id).toList();
    assertThat(findings)
        .allSatisfy(finding -> {
          assertThat(finding.sentence()).isNotBlank().doesNotContain("null", "%s");
          assertThat(finding.question()).isNotBlank();
          assertThat(finding.answeredBy()).isNotEmpty();
          assertThat(finding.claims()).isNotEmpty().isSubsetOf(known);
          assertThat(finding.subject().question()).isNotEqualTo(Question.FAILED_RULE);
        });
    assertThat(findings)
        .extracting(finding -> finding.subject() + " " + finding.name())
        .doesNotHaveDuplicates();
    assertThat(found(story.claims(), story, then)).isEqualTo(findings);
    assertThat(found(story.claims().reversed(), story, then)).isEqualTo(findings);
  }

  private static List<Finding> found(List<RecordedClaim> claims, Story story, Then then) {
    var turned = new Story(story.title(), story.file(), story.child(), claims, story.then());
    var chronology = turned.chronologyFor(then);
    return SIGNALS.examine(chronology, DUTIES.obligations(chronology));
  }
}
