package org.sightline.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.StringJoiner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sightline.database.TestDatabase;
import org.sightline.ledger.DerivedTables;
import org.sightline.ledger.Ledger;

class RecordFlowModuleTest {

  private static final Instant RECEIVED = Instant.parse("2007-03-01T09:00:00Z");
  private static final String RECORD =
      """
      {"sightline": "1", "agency": "school", "records": [
        {"record": "S-1", "recorded": "2007-03-01T08:30", "by": "teacher", "basis": "observed",
         "people": {"child": {"key": "u-1", "name": {"given": ["Robin"], "family": "Hale"}, "born": "2001-05-04"}},
         "statements": [{"kind": "sight", "child": "child", "sight": "seen", "words": "in class"}]}]}
      """;

  private TestHouse house;

  @BeforeEach
  void open() {
    house = TestHouse.open();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void answersTheSameDeliveryWithTheSameReceipt() {
    var first = house.receive("register-1.json", RECORD, RECEIVED);
    var again = house.receive("register-1.json", RECORD, RECEIVED.plusSeconds(60));

    assertThat(first.claims()).isPositive();
    assertThat(again.text()).isEqualTo(first.text());
  }

  @Test
  void keepsOtherBytesUnderTheSameKeyApart() {
    var first = house.receive("register-1.json", RECORD, RECEIVED);
    var other =
        house.receive("register-1.json", RECORD.replace("in class", "in the yard"), RECEIVED);

    assertThat(other.conflicting()).isTrue();
    assertThat(other.claims()).isZero();
    assertThat(other.original()).isNotEqualTo(first.original());
    assertThat(house.room(Ledger.class).quarantine())
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.what().reason()).contains("came before with other bytes");
          assertThat(entry.what().whatToDo()).contains("new key");
        });
    assertThat(house.receive("register-1.json", RECORD, RECEIVED).text()).isEqualTo(first.text());
  }

  @Test
  void keepsAFileItCannotReadAndSaysWhatToDo() {
    var receipt = house.receive("register-2.json", "{\"sightline\": \"1\", ", RECEIVED);

    assertThat(receipt.claims()).isZero();
    assertThat(receipt.quarantined()).isPositive();
    assertThat(house.room(Ledger.class).quarantine().getFirst().what().whatToDo()).isNotBlank();
  }

  /// Working over all bytes once more for each record would take minutes here.
  @Test
  @Timeout(40)
  void keepsALargeDeliveryInTimeThatGrowsWithItsSize() {
    var records =
        new StringJoiner(
            ",", "{\"sightline\": \"1\", \"agency\": \"school\", \"records\": [", "]}");
    for (int i = 0; i < 5_000; i++) {
      records.add(
          """
          {"record": "S-%d", "recorded": "2007-03-01T08:30", "by": "teacher", "basis": "observed",
           "people": {"child": {"key": "u-%d"}},
           "statements": [{"kind": "sight", "child": "child", "sight": "seen", "words": "%s"}]}
          """
              .formatted(i, i, "in class ".repeat(450)));
    }

    var receipt = house.receive("register-large.json", records.toString(), RECEIVED);

    assertThat(receipt.quarantined()).isZero();
    assertThat(receipt.claims()).isEqualTo(5_000);
  }

  @Test
  void drawsTheSameWhetherOrNotItWasCutShort() {
    var family = TestHouse.quietFamily();
    house.receive(family);
    house.drawAll();
    var uncut = house.room(DerivedTables.class).digest();

    try (var other = TestHouse.open()) {
      other.receive(family);
      for (int i = 0; i < 3; i++) {
        other.room(RecordFlow.class).work();
        other.restart();
      }
      other.drawAll();

      assertThat(other.room(DerivedTables.class).digest()).isEqualTo(uncut);
    }
  }

  @Test
  void rebuildsToTheSameDigest() {
    house.receive(TestHouse.quietFamily());
    house.drawAll();
    var before = house.room(DerivedTables.class).digest();

    house.room(Rebuild.class).begin();
    assertThat(house.room(DerivedTables.class).digest()).isNotEqualTo(before);
    house.drawAll();

    assertThat(house.room(DerivedTables.class).digest()).isEqualTo(before);
  }

  @Test
  void leavesNothingWaitingAndNothingSetAside() {
    house.receive(TestHouse.quietFamily());
    assertThat(house.room(RecordFlow.class).waiting()).isPositive();
    house.drawAll();

    assertThat(house.room(RecordFlow.class).waiting()).isZero();
    assertThat(house.room(RecordFlow.class).setAside()).isEmpty();
  }

  @Test
  void drawsARowOverWhichTheProgramDiedNowAndThen() {
    house.receive("register-1.json", RECORD, RECEIVED);
    died(9);

    house.drawAll();

    assertThat(house.room(RecordFlow.class).setAside()).isEmpty();
    assertThat(house.room(RecordFlow.class).assessedThrough()).contains(LocalDate.of(2007, 3, 1));
  }

  @Test
  void setsARowAsideOverWhichTheProgramAlwaysDiesAndGoesOn() {
    var receipt = house.receive("register-1.json", RECORD, RECEIVED);
    died(10);
    house.receive("register-2.json", RECORD.replace("S-1", "S-2").replace("u-1", "u-2"), RECEIVED);

    house.drawAll();

    assertThat(house.room(RecordFlow.class).setAside())
        .singleElement()
        .isEqualTo(
            "original %s of 2007-03-01: begun 10 times, and the program died each time"
                .formatted(receipt.original()));
    assertThat(house.room(RecordFlow.class).waiting()).isZero();
    assertThat(house.room(RecordFlow.class).assessedThrough()).contains(LocalDate.of(2007, 3, 1));
  }

  @Test
  void drawsWhatWasSetAsideWhenAllIsRebuilt() {
    house.receive("register-1.json", RECORD, RECEIVED);
    died(10);
    house.drawAll();

    house.room(Rebuild.class).begin();
    house.drawAll();

    assertThat(house.room(RecordFlow.class).setAside()).isEmpty();
    assertThat(house.room(RecordFlow.class).assessedThrough()).contains(LocalDate.of(2007, 3, 1));
  }

  /// As when the program was killed this often while it drew what follows from what waits.
  private void died(int times) {
    TestDatabase.tamper(
        house.database(),
        "update flow.work set attempts = %d where state = 'waiting'".formatted(times));
  }
}
