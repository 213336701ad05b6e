package org.sightline.chronology;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sightline.ledger.Claim;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.Site;
import org.sightline.time.Span;

/// What one agency recorded of one injury under one key, before it is joined with what others recorded.
///
/// @param key the agency's key
/// @param claims its claims, oldest receipt first
record Found(String key, List<KnownClaims.Of<Claim.Injured>> claims) {

  /// How far apart, in days, two agencies' records may be and still be one injury.
  private static final int DAYS_APART = 2;

  /// A record vaguer than this says too little of when to be joined with another by itself.
  private static final int DAYS_EXACT = 7;

  static final Comparator<KnownClaims.Of<?>> RECEIPT =
      Comparator.<KnownClaims.Of<?>, Instant>comparing(KnownClaims.Of::received)
          .thenComparing(KnownClaims.Of::id);

  /// Sorts injuries by key.
  static List<Found> among(List<KnownClaims.Of<Claim.Injured>> injuries) {
    Map<String, List<KnownClaims.Of<Claim.Injured>>> byKey = new LinkedHashMap<>();
    injuries.stream()
        .sorted(RECEIPT)
        .forEach(injury ->
            byKey.computeIfAbsent(injury.what().injury(), none -> new ArrayList<>()).add(injury));
    return byKey.entrySet().stream()
        .map(entry -> new Found(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }

  KnownClaims.Of<Claim.Injured> first() {
    return claims.getFirst();
  }

  /// Whether two agencies recorded one injury: near in time, and about the same places.
  boolean maybeSame(Found other) {
    return !agency().equals(other.agency())
        && exactEnough(when())
        && exactEnough(other.when())
        && daysApart(when(), other.when()) <= DAYS_APART
        && BodyMap.mayBeSamePlace(sites(), other.sites());
  }

  Span when() {
    return first().recorded().happened();
  }

  Set<Site> sites() {
    var sites = EnumSet.noneOf(Site.class);
    claims.forEach(injury -> sites.addAll(injury.what().sites()));
    return sites;
  }

  private String agency() {
    int slash = key.indexOf('/');
    return slash > 0 ? key.substring(0, slash) : first().recorded().agency();
  }

  private static boolean exactEnough(Span span) {
    return !span.to().isAfter(span.from().plusDays(DAYS_EXACT));
  }

  private static long daysApart(Span one, Span other) {
    if (one.mayOverlap(other)) {
      return 0;
    }
    return one.surelyBefore(other) ? days(one.to(), other.from()) : days(other.to(), one.from());
  }

  private static long days(LocalDate from, LocalDate to) {
    return to.toEpochDay() - from.toEpochDay();
  }
}
