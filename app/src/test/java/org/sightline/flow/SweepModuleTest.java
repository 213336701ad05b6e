package org.sightline.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sightline.access.Access;
import org.sightline.access.Purpose;
import org.sightline.ledger.Ledger;
import org.sightline.ledger.PersonRef;
import org.sightline.signal.Ground;
import org.sightline.signal.KeptSignals;
import org.sightline.time.AsOf;

/// One nightly extract that holds two families' records: one baby with a bruise and a man nobody declared, one schoolchild.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SweepModuleTest {

  private static final Access ACCESS = new Access("test", "sightline", Purpose.REVIEW);
  private static final LocalDate LAST = LocalDate.of(2024, 3, 1);
  private static final PersonRef BABY = new PersonRef("school/u-1");
  private static final PersonRef PUPIL = new PersonRef("school/u-7");
  private static final String EXTRACT =
      """
      {"sightline": "1", "agency": "school", "records": [
        {"record": "S-1", "recorded": "2024-02-02T08:30", "by": "nursery worker", "basis": "observed",
         "people": {
           "baby": {"key": "u-1", "name": {"given": ["Alex"], "family": "Marsh"}, "born": "2023-11-20"},
           "mother": {"key": "u-2", "name": {"given": ["Dana"], "family": "Marsh"}, "born": "1996-03-04"}},
         "statements": [
           {"kind": "relation", "person": "mother", "to": "baby", "relation": "mother"},
           {"kind": "injury", "child": "baby", "injury": "i-1", "type": "bruise", "sites": ["cheek"], "words": "small bruise"},
           {"kind": "account", "child": "baby", "injury": "i-1", "mechanism": "hit-against-object",
            "by": {"person": "mother", "as": "mother"}, "words": "lay on a toy"}]},
        {"record": "S-2", "recorded": "2024-02-02T09:00", "by": "teacher", "basis": "observed",
         "people": {"pupil": {"key": "u-7", "name": {"given": ["Robin"], "family": "Hale"}, "born": "2015-05-04"}},
         "statements": [{"kind": "sight", "child": "pupil", "sight": "seen", "words": "in class"}]}]}
      """;

  private TestHouse house;

  @BeforeAll
  void open() {
    house = TestHouse.open();
    house.receive("register-1.json", EXTRACT, Instant.parse("2024-02-02T17:00:00Z"));
    house.room(RecordFlow.class).passDay(LAST);
    house.drawAll();
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void findsForOneChildWhatTheFlowKept() {
    var kept = house.room(KeptSignals.class).history(BABY, Optional.empty()).signals();
    var swept = house.room(Sweep.class).ofChild(ACCESS, BABY, LAST);

    assertThat(kept).isNotEmpty().anyMatch(signal -> signal.grounds().size() > 1);
    assertThat(swept.signals()).isEqualTo(kept);
    assertThat(swept.upTo()).contains(LAST);
  }

  @Test
  void looksAtEveryChildOnceAndAlwaysInTheSameOrder() {
    var first = new ArrayList<Sweep.Swept>();
    var counted = new ArrayList<String>();
    house
        .room(Sweep.class)
        .over(ACCESS, LAST, first::add, (done, all) -> counted.add(done + " of " + all));
    var again = new ArrayList<Sweep.Swept>();
    house.room(Sweep.class).over(ACCESS, LAST, again::add, (done, all) -> {});

    assertThat(first).extracting(Sweep.Swept::child).containsExactly(BABY, PUPIL);
    assertThat(again).isEqualTo(first);
    assertThat(counted).containsExactly("1 of 2", "2 of 2");
    assertThat(first.getFirst().history().grounds())
        .extracting(Ground::code)
        .contains("ten-4-facesp", "bruise-not-mobile");
    assertThat(first.getLast().history().signals()).isEmpty();
    assertThat(first.getFirst().days()).isPositive();
  }

  @Test
  void readsOneFamilyWithoutTheOthersOfItsDelivery() {
    var reader = house.room(Ledger.class).reader(ACCESS, PUPIL.value(), AsOf.endOf(LAST));

    assertThat(house.room(Families.class).claimsAround(reader, PUPIL))
        .isNotEmpty()
        .allSatisfy(claim -> assertThat(claim.source().record()).isEqualTo("S-2"));
    assertThat(house.room(KeptSignals.class).history(PUPIL, Optional.empty()).signals()).isEmpty();
  }
}
