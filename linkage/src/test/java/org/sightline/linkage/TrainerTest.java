package org.sightline.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sightline.linkage.People.child;
import static org.sightline.linkage.People.person;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainerTest {

  private static final List<String> GIVEN =
      List.of("Dana", "Marcus", "Ella", "Owen", "Ruth", "Idris", "Nadia", "Felix");
  private static final List<String> FAMILY =
      List.of("Reed", "Okafor", "Harper", "Lindqvist", "Marsh", "Adjei", "Barton");

  /// Fifty-six people, every second of them on two records.
  private static List<PersonRecord> corpus() {
    List<PersonRecord> people = new ArrayList<>();
    for (int i = 0; i < GIVEN.size() * FAMILY.size(); i++) {
      String given = GIVEN.get(i % GIVEN.size());
      String family = FAMILY.get(i / GIVEN.size());
      BirthDate born = BirthDate.of(1960 + i, 1 + i % 12, 2 + i % 26);
      people.add(person("a" + i, given, family).born(born).build());
      if (i % 2 == 0) {
        people.add(person("b" + i, given, family).born(born).build());
      }
    }
    return people;
  }

  @Test
  void learnsFromRecordsAlone() {
    Training training = Trainer.train(corpus(), Model.standard(), "learnt-1", 1);
    long pairs = 84 * 83 / 2;

    assertThat(training.settled()).isTrue();
    assertThat(training.rounds()).isGreaterThan(1);
    assertThat(training.blockedPairs() + training.otherPairsInAll()).isEqualTo(pairs);
    assertThat(training.otherPairs()).isEqualTo(training.otherPairsInAll());
    assertThat(training.model().version()).isEqualTo("learnt-1");
    assertThat(training.model().prior()).isBetween(27.0 / pairs, 29.0 / pairs);
    assertThat(training.model().thresholds()).isEqualTo(Model.standard().thresholds());
    assertThat(training.model().atMost(Comparison.CONTACT)).isEqualTo(7);
  }

  @Test
  void countsHowCommonNamesAre() {
    Model learnt = Trainer.train(corpus(), Model.standard(), "v", 1).model();

    assertThat(learnt.given().share("dana")).isEqualTo(14 / 84.0);
    assertThat(learnt.family().share("reed")).isEqualTo(12 / 84.0);
    assertThat(learnt.family().rare()).isEqualTo(1 / 84.0);
    assertThat(learnt.given().damping()).isEqualTo(0.5);
  }

  @Test
  void comesCloseWithASampleOfTheOtherPairs() {
    Training whole = Trainer.train(corpus(), Model.standard(), "v", 1);
    Training sampled = Trainer.train(corpus(), Model.standard(), "v", 1, 900);

    assertThat(sampled.otherPairs()).isLessThanOrEqualTo(900).isGreaterThan(700);
    assertThat(sampled.otherPairsInAll()).isEqualTo(whole.otherPairsInAll());
    assertThat(sampled.model().prior())
        .isBetween(whole.model().prior() * 0.8, whole.model().prior() * 1.2);
    assertThat(sampled.model().digest()).isNotEqualTo(whole.model().digest());
  }

  @Test
  void looksAtAllOtherPairsWhenTheSampleWouldHoldThem() {
    long others = Trainer.train(corpus(), Model.standard(), "v", 1).otherPairsInAll();

    assertThat(Trainer.train(corpus(), Model.standard(), "v", 1, others).otherPairs())
        .isEqualTo(others);
    assertThat(Trainer.train(corpus(), Model.standard(), "v", 1, others - 1).otherPairs())
        .isLessThan(others);
  }

  @Test
  void worksWithoutNamesAndWithoutOtherPairs() {
    PersonRecord one = PersonRecord.of("a", "x").phone("01603 555123").build();
    PersonRecord other = PersonRecord.of("b", "x").phone("01603 555123").build();

    Training training = Trainer.train(List.of(one, other), Model.standard(), "v", 1);

    assertThat(training.blockedPairs()).isEqualTo(1);
    assertThat(training.otherPairs()).isZero();
    assertThat(training.model().given()).isEqualTo(Frequencies.NONE);
    assertThat(training.model().prior()).isBetween(0.0, 1.0);
  }

  @Test
  void needsTwoRecords() {
    assertThatThrownBy(() ->
            Trainer.train(List.of(child("a", "Dana", "Reed").build()), Model.standard(), "v", 1))
        .hasMessage("training needs at least two records, not 1");
  }
}
