package org.sightline.identity;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sightline.ledger.Claim;
import org.sightline.ledger.Derived;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.LedgerReader;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.linkage.PersonRecord;
import org.sightline.time.AsOf;
import org.sightline.time.Days;
import org.sightline.time.Eyes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps who is who across all families, so that everything said of one human being can be found. It searches before anybody
/// new comes into being, and looks again at those alone whom new claims may concern. Looking twice changes nothing.
///
/// What one reader may take for one person, as of a moment, is for [People] to say; this finds the records to read.
@Repository
public class Identities implements Derived {

  private final JdbcClient jdbc;
  private final IdentityRecords records;
  private final ModelInUse inUse;
  private @Nullable Recogniser recogniser;

  Identities(JdbcClient jdbc, IdentityRecords records, ModelInUse inUse) {
    this.jdbc = jdbc;
    this.records = records;
    this.inUse = inUse;
  }

  @Override
  public List<String> tables() {
    return List.of("identity.cluster", "identity.record");
  }

  /// Looks again at who is who among those whom new claims mention, and all who may be the same.
  ///
  /// @param claims the claims of one original
  @Transactional(propagation = Propagation.MANDATORY)
  public void resolve(LedgerReader reader, List<RecordedClaim> claims) {
    var mentioned = mentioned(claims);
    if (mentioned.isEmpty()) {
      return;
    }
    var known = jointly(reader.claimsAbout(mentioned));
    var dossiers = Dossiers.of(known);
    var changed = new TreeSet<PersonRef>();
    for (var ref : mentioned) {
      if (records.keep(dossiers.of(ref))) {
        changed.add(ref);
      }
    }
    changed.addAll(decidedOn(claims));
    // One delivery may speak of many families; those that have nothing to do with each other are
    // looked at apart.
    while (!changed.isEmpty()) {
      changed.removeAll(recluster(reader, Set.of(changed.getFirst()), day(claims)));
    }
  }

  /// All records of the same people as these, these included.
  @Transactional(readOnly = true)
  public Set<PersonRef> recordsOfSame(Collection<PersonRef> refs) {
    var all = new TreeSet<>(refs);
    all.addAll(records.clusteredWith(refs));
    return all;
  }

  /// The id of the person behind a record: the smallest record of the cluster.
  @Transactional(readOnly = true)
  public PersonRef idOf(PersonRef ref) {
    return jdbc.sql("select cluster from identity.cluster where ref = :ref")
        .param("ref", ref.value())
        .query((row, number) -> new PersonRef(row.getString(1)))
        .optional()
        .orElse(ref);
  }

  /// Grows the set of records that hang together until nobody else belongs to it, then clusters it anew.
  ///
  /// @return the records that hang together
  private Set<PersonRef> recluster(LedgerReader reader, Set<PersonRef> changed, LocalDate day) {
    var component = new TreeSet<>(changed);
    Map<PersonRef, PersonRef> clusters = new HashMap<>();
    for (boolean grew = true; grew; ) {
      component.addAll(records.clusteredWith(component));
      component.addAll(mayBeSame(component));
      var claims = reader.claimsAbout(component);
      component.addAll(decidedOn(claims));
      clusters = clusters(recogniser().people(jointly(claims)), component);
      grew = component.addAll(clusters.keySet());
    }
    keep(clusters, day);
    return component;
  }

  private static Map<PersonRef, PersonRef> clusters(People people, Set<PersonRef> component) {
    Map<PersonRef, PersonRef> clusters = new HashMap<>();
    for (var ref : component) {
      var person = people.person(ref);
      person.records().forEach(member -> clusters.put(member, person.id()));
    }
    return clusters;
  }

  /// Records that share a key with one of these and that the weights do not keep apart, and those like them, and so on.
  private Set<PersonRef> mayBeSame(Set<PersonRef> start) {
    var reached = new TreeSet<>(start);
    var frontier = new TreeSet<>(start);
    while (!frontier.isEmpty()) {
      var near = records.near(frontier);
      var next = new TreeSet<PersonRef>();
      for (var one : near) {
        if (frontier.contains(ref(one))) {
          near.stream()
              .filter(other -> !reached.contains(ref(other)) && recogniser().maybeOne(one, other))
              .forEach(other -> next.add(ref(other)));
        }
      }
      reached.addAll(next);
      frontier = next;
    }
    return reached;
  }

  private synchronized Recogniser recogniser() {
    var known = recogniser;
    if (known == null) {
      known = inUse.recogniser();
      recogniser = known;
    }
    return known;
  }

  private static PersonRef ref(PersonRecord person) {
    return new PersonRef(person.id());
  }

  private void keep(Map<PersonRef, PersonRef> clusters, LocalDate day) {
    clusters.forEach((ref, cluster) ->
        jdbc.sql(
                """
                insert into identity.cluster as kept (ref, cluster, since) values (:ref, :cluster, :since)
                on conflict (ref) do update set cluster = excluded.cluster, since = excluded.since
                where kept.cluster <> excluded.cluster
                """)
            .param("ref", ref.value())
            .param("cluster", cluster.value())
            .param("since", Date.valueOf(day))
            .update());
  }

  private static Set<PersonRef> mentioned(List<RecordedClaim> claims) {
    var people = new TreeSet<PersonRef>();
    for (var claim : claims) {
      people.addAll(claim.mentions());
    }
    return people;
  }

  private static Set<PersonRef> decidedOn(List<RecordedClaim> claims) {
    var people = new TreeSet<PersonRef>();
    claims.stream()
        .map(RecordedClaim::claim)
        .filter(Claim.SamePerson.class::isInstance)
        .forEach(claim -> people.addAll(claim.people()));
    return people;
  }

  private static KnownClaims jointly(List<RecordedClaim> claims) {
    var last = claims.stream().map(RecordedClaim::received).max(Instant::compareTo);
    var moment = last.orElse(Instant.EPOCH);
    return KnownClaims.of(claims, new AsOf(Days.of(moment), moment, Eyes.jointly()));
  }

  private static LocalDate day(List<RecordedClaim> claims) {
    return claims.stream().map(RecordedClaim::dayReceived).max(LocalDate::compareTo).orElseThrow();
  }
}
