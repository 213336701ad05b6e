package org.sightline.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sightline.chronology.Chronology;
import org.sightline.story.Story;
import org.sightline.time.Eyes;
import org.sightline.time.WorkingDays;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class DutiesTest {

  private static final WorkingDays DAYS = WorkingDays.ofEnglandAndWales();
  private static final Chronology LIFE =
      Story.all("stories/duty").getFirst().chronologyAsOf(LocalDate.of(2007, 6, 1), Eyes.jointly());

  /// Owes the same five things, in no order.
  private abstract static class Fixed implements Duty {
    @Override
    public List<Obligation> owed(Chronology chronology, WorkingDays workingDays) {
      return List.of(
          owed("b", LocalDate.of(2010, 3, 16), workingDays),
          owed("a", LocalDate.of(2010, 3, 16), workingDays),
          owed("after", LocalDate.of(2010, 3, 17), workingDays),
          owed("first", LocalDate.of(2006, 4, 10), workingDays),
          owed("before", LocalDate.of(2006, 4, 9), workingDays));
    }

    private Obligation owed(String key, LocalDate day, WorkingDays workingDays) {
      return Owing.under(this, Act.on(day, List.of()))
          .within(Limit.workingDays(1), workingDays)
          .owes("social-care", key, "do it")
          .doneBy(Optional.empty());
    }
  }

  private static final class WithoutCard extends Fixed {}

  /// A local class, so that no scan takes it for a duty of the house; so is the next.
  private static Duty oldEdition() {
    @Owed(
        code = "old",
        version = 1,
        summary = "An edition of the past",
        basis = "clause 1",
        inForceFrom = "2006-04-10",
        inForceTo = "2010-03-16")
    final class OldEdition extends Fixed {}
    return new OldEdition();
  }

  private static Duty always() {
    @Owed(code = "always", version = 2, summary = "Never began, never ends", basis = "clause 2")
    final class Always extends Fixed {}
    return new Always();
  }

  @Test
  void countsOnlyWhatStartedWhileTheDutyWasInForce() {
    var duties = new Duties(List.of(oldEdition()), DAYS);

    assertThat(duties.obligations(LIFE))
        .extracting(Obligation::key)
        .containsExactly("first", "a", "b");
  }

  @Test
  void ordersByStartThenDueThenDutyThenKey() {
    var duties = new Duties(List.of(oldEdition(), always()), DAYS);

    assertThat(duties.obligations(LIFE))
        .extracting(owed -> owed.duty() + " " + owed.key())
        .containsExactly(
            "always before",
            "always first",
            "old first",
            "always a",
            "always b",
            "old a",
            "old b",
            "always after");
  }

  @Test
  void givesTheSameWhateverTheOrderInWhichDutiesCome() {
    var one = new Duties(List.of(oldEdition(), always()), DAYS);
    var other = new Duties(List.of(always(), oldEdition()), DAYS);

    assertThat(one.obligations(LIFE)).isEqualTo(other.obligations(LIFE));
    assertThat(one.cards()).isEqualTo(other.cards());
  }

  @Test
  void refusesTwoDutiesOfOneCodeFromOneDay() {
    assertThatThrownBy(() -> new Duties(List.of(always(), always()), DAYS))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesDutyWithoutCard() {
    assertThatThrownBy(() -> new Duties(List.of(new WithoutCard()), DAYS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("WithoutCard");
  }

  @Test
  void discoversEveryDutyOfEveryJurisdiction() {
    assertThat(Duties.discovered().cards())
        .extracting(Card::code)
        .contains("legal-meeting", "identify-adult", "charge-time-limit")
        .isSortedAccordingTo(Comparator.naturalOrder());
  }

  @Test
  void findsTheSameDutiesInTheContainer() {
    try (var context = new AnnotationConfigApplicationContext()) {
      context.register(DutyRoom.class);
      DutyScan.all().forEach(duty -> context.registerBean(duty.getClass()));
      context.refresh();

      assertThat(context.getBean(Duties.class).cards()).isEqualTo(Duties.discovered().cards());
    }
  }

  @Test
  void writesDownWhatTheCardSays() {
    var obligation = new Duties(List.of(oldEdition()), DAYS).obligations(LIFE).getFirst();

    assertThat(obligation.duty()).isEqualTo("old");
    assertThat(obligation.basis()).isEqualTo("clause 1");
    assertThat(obligation.owned()).isTrue();
  }

  @Test
  void takesCardWithoutDaysAsAlwaysInForce() {
    var card = Card.of(always().getClass());

    assertThat(card.version()).isEqualTo(2);
    assertThat(card.inForceOn(LocalDate.of(1900, 1, 1))).isTrue();
    assertThat(card.inForceOn(LocalDate.of(2100, 1, 1))).isTrue();
  }
}
