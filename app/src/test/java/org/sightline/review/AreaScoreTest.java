package org.sightline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.PersonRef;
import org.sightline.signal.Finding;
import org.sightline.signal.Ground;
import org.sightline.signal.Question;
import org.sightline.signal.Severity;
import org.sightline.signal.Signal;
import org.sightline.signal.Subject;

class AreaScoreTest {

  private static final LocalDate FIRST = LocalDate.parse("2024-04-01");
  private static final LocalDate LAST = LocalDate.parse("2024-06-30");
  private static final Set<PersonRef> PLANTED = Set.of(new PersonRef("gp/g-1"));
  private static final Set<PersonRef> OTHER = Set.of(new PersonRef("gp/g-2"));

  @TempDir private Path folder;
  private AreaScore score;

  @BeforeEach
  void readTheTruth() throws IOException {
    Files.writeString(
        folder.resolve("truth.jsonl"),
        """
        {"truth":"child","person":"P1","origin":"white","disabled":false,"records":["gp/g-1","school/s-1"]}
        {"truth":"child","person":"P2","origin":"asian","disabled":true,"records":["gp/g-2"]}
        {"truth":"adult","person":"P3","records":["gp/g-3"]}
        {"truth":"lives","household":1,"person":"P1","from":"2024-01-01","to":"2026-01-01"}
        {"truth":"lives","household":2,"person":"P2","from":"2024-01-01","to":"2026-01-01"}
        {"truth":"planted","id":"planted-1","pattern":"hidden-adult","child":"P1","records":["gp/g-1"],"begins":"2024-05-01","sufficient":"2024-05-10","codes":["undeclared-adult"]}
        """);
    score = new AreaScore(AreaTruth.of(folder), FIRST);
  }

  @Test
  void countsASignalOnTheDayItFirstStoodWithASeverity() {
    score.add(
        OTHER,
        List.of(
            signal(
                "a",
                "",
                version("2024-04-10", Severity.NOTE),
                version("2024-04-12", Severity.CHECK)),
            signal(
                "a",
                "2024-05-01",
                version("2024-04-20", Severity.CHECK),
                version("2024-04-22", Severity.URGENT))),
        LAST);

    assertThat(score.raised(Severity.NOTE)).isEqualTo(1);
    assertThat(score.raised(Severity.CHECK)).isEqualTo(2);
    assertThat(score.raised(Severity.URGENT)).isEqualTo(1);
    assertThat(score.escalated()).isEqualTo(1);
    assertThat(score.unanswered()).isEqualTo(1);
    assertThat(score.medianDaysStanding()).contains(11L);
  }

  @Test
  void asksOnceHoweverManyRulesAreGroundsAndCountsEachRuleByItself() {
    var subject = Subject.of(Question.SIGHT);
    score.add(
        OTHER,
        List.of(
            new Signal(
                subject,
                List.of(
                    ground(subject, "a", version("2024-04-10", Severity.CHECK)),
                    ground(subject, "b", version("2024-04-12", Severity.CHECK)),
                    ground(subject, "c", version("2024-04-15", Severity.URGENT))))),
        LAST);

    assertThat(score.raised(Severity.CHECK)).isEqualTo(1);
    assertThat(score.raised(Severity.URGENT)).isEqualTo(1);
    assertThat(score.escalated()).isEqualTo(1);
    assertThat(score.raisedByRules(Severity.CHECK)).isEqualTo(2);
    assertThat(score.raisedByRules(Severity.URGENT)).isEqualTo(1);
  }

  @Test
  void countsASignalAgainThatRisesAgain() {
    score.add(
        OTHER,
        List.of(
            signal(
                "a",
                "",
                version("2024-04-10", Severity.CHECK),
                version("2024-04-12", Severity.NOTE),
                version("2024-04-20", Severity.CHECK))),
        LAST);

    assertThat(score.raised(Severity.CHECK)).isEqualTo(2);
    assertThat(score.raised(Severity.NOTE)).isZero();
  }

