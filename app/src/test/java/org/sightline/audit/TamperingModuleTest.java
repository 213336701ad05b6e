package org.sightline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.audit.Discrepancy.Kind.CHECKPOINT_BEYOND;
import static org.sightline.audit.Discrepancy.Kind.CHECKPOINT_MISMATCH;
import static org.sightline.audit.Discrepancy.Kind.CHECKPOINT_UNSIGNED;
import static org.sightline.audit.Discrepancy.Kind.HEAD_BEYOND;
import static org.sightline.audit.Discrepancy.Kind.HEAD_MISMATCH;
import static org.sightline.audit.Discrepancy.Kind.HEAD_MISSING;
import static org.sightline.audit.Discrepancy.Kind.HEAD_UNSIGNED;
import static org.sightline.audit.Discrepancy.Kind.KIND_UNANSWERED;
import static org.sightline.audit.Discrepancy.Kind.LEAF_CHANGED;
import static org.sightline.audit.Discrepancy.Kind.LEAF_MISSING;
import static org.sightline.audit.Discrepancy.Kind.LEAF_UNREADABLE;
import static org.sightline.audit.Discrepancy.Kind.LOG_CLOSED;
import static org.sightline.audit.Discrepancy.Kind.NODE_CHANGED;
import static org.sightline.audit.Discrepancy.Kind.ROW_CHANGED;
import static org.sightline.audit.Discrepancy.Kind.ROW_MISSING;
import static org.sightline.audit.Discrepancy.Kind.ROW_RECORDED_TWICE;
import static org.sightline.audit.Discrepancy.Kind.ROW_UNRECORDED;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.database.TestDatabase;

/// What a superuser who covers his tracks may try, and what gives him away. Ten notes, then a checkpoint of size 10,
/// then ten more notes and a checkpoint of size 21.
class TamperingModuleTest {

  private final AuditLog log = AuditLog.empty();

  @BeforeEach
  void writeAndSign() {
    log.write(1, 10);
    log.audit().checkpoint();
    log.write(11, 20);
    log.audit().checkpoint();
  }

  @Test
  void findsNothingWhereNothingWasDone() {
    var report = log.verify();
    assertThat(report.discrepancies()).isEmpty();
    assertThat(report.checkpoints()).isEqualTo(2);
    assertThat(report.rows()).isEqualTo(22);
    assertThat(report.root()).hasSize(64);
  }

  @Test
  void anEntryWithAnotherByte() {
    tamper(
        "update audit.leaf set entry = replace(entry, '\"subject\":\"3\"', '\"subject\":\"4\"') where index = 2");
    assertThat(log.verifiedKinds())
        .contains(LEAF_CHANGED, NODE_CHANGED, CHECKPOINT_MISMATCH, HEAD_MISMATCH, ROW_UNRECORDED);
    assertThat(log.verify().discrepancies().getFirst().sentence())
        .isEqualTo(
            "leaf 2: does not give its hash; the entry, its salt or its hash was changed after it was recorded");
  }

  @Test
  void anEntryThatIsNoLongerOne() {
    tamper("update audit.leaf set entry = '{\"kind\":\"wrote\"}' where index = 2");
    assertThat(log.verifiedKinds()).contains(LEAF_CHANGED, LEAF_UNREADABLE, ROW_UNRECORDED);
  }

  @Test
  void aHashWithAnotherBit() {
    tamper("update audit.leaf set hash = set_bit(hash, 7, 1 - get_bit(hash, 7)) where index = 2");
    assertThat(log.verifiedKinds()).containsExactly(LEAF_CHANGED);
  }

  @Test
  void aSaltWithAnotherBit() {
    tamper("update audit.leaf set salt = set_bit(salt, 7, 1 - get_bit(salt, 7)) where index = 2");
    assertThat(log.verifiedKinds()).contains(LEAF_CHANGED, CHECKPOINT_MISMATCH);
  }

