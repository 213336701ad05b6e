package org.sightline.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.database.TestDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

/// The outbox over a real database: nothing is lost, and nothing is written that is not so.
class OutboxModuleTest {

  private static final String REFERENCE = "7QK2M-9FX3C";

  private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private @TempDir Path folder;
  private NoticeHouse house;

  @BeforeEach
  void open() {
    post.start();
    house = NoticeHouse.mailing(folder, post.getSmtp().getPort());
  }

  @AfterEach
  void close() {
    house.close();
    post.stop();
  }

  @Test
  void writesInTheTransactionOfWhatItTellsOf() {
    var transaction = house.room(TransactionOperations.class);
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(status -> {
              assertThat(outbox().write(List.of(SampleNotice.urgent(REFERENCE)), house.now()))
                  .isEqualTo(1);
              throw new IllegalStateException("what it tells of did not happen");
            }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(outbox().waiting()).isEmpty();

    assertThatThrownBy(() -> outbox().write(List.of(SampleNotice.urgent(REFERENCE)), house.now()))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void isWrittenWithTheSignalItself() {
    house.bruise("1", "back");

    assertThat(outbox().waiting())
        .isNotEmpty()
        .anySatisfy(parcel -> {
          assertThat(parcel.notice().to()).isEqualTo(SampleNotice.LEAD);
          assertThat(parcel.notice().immediate()).isTrue();
          assertThat(parcel.attempts()).isZero();
        });
  }

  @Test
  void writesTheSameNoticeOnce() {
    assertThat(write(SampleNotice.urgent(REFERENCE))).isEqualTo(1);
    assertThat(write(SampleNotice.urgent(REFERENCE))).isZero();
    assertThat(outbox().waiting()).hasSize(1);
  }

  @Test
  void sendsOnceAndLeavesATrace() {
    write(SampleNotice.urgent(REFERENCE));

    assertThat(send()).isEqualTo(new Dispatch.Sent(1, 0));
    assertThat(send()).isEqualTo(new Dispatch.Sent(0, 0));
    assertThat(post.getReceivedMessages()).hasSize(1);
    assertThat(outbox().waiting()).isEmpty();
    assertThat(count("select count(*) from audit.leaf where kind = 'acted'")).isEqualTo(1);
  }

  @Test
  void waitsTwiceAsLongAfterEachFailureAndGivesUpVisibly() {
    post.stop();
    write(SampleNotice.urgent(REFERENCE));

    for (int attempt = 1; attempt < Outbox.TRIES; attempt++) {
      assertThat(send()).isEqualTo(new Dispatch.Sent(0, 1));
      var parcel = outbox().waiting().getFirst();
      assertThat(parcel.attempts()).isEqualTo(attempt);
      assertThat(Duration.between(house.now(), parcel.nextTry()))
          .isEqualTo(Duration.ofMinutes(1L << (attempt - 1)));
      assertThat(parcel.fault()).hasValueSatisfying(fault -> assertThat(fault).contains("server"));
      assertThat(send()).as("not before its time").isEqualTo(new Dispatch.Sent(0, 0));
      house.at(parcel.nextTry());
    }
    send();
    assertThat(outbox().waiting()).isEmpty();
    assertThat(outbox().givenUp())
        .singleElement()
        .satisfies(parcel -> {
          assertThat(parcel.attempts()).isEqualTo(Outbox.TRIES);
          assertThat(parcel.fault()).isPresent();
        });
    house.at(house.now().plus(Duration.ofDays(30)));
    assertThat(send()).as("given up").isEqualTo(new Dispatch.Sent(0, 0));
  }

  @Test
  void triesAgainWhatWasGivenUpWhenSomebodySaysSo() {
    write(SampleNotice.urgent(REFERENCE));
    outbox().failed(outbox().take(house.now()), "no such mailbox", true);
    assertThat(outbox().givenUp()).hasSize(1);
    assertThat(send()).isEqualTo(new Dispatch.Sent(0, 0));

    assertThat(outbox().again(house.now())).isEqualTo(1);
    assertThat(send()).isEqualTo(new Dispatch.Sent(1, 0));
    assertThat(outbox().givenUp()).isEmpty();
    assertThat(post.getReceivedMessages()).hasSize(1);
  }

  @Test
  void sendsAgainWhatAProgramTookThatDied() {
    write(SampleNotice.urgent(REFERENCE));
    var taken = outbox().take(house.now());
    assertThat(taken).hasSize(1);
    house.house().restart();

    assertThat(send()).as("another may still be at it").isEqualTo(new Dispatch.Sent(0, 0));
    house.at(taken.getFirst().nextTry());
    assertThat(send()).isEqualTo(new Dispatch.Sent(1, 0));
    assertThat(post.getReceivedMessages()).hasSize(1);
  }

  @Test
  void givesNobodyElseWhatIsBeingTaken() {
    write(SampleNotice.urgent(REFERENCE));
    house
        .room(TransactionOperations.class)
        .executeWithoutResult(status -> {
          house
              .room(JdbcClient.class)
              .sql("select id from notice.outbox for update")
              .query(String.class)
              .list();
          assertThat(outbox().take(house.now())).isEmpty();
        });
  }

  @Test
  void writesToNobodyWhoHasLeft() {
    write(SampleNotice.urgent(REFERENCE));
    TestDatabase.tamper(
        house.house().database(),
        "update notice.outbox set destination = 'left.long.ago@school.example'");

    assertThat(send()).isEqualTo(new Dispatch.Sent(0, 1));
    assertThat(post.getReceivedMessages()).isEmpty();
    assertThat(outbox().givenUp())
        .singleElement()
        .satisfies(parcel ->
            assertThat(parcel.fault())
                .contains("designated safeguarding lead@school is not reached there any more"));
  }

  @Test
  void letsNobodyChangeWhatANoticeSays() {
    write(SampleNotice.urgent(REFERENCE));
    var jdbc = house.room(JdbcClient.class);

    for (var statement :
        List.of(
            "update notice.outbox set destination = 'somebody@else.example'",
            "update notice.outbox set reference = '00000-00000'",
            "delete from notice.outbox")) {
      assertThatThrownBy(() -> jdbc.sql(statement).update())
          .as(statement)
          .isInstanceOf(DataAccessException.class);
    }
  }

  private Outbox outbox() {
    return house.room(Outbox.class);
  }

  private Dispatch.Sent send() {
    return house.room(Dispatch.class).send();
  }

  private int write(Notice notice) {
    Integer written =
        house
            .room(TransactionOperations.class)
            .execute(status -> outbox().write(List.of(notice), house.now()));
    return written;
  }

  private long count(String query) {
    return house.room(JdbcClient.class).sql(query).query(Long.class).single();
  }
}
