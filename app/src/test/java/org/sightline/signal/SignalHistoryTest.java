package org.sightline.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.sightline.ledger.ClaimId;
import org.sightline.time.AsOf;
import org.sightline.time.Eyes;

class SignalHistoryTest {

  private static final LocalDate MON = LocalDate.of(2020, 6, 1);
  private static final LocalDate TUE = MON.plusDays(1);
  private static final LocalDate WED = MON.plusDays(2);
  private static final SignalHistory.Why ANSWERED = ground -> "answered: " + ground.name();

  private final SignalHistory empty = SignalHistory.through(Eyes.jointly());

  @Test
  void opensASignalOnTheDayOfItsFirstFinding() {
    var history = fold(List.of(check("a", "one", "x")));
    assertThat(history.upTo()).contains(MON);
    assertThat(history.signals())
        .singleElement()
        .satisfies(signal -> {
          assertThat(signal.opened()).isEqualTo(MON);
          assertThat(signal.open()).isTrue();
          assertThat(signal.subject()).isEqualTo(Subject.of(Question.LOCAL, "a/one"));
          assertThat(signal.versions()).hasSize(1);
          assertThat(signal.openOn(MON)).isTrue();
          assertThat(signal.openOn(MON.minusDays(1))).isFalse();
          assertThat(said(signal, MON)).containsExactly(check("a", "one", "x"));
          assertThat(signal.on(MON.minusDays(1))).isEmpty();
        });
  }

  @Test
  void leavesAnUnchangedFindingAsItIs() {
    var once = fold(List.of(check("a", "", "x")));
    var twice = fold(List.of(check("a", "", "x")), List.of(check("a", "", "x")));
    assertThat(twice.grounds()).isEqualTo(once.grounds());
    assertThat(twice.upTo()).contains(TUE);
  }

  @Test
  void keepsWhatItSaidBeforeWhenItGrows() {
    var grown = finding("a", "", Severity.URGENT, "grown", "x", "y");
    var signal = fold(List.of(check("a", "", "x")), List.of(grown)).signals().getFirst();
    assertThat(signal.versions()).extracting(Signal.Version::day).containsExactly(MON, TUE);
    assertThat(signal.latest().lead()).isEqualTo(grown);
    assertThat(signal.highest()).isEqualTo(Severity.URGENT);
    assertThat(said(signal, MON)).containsExactly(check("a", "", "x"));
    assertThat(said(signal, TUE)).containsExactly(grown);
    assertThat(said(signal, WED)).containsExactly(grown);
    assertThat(signal.turns())
        .extracting(Turn::kind)
        .containsExactly(Turn.Kind.OPENED, Turn.Kind.STRENGTHENED);
  }

  @Test
  void closesWhatIsNoLongerFoundWithAReasonAndKeepsIt() {
    var history = fold(List.of(check("a", "", "x")), List.of());
    var signal = history.signals().getFirst();
    assertThat(signal.closed()).contains(new Ground.Closing(TUE, "answered: a"));
    assertThat(signal.openOn(MON)).isTrue();
    assertThat(signal.openOn(TUE)).isFalse();
    assertThat(signal.on(TUE)).isEmpty();
    assertThat(history.open()).isEmpty();
    assertThat(history.openOn(MON)).containsExactly(signal);
    assertThat(history.openOn(TUE)).isEmpty();
  }

  @Test
  void closesNothingWithoutAReason() {
    var open = fold(List.of(check("a", "", "x")));
    assertThatThrownBy(() -> SignalHistory.fold(open, TUE, List.of(), ground -> " "))
        .hasMessage("nothing is closed without a reason");
  }

  @Test
  void opensANewEpisodeWhenItComesBack() {
    var history = fold(List.of(check("a", "", "x")), List.of(), List.of(check("a", "", "x")));
    assertThat(history.signals()).extracting(Signal::opened).containsExactly(MON, WED);
    assertThat(history.signals()).extracting(Signal::open).containsExactly(false, true);
  }

