package org.sightline.audit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sightline.database.NamedDatabase;

/// Signs heads of the log, and only such as continue the last head it signed. That head is on disk, outside the
/// database, before the signature is handed out; a crash in between leaves a head without its row, which is harmless.
final class Signer {

  private static final long MOST_LEAVES = 256;
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Leaves leaves;
  private final Checkpoints checkpoints;
  private final NamedDatabase database;

  Signer(Leaves leaves, Checkpoints checkpoints, NamedDatabase database) {
    this.leaves = leaves;
    this.checkpoints = checkpoints;
    this.database = database;
  }

  /// The file that keeps the last head of a database's log.
  static Head head(NamedDatabase database) {
    return new Head(database.folder().resolve("audit.head"));
  }

  /// The keys that sign it.
  static LogKeys keys(NamedDatabase database) {
    return LogKeys.keptIn(database.keys());
  }

  List<String> verifierKeys() {
    return keys(database).verifierKeys(checkpoints.origin());
  }

  /// Signs the log as it stands. Runs in a transaction of its own: with the lock held, every leaf it sees is committed.
  Signing sign() {
    return sign(leaves.tip());
  }

  /// The same, but only when it is time.
  Signing signWhenDue() {
    var tip = leaves.tip();
    var due =
        checkpoints
            .latest()
            .map(last ->
                tip.frontier().size() - last.size() >= MOST_LEAVES
                    || !tip.at().isBefore(last.signedAt().plus(LONGEST)))
            .orElse(true);
    return due ? sign(tip) : new Signing.NothingNew();
  }

  private Signing sign(Leaves.Tip tip) {
    if (tip.frontier().size() == 0) {
      return new Signing.NothingNew();
    }
    var objection = objection(tip);
    if (objection.isPresent()) {
      return new Signing.Refused(objection.get());
    }
    return leaves.endsWithCheckpoint() ? new Signing.NothingNew() : signed(tip);
  }

  private Signing signed(Leaves.Tip tip) {
    var checkpoint =
        new Checkpoint(checkpoints.origin(), tip.frontier().size(), tip.frontier().root());
    var note = keys(database).sign(checkpoint, tip.at()).form();
    head(database).keep(note);
    checkpoints.keep(checkpoint, note, tip.at());
    var row = Checkpoints.row(checkpoint.size(), note, tip.at());
    leaves.append(
        tip, List.of(new AuditEntry.Wrote(Checkpoints.KIND, row.subject(), row.digest())));
    return new Signing.Signed(checkpoint);
  }

  private Optional<String> objection(Leaves.Tip tip) {
    var note = head(database).note();
    if (note.isEmpty()) {
      return checkpoints
          .latest()
          .map(last ->
              "the head of the log is missing from the home, although a checkpoint of size "
                  + last.size()
                  + " was signed");
    }
    var head = keys(database).verified(note.get());
    if (head.isEmpty()) {
      return Optional.of("the head kept in the home does not carry this home's signatures");
    }
    return objection(tip, head.get());
  }

  private Optional<String> objection(Leaves.Tip tip, Checkpoint head) {
    var size = tip.frontier().size();
    if (!head.origin().equals(checkpoints.origin())) {
      return Optional.of("the head kept in the home is of another log (" + head.origin() + ")");
    }
    if (head.size() > size) {
      return Optional.of(
          "the log has %d leaves, but %d were signed: it was cut short or restored"
              .formatted(size, head.size()));
    }
    var proof =
        new ConsistencyProof(head.size(), size, new Merkle(size, leaves).consistency(head.size()));
    return proof.proves(head.root(), tip.frontier().root())
        ? Optional.empty()
        : Optional.of("the first %d leaves are not those that were signed".formatted(head.size()));
  }
}
