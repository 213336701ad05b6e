package org.sightline.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sightline.time.AsOf;
import org.sightline.time.Eyes;

/// The claims that could be known at a moment through given eyes, in the order in which they were received.
///
/// A claim is known from the moment it was received: to its own agency, to those that heard it, to those its record was
/// passed on to (from the moment that passing-on was received), and to the joint eye at once. A withdrawn claim counts no more
/// from the moment its withdrawal is known.
public final class KnownClaims {

  private static final Comparator<RecordedClaim> IN_ORDER =
      Comparator.comparing(RecordedClaim::received).thenComparing(RecordedClaim::id);

  private final AsOf asOf;
  private final FiledClaims claims;

  private KnownClaims(AsOf asOf, List<RecordedClaim> claims) {
    this.asOf = asOf;
    this.claims = FiledClaims.of(claims);
  }

  /// Those of `all` that are known as of the moment.
  public static KnownClaims of(List<RecordedClaim> all, AsOf asOf) {
    var received =
        all.stream()
            .filter(claim -> !claim.received().isAfter(asOf.knownAt()))
            .sorted(IN_ORDER)
            .toList();
    var passedOn = recordsPassedTo(asOf.eyes(), received);
    var seen =
        received.stream()
            .filter(
                claim -> claim.knownDirectlyTo(asOf.eyes()) || passedOn.contains(recordOf(claim)))
            .toList();
    var withdrawn = withdrawnBy(seen);
    var standing =
        seen.stream()
            .filter(claim ->
                !withdrawn.contains(recordOf(claim))
                    && !withdrawn.contains(recordOf(claim) + claim.source().pointer()))
            .toList();
    return new KnownClaims(asOf, standing);
  }

  /// The moment and the eyes.
  public AsOf asOf() {
    return asOf;
  }

  /// All of them, oldest receipt first.
  public List<RecordedClaim> all() {
    return claims;
  }

  /// Those of one kind.
  public <C extends Claim> List<Of<C>> of(Class<C> kind) {
    return claims.of(kind);
  }

  /// A claim of a known kind, with its circumstances.
  ///
  /// @param what the claim
  /// @param recorded who said it, to whom, when
  public record Of<C extends Claim>(C what, RecordedClaim recorded) {
    /// The claim's id.
    public ClaimId id() {
      return recorded.id();
    }

    /// When we received it.
    public Instant received() {
      return recorded.received();
    }
  }

  private static Set<String> recordsPassedTo(Eyes eyes, List<RecordedClaim> received) {
    var records = new HashSet<String>();
    for (var claim : received) {
      if (claim.claim() instanceof Claim.Shared shared
          && eyes.agency().filter(shared.to()::equals).isPresent()) {
        shared.records().stream().flatMap(record -> named(shared, record)).forEach(records::add);
      }
    }
    return records;
  }

  /// A record's number is its agency's own: what one agency passes on is its own record, unless it names another's.
  private static Stream<String> named(Claim.Shared shared, String record) {
    return Stream.of(record.contains("/") ? record : shared.from() + "/" + record);
  }

  private static Set<String> withdrawnBy(List<RecordedClaim> seen) {
    var places = new HashSet<String>();
    for (var claim : seen) {
      if (claim.claim() instanceof Claim.Withdrawn withdrawn) {
        places.add(claim.agency() + "/" + withdrawn.record() + withdrawn.pointer().orElse(""));
      }
    }
    return places;
  }

  private static String recordOf(RecordedClaim claim) {
    return claim.agency() + "/" + claim.source().record();
  }
}