  @Test
  void anEntryWithItsHashMadeToFit() {
    tamper(
        "update audit.leaf set entry = replace(entry, '\"subject\":\"3\"', '\"subject\":\"4\"') where index = 2",
        "update audit.leaf set hash = sha256('\\x00'::bytea || salt || convert_to(entry, 'UTF8')) where index = 2");
    assertThat(log.verifiedKinds())
        .contains(NODE_CHANGED, CHECKPOINT_MISMATCH, HEAD_MISMATCH)
        .doesNotContain(LEAF_CHANGED);
  }

  @Test
  void aLeafDeleted() {
    tamper("delete from audit.leaf where index = 4");
    assertThat(log.verifiedKinds())
        .contains(LEAF_MISSING, CHECKPOINT_MISMATCH, HEAD_MISMATCH, ROW_UNRECORDED);
  }

  @Test
  void aLeafInserted() {
    tamper(
        "update audit.leaf set index = index + 100 where index >= 4",
        "insert into audit.leaf (index, entry, salt, hash) select 4, entry, salt, hash from audit.leaf where index = 3",
        "update audit.leaf set index = index - 99 where index >= 100");
    assertThat(log.verifiedKinds())
        .contains(CHECKPOINT_MISMATCH, HEAD_MISMATCH, ROW_RECORDED_TWICE);
  }

  @Test
  void twoLeavesSwapped() {
    tamper(
        "update audit.leaf set index = 1000 where index = 3",
        "update audit.leaf set index = 3 where index = 4",
        "update audit.leaf set index = 4 where index = 1000");
    assertThat(log.verifiedKinds())
        .containsExactly(NODE_CHANGED, CHECKPOINT_MISMATCH, HEAD_MISMATCH);
  }

  @Test
  void theTailCutOff() {
    tamper("delete from audit.leaf where index >= 15");
    assertThat(log.verifiedKinds())
        .contains(LOG_CLOSED, NODE_CHANGED, CHECKPOINT_BEYOND, HEAD_BEYOND, ROW_UNRECORDED);
  }

  @Test
  void theTailCutOffWithAllThatBelongsToIt() {
    tamper(
        "delete from audit.leaf where index > 10",
        "delete from audit.node where ((index + 1) << level) > 11",
        "delete from audit.checkpoint where size > 10",
        "delete from notes.note where id > 10");
    // The verification's own leaf is appended to the shortened log, and all in the database agrees.
    assertThat(log.verifiedKinds()).containsExactly(HEAD_BEYOND);
  }

  @Test
  void theTailCutOffAndGrownAgain() {
    tamper(
        "delete from audit.leaf where index > 10",
        "delete from audit.node where ((index + 1) << level) > 11",
        "delete from audit.checkpoint where size > 10",
        "delete from notes.note where id > 10");
    log.write(11, 30);
    assertThat(log.verifiedKinds()).containsExactly(HEAD_MISMATCH);
  }

  @Test
  void aCheckpointWithAnotherSize() {
    tamper("update audit.checkpoint set size = 9 where size = 10");
    assertThat(log.verifiedKinds())
        .containsExactly(CHECKPOINT_UNSIGNED, ROW_UNRECORDED, ROW_MISSING);
  }

  @Test
  void aCheckpointWithAnotherRoot() {
    tamper(
        """
        update audit.checkpoint
        set note = replace(note, split_part(note, e'\\n', 3), encode(sha256('x'), 'base64')) where size = 10
        """);
    assertThat(log.verifiedKinds()).containsExactly(CHECKPOINT_UNSIGNED, ROW_CHANGED);
  }

  @Test
  void aCheckpointWithAnotherDate() {
    tamper("update audit.checkpoint set signed_at = signed_at - interval '1 day' where size = 10");
    assertThat(log.verifiedKinds()).containsExactly(ROW_CHANGED);
  }

  @Test
  void aCheckpointDeleted() {
    tamper("delete from audit.checkpoint where size = 10");
    assertThat(log.verifiedKinds()).containsExactly(ROW_MISSING);
  }

