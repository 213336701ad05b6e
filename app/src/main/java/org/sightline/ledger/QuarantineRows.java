package org.sightline.ledger;

import java.util.stream.Stream;
import org.sightline.audit.AuditEntry;
import org.sightline.audit.Digest;
import org.sightline.audit.LiveRow;
import org.sightline.audit.LiveRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was quarantined, as it is now.
@Component
final class QuarantineRows implements LiveRows {

  private static final String KIND = "ledger.quarantine";
  private final JdbcClient jdbc;

  QuarantineRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Stream<LiveRow> rows() {
    return jdbc
        .sql("select * from ledger.quarantine")
        .query((row, number) ->
            live(
                row.getString("original"),
                row.getInt("ordinal"),
                new Quarantined(
                    row.getString("place"),
                    row.getString("field"),
                    row.getString("reason"),
                    row.getString("what_to_do"))))
        .stream();
  }

  /// The leaf that vouches for a part that could not be read.
  static AuditEntry wrote(String original, int ordinal, Quarantined item) {
    var live = live(original, ordinal, item);
    return new AuditEntry.Wrote(KIND, live.subject(), live.digest());
  }

  private static LiveRow live(String original, int ordinal, Quarantined item) {
    var text = String.join("\u001f", item.place(), item.field(), item.reason(), item.whatToDo());
    return new LiveRow(original + " part " + ordinal, Digest.of(text));
  }
}
