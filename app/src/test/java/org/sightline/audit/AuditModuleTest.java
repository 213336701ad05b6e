package org.sightline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.sightline.access.Access;
import org.sightline.access.Purpose;
import org.sightline.database.TestDatabase;
import org.sightline.time.AsOf;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.IllegalTransactionStateException;

class AuditModuleTest {

  private static final AsOf AS_OF = AsOf.endOf(LocalDate.of(2024, 5, 1));

  private final AuditLog log = AuditLog.empty();
  private final Audit audit = log.audit();

  @Test
  void recordsAWriteOnlyInsideTheTransactionThatWrites() {
    assertThatThrownBy(() -> audit.record(AuditLog.wrote(1, "x")))
        .isInstanceOf(IllegalTransactionStateException.class);

    log.transaction()
        .executeWithoutResult(status -> {
          audit.record(AuditLog.wrote(1, "x"));
          status.setRollbackOnly();
        });
    assertThat(leaves()).isEmpty();

    log.transaction().executeWithoutResult(status -> audit.record(List.of()));
    assertThat(leaves()).isEmpty();

    log.write(1, 3);
    assertThat(leaves()).hasSize(3).allMatch(entry -> entry.contains("\"kind\":\"wrote\""));
  }

  @Test
  void aReadIsOnTheDiskEvenWhenTheReaderFails() {
    var access = new Access("r.okafor", "hospital", Purpose.SAFEGUARDING);
    assertThatThrownBy(() ->
            log.transaction()
                .executeWithoutResult(status -> {
                  audit.read(access, "person:7", AS_OF);
                  throw new IllegalStateException("the reader fails");
                }))
        .hasMessage("the reader fails");

    assertThat(leaves())
        .singleElement()
        .asString()
        .contains("\"kind\":\"read\"", "r.okafor", "hospital", "SAFEGUARDING", "person:7");
    assertThat(
            log.jdbc()
                .sql("select kind from audit.leaf where subject = 'person:7'")
                .query(String.class)
                .list())
        .containsExactly("read");
  }

  @Test
  void refusesToReadAfterWritingRatherThanWaitForItselfForEver() {
    log.transaction()
        .executeWithoutResult(status -> {
          audit.read(AuditLog.ACCESS, "person:1", AS_OF);
          audit.record(AuditLog.wrote(1, "x"));
          audit.record(AuditLog.wrote(2, "x"));
          assertThatThrownBy(() -> audit.read(AuditLog.ACCESS, "person:2", AS_OF))
              .isInstanceOf(IllegalStateException.class)
              .hasMessageContaining("Read first, then write");
          assertThatThrownBy(audit::checkpoint).isInstanceOf(IllegalStateException.class);
        });
    audit.read(AuditLog.ACCESS, "person:3", AS_OF);
    assertThat(leaves()).hasSize(4);
  }

  @Test
  void numbersLeavesWithoutGapsWhenManyWriteAtOnce() throws Exception {
    try (var writers = Executors.newFixedThreadPool(4)) {
      var done = new ArrayList<Future<?>>();
      for (var writer = 0; writer < 8; writer++) {
        var first = writer * 10;
        done.add(writers.submit(() -> log.write(first, first + writer(first))));
      }
      for (var one : done) {
        one.get();
      }
    }
    var report = log.verify();
    assertThat(report.discrepancies()).isEmpty();
    assertThat(report.leaves()).isEqualTo(report.rows() + 1);
  }

  private static int writer(int first) {
    return first % 7;
  }

  @Test
  void provesInclusionAndConsistencyFromStoredNodes() {
    log.write(1, 100);
    var early = signed(audit.checkpoint());
    log.write(101, 250);
    var late = signed(audit.checkpoint());

    assertThat(early.size()).isEqualTo(100);
    assertThat(late.size()).isEqualTo(251);
    log.write(251, 263);
    var now = audit.consistency(early.size());
    var root = Digest.of("no root");
    assertThat(now.proves(early.root(), root)).isFalse();
    var tree = new Merkle(now.later(), new Leaves(log.jdbc()));
    assertThat(now.proves(early.root(), tree.root())).isTrue();
    for (var index : new long[] {0, 99, 100, 250, 251, 264}) {
      var leaf = new Leaves(log.jdbc()).hash(0, index);
      assertThat(audit.inclusion(index).proves(leaf, tree.root())).isTrue();
      assertThat(audit.inclusion(index).hashes()).hasSizeLessThan(11);
    }
  }

  @Test
  void signsNothingTwiceAndNothingOfNothing() {
    assertThat(audit.checkpoint()).isInstanceOf(Signing.NothingNew.class);
    log.write(1, 5);
    var checkpoint = signed(audit.checkpoint());
    assertThat(checkpoint.origin()).startsWith("sightline.local/").endsWith("/1");
    assertThat(audit.checkpoint()).isInstanceOf(Signing.NothingNew.class);
    assertThat(audit.verifierKeys())
        .hasSize(2)
        .allMatch(key -> key.startsWith(checkpoint.origin()));
    log.write(6, 6);
    assertThat(signed(audit.checkpoint()).size()).isEqualTo(7);
    assertThat(log.verify().discrepancies()).isEmpty();
  }