  @Test
  void aCheckpointOfAnotherLogPutInItsPlace() {
    var other = AuditLog.empty();
    other.write(1, 10);
    other.audit().checkpoint();
    var note = other.jdbc().sql("select note from audit.checkpoint").query(String.class).single();
    tamper("update audit.checkpoint set note = '" + note + "' where size = 10");
    assertThat(log.verifiedKinds()).containsExactly(CHECKPOINT_UNSIGNED, ROW_CHANGED);
  }

  @Test
  void theNameOfTheLogChanged() {
    tamper("update audit.epoch set origin = 'sightline.local/another/1'");
    assertThat(log.verifiedKinds()).containsExactly(CHECKPOINT_UNSIGNED, HEAD_UNSIGNED);
  }

  @Test
  void aNodeChangedDeletedOrAdded() {
    tamper("update audit.node set hash = sha256('x') where level = 1 and index = 1");
    assertThat(log.verifiedKinds()).containsExactly(NODE_CHANGED);
    tamper("delete from audit.node where level = 1 and index = 1");
    assertThat(log.verifiedKinds()).containsExactly(NODE_CHANGED);

    var other = AuditLog.empty();
    other.write(1, 2);
    TestDatabase.tamper(other.database(), "insert into audit.node values (9, 9, sha256('x'))");
    assertThat(other.verifiedKinds()).containsExactly(NODE_CHANGED);
  }

  @Test
  void aRowChangedDeletedOrWrittenPastTheAudit() {
    tamper("update notes.note set text = 'other' where id = 3");
    assertThat(log.verifiedKinds()).containsExactly(ROW_CHANGED);
    tamper(
        "update notes.note set text = 'note 3' where id = 3",
        "delete from notes.note where id = 5");
    assertThat(log.verifiedKinds()).containsExactly(ROW_MISSING);
    tamper("insert into notes.note values (5, 'note 5'), (99, 'smuggled')");
    assertThat(log.verify().discrepancies())
        .singleElement()
        .satisfies(found -> {
          assertThat(found.kind()).isEqualTo(ROW_UNRECORDED);
          assertThat(found.where()).isEqualTo("notes.note 99");
        });
  }

  @Test
  void rowsThatNobodyAnswersFor() {
    assertThat(log.verify(List.of()).discrepancies())
        .singleElement()
        .satisfies(found -> {
          assertThat(found.kind()).isEqualTo(KIND_UNANSWERED);
          assertThat(found.where()).isEqualTo("notes.note");
          assertThat(found.detail()).isEqualTo("20 rows were recorded");
        });
  }

  @Test
  void theHeadTakenAwayAlteredOrPutBackToAnOlderOne() throws Exception {
    var head = Signer.head(log.database());
    var good = head.note().orElseThrow();
    var older =
        log.jdbc()
            .sql("select note from audit.checkpoint where size = 10")
            .query(String.class)
            .single();

    head.keep(good.replace("\n21\n", "\n10\n"));
    assertThat(log.verifiedKinds()).containsExactly(HEAD_UNSIGNED);
    Files.delete(head.file());
    assertThat(log.verifiedKinds()).containsExactly(HEAD_MISSING);

    // Not told by the log alone: an older head is a true one. A second holder of the head would
    // tell.
    head.keep(older);
    assertThat(log.verifiedKinds()).isEmpty();
  }

  @Test
  void theDatabasePutBackToAnEarlierDay() {
    var database = log.database();
    var restored = AuditLog.empty();
    restored.write(1, 10);
    restored.audit().checkpoint();
    Signer.head(restored.database()).keep(Signer.head(database).note().orElseThrow());
    assertThat(restored.verifiedKinds()).containsExactly(HEAD_UNSIGNED);
  }

  private void tamper(String... statements) {
    TestDatabase.tamper(log.database(), statements);
  }
}
