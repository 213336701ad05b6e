package org.sightline.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.sightline.access.Access;
import org.sightline.access.Purpose;
import org.sightline.audit.Verification;
import org.sightline.flow.Rebuild;
import org.sightline.flow.TestHouse;
import org.sightline.ledger.DerivedTables;
import org.sightline.linkage.PersonModel;
import org.sightline.linkage.PersonRecord;
import org.sightline.time.AsOf;
import org.sightline.time.Days;
import org.sightline.time.Eyes;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class ModelsModuleTest {

  private static final Access ACCESS = new Access("test", "sightline", Purpose.REVIEW);
  private static final Instant MOMENT = Instant.parse("2024-03-01T09:00:00Z");
  private static final AsOf NOW = new AsOf(Days.of(MOMENT), MOMENT, Eyes.jointly());

  @Test
  void refusesToTrainOnTooFewRecordsAndSaysWhy() {
    try (var house = TestHouse.open()) {
      house.receive(TestHouse.quietFamily());
      house.drawAll();

      assertThat(house.room(Retraining.class).train(ACCESS, "ours-1", NOW))
          .isInstanceOfSatisfying(
              Retraining.Outcome.Refused.class,
              refused ->
                  assertThat(refused.reason())
                      .startsWith("cannot train, because only ")
                      .endsWith("full date of birth; 1,000 are needed"));
      assertThat(house.room(Models.class).all()).isEmpty();
    }
    assertThat(Retraining.train(town(1_200, 1_200), "ours-1", NOW))
        .as("hardly anybody is held twice")
        .isInstanceOfSatisfying(
            Retraining.Outcome.Refused.class,
            refused -> assertThat(refused.reason()).endsWith("are of one person; 200 are needed"));
  }

  @Test
  void adoptsAModelDrawsAnewByItAndGoesBack() {
    var trained =
        ((Retraining.Outcome.Trained) Retraining.train(town(1_500, 750), "ours-1", NOW)).model();
    try (var house = TestHouse.open()) {
      house.receive(TestHouse.quietFamily());
      house.drawAll();
      var before = house.room(DerivedTables.class).digest();
      var models = house.room(Models.class);
      models.keep(trained);
      models.keep(trained);

      assertThat(models.all()).singleElement().isEqualTo(trained);
      assertThat(models.find(trained.digest().substring(0, 8))).contains(trained.model());
      assertThat(models.find("")).isEmpty();
      assertThat(house.room(ModelInUse.class).model()).isEqualTo(PersonModel.shipped());

      models.adopt(adoption("a", trained.digest(), MOMENT));
      house.restart();
      assertThat(house.room(ModelInUse.class).model().digest()).isEqualTo(trained.digest());
      var own = drawnAnew(house);
      assertThat(drawnAnew(house)).as("drawn twice by one model").isEqualTo(own);

      house
          .room(Models.class)
          .adopt(adoption("b", PersonModel.shipped().digest(), MOMENT.plusSeconds(60)));
      house.restart();
      assertThat(house.room(ModelInUse.class).model()).isEqualTo(PersonModel.shipped());
      assertThat(drawnAnew(house)).isEqualTo(before);
      assertThat(house.room(Models.class).adoptions())
          .extracting(Adoption::digest)
          .containsExactly(PersonModel.shipped().digest(), trained.digest());
      assertThat(house.room(Verification.class).verify(ACCESS).discrepancies()).isEmpty();
    }
  }

  @Test
  void changesNothingThatWasRecorded() {
    try (var house = TestHouse.open()) {
      house.room(Models.class).adopt(adoption("c", PersonModel.shipped().digest(), MOMENT));
      var jdbc = house.room(JdbcClient.class);

      assertThatThrownBy(() -> jdbc.sql("update identity.adoption set reason = 'x'").update())
          .isInstanceOf(DataAccessException.class);
      assertThatThrownBy(() -> jdbc.sql("delete from identity.model").update())
          .isInstanceOf(DataAccessException.class);
    }
  }

  private static String drawnAnew(TestHouse house) {
    house.room(Rebuild.class).begin();
    house.drawAll();
    return house.room(DerivedTables.class).digest();
  }

  private static Adoption adoption(String letter, String digest, Instant made) {
    return new Adoption(
        letter.repeat(32),
        digest,
        "tried on our own records",
        "data officer",
        "social-care",
        "N. Reed",
        made);
  }

  /// So many records of so many made-up people, in households of two.
  private static List<PersonRecord> town(int records, int people) {
    var random = new SplittableRandom(7);
    var drawn = new ArrayList<int[]>();
    for (int person = 0; person < people; person++) {
      drawn.add(
          new int[] {
            random.nextInt(60),
            random.nextInt(200),
            random.nextInt(60),
            random.nextInt(12),
            random.nextInt(28)
          });
    }
    var all = new ArrayList<PersonRecord>();
    for (int record = 0; record < records; record++) {
      int person = record % people;
      int[] of = drawn.get(person);
      int[] home = drawn.get(person / 2 * 2);
      all.add(
          PersonRecord.of("school/r-%05d".formatted(record), "school")
              .name("Given" + letters(of[0]), "Family" + letters(home[1]))
              .born(1950 + of[2], 1 + of[3], 1 + of[4])
              .phone("01632 9%05d".formatted(person / 2))
              .build());
    }
    return all;
  }

  private static String letters(int number) {
    return ""
        + (char) ('a' + number % 26)
        + (char) ('a' + number / 26 % 26)
        + (char) ('a' + number % 7);
  }
}