  @Test
  void countsADayFoldedAgainAsTheLastTimeTold() {
    var monday = fold(List.of(check("a", "", "x")));
    var closed = SignalHistory.fold(monday, TUE, List.of(check("b", "", "x")), ANSWERED);
    var grown = SignalHistory.fold(closed, TUE, List.of(check("a", "", "x", "y")), ANSWERED);
    assertThat(grown)
        .isEqualTo(SignalHistory.fold(monday, TUE, List.of(check("a", "", "x", "y")), ANSWERED));
    assertThat(SignalHistory.fold(grown, TUE, List.of(check("a", "", "x")), ANSWERED))
        .isEqualTo(SignalHistory.fold(monday, TUE, List.of(check("a", "", "x")), ANSWERED));
    assertThat(SignalHistory.fold(monday, MON, List.of(), ANSWERED).signals()).isEmpty();
  }

  @Test
  void leavesWhatClosedEarlierClosed() {
    var history = fold(List.of(check("a", "", "x")), List.of(), List.of());
    assertThat(history.signals().getFirst().closed()).map(Ground.Closing::day).contains(TUE);
  }

  @Test
  void doesNotCloseWhatAFailedDetectorCannotSee() {
    var fault =
        new Finding(
            "a",
            1,
            Subject.of(Question.FAILED_RULE, "a"),
            "",
            Severity.NOTE,
            "Cannot tell, because …",
            new TreeSet<>(),
            "Who?",
            List.of());
    var history =
        fold(List.of(check("a", "one", "x"), check("b", "", "x")), List.of(fault), List.of());
    assertThat(history.signals())
        .extracting(signal -> signal.subject() + " " + signal.closed().map(Ground.Closing::day))
        .containsExactly(
            "local/a/one Optional[2020-06-03]",
            "local/b Optional[2020-06-02]",
            "failed-rule/a Optional[2020-06-03]");
  }

  @Test
  void ordersSignalsByOpeningAndSubject() {
    var history =
        fold(
            List.of(check("z", "", "x")),
            List.of(
                check("z", "", "x"),
                check("b", "2", "x"),
                check("b", "1", "x"),
                check("a", "", "x")));
    assertThat(history.signals())
        .extracting(signal -> signal.subject().which())
        .containsExactly("z", "a", "b/1", "b/2");
  }

