package org.sightline.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.sightline.audit.Digest;
import org.sightline.audit.LiveRow;
import org.sightline.audit.LiveRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Originals as they are now, recomputed from their bytes, for the audit trail to be held against.
@Component
final class OriginalRows implements LiveRows {

  static final String KIND = "ledger.original";
  private final JdbcClient jdbc;

  OriginalRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Stream<LiveRow> rows() {
    return jdbc.sql("select * from ledger.original").query((row, number) -> live(row)).stream();
  }

  /// Covers everything that a delivery is and everything that was said of it: the bytes by their own digest.
  static Digest digest(Original original, Receipt receipt) {
    return digest(original, receipt.text(), receipt.conflicting(), receipt.sha256());
  }

  private static Digest digest(
      Original original, String receipt, boolean conflicting, String storedDigest) {
    return Digest.of(
        String.join(
            "\u001f",
            original.agency(),
            original.channel(),
            original.key(),
            original.fileName(),
            original.mapping().orElse(""),
            original.sha256(),
            original.received().toString(),
            receipt,
            Boolean.toString(conflicting),
            storedDigest));
  }

  private static LiveRow live(ResultSet row) throws SQLException {
    var original =
        new Original(
            row.getString("agency"),
            row.getString("channel"),
            row.getString("delivery_key"),
            row.getString("file_name"),
            Optional.ofNullable(row.getString("mapping")),
            row.getBytes("bytes"),
            row.getTimestamp("received").toInstant());
    var digest =
        digest(
            original,
            row.getString("receipt"),
            row.getBoolean("conflicting"),
            row.getString("sha256"));
    return new LiveRow(row.getString("id"), digest);
  }
}
