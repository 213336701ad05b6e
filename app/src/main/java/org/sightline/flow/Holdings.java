package org.sightline.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sightline.identity.Recogniser;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.time.AsOf;

/// Every claim of an area at once, in memory, filed by the agencies' records and by the people they mention.
final class Holdings implements Kinship {

  private static final Comparator<RecordedClaim> IN_ORDER =
      Comparator.comparing(RecordedClaim::received).thenComparing(RecordedClaim::id);

  private final Map<String, List<RecordedClaim>> byOccasion = new LinkedHashMap<>();
  private final Map<PersonRef, List<String>> occasions = new HashMap<>();
  private final Map<PersonRef, Set<PersonRef>> same = new HashMap<>();

  /// Takes in one more claim.
  void add(RecordedClaim claim) {
    byOccasion.computeIfAbsent(claim.occasion(), none -> new ArrayList<>(4)).add(claim);
  }

  /// Files all that was taken in, and finds out whose records are of one person.
  ///
  /// @param recogniser says who is who
  void settle(LocalDate last, Recogniser recogniser) {
    byOccasion.forEach((occasion, claims) -> {
      var people = new TreeSet<PersonRef>();
      claims.forEach(claim -> people.addAll(claim.mentions()));
      people.forEach(
          ref -> occasions.computeIfAbsent(ref, none -> new ArrayList<>(2)).add(occasion));
    });
    for (var group : recogniser.mayBeOne(claims())) {
      var people = recogniser.people(KnownClaims.of(claimsAbout(group), AsOf.endOf(last)));
      group.forEach(ref -> same.put(ref, people.person(ref).records()));
    }
  }

  /// Everybody on record.
  Set<PersonRef> everybody() {
    return new TreeSet<>(occasions.keySet());
  }

  @Override
  public Set<PersonRef> sameAs(Collection<PersonRef> refs) {
    var all = new TreeSet<>(refs);
    refs.forEach(ref -> all.addAll(same.getOrDefault(ref, Set.of())));
    return all;
  }

  @Override
  public Set<PersonRef> mentionedWith(Collection<PersonRef> refs) {
    var all = new TreeSet<PersonRef>();
    occasionsOf(refs)
        .forEach(occasion ->
            byOccasion
                .getOrDefault(occasion, List.of())
                .forEach(claim -> all.addAll(claim.mentions())));
    return all;
  }

  @Override
  public List<RecordedClaim> claimsAbout(Collection<PersonRef> refs) {
    return occasionsOf(refs).stream()
        .flatMap(occasion -> byOccasion.getOrDefault(occasion, List.of()).stream())
        .sorted(IN_ORDER)
        .toList();
  }

  private Set<String> occasionsOf(Collection<PersonRef> refs) {
    var all = new LinkedHashSet<String>();
    refs.forEach(ref -> all.addAll(occasions.getOrDefault(ref, List.of())));
    return all;
  }

  /// Every claim.
  Collection<RecordedClaim> claims() {
    return byOccasion.values().stream().flatMap(List::stream).toList();
  }
}
