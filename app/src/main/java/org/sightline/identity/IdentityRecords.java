package org.sightline.identity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimCodec;
import org.sightline.ledger.PersonRef;
import org.sightline.linkage.Blocking;
import org.sightline.linkage.PersonRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what each agency's record says of who somebody is, filed under the keys by which the same person is found elsewhere.
@Repository
class IdentityRecords {

  private final JdbcClient jdbc;

  IdentityRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Keeps a record as it is now known; false when it was known just so.
  boolean keep(Dossier dossier) {
    return jdbc.sql(
                """
                insert into identity.record as kept (ref, facts, circle, keys) values (:ref, :facts, :circle, :keys)
                on conflict (ref) do update set facts = excluded.facts, circle = excluded.circle, keys = excluded.keys
                where (kept.facts, kept.circle) is distinct from (excluded.facts, excluded.circle)
                """)
            .param("ref", dossier.ref().value())
            .param("facts", dossier.facts().stream().map(ClaimCodec::write).toArray(String[]::new))
            .param("circle", dossier.circle().stream().map(PersonRef::value).toArray(String[]::new))
            .param("keys", Blocking.keys(Records.of(dossier, List.of())).toArray(String[]::new))
            .update()
        > 0;
  }

  /// These records, and all that share a key with any of them.
  List<PersonRecord> near(Collection<PersonRef> refs) {
    return jdbc.sql(
            """
            select ref, facts from identity.record
            where ref = any(:refs)
               or keys && (select array_agg(key) from identity.record, unnest(keys) key where ref = any(:refs))
            order by ref
            """)
        .param("refs", texts(refs))
        .query((row, number) -> record(row))
        .list();
  }

  /// Every record there is.
  List<PersonRecord> all() {
    return jdbc.sql("select ref, facts from identity.record order by ref")
        .query((row, number) -> record(row))
        .list();
  }

  /// Those whom a decision on identity ties to any of these are found through the ledger; those whom a cluster ties, here.
  Set<PersonRef> clusteredWith(Collection<PersonRef> refs) {
    return new TreeSet<>(
        jdbc.sql(
                """
                select ref from identity.cluster
                where cluster in (select cluster from identity.cluster where ref = any(:refs))
                """)
            .param("refs", texts(refs))
            .query((row, number) -> new PersonRef(row.getString(1)))
            .list());
  }

  private static PersonRecord record(ResultSet row) throws SQLException {
    Array array = row.getArray(2);
    var facts =
        Arrays.stream((String[]) array.getArray())
            .map(json -> (Claim.IdentityFact) ClaimCodec.read(json))
            .toList();
    return Records.of(new PersonRef(row.getString(1)), facts, List.of());
  }

  static String[] texts(Collection<PersonRef> refs) {
    return refs.stream().map(PersonRef::value).toArray(String[]::new);
  }
}
