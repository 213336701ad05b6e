package org.sightline.duty;

import java.sql.Date;
import java.util.Collection;
import java.util.List;
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

  private static String[] ids(Collection<ClaimId> claims) {
    return claims.stream().map(ClaimId::value).toArray(String[]::new);
  }
}
