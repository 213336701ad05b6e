package org.sightline.audit;

import java.util.List;
import java.util.function.Supplier;
import org.sightline.access.Access;
import org.sightline.database.NamedDatabase;
import org.sightline.time.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The trail of every read and write. A write is recorded in the transaction that writes; a read is recorded and
/// committed before any data is given out.
@Component
public final class Audit {

  private final Leaves leaves;
  private final Signer signer;
  private final TransactionTemplate inTheCallers;
  private final TransactionTemplate inItsOwn;

  /// The log of one database, whose keys and last head are kept in the home.
  public Audit(JdbcClient jdbc, PlatformTransactionManager transactions, NamedDatabase database) {
    this.leaves = new Leaves(jdbc);
    this.signer = new Signer(leaves, new Checkpoints(jdbc), database);
    this.inTheCallers = with(transactions, TransactionDefinition.PROPAGATION_MANDATORY);
    this.inItsOwn = with(transactions, TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  private static TransactionTemplate with(
      PlatformTransactionManager transactions, int propagation) {
    var template = new TransactionTemplate(transactions);
    template.setPropagationBehavior(propagation);
    return template;
  }

  /// Records what the current transaction writes or does: all of it is kept, or none. From here to the end of the
  /// transaction nobody else can append, so call it last, once, with everything.
  ///
  /// @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
  public void record(List<? extends AuditEntry> entries) {
    inTheCallers.executeWithoutResult(status -> {
      if (!entries.isEmpty()) {
        holdTheLog();
        leaves.append(leaves.tip(), entries);
      }
    });
  }

  /// The same for a single entry.
  public void record(AuditEntry entry) {
    record(List.of(entry));
  }

  /// Records a read, and returns only once that is on the disk. Whoever reads calls this first; if it throws, nothing
  /// may be given out.
  ///
  /// @param subject what is about to be read, by id
  public void read(Access access, String subject, AsOf asOf) {
    read(List.of(new AuditEntry.Read(access, subject, asOf)));
  }

  /// The same for several things read at once, in one go.
  public void read(List<AuditEntry.Read> reads) {
    alone(() -> {
      leaves.append(leaves.tip(), reads);
      return reads.size();
    });
  }

  /// Records a deed that has no transaction of its own, such as a verification.
  void acted(AuditEntry.Acted deed) {
    alone(() -> {
      leaves.append(leaves.tip(), List.of(deed));
      return deed;
    });
  }

  /// Signs the log as it stands, and keeps its head outside the database.
  public Signing checkpoint() {
    return alone(signer::sign);
  }

  /// Signs when 256 leaves or 60 seconds have passed since the last checkpoint and there is something new to sign.
  public Signing checkpointWhenDue() {
    return alone(signer::signWhenDue);
  }

  /// Shows that a leaf is in the log as it stands.
  public InclusionProof inclusion(long index) {
    var tree = new Merkle(leaves.size(), leaves);
    return new InclusionProof(index, tree.size(), tree.inclusion(index));
  }

  /// Shows that the log of an earlier size is the beginning of the log as it stands.
  public ConsistencyProof consistency(long earlier) {
    var tree = new Merkle(leaves.size(), leaves);
    return new ConsistencyProof(earlier, tree.size(), tree.consistency(earlier));
  }

  /// What others need to verify this log's checkpoints: one line for each key, in the form of C2SP verifier keys.
  public List<String> verifierKeys() {
    return inItsOwn.execute(status -> List.copyOf(signer.verifierKeys()));
  }

  private <T> T alone(Supplier<T> work) {
    if (TransactionSynchronizationManager.hasResource(this)) {
      throw new IllegalStateException(
          "This transaction has already recorded a write, and so holds the audit log: a read or a"
              + " checkpoint of its own would wait for it for ever. Read first, then write.");
    }
    return inItsOwn.execute(status -> work.get());
  }

  /// Marks the transaction as one that holds the log, until it ends.
  private void holdTheLog() {
    if (TransactionSynchronizationManager.hasResource(this)) {
      return;
    }
    TransactionSynchronizationManager.bindResource(this, true);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(Audit.this);
          }
        });
  }
}
