package org.sightline.audit;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sightline.access.Access;
import org.sightline.access.Purpose;
import org.sightline.database.NamedDatabase;
import org.sightline.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A log on a database of its own, with one room that writes notes.
record AuditLog(
    NamedDatabase database, JdbcClient jdbc, TransactionTemplate transaction, Audit audit) {

  static final Access ACCESS = new Access("t.bello", "council", Purpose.AUDIT);

  static AuditLog empty() {
    var database = TestDatabase.fresh();
    var jdbc = JdbcClient.create(database.dataSource());
    TestDatabase.tamper(
        database,
        "create schema notes",
        "create table notes.note (id int primary key, text text)",
        "grant usage on schema notes to sightline_app",
        "grant select, insert on notes.note to sightline_app");
    return of(database, jdbc);
  }

  static AuditLog of(NamedDatabase database, JdbcClient jdbc) {
    var manager = new DataSourceTransactionManager(database.dataSource());
    return new AuditLog(
        database, jdbc, new TransactionTemplate(manager), new Audit(jdbc, manager, database));
  }

  /// Writes notes with these ids, each with its leaf, in one transaction.
  void write(int from, int to) {
    transaction.executeWithoutResult(status -> {
      for (var id = from; id <= to; id++) {
        jdbc.sql("insert into notes.note values (?, ?)").params(id, "note " + id).update();
      }
      audit.record(
          IntStream.rangeClosed(from, to).mapToObj(id -> wrote(id, "note " + id)).toList());
    });
  }

  static AuditEntry.Wrote wrote(int id, String text) {
    return new AuditEntry.Wrote("notes.note", Integer.toString(id), Digest.of(text));
  }

  VerificationReport verify() {
    return verify(List.of(new Notes(jdbc)));
  }

  VerificationReport verify(List<LiveRows> kinds) {
    var manager = new DataSourceTransactionManager(database.dataSource());
    return new Verification(audit, database, database.dataSource(), manager, kinds).verify(ACCESS);
  }

  List<Discrepancy.Kind> verifiedKinds() {
    return verify().discrepancies().stream().map(Discrepancy::kind).distinct().toList();
  }

  private record Notes(JdbcClient jdbc) implements LiveRows {
    @Override
    public String kind() {
      return "notes.note";
    }

    @Override
    public Stream<LiveRow> rows() {
      return jdbc
          .sql("select id, text from notes.note")
          .query(
              (row, number) -> new LiveRow(row.getString("id"), Digest.of(row.getString("text"))))
          .stream();
    }
  }
}
