package org.sightline.ledger;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/// Claims in a fixed order, with each kind and each id at hand: dozens of rules ask for a kind or for one claim, on every day of a
/// replay, and none of them should have to go through all of them.
public final class FiledClaims extends AbstractList<RecordedClaim> implements RandomAccess {

  private final List<RecordedClaim> all;
  private final Map<ClaimKind, List<RecordedClaim>> byKind = new EnumMap<>(ClaimKind.class);

  /// Made when first asked for. Two threads that ask at once make equal ones.
  private volatile @Nullable Map<ClaimId, RecordedClaim> byId;

  private FiledClaims(List<RecordedClaim> all) {
    this.all = List.copyOf(all);
    for (var claim : this.all) {
      byKind.computeIfAbsent(ClaimKind.of(claim.claim()), any -> new ArrayList<>()).add(claim);
    }
  }

  /// Files claims, or gives them as they are where they are filed already.
  public static FiledClaims of(List<RecordedClaim> claims) {
    return claims instanceof FiledClaims filed ? filed : new FiledClaims(claims);
  }

  /// Those of one kind, in the same order.
  public <C extends Claim> List<KnownClaims.Of<C>> of(Class<C> kind) {
    return byKind.getOrDefault(ClaimKind.of(kind), List.of()).stream()
        .map(claim -> new KnownClaims.Of<>(kind.cast(claim.claim()), claim))
        .toList();
  }

  /// A claim by its id.
  public Optional<RecordedClaim> claim(ClaimId id) {
    var found = byId;
    if (found == null) {
      found = new HashMap<>();
      for (var claim : all) {
        found.putIfAbsent(claim.id(), claim);
      }
      byId = found;
    }
    return Optional.ofNullable(found.get(id));
  }

  @Override
  public RecordedClaim get(int place) {
    return all.get(place);
  }

  @Override
  public int size() {
    return all.size();
  }
}