  @Test
  void refusesADayBeforeTheLast() {
    var tuesday = SignalHistory.fold(empty, TUE, List.of(), ANSWERED);
    assertThatThrownBy(() -> SignalHistory.fold(tuesday, MON, List.of(), ANSWERED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2020-06-01 is folded after 2020-06-02");
  }

  @Test
  void refusesOtherEyes() {
    var gp = AsOf.endOf(MON).through(Eyes.of("gp"));
    assertThatThrownBy(() -> SignalHistory.fold(empty, gp, List.of(), ANSWERED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("what gp knew is not folded into what all agencies jointly knew");
    assertThat(
            SignalHistory.fold(empty, AsOf.endOf(MON), List.of(check("a", "", "x")), ANSWERED)
                .open())
        .hasSize(1);
  }

  @Test
  void refusesTheSameFindingTwiceOnADay() {
    var twice = List.of(check("a", "", "x"), check("a", "", "y"));
    assertThatThrownBy(() -> SignalHistory.fold(empty, MON, twice, ANSWERED))
        .hasMessage("found twice on one day: a");
  }

  @Test
  void refusesWhatSaysNothing() {
    var subject = Subject.of(Question.SIGHT);
    assertThatThrownBy(() -> new Ground("a", subject, "", MON, Optional.empty(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Signal(subject, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void putsTheGroundsOfOneSubjectTogether() {
    var history =
        fold(
            List.of(sight("alone", Severity.CHECK, "Not seen alone. A plan is open.", "p")),
            List.of(
                sight("alone", Severity.CHECK, "Not seen alone. A plan is open.", "p"),
                sight("unseen", Severity.URGENT, "Nobody saw the child. A plan is open.", "q")),
            List.of(sight("unseen", Severity.NOTE, "Nobody saw the child.", "q")),
            List.of());
    assertThat(history.signals())
        .singleElement()
        .satisfies(signal -> {
          assertThat(signal.opened()).isEqualTo(MON);
          assertThat(signal.on(MON).orElseThrow().severity()).isEqualTo(Severity.CHECK);
          var tuesday = signal.on(TUE).orElseThrow();
          assertThat(tuesday.severity()).isEqualTo(Severity.URGENT);
          assertThat(tuesday.sentence())
              .isEqualTo("Nobody saw the child. A plan is open. Not seen alone.");
          assertThat(tuesday.additions())
              .containsExactly("Nobody saw the child. A plan is open.", "Not seen alone.");
          assertThat(tuesday.question()).isEqualTo("unseen?");
          assertThat(tuesday.answeredBy()).containsExactly("answer unseen", "answer alone");
          assertThat(tuesday.claims()).containsExactly(new ClaimId("p"), new ClaimId("q"));
          assertThat(signal.on(WED).orElseThrow().severity()).isEqualTo(Severity.NOTE);
          assertThat(signal.closed())
              .contains(new Ground.Closing(MON.plusDays(3), "answered: unseen"));
          assertThat(signal.turns())
              .extracting(turn -> turn.kind() + " " + turn.code() + " " + turn.why())
              .containsExactly(
                  "OPENED alone ",
                  "JOINED unseen ",
                  "WEAKENED unseen ",
                  "FELL_AWAY alone answered: alone",
                  "CLOSED unseen answered: unseen");
        });
  }

  @Test
  void goesOnAsOneSignalWhereOneGroundFollowsOnAnother() {
    var history =
        fold(
            List.of(sight("a", Severity.CHECK, "A.", "x")),
            List.of(sight("b", Severity.CHECK, "B.", "y")),
            List.of(),
            List.of(sight("a", Severity.CHECK, "A.", "x")));
    assertThat(history.signals()).extracting(Signal::opened).containsExactly(MON, MON.plusDays(3));
    assertThat(history.signals().getFirst().closed().orElseThrow().day()).isEqualTo(WED);
  }

  @Test
  void saysThatWhatWasTakenTogetherGoesOn() {
    var one = about(Subject.of(Question.INJURY, "i2"), "t", "c2");
    var both = about(Subject.of(Question.INJURY, "i1"), "t", "c1", "c2");
    var history = fold(List.of(one), List.of(both));
    assertThat(history.signals())
        .filteredOn(signal -> signal.subject().which().equals("i2"))
        .singleElement()
        .extracting(signal -> signal.closed().orElseThrow().reason())
        .asString()
        .startsWith("it goes on: its records are now taken together with others")
        .endsWith("an injury");
  }

  @RepeatedTest(200)
  @DisplayName(
      "Whatever is found in whatever order: all of it stands in the history, and all that ended says"
          + " why")
  void neverLosesAnything(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var days = new ArrayList<List<Finding>>();
    for (int day = 0; day < 25; day++) {
      days.add(anyFindings(random));
    }
    var history = empty;
    var before = empty;
    for (int day = 0; day < days.size(); day++) {
      before = history;
      history = SignalHistory.fold(history, MON.plusDays(day), days.get(day), ANSWERED);
      keepsAllOf(before, history);
    }
    var signals = history.signals();
    for (int day = 0; day < days.size(); day++) {
      var date = MON.plusDays(day);
      var told = signals.stream().flatMap(signal -> said(signal, date).stream()).toList();
      assertThat(told).containsExactlyInAnyOrderElementsOf(days.get(day));
      everySubjectOnce(signals, date);
    }
    assertThat(signals.stream().flatMap(signal -> signal.grounds().stream()))
        .containsExactlyInAnyOrderElementsOf(history.grounds());
    assertThat(signals).allSatisfy(SignalHistoryTest::explainsItself);
  }

  private static void keepsAllOf(SignalHistory before, SignalHistory after) {
    for (var ground : before.grounds()) {
      assertThat(after.grounds())
          .anySatisfy(kept -> {
            assertThat(kept.subject()).isEqualTo(ground.subject());
            assertThat(kept.name()).isEqualTo(ground.name());
            assertThat(kept.opened()).isEqualTo(ground.opened());
            assertThat(kept.versions())
                .startsWith(ground.versions().toArray(Ground.Version[]::new));
            ground.closed().ifPresent(closing -> assertThat(kept.closed()).contains(closing));
          });
    }
  }

  private static void everySubjectOnce(List<Signal> signals, LocalDate day) {
    assertThat(signals.stream().filter(signal -> signal.openOn(day)).map(Signal::subject))
        .doesNotHaveDuplicates();
  }

  private static void explainsItself(Signal signal) {
    for (var version : signal.versions()) {
      assertThat(version.severity())
          .isEqualTo(
              version.findings().stream()
                  .map(Finding::severity)
                  .min(Severity::compareTo)
                  .orElseThrow());
      version
          .findings()
          .forEach(finding -> assertThat(version.claims()).containsAll(finding.claims()));
    }
    signal.closed().ifPresent(closing -> assertThat(closing.reason()).isNotBlank());
    assertThat(signal.turns())
        .allSatisfy(turn -> {
          var ends = turn.kind() == Turn.Kind.FELL_AWAY || turn.kind() == Turn.Kind.CLOSED;
          assertThat(turn.why().isBlank()).isEqualTo(!ends);
        });
    assertThat(signal.turns().stream().filter(turn -> turn.kind() == Turn.Kind.CLOSED).findAny())
        .matches(closed -> closed.isPresent() == signal.closed().isPresent());
  }

  private static List<Finding> anyFindings(Random random) {
    var subjects =
        List.of(
            Subject.of(Question.SIGHT),
            Subject.of(Question.INJURY, "i1"),
            Subject.of(Question.INJURY, "i2"));
    var findings = new ArrayList<Finding>();
    for (var code : List.of("a", "b", "c")) {
      for (var subject : subjects) {
        if (random.nextInt(3) == 0) {
          var severity = List.of(Severity.values()).get(random.nextInt(3));
          var claims = new TreeSet<>(List.of(new ClaimId("c" + random.nextInt(4))));
          findings.add(
              new Finding(
                  code,
                  1,
                  subject,
                  subject.which(),
                  severity,
                  "Found " + random.nextInt(2) + ".",
                  claims,
                  "What?",
                  List.of("this")));
        }
      }
    }
    Collections.shuffle(findings, random);
    return findings;
  }

  private static List<Finding> said(Signal signal, LocalDate day) {
    return signal.on(day).map(Signal.Version::findings).orElse(List.of());
  }

  @SafeVarargs
  private SignalHistory fold(List<Finding>... days) {
    var history = empty;
    for (int index = 0; index < days.length; index++) {
      history = SignalHistory.fold(history, MON.plusDays(index), days[index], ANSWERED);
    }
    return history;
  }

  private static Finding check(String code, String key, String... claims) {
    return finding(code, key, Severity.CHECK, "found", claims);
  }

  /// Each by itself: no other rule asks about the same.
  private static Finding finding(
      String code, String key, Severity severity, String sentence, String... claims) {
    var subject = Subject.of(Question.LOCAL, key.isEmpty() ? code : code + "/" + key);
    return new Finding(code, 1, subject, key, severity, sentence, ids(claims), "What?", List.of());
  }

  private static Finding sight(String code, Severity severity, String sentence, String... claims) {
    return new Finding(
        code,
        1,
        Subject.of(Question.SIGHT),
        "",
        severity,
        sentence,
        ids(claims),
        code + "?",
        List.of("answer " + code));
  }

  private static Finding about(Subject subject, String code, String... claims) {
    return new Finding(
        code,
        1,
        subject,
        subject.which(),
        Severity.CHECK,
        "Found.",
        ids(claims),
        "What?",
        List.of());
  }

  private static NavigableSet<ClaimId> ids(String... claims) {
    return new TreeSet<>(Arrays.stream(claims).map(ClaimId::new).toList());
  }
}
