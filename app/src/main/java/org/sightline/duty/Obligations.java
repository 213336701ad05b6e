package org.sightline.duty;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.Derived;
import org.sightline.ledger.PersonRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what is owed to each child, as last assessed.
@Repository
public class Obligations implements Derived {

  private final JdbcClient jdbc;

  Obligations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("duty.obligation");
  }

  /// Keeps what is owed to a child, in place of what was kept before.
  public void keep(PersonRef child, List<Obligation> owed) {
    forget(child);
    owed.forEach(obligation -> insert(child, obligation));
  }

  /// What is owed to a child and not known to be done.
  public List<Obligation> open(PersonRef child) {
    return jdbc.sql(
            "select * from duty.obligation where child = :child and discharged is null order by"
                + " duty, key, owner, due")
        .param("child", child.value())
        .query((row, number) -> read(row))
        .list();
  }

  /// Forgets everything kept for a child.
  public void forget(PersonRef child) {
    jdbc.sql("delete from duty.obligation where child = :child")
        .param("child", child.value())
        .update();
  }

  private void insert(PersonRef child, Obligation owed) {
    jdbc.sql(
            """
            insert into duty.obligation (child, duty, key, what, owner, owned, started, due, limit_words, discharged,
              because, discharged_by, basis)
            values (:child, :duty, :key, :what, :owner, :owned, :started, :due, :limit, :discharged,
              :because, :dischargedBy, :basis)
            """)
        .param("child", child.value())
        .param("duty", owed.duty())
        .param("key", owed.key())
        .param("what", owed.what())
        .param("owner", owed.owner())
        .param("owned", owed.owned())
        .param("started", Date.valueOf(owed.started()))
        .param("due", Date.valueOf(owed.due()))
        .param("limit", owed.limit())
        .param("discharged", owed.discharged().map(Date::valueOf).orElse(null), java.sql.Types.DATE)
        .param("because", ids(owed.because()))
        .param("dischargedBy", ids(owed.dischargedBy()))
        .param("basis", owed.basis())
        .update();
  }

  private static Obligation read(ResultSet row) throws SQLException {
    return new Obligation(
        row.getString("duty"),
        row.getString("key"),
        row.getString("what"),
        row.getString("owner"),
        row.getBoolean("owned"),
        row.getDate("started").toLocalDate(),
        row.getDate("due").toLocalDate(),
        row.getString("limit_words"),
        Optional.ofNullable(row.getDate("discharged")).map(Date::toLocalDate),
        claims(row, "because"),
        claims(row, "discharged_by"),
        row.getString("basis"));
  }

  private static List<ClaimId> claims(ResultSet row, String column) throws SQLException {
    return Arrays.stream((String[]) row.getArray(column).getArray()).map(ClaimId::new).toList();
  }

  private static String[] ids(Collection<ClaimId> claims) {
    return claims.stream().map(ClaimId::value).toArray(String[]::new);
  }
}
