package org.sightline.signal;

import java.util.stream.Stream;
import org.sightline.audit.LiveRow;
import org.sightline.audit.LiveRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Dispositions as they are now, for the audit trail to be held against.
@Component
final class DispositionRows implements LiveRows {

  private final JdbcClient jdbc;

  DispositionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return DispositionRow.KIND;
  }

  @Override
  public Stream<LiveRow> rows() {
    return jdbc
        .sql("select * from signal.disposition")
        .query((row, number) -> new LiveRow(row.getString("id"), DispositionRow.digest(row)))
        .stream();
  }
}
