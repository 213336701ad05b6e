package org.sightline.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sightline.chronology.Chronology;
import org.sightline.duty.Obligation;
import org.sightline.household.Household;
import org.sightline.identity.Person;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.PersonRef;
import org.sightline.policy.Policy;
import org.sightline.policy.Settings;
import org.sightline.story.Story;
import org.sightline.time.AsOf;

class SignalsTest {

  // Detectors stand in methods here, where no application context of another test finds them.

  private static final Chronology NOTHING =
      new Chronology(
          AsOf.endOf(LocalDate.of(2020, 6, 1)),
          new Person(
              new PersonRef("gp/1"),
              new TreeSet<>(List.of(new PersonRef("gp/1"))),
              "a child",
              false,
              false,
              Claim.Sex.UNKNOWN,
              Optional.empty(),
              Optional.empty()),
          List.of(),
          new Household(List.of(), List.of(), false),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  private static Detector notes() {
    @Detects(code = "b-notes", version = 3, summary = "Always notes", basis = "none")
    final class Notes implements Detector {
      @Override
      public List<Finding> examine(
          Chronology chronology, List<Obligation> obligations, Settings settings) {
        return List.of(
            Findings.by(this)
                .about(Subject.of(Question.SIGHT), "two")
                .says(Severity.NOTE, "Second.")
                .because(List.of(new ClaimId("x")))
                .because(List.of(new ClaimId("y")))
                .asks("Well?", "this", "that"),
            Findings.by(this)
                .about(Subject.of(Question.SIGHT), "one")
                .says(Severity.NOTE, "First.")
                .asks("Well?"));
      }
    }
    return new Notes();
  }

  private static Detector fails() {
    @Detects(code = "a-fails", version = 1, summary = "Always fails", basis = "none")
    final class Fails implements Detector {
      @Override
      public List<Finding> examine(
          Chronology chronology, List<Obligation> obligations, Settings settings) {
        throw new IllegalStateException("a broken check");
      }
    }
    return new Fails();
  }

  private static Detector presses() {
    @Detects(code = "c-presses", version = 1, summary = "Always presses", basis = "none")
    final class Presses implements Detector {
      @Override
      public List<Finding> examine(
          Chronology chronology, List<Obligation> obligations, Settings settings) {
        return List.of(
            Findings.by(this)
                .about(Subject.of(Question.HOME))
                .says(Severity.URGENT, "Now.")
                .asks("Well?"));
      }
    }
    return new Presses();
  }

  private static Detector withoutCard() {
    final class WithoutCard implements Detector {
      @Override
      public List<Finding> examine(
          Chronology chronology, List<Obligation> obligations, Settings settings) {
        return List.of();
      }
    }
    return new WithoutCard();
  }

  @Test
  @DisplayName("A policy lowers what a rule may ask of people, and only that rule")
  void lowersWhatARuleMayAsk() {
    var shipped = Signals.discovered();
    var story =
        Story.all("stories/signal").stream()
            .filter(one -> one.file().equals("bruise-not-mobile.yaml"))
            .findFirst()
            .orElseThrow();
    var chronology = story.chronologyFor(story.then().getFirst());
    var lowered =
        shipped.under(
            Policy.read("version: x\nrules: { bruise-not-mobile: { at-most: note } }", "x"));
    assertThat(shipped.examine(chronology, List.of()))
        .filteredOn(finding -> finding.code().equals("bruise-not-mobile"))
        .extracting(Finding::severity)
        .containsExactly(Severity.URGENT);
    assertThat(lowered.examine(chronology, List.of()))
        .filteredOn(finding -> finding.severity() == Severity.URGENT)
        .extracting(Finding::code)
        .isNotEmpty()
        .doesNotContain("bruise-not-mobile");
    assertThat(lowered.examine(chronology, List.of()))
        .extracting(Finding::name)
        .containsExactlyInAnyOrderElementsOf(
            shipped.examine(chronology, List.of()).stream().map(Finding::name).toList());
  }

  @Test
  void stampsTheCardAndKeepsWhatTheDetectorSaid() {
    var found =
        new Signals(List.of(notes()), Policy.shipped()).examine(NOTHING, List.of()).getLast();
    assertThat(found)
        .isEqualTo(
            new Finding(
                    "b-notes",
                    3,
                    Subject.of(Question.SIGHT),
                    "two",
                    Severity.NOTE,
                    "Second.",
                    new TreeSet<>(List.of(new ClaimId("x"), new ClaimId("y"))),
                    "Well?",
                    List.of("this", "that"))
                .under(Policy.shipped().digest()));
  }

  @Test
  void ordersFindingsByPressureCodeAndKeyWhateverTheOrderOfDetectors() {
    var expected = List.of("c-presses", "a-fails", "b-notes/one", "b-notes/two");
    var one = new Signals(List.of(notes(), fails(), presses()), Policy.shipped());
    var other = new Signals(List.of(presses(), notes(), fails()), Policy.shipped());
    assertThat(one.examine(NOTHING, List.of())).extracting(Finding::name).isEqualTo(expected);
    assertThat(other.examine(NOTHING, List.of())).isEqualTo(one.examine(NOTHING, List.of()));
    assertThat(other.cards())
        .extracting(Detects::code)
        .containsExactly("a-fails", "b-notes", "c-presses");
  }

  @Test
  void saysSoWhenADetectorFails() {
    var found = new Signals(List.of(fails()), Policy.shipped()).examine(NOTHING, List.of());
    assertThat(found)
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.NOTE);
          assertThat(finding.sentence())
              .isEqualTo(
                  "Cannot tell, because this check failed on the records as they stand"
                      + " (IllegalStateException).");
          assertThat(finding.answeredBy()).isNotEmpty();
        });
  }

  @Test
  void refusesADetectorWithoutACard() {
    var detectors = List.<Detector>of(withoutCard());
    assertThatThrownBy(() -> new Signals(detectors, Policy.shipped()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("carries no card");
  }

  @Test
  void refusesTwoDetectorsOfOneName() {
    var detectors = List.of(notes(), notes());
    assertThatThrownBy(() -> new Signals(detectors, Policy.shipped()))
        .hasMessage("two detectors are called b-notes");
  }

  @Test
  void findsEveryDetectorByItsCardAndRaisesNothingAboutAnEmptyLife() {
    var signals = Signals.discovered();
    assertThat(signals.cards())
        .extracting(Detects::code)
        .contains("ten-4-facesp", "undeclared-adult", "concerning-injury")
        .doesNotHaveDuplicates();
    assertThat(signals.examine(NOTHING, List.of())).isEmpty();
  }
}
