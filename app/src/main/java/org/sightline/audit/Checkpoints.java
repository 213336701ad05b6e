package org.sightline.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The signed heads of the log in the database, and the names the log has signed under.
final class Checkpoints {

  /// What a leaf calls a checkpoint.
  static final String KIND = "audit.checkpoint";

  private final JdbcClient jdbc;

  Checkpoints(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// One of them as it stands in its table.
  ///
  /// @param size the number of leaves its row claims to cover
  /// @param origin the name its epoch gives the log
  /// @param note the signed note
  /// @param signedAt when it was signed
  record Kept(long size, String origin, String note, Instant signedAt) {}

  /// All of them, oldest first.
  List<Kept> all() {
    return jdbc.sql(
            "select c.*, e.origin from audit.checkpoint c join audit.epoch e using (epoch) order by size")
        .query(Checkpoints::kept)
        .list();
  }

  /// The latest.
  Optional<Kept> latest() {
    return jdbc.sql(
            """
            select c.*, e.origin from audit.checkpoint c join audit.epoch e using (epoch)
            order by size desc limit 1
            """)
        .query(Checkpoints::kept)
        .optional();
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    return new Kept(
        row.getLong("size"),
        row.getString("origin"),
        row.getString("note"),
        row.getObject("signed_at", OffsetDateTime.class).toInstant());
  }

  /// The origin of the present epoch; the first epoch is opened when there is none yet.
  String origin() {
    return jdbc.sql("select origin from audit.epoch order by epoch desc limit 1")
        .query(String.class)
        .optional()
        .orElseGet(this::openFirstEpoch);
  }

  private String openFirstEpoch() {
    var origin = "sightline.local/" + UUID.randomUUID() + "/1";
    jdbc.sql("insert into audit.epoch (epoch, origin, reason) values (1, ?, 'the log began')")
        .param(origin)
        .update();
    return origin;
  }

  /// Keeps a signed note.
  void keep(Checkpoint checkpoint, String note, Instant at) {
    jdbc.sql(
            """
            insert into audit.checkpoint (size, epoch, note, signed_at)
            values (?, (select epoch from audit.epoch where origin = ?), ?, ?)
            """)
        .params(checkpoint.size(), checkpoint.origin(), note, at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Each row's digest, so that leaves answer for checkpoints as for everything else that is written.
  Stream<LiveRow> rows() {
    return all().stream().map(Checkpoints::row);
  }

  private static LiveRow row(Kept kept) {
    return row(kept.size(), kept.note(), kept.signedAt());
  }

  static LiveRow row(long size, String note, Instant signedAt) {
    return new LiveRow(Long.toString(size), Digest.of(signedAt + "\n" + note));
  }
}
