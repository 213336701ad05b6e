package org.sightline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sightline.access.Access;
import org.sightline.access.Purpose;
import org.sightline.audit.Audit;
import org.sightline.audit.Discrepancy;
import org.sightline.audit.Verification;
import org.sightline.database.TestDatabase;
import org.sightline.flow.TestHouse;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Changes made behind Sightline's back, by somebody who may do anything to the database.
class TamperingModuleTest {

  private static final Access AUDITOR = new Access("auditor", "sightline", Purpose.AUDIT);
  private TestHouse house;

  @BeforeEach
  void fill() {
    house = TestHouse.open();
    house.receive(TestHouse.quietFamily());
    house.room(Audit.class).checkpoint();
  }

  @AfterEach
  void close() {
    house.close();
  }

  /// What is done, and the statement that does it.
  record Deed(String what, String statement) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Deed> deeds() {
    return Stream.of(
        new Deed(
            "one byte of an original is changed",
            "update ledger.original set bytes = set_byte(bytes, 10, (get_byte(bytes, 10) + 1) %"
                + " 256) where id = (select min(id) from ledger.original)"),
        new Deed(
            "an original is deleted with all that hangs on it",
            "delete from ledger.original where id = (select min(id) from ledger.original)"),
        new Deed(
            "the moment of receipt is set back",
            "update ledger.original set received = received - interval '1 day' where id = (select"
                + " min(id) from ledger.original)"),
        new Deed(
            "a receipt is rewritten",
            "update ledger.original set receipt = replace(receipt, 'claims', 'claims 9') where id ="
                + " (select min(id) from ledger.original)"),
        new Deed(
            "a word of a claim is changed",
            "update ledger.claim set body = replace(body, 'bruise', 'rash') where body like"
                + " '%bruise%'"),
        new Deed(
            "a claim is put into another's mouth",
            "update ledger.claim set speaker = '{\"agency\":\"gp\",\"role\":\"nobody there\"}'"
                + " where id = (select min(id) from ledger.claim)"),
        new Deed(
            "a claim's basis is raised",
            "update ledger.claim set basis = 'CHECKED' where id = (select min(id) from ledger.claim"
                + " where basis <> 'CHECKED')"),
        new Deed(
            "a claim is dated earlier",
            "update ledger.claim set happened_from = happened_from - 3 where id = (select min(id)"
                + " from ledger.claim)"),
        new Deed(
            "a claim is deleted",
            "delete from ledger.claim where id = (select min(id) from ledger.claim)"),
        new Deed(
            "a claim is slipped in",
            "insert into ledger.claim select 'ffffffffffffffffffffffffffffffff', original, record,"
                + " pointer, kind, body, speaker, heard_by, basis, happened_from, happened_to,"
                + " happened_precision, recorded, received, agency from ledger.claim limit 1"),
        new Deed(
            "an agency is struck from those who heard",
            "update ledger.claim set heard_by = '{}' where cardinality(heard_by) > 0"),
        new Deed(
            "a mention is deleted, which would hide a record from readers",
            "delete from ledger.mention where ref = (select min(ref) from ledger.mention)"),
        new Deed(
            "a leaf's entry is changed",
            "update audit.leaf set entry = entry || ' ' where index = 3"),
        new Deed("the last leaves are cut off", "delete from audit.leaf where index > 5"));
  }

  @Test
  void findsNothingInADeliveryReceivedBetweenTwoMicroseconds() {
    var receipt =
        house.receive("register.json", "{}", Instant.parse("2024-03-14T09:00:00.123456789Z"));

    assertThat(receipt.received()).isEqualTo(Instant.parse("2024-03-14T09:00:00.123456Z"));
    assertThat(verify()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("deeds")
  void catches(Deed deed) {
    assertThat(verify()).isEmpty();

    TestDatabase.tamper(house.database(), deed.statement());

    assertThat(verify())
        .as(deed.what())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).isNotBlank());
  }

  @Test
  void refusesEveryChangeToTheAppItself() {
    var jdbc = house.room(JdbcClient.class);

    for (var statement :
        List.of(
            "update ledger.claim set basis = 'CHECKED'",
            "delete from ledger.claim",
            "truncate ledger.claim",
            "update ledger.original set file_name = ''",
            "delete from ledger.mention",
            "delete from audit.leaf",
            "drop table ledger.claim")) {
      assertThatThrownBy(() -> jdbc.sql(statement).update())
          .as(statement)
          .isInstanceOf(DataAccessException.class);
    }
  }

  private List<String> verify() {
    return house.room(Verification.class).verify(AUDITOR).discrepancies().stream()
        .map(Discrepancy::sentence)
        .toList();
  }
}
