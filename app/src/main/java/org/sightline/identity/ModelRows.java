package org.sightline.identity;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.sightline.audit.Digest;
import org.sightline.audit.LiveRow;
import org.sightline.audit.LiveRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Trained models as they are now, for the audit trail to be held against.
@Component
final class ModelRows implements LiveRows {

  static final String KIND = "identity.model";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  ModelRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Stream<LiveRow> rows() {
    return jdbc
        .sql("select * from identity.model")
        .query((row, number) -> new LiveRow(row.getString("digest"), digest(row)))
        .stream();
  }

  /// The digest of everything in a row.
  static Digest digest(TrainedModel model) {
    return digest(
        model.digest(),
        model.version(),
        model.trained().toString(),
        model.records(),
        new String(model.model().yaml(), StandardCharsets.UTF_8),
        model.model().packedRarity(),
        model.made());
  }

  private static Digest digest(ResultSet row) throws SQLException {
    Timestamp made = row.getTimestamp("made");
    return digest(
        row.getString("digest"),
        row.getString("version"),
        row.getString("trained"),
        row.getLong("records"),
        row.getString("figures"),
        row.getBytes("rarity"),
        made.toInstant());
  }

  private static Digest digest(
      String digest,
      String version,
      String trained,
      long records,
      String figures,
      byte[] rarity,
      Instant made) {
    var row = JSON.createArrayNode();
    row.add(digest).add(version).add(trained).add(records).add(figures);
    row.add(HexFormat.of().formatHex(rarity)).add(made.toString());
    return Digest.of(JSON.writeValueAsString(row));
  }
}
