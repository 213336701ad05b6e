package org.sightline.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.sightline.audit.Digest;
import org.sightline.audit.LiveRow;
import org.sightline.audit.LiveRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Adoptions as they are now, for the audit trail to be held against.
@Component
final class AdoptionRows implements LiveRows {

  static final String KIND = "identity.adoption";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  AdoptionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Stream<LiveRow> rows() {
    return jdbc
        .sql("select * from identity.adoption")
        .query((row, number) -> new LiveRow(row.getString("id"), digest(read(row))))
        .stream();
  }

  static Adoption read(ResultSet row) throws SQLException {
    return new Adoption(
        row.getString("id"),
        row.getString("digest"),
        row.getString("reason"),
        row.getString("role"),
        row.getString("agency"),
        row.getString("who"),
        row.getTimestamp("made").toInstant());
  }

  /// The digest of everything in a row.
  static Digest digest(Adoption one) {
    var row = JSON.createArrayNode();
    row.add(one.id()).add(one.digest()).add(one.reason()).add(one.role());
    row.add(one.agency()).add(one.who()).add(one.made().toString());
    return Digest.of(JSON.writeValueAsString(row));
  }
}
