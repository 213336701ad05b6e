package org.sightline.ledger;

import java.util.stream.Stream;
import org.sightline.audit.LiveRow;
import org.sightline.audit.LiveRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Claims as they are now, for the audit trail to be held against.
@Component
final class ClaimRows implements LiveRows {

  static final String KIND = "ledger.claim";
  private final JdbcClient jdbc;

  ClaimRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Stream<LiveRow> rows() {
    return jdbc
        .sql("select * from ledger.claim")
        .query((row, number) -> new LiveRow(row.getString("id"), ClaimRow.digest(row)))
        .stream();
  }
}
