package org.sightline.ledger;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.sightline.time.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The ledger, open to somebody whose reading is already on the audit trail. Gives nothing that was received after the moment
/// at which they stand. What their eyes may see of it is for [KnownClaims] to say.
public final class LedgerReader {

  private static final int FETCHED_AT_ONCE = 2_000;

  private final JdbcClient jdbc;
  private final AsOf asOf;

  LedgerReader(JdbcClient jdbc, AsOf asOf) {
    this.jdbc = jdbc;
    this.asOf = asOf;
  }

  /// Where the reader stands.
  public AsOf asOf() {
    return asOf;
  }

  /// All claims of the agencies' records that mention any of these person records.
  public List<RecordedClaim> claimsAbout(Collection<PersonRef> people) {
    var values = new SharedValues();
    return jdbc.sql(
            """
            select * from ledger.claim
            where (original, record) in (select original, record from ledger.mention where ref = any(:refs))
              and received <= :knownAt
            order by received, id
            """)
        .param("refs", refs(people))
        .param("knownAt", Timestamp.from(asOf.knownAt()))
        .query((row, number) -> ClaimRow.read(row, values))
        .list();
  }

  /// The claims of one original.
  public List<RecordedClaim> claimsOf(String original) {
    var values = new SharedValues();
    return jdbc.sql(
            "select * from ledger.claim where original = :original and received <= :knownAt order"
                + " by id")
        .param("original", original)
        .param("knownAt", Timestamp.from(asOf.knownAt()))
        .query((row, number) -> ClaimRow.read(row, values))
        .list();
  }

  /// Everybody mentioned in a record that mentions any of these.
  public Set<PersonRef> mentionedWith(Collection<PersonRef> people) {
    return new TreeSet<>(
        jdbc.sql(
                """
                select distinct mention.ref from ledger.mention join ledger.original on original.id = mention.original
                where (mention.original, mention.record) in
                    (select original, record from ledger.mention where ref = any(:refs))
                  and original.received <= :knownAt
                """)
            .param("refs", refs(people))
            .param("knownAt", Timestamp.from(asOf.knownAt()))
            .query((row, number) -> new PersonRef(row.getString(1)))
            .list());
  }

  /// Gives every claim there is to a taker, oldest receipt first, a few at a time.
  public void forEach(Consumer<RecordedClaim> taker) {
    var values = new SharedValues();
    try (var rows =
        jdbc
            .sql("select * from ledger.claim where received <= :knownAt order by received, id")
            .param("knownAt", Timestamp.from(asOf.knownAt()))
            .withFetchSize(FETCHED_AT_ONCE)
            .query((row, number) -> ClaimRow.read(row, values))
            .stream()) {
      rows.forEach(taker);
    }
  }

  /// The file name of each original.
  public Map<String, String> fileNames() {
    var names = new TreeMap<String, String>();
    jdbc.sql("select id, file_name from ledger.original where received <= :knownAt")
        .param("knownAt", Timestamp.from(asOf.knownAt()))
        .query(row -> {
          names.put(row.getString(1), row.getString(2));
        });
    return names;
  }

  private static String[] refs(Collection<PersonRef> people) {
    return people.stream().map(PersonRef::value).toArray(String[]::new);
  }
}
