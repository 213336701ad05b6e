package org.sightline.ledger;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sightline.access.Access;
import org.sightline.audit.Audit;
import org.sightline.audit.AuditEntry;
import org.sightline.time.AsOf;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What was delivered and what it says. Nothing here is ever changed.
///
/// Writing takes part in the caller's transaction, so that an original, its claims and the audit leaves that vouch for them
/// come into being together or not at all.
@Repository
public class Ledger {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Audit audit;

  Ledger(JdbcClient jdbc, JdbcTemplate batches, Audit audit) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.audit = audit;
  }

  /// The receipt given for a delivery with this sender's key, if one was accepted.
  public Optional<Receipt> receiptFor(String agency, String channel, String key) {
    return jdbc.sql(
            """
            select receipt from ledger.original
            where agency = :agency and channel = :channel and delivery_key = :key and not conflicting
            """)
        .param("agency", agency)
        .param("channel", channel)
        .param("key", key)
        .query(String.class)
        .optional()
        .map(Receipt::parse);
  }

  /// The receipt given for this very delivery, accepted or not.
  public Optional<Receipt> receiptOf(String original) {
    return jdbc.sql("select receipt from ledger.original where id = :id")
        .param("id", original)
        .query(String.class)
        .optional()
        .map(Receipt::parse);
  }

  /// Keeps an original with the claims made of it and whatever could not be read.
  ///
  /// @return the receipt to answer with
  @Transactional(propagation = Propagation.MANDATORY)
  public Receipt keep(
      Original original, List<RecordedClaim> claims, List<Quarantined> quarantined) {
    return write(original, claims, quarantined, false);
  }

  /// Keeps a delivery whose key had come before with other bytes. No claims are made of it.
  @Transactional(propagation = Propagation.MANDATORY)
  public Receipt keepConflicting(Original original, Quarantined why) {
    return write(original, List.of(), List.of(why), true);
  }

  /// The agencies that ever delivered anything, by their ids.
  public List<String> agencies() {
    return jdbc.sql("select distinct agency from ledger.original order by agency")
        .query((row, number) -> row.getString(1))
        .list();
  }

  /// Opens the ledger for somebody who reads. Their reading is on the audit trail before anything is given out.
  ///
  /// @param access who reads, for whom and why
  /// @param subject what they read about, by id
  /// @param asOf where they stand: nothing received after it is given out
  public LedgerReader reader(Access access, String subject, AsOf asOf) {
    audit.read(access, subject, asOf);
    return new LedgerReader(jdbc, asOf);
  }

  /// What could not be read, by original, oldest receipt first.
  @Transactional(readOnly = true)
  public List<QuarantineEntry> quarantine() {
    return jdbc.sql(
            """
            select o.agency, o.file_name, o.id, q.place, q.field, q.reason, q.what_to_do
            from ledger.quarantine q join ledger.original o on o.id = q.original
            order by o.received, o.id, q.ordinal
            """)
        .query((row, number) ->
            new QuarantineEntry(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                new Quarantined(
                    row.getString(4), row.getString(5), row.getString(6), row.getString(7))))
        .list();
  }

  /// Something that could not be read, and the delivery it came in.
  public record QuarantineEntry(
      String agency, String fileName, String original, Quarantined what) {}

  private Receipt write(
      Original original,
      List<RecordedClaim> claims,
      List<Quarantined> quarantined,
      boolean conflicting) {
    var receipt =
        new Receipt(
            original.id(),
            original.sha256(),
            original.received(),
            claims.size(),
            quarantined.size(),
            conflicting);
    insert(original, receipt);
    var rows = claims.stream().map(ClaimRow::new).map(ClaimRow::values).toList();
    batches.batchUpdate(ClaimRow.INSERT, rows);
    var mentions = mentions(receipt.original(), claims);
    batches.batchUpdate(
        "insert into ledger.mention (ref, original, record) values (?, ?, ?)", mentions);
    insertQuarantined(receipt.original(), quarantined);
    vouch(original, receipt, rows, mentions, quarantined);
    return receipt;
  }

  private void insert(Original original, Receipt receipt) {
    jdbc.sql(
            """
            insert into ledger.original (id, agency, channel, delivery_key, file_name, mapping, sha256, bytes, received,
              conflicting, receipt)
            values (:id, :agency, :channel, :key, :fileName, :mapping, :sha256, :bytes, :received, :conflicting, :receipt)
            """)
        .param("id", receipt.original())
        .param("agency", original.agency())
        .param("channel", original.channel())
        .param("key", original.key())
        .param("fileName", original.fileName())
        .param("mapping", original.mapping().orElse(null))
        .param("sha256", receipt.sha256())
        .param("bytes", original.bytes())
        .param("received", Timestamp.from(original.received()))
        .param("conflicting", receipt.conflicting())
        .param("receipt", receipt.text())
        .update();
  }

  private void insertQuarantined(String original, List<Quarantined> quarantined) {
    for (int i = 0; i < quarantined.size(); i++) {
      var item = quarantined.get(i);
      batches.update(
          """
          insert into ledger.quarantine (original, ordinal, place, field, reason, what_to_do)
          values (?, ?, ?, ?, ?, ?)
          """,
          original,
          i,
          item.place(),
          item.field(),
          item.reason(),
          item.whatToDo());
    }
  }

  /// @param original its id, which is a digest over all its bytes: worked out once, never for each row
  private static List<Object[]> mentions(String original, List<RecordedClaim> claims) {
    var people = new TreeMap<String, TreeSet<PersonRef>>();
    for (var claim : claims) {
      people
          .computeIfAbsent(claim.source().record(), none -> new TreeSet<>())
          .addAll(claim.mentions());
    }
    return people.entrySet().stream()
        .flatMap(entry ->
            entry.getValue().stream()
                .map(ref -> new Object[] {ref.value(), original, entry.getKey()}))
        .toList();
  }

  private void vouch(
      Original original,
      Receipt receipt,
      List<Object[]> claims,
      List<Object[]> mentions,
      List<Quarantined> faults) {
    var written = new ArrayList<AuditEntry>();
    written.add(
        new AuditEntry.Wrote(
            OriginalRows.KIND, receipt.original(), OriginalRows.digest(original, receipt)));
    claims.forEach(row ->
        written.add(new AuditEntry.Wrote(ClaimRows.KIND, row[0].toString(), ClaimRow.digest(row))));
    mentions.forEach(mention -> written.add(MentionRows.wrote(mention)));
    for (int i = 0; i < faults.size(); i++) {
      written.add(QuarantineRows.wrote(receipt.original(), i, faults.get(i)));
    }
    audit.record(written);
  }
}
