package org.sightline.ledger;

import java.util.stream.Stream;
import org.sightline.audit.AuditEntry;
import org.sightline.audit.Digest;
import org.sightline.audit.LiveRow;
import org.sightline.audit.LiveRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Mentions as they are now. A mention that is gone hides its original's claims from whoever reads about that person.
@Component
final class MentionRows implements LiveRows {

  private static final String KIND = "ledger.mention";
  private final JdbcClient jdbc;

  MentionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Stream<LiveRow> rows() {
    return jdbc
        .sql("select ref, original, record from ledger.mention")
        .query((row, number) -> live(row.getString(1), row.getString(2), row.getString(3)))
        .stream();
  }

  /// The leaf that vouches for a mention: the reference, the original's id and the record's number.
  static AuditEntry wrote(Object[] mention) {
    var live = live(mention[0].toString(), mention[1].toString(), mention[2].toString());
    return new AuditEntry.Wrote(KIND, live.subject(), live.digest());
  }

  private static LiveRow live(String ref, String original, String record) {
    return new LiveRow(
        "%s in %s of %s".formatted(ref, record, original),
        Digest.of(String.join("\u001f", ref, original, record)));
  }
}
