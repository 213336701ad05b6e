package org.sightline.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sightline.chronology.Chronology;
import org.sightline.duty.utopia.Utopia;
import org.sightline.policy.Policy;
import org.sightline.policy.PolicyFault;
import org.sightline.story.Story;
import org.sightline.time.Eyes;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class DutiesTest {

  private static final Chronology LIFE =
      Story.all("stories/duty").getFirst().chronologyAsOf(LocalDate.of(2007, 6, 1), Eyes.jointly());

  private static Duties utopia(Duty... duties) {
    return utopia(Policy.shipped(), duties);
  }

  private static Duties utopia(Policy policy, Duty... duties) {
    return new Duties(List.of(duties), "utopia", policy);
  }

  private static Policy policy(String duties) {
    return Policy.read("policy: '1'\nversion: '7'\nduties: " + duties, "a test");
  }

  @Test
  void countsOnlyWhatStartedWhileTheDutyWasInForce() {
    assertThat(utopia(Utopia.oldEdition()).obligations(LIFE))
        .extracting(Obligation::key)
        .containsExactly("first", "a", "b");
  }

  @Test
  void judgesEachObligationByTheEditionOfTheDayItsClockStarted() {
    assertThat(utopia(Utopia.changing()).obligations(LIFE))
        .extracting(owed -> "%s: %s, %s".formatted(owed.key(), owed.limit(), owed.basis()))
        .containsExactly(
            "first: 7 working days, Guide, first edition, clause 3",
            "a: 7 working days, Guide, first edition, clause 3",
            "b: 7 working days, Guide, first edition, clause 3",
            "after: 10 working days, Guide, second edition, clause 4");
  }

  @Test
  void holdsOutOfForceWhatNobodyCanTellTheFirstDayOf() {
    var toCome = utopia(Utopia.changing()).cards().getFirst().editions().getLast();

    assertThat(toCome.title()).isEqualTo("Act to come");
    assertThat(toCome.inForceOn(LocalDate.of(1900, 1, 1))).isFalse();
    assertThat(toCome.inForceOn(LocalDate.of(2100, 1, 1))).isFalse();
  }

  @Test
  void readsOneLineForEditionsThatSayTheSame() {
    assertThat(utopia(Utopia.lasting()).cards().getFirst().editions())
        .extracting(Text::basis)
        .containsExactly("Guide, first edition, clause 5", "Guide, second edition, clause 5");
  }

  @Test
  void ordersByStartThenDueThenDutyThenKey() {
    assertThat(utopia(Utopia.oldEdition(), Utopia.always()).obligations(LIFE))
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
    var one = utopia(Utopia.oldEdition(), Utopia.always());
    var other = utopia(Utopia.always(), Utopia.oldEdition());

    assertThat(one.obligations(LIFE)).isEqualTo(other.obligations(LIFE));
    assertThat(one.cards()).isEqualTo(other.cards());
  }

  @Test
  void saysThatALimitIsALocalDefault() {
    assertThat(utopia(Utopia.oldEdition()).obligations(LIFE).getFirst().basis())
        .isEqualTo("Guide, first edition, clause 1; the number of days is a local default");
  }

  @Test
  void followsLocalProcedureAndSaysSoInTheBasis() {
    var owed =
        utopia(policy("{ old: { limit: 3 working days } }"), Utopia.oldEdition(), Utopia.always())
            .obligations(LIFE);

    assertThat(owed.stream().filter(one -> one.duty().equals("old")).findFirst())
        .hasValueSatisfying(one -> {
          assertThat(one.limit()).isEqualTo("3 working days");
          assertThat(one.due()).isEqualTo("2006-04-13");
          assertThat(one.basis())
              .isEqualTo(
                  "Guide, first edition, clause 1; limit set locally by policy 7: 3 working days in"
                      + " place of 1 working day");
        });
    assertThat(owed.getFirst().basis()).isEqualTo("The Law, clause 2");
  }

  @Test
  void refusesPolicyThatSetsWhatTheDutyHasNot() {
    assertThatThrownBy(() -> utopia(policy("{ old: { days: 3 days } }"), Utopia.oldEdition()))
        .isInstanceOf(PolicyFault.class)
        .hasMessageContaining("'days'")
        .hasMessageContaining("[limit]");
    assertThatThrownBy(() -> utopia(policy("{ old: { limit: soon } }"), Utopia.oldEdition()))
        .isInstanceOf(PolicyFault.class)
        .hasMessageContaining("'soon'")
        .hasMessageContaining("5 working days");
  }

  @Test
  void refusesPolicyThatNamesADutyThereIsNot() {
    assertThatThrownBy(() -> utopia(policy("{ olde: { limit: 3 days } }"), Utopia.oldEdition()))
        .isInstanceOf(PolicyFault.class)
        .hasMessageContaining("'olde'")
        .hasMessageContaining("docs/duties/README.md");
  }

  @Test
  void refusesTwoDutiesOfOneCode() {
    assertThatThrownBy(() -> utopia(Utopia.always(), Utopia.always()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("always");
  }

  @Test
  void refusesCardsThatContradictThemselves() {
    assertThatThrownBy(() -> utopia(Utopia.withoutCard()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("WithoutCard");
    assertThatThrownBy(() -> utopia(Utopia.contradictory()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("two editions on 2006-04-10");
    assertThatThrownBy(() -> utopia(Utopia.unreadable()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("soon");
  }

  @Test
  void takesEnglandWhereNothingIsSaidAndFiresNoDutyOfAnotherJurisdiction() {
    assertThat(Duties.discovered().cards())
        .isNotEmpty()
        .allMatch(card -> card.jurisdiction().code().equals("england"));
    assertThat(Duties.discovered().of("wales").cards())
        .isNotEmpty()
        .allMatch(card -> card.jurisdiction().code().equals("wales"));
  }

  @Test
  void refusesJurisdictionThatItDoesNotHaveAndNamesThoseItHas() {
    var duties = Duties.discovered();

    assertThatThrownBy(() -> duties.of("ruritania"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'ruritania'")
        .hasMessageContaining("[england, wales]");
  }

  @Test
  void findsTheSameDutiesInTheContainer() {
    assertThat(inContainer(Map.of())).isEqualTo(Duties.discovered().cards());
    assertThat(inContainer(Map.of("sightline.jurisdiction", "wales")))
        .isEqualTo(Duties.discovered().of("wales").cards());
  }

  private static List<Card> inContainer(Map<String, Object> settings) {
    try (var context = new AnnotationConfigApplicationContext()) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("test", settings));
      context.registerBean(Policy.class, Policy::shipped);
      context.register(DutyRoom.class);
      DutyScan.all()
          .forEach(duty -> context.registerBean(duty.getClass().getName(), duty.getClass()));
      context.refresh();
      return context.getBean(Duties.class).cards();
    }
  }
}