  @Test
  void isDueAfter256Leaves() {
    log.write(1, 1);
    assertThat(signed(audit.checkpointWhenDue()).size()).isEqualTo(1);
    log.write(2, 255);
    assertThat(audit.checkpointWhenDue()).isInstanceOf(Signing.NothingNew.class);
    log.write(256, 256);
    assertThat(signed(audit.checkpointWhenDue()).size()).isEqualTo(257);
  }

  @Test
  void refusesToSignALogThatDoesNotContinueWhatItSigned() throws Exception {
    log.write(1, 5);
    audit.checkpoint();
    log.write(6, 9);
    audit.checkpoint();
    var head = Signer.head(log.database());
    var good = head.note().orElseThrow();

    for (var tampering :
        List.of(
            "delete from audit.leaf where index >= 4; delete from audit.node where ((index + 1) << level) > 4",
            "update audit.node set hash = sha256('x') where level = 3 and index = 0")) {
      var other = AuditLog.empty();
      other.write(1, 9);
      other.audit().checkpoint();
      other.write(10, 10);
      TestDatabase.tamper(other.database(), tampering.split(";", -1));
      assertThat(other.audit().checkpoint()).as(tampering).isInstanceOf(Signing.Refused.class);
      assertThat(Signer.head(other.database()).note().orElseThrow()).contains("\n9\n");
    }

    Files.delete(head.file());
    assertThat(reason(audit.checkpoint())).contains("missing from the home");
    head.keep(good.replace("\n10\n", "\n3\n"));
    assertThat(reason(audit.checkpoint())).contains("signatures");
    var stranger = AuditLog.empty();
    stranger.write(1, 1);
    stranger.audit().checkpoint();
    head.keep(Signer.head(stranger.database()).note().orElseThrow());
    assertThat(reason(audit.checkpoint())).contains("another log");
    head.keep(good);
    log.write(10, 10);
    assertThat(audit.checkpoint()).isInstanceOf(Signing.Signed.class);
  }

  @Test
  void aCrashBetweenHeadAndRowDoesNoHarm() {
    log.write(1, 5);
    audit.checkpoint();
    log.write(6, 8);
    var tip = new long[1];
    assertThatThrownBy(() ->
            log.transaction()
                .executeWithoutResult(status -> {
                  new Signer(new Leaves(log.jdbc()), new Checkpoints(log.jdbc()), log.database())
                      .sign();
                  tip[0] = new Leaves(log.jdbc()).size();
                  throw new IllegalStateException("cut");
                }))
        .hasMessage("cut");
    assertThat(tip[0]).isEqualTo(10);
    assertThat(Signer.head(log.database()).note().orElseThrow()).contains("\n9\n");

    assertThat(log.verify().discrepancies()).isEmpty();
    assertThat(signed(audit.checkpoint()).size()).isEqualTo(10);
    assertThat(log.verify().discrepancies()).isEmpty();
  }

  @Test
  void theAppCanOnlyAddToTheLog() {
    log.write(1, 2);
    audit.checkpoint();
    for (var change :
        List.of(
            "update audit.leaf set salt = salt",
            "delete from audit.leaf",
            "truncate audit.leaf",
            "update audit.node set hash = hash",
            "delete from audit.node",
            "update audit.checkpoint set note = note",
            "delete from audit.checkpoint",
            "update audit.epoch set origin = origin",
            "delete from audit.epoch",
            "alter table audit.leaf disable trigger all",
            "drop table audit.leaf")) {
      assertThatThrownBy(() -> log.jdbc().sql(change).update())
          .as(change)
          .isInstanceOf(DataAccessException.class);
    }
    assertThat(log.verify().discrepancies()).isEmpty();
  }

  @Test
  void appendsThousandsOfLeavesInOneGo() {
    var begun = System.nanoTime();
    log.write(1, 3_000);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    var report = log.verify();
    assertThat(report.whole()).isTrue();
    assertThat(report.leaves()).isEqualTo(3_001);
    assertThat(report.rows()).isEqualTo(3_000);
  }

  private List<String> leaves() {
    return log.jdbc().sql("select entry from audit.leaf order by index").query(String.class).list();
  }

  private static Checkpoint signed(Signing signing) {
    assertThat(signing).isInstanceOf(Signing.Signed.class);
    return ((Signing.Signed) signing).checkpoint();
  }

  private static String reason(Signing signing) {
    assertThat(signing).isInstanceOf(Signing.Refused.class);
    return ((Signing.Refused) signing).reason();
  }
}