  @Test
  void countsTheFirstDayApart() {
    score.add(OTHER, List.of(signal("a", "", version("2024-04-01", Severity.URGENT))), LAST);

    assertThat(score.backlog(Severity.URGENT)).isEqualTo(1);
    assertThat(score.raised(Severity.URGENT)).isZero();
  }

  @Test
  void catchesAPlantedCourseByABearingSignalAndCountsTheDays() {
    score.add(
        PLANTED,
        List.of(
            signal("other-code", "", version("2024-05-01", Severity.URGENT)),
            signal(
                "undeclared-adult",
                "",
                version("2024-05-05", Severity.NOTE),
                version("2024-05-13", Severity.CHECK))),
        LAST);

    assertThat(score.caught()).containsExactly(java.util.Map.entry("planted-1", 3L));
  }

  @Test
  void catchesNothingByANoteOrByWhatEndedBeforeItBegan() {
    score.add(
        PLANTED,
        List.of(
            signal("undeclared-adult", "", version("2024-05-12", Severity.NOTE)),
            signal("undeclared-adult", "2024-04-20", version("2024-04-10", Severity.URGENT))),
        LAST);

    assertThat(score.caught()).isEmpty();
  }

  @Test
  void saysWhichShareOfARulesSignalsWasAboutPlantedCourses() {
    score.add(PLANTED, List.of(signal("a", "", version("2024-05-12", Severity.CHECK))), LAST);
    score.add(
        OTHER,
        List.of(
            signal("a", "", version("2024-05-12", Severity.CHECK)),
            signal("b", "", version("2024-05-12", Severity.NOTE))),
        LAST);

    assertThat(score.rules())
        .hasEntrySatisfying(
            "a",
            rule ->
                assertThat(rule.precision())
                    .hasValueSatisfying(share -> assertThat(share).isCloseTo(0.5, within(1e-9))))
        .hasEntrySatisfying("b", rule -> assertThat(rule.precision()).isEmpty());
  }

  @Test
  void countsFamiliesAndGroupsInAggregateOnly() {
    score.add(PLANTED, List.of(signal("a", "", version("2024-05-12", Severity.CHECK))), LAST);
    score.add(OTHER, List.of(signal("a", "", version("2024-05-12", Severity.NOTE))), LAST);

    assertThat(score.children()).isEqualTo(2);
    assertThat(score.familiesAsked()).isCloseTo(0.5, within(1e-9));
    assertThat(score.groups())
        .containsEntry("ethnic group white", new AreaScore.Group(1, 1))
        .containsEntry("ethnic group asian", new AreaScore.Group(1, 0))
        .containsEntry("disabled", new AreaScore.Group(1, 0))
        .containsEntry("not disabled", new AreaScore.Group(1, 1));
  }

  private static Signal signal(String code, String closed, Said... said) {
    var end =
        Optional.of(closed)
            .filter(day -> !day.isEmpty())
            .map(day -> new Ground.Closing(LocalDate.parse(day), "answered"));
    var versions = Arrays.stream(said).map(one -> one.by(code)).toList();
    var subject = Subject.of(Question.LOCAL, code);
    return new Signal(
        subject, List.of(new Ground(code, subject, "", versions.getFirst().day(), end, versions)));
  }

  private static Ground ground(Subject subject, String code, Said said) {
    var version = said.by(code);
    return new Ground(code, subject, "", version.day(), Optional.empty(), List.of(version));
  }

  private static Said version(String day, Severity severity) {
    return new Said(LocalDate.parse(day), severity);
  }

  private record Said(LocalDate day, Severity severity) {
    Ground.Version by(String code) {
      return new Ground.Version(
          day,
          new Finding(
              code,
              1,
              Subject.of(Question.LOCAL, code),
              "",
              severity,
              "Something.",
              new TreeSet<>(Set.of(new ClaimId("c"))),
              "What?",
              List.of(),
              List.of(),
              ""));
    }
  }
}
