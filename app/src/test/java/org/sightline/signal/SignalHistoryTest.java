package org.sightline.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sightline.ledger.ClaimId;
import org.sightline.time.AsOf;
import org.sightline.time.Eyes;

class SignalHistoryTest {

  private static final LocalDate MON = LocalDate.of(2020, 6, 1);
  private static final LocalDate TUE = MON.plusDays(1);
  private static final LocalDate WED = MON.plusDays(2);

  private final SignalHistory empty = SignalHistory.through(Eyes.jointly());

  @Test
  void opensASignalOnTheDayOfItsFirstFinding() {
    var history = SignalHistory.fold(empty, MON, List.of(check("a", "one", "x")));
    assertThat(history.upTo()).contains(MON);
    assertThat(history.signals())
        .singleElement()
        .satisfies(signal -> {
          assertThat(signal.opened()).isEqualTo(MON);
          assertThat(signal.open()).isTrue();
          assertThat(signal.subject()).isEqualTo("a/one");
          assertThat(signal.versions()).hasSize(1);
          assertThat(signal.openOn(MON)).isTrue();
          assertThat(signal.openOn(MON.minusDays(1))).isFalse();
          assertThat(signal.on(MON)).contains(check("a", "one", "x"));
          assertThat(signal.on(MON.minusDays(1))).isEmpty();
        });
  }

  @Test
  void leavesAnUnchangedFindingAsItIs() {
    var once = SignalHistory.fold(empty, MON, List.of(check("a", "", "x")));
    var twice = SignalHistory.fold(once, TUE, List.of(check("a", "", "x")));
    assertThat(twice.signals()).isEqualTo(once.signals());
    assertThat(twice.upTo()).contains(TUE);
  }

  @Test
  void keepsWhatItSaidBeforeWhenItGrows() {
    var grown = finding("a", "", Severity.URGENT, "grown", "x", "y");
    var history =
        SignalHistory.fold(
            SignalHistory.fold(empty, MON, List.of(check("a", "", "x"))), TUE, List.of(grown));
    var signal = history.signals().getFirst();
    assertThat(signal.versions())
        .containsExactly(
            new Signal.Version(MON, check("a", "", "x")), new Signal.Version(TUE, grown));
    assertThat(signal.latest()).isEqualTo(grown);
    assertThat(signal.highest()).isEqualTo(Severity.URGENT);
    assertThat(signal.on(MON)).contains(check("a", "", "x"));
    assertThat(signal.on(TUE)).contains(grown);
    assertThat(signal.on(WED)).contains(grown);
  }

  @Test
  void closesWhatIsNoLongerFoundAndKeepsIt() {
    var history =
        SignalHistory.fold(
            SignalHistory.fold(empty, MON, List.of(check("a", "", "x"))), TUE, List.of());
    var signal = history.signals().getFirst();
    assertThat(signal.closed())
        .contains(new Signal.Closing(TUE, "no longer found as of 2020-06-02"));
    assertThat(signal.openOn(MON)).isTrue();
    assertThat(signal.openOn(TUE)).isFalse();
    assertThat(signal.on(TUE)).isEmpty();
    assertThat(history.open()).isEmpty();
    assertThat(history.openOn(MON)).containsExactly(signal);
    assertThat(history.openOn(TUE)).isEmpty();
  }

  @Test
  void opensANewEpisodeWhenItComesBack() {
    var history = fold(List.of(check("a", "", "x")), List.of(), List.of(check("a", "", "x")));
    assertThat(history.signals()).extracting(Signal::opened).containsExactly(MON, WED);
    assertThat(history.signals()).extracting(Signal::open).containsExactly(false, true);
  }

  @Test
  void countsADayFoldedAgainAsTheLastTimeTold() {
    var monday = SignalHistory.fold(empty, MON, List.of(check("a", "", "x")));
    var closed = SignalHistory.fold(monday, TUE, List.of(check("b", "", "x")));
    var grown = SignalHistory.fold(closed, TUE, List.of(check("a", "", "x", "y")));
    assertThat(grown).isEqualTo(SignalHistory.fold(monday, TUE, List.of(check("a", "", "x", "y"))));
    assertThat(SignalHistory.fold(grown, TUE, List.of(check("a", "", "x"))))
        .isEqualTo(SignalHistory.fold(monday, TUE, List.of(check("a", "", "x"))));
    assertThat(SignalHistory.fold(monday, MON, List.of()).signals()).isEmpty();
  }

  @Test
  void leavesWhatClosedEarlierClosed() {
    var history = fold(List.of(check("a", "", "x")), List.of(), List.of());
    assertThat(history.signals().getFirst().closed()).map(Signal.Closing::day).contains(TUE);
  }

  @Test
  void doesNotCloseWhatAFailedDetectorCannotSee() {
    var fault = finding("a", Signals.FAULT, Severity.NOTE, "Cannot tell, because …");
    var history =
        fold(List.of(check("a", "one", "x"), check("b", "", "x")), List.of(fault), List.of());
    assertThat(history.signals())
        .extracting(signal -> signal.subject() + " " + signal.closed().map(Signal.Closing::day))
        .containsExactly(
            "a/one Optional[2020-06-03]", "b Optional[2020-06-02]", "a/fault Optional[2020-06-03]");
  }

  @Test
  void ordersEpisodesByOpeningCodeAndKey() {
    var history =
        SignalHistory.fold(
            SignalHistory.fold(empty, MON, List.of(check("z", "", "x"))),
            TUE,
            List.of(check("b", "2", "x"), check("b", "1", "x"), check("a", "", "x")));
    assertThat(history.signals())
        .extracting(Signal::subject)
        .containsExactly("z", "a", "b/1", "b/2");
  }

  @Test
  void refusesADayBeforeTheLast() {
    var tuesday = SignalHistory.fold(empty, TUE, List.of());
    assertThatThrownBy(() -> SignalHistory.fold(tuesday, MON, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2020-06-01 is folded after 2020-06-02");
  }

  @Test
  void refusesOtherEyes() {
    assertThatThrownBy(
            () -> SignalHistory.fold(empty, AsOf.endOf(MON).through(Eyes.of("gp")), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("what gp knew is not folded into what all agencies jointly knew");
    assertThat(SignalHistory.fold(empty, AsOf.endOf(MON), List.of(check("a", "", "x"))).open())
        .hasSize(1);
  }

  @Test
  void refusesTheSameSubjectTwiceOnADay() {
    var twice = List.of(check("a", "", "x"), check("a", "", "y"));
    assertThatThrownBy(() -> SignalHistory.fold(empty, MON, twice))
        .hasMessage("found twice on one day: a");
  }

  @Test
  void refusesASignalThatSaysNothing() {
    assertThatThrownBy(() -> new Signal("a", "", MON, Optional.empty(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @SafeVarargs
  private SignalHistory fold(List<Finding>... days) {
    var history = empty;
    for (int index = 0; index < days.length; index++) {
      history = SignalHistory.fold(history, MON.plusDays(index), days[index]);
    }
    return history;
  }

  private static Finding check(String code, String key, String... grounds) {
    return finding(code, key, Severity.CHECK, "found", grounds);
  }

  private static Finding finding(
      String code, String key, Severity severity, String sentence, String... grounds) {
    var claims = new TreeSet<>(Arrays.stream(grounds).map(ClaimId::new).toList());
    return new Finding(code, 1, key, severity, sentence, claims, "What?", List.of());
  }
}
