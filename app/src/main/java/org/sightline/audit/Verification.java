package org.sightline.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.sightline.access.Access;
import org.sightline.database.NamedDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Holds the whole log against itself, its signatures, the head outside the database, and every row that lives.
///
/// Verifiers fail by comparing roots with roots. This one believes no stored hash: every leaf is recomputed from its
/// entry and salt, every root from those leaves, every digest from the row or the bytes it stands for.
@Component
public final class Verification {

  private static final int AT_ONCE = 1_000;

  private final Audit audit;
  private final NamedDatabase database;
  private final JdbcClient jdbc;
  private final Checkpoints checkpoints;
  private final List<LiveRows> kinds;
  private final TransactionTemplate snapshot;

  /// Verifies one database with the rows that all rooms hand in.
  public Verification(
      Audit audit,
      NamedDatabase database,
      DataSource source,
      PlatformTransactionManager transactions,
      List<LiveRows> kinds) {
    this.audit = audit;
    this.database = database;
    var template = new JdbcTemplate(source);
    template.setFetchSize(AT_ONCE);
    this.jdbc = JdbcClient.create(template);
    this.checkpoints = new Checkpoints(jdbc);
    this.kinds = Stream.concat(Stream.of(new CheckpointRows(checkpoints)), kinds.stream()).toList();
    this.snapshot = new TransactionTemplate(transactions);
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /// Verifies everything as of one moment, while work goes on. Leaves a leaf of its own first.
  ///
  /// @param access who asks
  public VerificationReport verify(Access access) {
    var found = new ArrayList<Discrepancy>();
    leaveATrace(access, found);
    return snapshot.execute(status -> verified(found));
  }

  /// A log too damaged to append to must still be told about.
  private void leaveATrace(Access access, List<Discrepancy> found) {
    try {
      audit.acted(new AuditEntry.Acted(access, "verify", "audit.log"));
    } catch (IllegalStateException | DataAccessException damaged) {
      found.add(
          new Discrepancy(
              Discrepancy.Kind.LOG_CLOSED, "audit.log", "refuses the leaf of this verification"));
    }
  }

  private VerificationReport verified(List<Discrepancy> found) {
    var written = new WrittenRows();
    var heads = new HeadCheck(checkpoints.all(), database, found::add);
    var log = new LogWalk(jdbc, heads, written, found::add).walk();
    heads.finish(log.size());
    var rows = written.compare(kinds, found::add);
    return new VerificationReport(log.size(), heads.count(), rows, log.root().hex(), found);
  }

  /// Checkpoints are rows like any other.
  private record CheckpointRows(Checkpoints checkpoints) implements LiveRows {
    @Override
    public String kind() {
      return Checkpoints.KIND;
    }

    @Override
    public Stream<LiveRow> rows() {
      return checkpoints.rows();
    }
  }
}
