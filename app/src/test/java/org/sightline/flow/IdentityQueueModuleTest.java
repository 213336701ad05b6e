package org.sightline.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.sightline.access.Access;
import org.sightline.access.Purpose;
import org.sightline.identity.Identities;
import org.sightline.ledger.PersonRef;
import org.sightline.linkage.PersonModel;
import org.sightline.linkage.model.LinkThresholds;
import org.sightline.linkage.model.Step;
import org.sightline.time.AsOf;

/// A baby whose mother has a partner; a man of one name seen with the baby; two women of one name; a pupil held twice.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IdentityQueueModuleTest {

  private static final Access ACCESS = new Access("test", "sightline", Purpose.REVIEW);
  private static final AsOf NOW = AsOf.endOf(LocalDate.of(2024, 3, 1));
  private static final PersonRef BABY = new PersonRef("school/u-1");
  private static final PersonRef PARTNER = new PersonRef("school/u-3");
  private static final PersonRef STEVEN = new PersonRef("school/u-4");
  private static final String EXTRACT =
      """
      {"sightline": "1", "agency": "school", "records": [
        {"record": "S-1", "recorded": "2024-02-02T08:30", "by": "nursery worker", "basis": "documented",
         "people": {
           "baby": {"key": "u-1", "name": {"given": ["Alex"], "family": "Marsh"}, "born": "2023-11-20"},
           "mother": {"key": "u-2", "name": {"given": ["Dana"], "family": "Marsh"}, "sex": "female"},
           "partner": {"key": "u-3", "name": {"given": ["Steven"], "family": "Harper"}, "sex": "male"}},
         "statements": [
           {"kind": "relation", "person": "mother", "to": "baby", "relation": "mother"},
           {"kind": "relation", "person": "partner", "to": "mother", "relation": "partner"}]},
        {"record": "S-2", "recorded": "2024-02-05T08:30", "by": "nursery worker", "basis": "observed",
         "people": {
           "baby": {"key": "u-1", "name": {"given": ["Alex"], "family": "Marsh"}, "born": "2023-11-20"},
           "man": {"key": "u-4", "name": {"given": ["Steven"]}, "sex": "male"}},
         "statements": [{"kind": "relation", "person": "man", "to": "baby", "relation": "friend"}]},
        {"record": "S-3", "recorded": "2024-02-06T09:00", "by": "clerk", "basis": "documented",
         "people": {"ada": {"key": "u-8", "name": {"given": ["Ada"], "family": "Quillfeather"}},
                    "bob": {"key": "u-10", "name": {"given": ["Bob"], "family": "Zeal"}}},
         "statements": [{"kind": "relation", "person": "ada", "to": "bob", "relation": "works-with"}]},
        {"record": "S-4", "recorded": "2024-02-06T09:30", "by": "clerk", "basis": "documented",
         "people": {"ada": {"key": "u-9", "name": {"given": ["Ada"], "family": "Quillfeather"}},
                    "cy": {"key": "u-11", "name": {"given": ["Cyril"], "family": "Yarrow"}}},
         "statements": [{"kind": "relation", "person": "ada", "to": "cy", "relation": "works-with"}]},
        {"record": "S-5", "recorded": "2024-02-07T09:00", "by": "teacher", "basis": "observed",
         "people": {"pupil": {"key": "u-7", "name": {"given": ["Robin"], "family": "Hale"}, "born": "2015-05-04"}},
         "statements": [{"kind": "sight", "child": "pupil", "sight": "seen", "words": "in class"}]},
        {"record": "S-6", "recorded": "2024-02-07T09:30", "by": "teacher", "basis": "observed",
         "people": {"pupil": {"key": "u-17", "name": {"given": ["Robin"], "family": "Hale"}, "born": "2015-05-04"}},
         "statements": [{"kind": "sight", "child": "pupil", "sight": "seen", "words": "in class"}]}]}
      """;

  private TestHouse house;

  @BeforeAll
  void open() {
    house = TestHouse.open();
    house.receive("register-1.json", EXTRACT, Instant.parse("2024-02-08T17:00:00Z"));
    house.room(RecordFlow.class).passDay(NOW.trueAt());
    house.drawAll();
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  @Order(1)
  void asksFirstWhatWouldChangeMost() {
    var questions = standing();

    assertThat(questions).hasSize(2);
    assertThat(questions.getFirst())
        .satisfies(steven -> {
          assertThat(List.of(steven.one(), steven.other())).containsExactly(PARTNER, STEVEN);
          assertThat(steven.because()).contains("too little is named to link them");
          assertThat(steven.yes().children()).containsExactly(BABY);
          assertThat(steven.yes().changes())
              .contains("the adults known around Alex Marsh: 2 instead of 3");
          assertThat(steven.yes().records()).hasSize(1);
          assertThat(steven.yes().claims()).isPositive();
          assertThat(steven.no().records()).as("they stand apart already").isEmpty();
          assertThat(steven.weight().orElseThrow().steps())
              .extracting(Step::sentence)
              .contains("both are recorded around the same person");
        });
    assertThat(questions.getLast())
        .satisfies(ada -> {
          assertThat(ada.first().label()).isEqualTo("Ada Quillfeather");
          assertThat(ada.yes().children()).isEmpty();
          assertThat(ada.yes().records()).containsExactly(new PersonRef("school/u-9"));
          assertThat(ada.no().isNothing()).isTrue();
        });
  }

  @Test
  @Order(2)
  void showsWhatAnotherModelWouldDecideOtherwise() {
    var shipped = PersonModel.shipped();
    var timid =
        new PersonModel(shipped.figures().with(new LinkThresholds(60, 50)), shipped.rarity());
    var trial = house.room(ModelTrial.class);

    assertThat(trial.with(ACCESS, shipped, NOW).isTheSame()).isTrue();
    assertThat(trial.with(ACCESS, timid, NOW))
        .satisfies(result -> {
          assertThat(result.joined()).isEmpty();
          assertThat(result.parted())
              .singleElement()
              .satisfies(pair -> {
                assertThat(pair.first()).isEqualTo("Robin Hale");
                assertThat(pair.before()).last().asString().endsWith("taken for one person");
                assertThat(pair.after()).last().asString().endsWith("taken for two people");
              });
          assertThat(result.noReview()).hasSize(1);
          assertThat(result.inUse()).isEqualTo(shipped.digest()).isNotEqualTo(result.tried());
        });
  }

  @Test
  @Order(3)
  void asksNoLongerWhatWasDecided() {
    decide("d-1", true, "2024-02-09T10:00:00Z");
    assertThat(together()).isTrue();
    assertThat(standing()).hasSize(1);

    decide("d-2", false, "2024-02-10T10:00:00Z");
    assertThat(together()).isFalse();
    assertThat(standing()).hasSize(1);
  }

  private boolean together() {
    return house.room(Identities.class).recordsOfSame(List.of(PARTNER)).contains(STEVEN);
  }

  private List<IdentityQuestion> standing() {
    return house.room(IdentityQueue.class).standing(ACCESS, NOW);
  }

  private void decide(String record, boolean same, String received) {
    house.receive(
        record,
        """
        {"sightline": "1", "agency": "school", "records": [
          {"record": "%s", "recorded": "%s", "by": "social worker", "basis": "checked", "people": {},
           "statements": [{"kind": "identity", "person": "school/u-3", "other": "school/u-4", "same": %s,
             "reason": "met him"}]}]}
        """
            .formatted(record, received, same),
        Instant.parse(received));
    house.drawAll();
  }
}
