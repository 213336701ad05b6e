package org.sightline.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sightline.ledger.Claim;
import org.sightline.ledger.Derived;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.LedgerReader;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.linkage.Blocking;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps who is who over the whole installation: searches before anybody is created, and recomputes only the clusters that new
/// claims touch.
@Repository
public class Identities implements Derived {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  Identities(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  @Override
  public List<String> tables() {
    return List.of("identity.cluster", "identity.record");
  }

  /// Reconsiders who is who after new claims: everybody they mention, those whom a search finds for them, and those whom either
  /// had been taken to be. Doing it again changes nothing.
  public void resolve(LedgerReader ledger, Collection<RecordedClaim> claims) {
    var mentioned = new TreeSet<PersonRef>();
    claims.forEach(claim -> mentioned.addAll(claim.claim().people()));
    if (mentioned.isEmpty()) {
      return;
    }
    keepKeys(ledger, mentioned);
    var component = component(ledger, mentioned);
    var people = People.of(KnownClaims.of(ledger.claimsAbout(component), ledger.asOf()));
    batches.batchUpdate(
        """
        insert into identity.cluster (ref, cluster) values (?, ?)
        on conflict (ref) do update set cluster = excluded.cluster
        """,
        component.stream()
            .map(ref -> new Object[] {ref.value(), people.person(ref).id().value()})
            .toList());
  }

  /// All records of the people whose records these are.
  public Set<PersonRef> recordsOfSame(Collection<PersonRef> refs) {
    var all = new TreeSet<>(refs);
    all.addAll(
        query(
            """
            select ref from identity.cluster
            where cluster in (select cluster from identity.cluster where ref = any(:refs))
            """,
            refs));
    return all;
  }

  /// The name of somebody's cluster: the smallest of their records.
  public PersonRef idOf(PersonRef ref) {
    return recordsOfSame(List.of(ref)).iterator().next();
  }

  /// The connected neighbourhood within which clusters can change: over shared search keys, decisions, and present clusters.
  private Set<PersonRef> component(LedgerReader ledger, Set<PersonRef> start) {
    var all = new TreeSet<PersonRef>();
    Set<PersonRef> frontier = new TreeSet<>(start);
    while (!frontier.isEmpty()) {
      all.addAll(frontier);
      var next = new TreeSet<>(recordsOfSame(frontier));
      next.addAll(found(frontier));
      next.addAll(decidedWith(ledger, frontier));
      next.removeAll(all);
      frontier = next;
    }
    return all;
  }

  /// Search before create: the records that share a key with any of these.
  private Set<PersonRef> found(Collection<PersonRef> refs) {
    return query(
        """
        select distinct other.ref from identity.record mine join identity.record other on other.keys && mine.keys
        where mine.ref = any(:refs)
        """,
        refs);
  }

  private static Set<PersonRef> decidedWith(LedgerReader ledger, Collection<PersonRef> refs) {
    var decided = new TreeSet<PersonRef>();
    for (var claim : ledger.claimsAbout(refs)) {
      if (claim.claim() instanceof Claim.SamePerson same
          && (refs.contains(same.person()) || refs.contains(same.other()))) {
        decided.addAll(same.people());
      }
    }
    return decided;
  }

  private void keepKeys(LedgerReader ledger, Set<PersonRef> refs) {
    var dossiers = Dossiers.of(KnownClaims.of(ledger.claimsAbout(refs), ledger.asOf()));
    var rows = new ArrayList<Object[]>();
    for (var ref : refs) {
      var keys = new TreeSet<>(Blocking.keys(Records.of(dossiers.of(ref), Set.of())));
      rows.add(new Object[] {ref.value(), keys.toArray(String[]::new)});
    }
    batches.batchUpdate(
        "insert into identity.record (ref, keys) values (?, ?) on conflict (ref) do update set keys = excluded.keys",
        rows);
  }

  private Set<PersonRef> query(String sql, Collection<PersonRef> refs) {
    return new TreeSet<>(
        jdbc.sql(sql)
            .param("refs", refs.stream().map(PersonRef::value).toArray(String[]::new))
            .query((row, number) -> new PersonRef(row.getString(1)))
            .list());
  }
}
