package org.sightline.signal;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.sightline.access.Access;
import org.sightline.audit.Audit;
import org.sightline.audit.AuditEntry;
import org.sightline.ledger.PersonRef;
import org.sightline.time.AsOf;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What was made of each question. Nothing here is ever changed, and each row has a leaf in the audit trail.
@Repository
public class Dispositions {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Audit audit;

  Dispositions(JdbcClient jdbc, JdbcTemplate batches, Audit audit) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.audit = audit;
  }

  /// What was said to questions about these children, oldest first. The reading is on the audit trail before anything is given
  /// out. An agency's eyes see what that agency said, and what was passed on to it.
  ///
  /// @param subject what is read about, by id, for the trail
  /// @param children the records of the children
  public List<Disposition> of(
      Access access, String subject, Collection<PersonRef> children, AsOf asOf) {
    audit.read(access, subject, asOf);
    return jdbc.sql(
            """
            select * from signal.disposition
            where child = any(:children) and day <= :day and made <= :knownAt
              and (:agency::text is null or agency = :agency or to_agency = :agency)
            order by day, made, id
            """)
        .param("children", children.stream().map(PersonRef::value).toArray(String[]::new))
        .param("day", Date.valueOf(asOf.trueAt()))
        .param("knownAt", Timestamp.from(asOf.knownAt()))
        .param("agency", asOf.eyes().agency().orElse(null))
        .query((row, number) -> DispositionRow.read(row).disposition())
        .list();
  }

  /// Records dispositions with their leaves, in the caller's transaction. One that was recorded before is passed over. It holds
  /// the audit log to the end of the transaction: call it once, last.
  ///
  /// @return those that are new
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Disposition> record(Collection<Disposition> dispositions) {
    var recorded =
        dispositions.stream()
            .filter(
                one -> batches.update(DispositionRow.INSERT, new DispositionRow(one).values()) == 1)
            .toList();
    audit.record(recorded.stream().map(Dispositions::leaf).toList());
    return recorded;
  }

  /// The secret that makes references of questions; [SignalKey#reference].
  public byte[] secret() {
    return jdbc.sql("select secret from signal.secret").query(byte[].class).single();
  }

  private static AuditEntry leaf(Disposition disposition) {
    return new AuditEntry.Wrote(
        DispositionRow.KIND, disposition.id(), new DispositionRow(disposition).digest());
  }
}
