package org.sightline.audit;

import java.util.ArrayList;
import java.util.List;

/// Shows that the log of an earlier size is the beginning of the log of a later one (RFC 9162, 2.1.4).
///
/// @param earlier the earlier size, at least 1: an empty log is the beginning of any, and proves nothing
/// @param later the later size
/// @param hashes as RFC 6962, 2.1.2 orders them
public record ConsistencyProof(long earlier, long later, List<Digest> hashes) {

  public ConsistencyProof {
    hashes = List.copyOf(hashes);
  }

  /// Whether both roots follow from this proof. Needs nothing but what is handed in.
  public boolean proves(Digest earlierRoot, Digest laterRoot) {
    if (earlier < 1 || earlier > later) {
      return false;
    }
    if (earlier == later) {
      return hashes.isEmpty() && earlierRoot.equals(laterRoot);
    }
    var path = new ArrayList<>(hashes);
    if (Long.bitCount(earlier) == 1) {
      // A complete earlier tree is itself the first hash, and so left out.
      path.addFirst(earlierRoot);
    }
    return !path.isEmpty() && climb(path, earlierRoot, laterRoot);
  }

  private boolean climb(List<Digest> path, Digest earlierRoot, Digest laterRoot) {
    var up = Long.numberOfTrailingZeros(~(earlier - 1));
    var place = (earlier - 1) >> up;
    var last = (later - 1) >> up;
    var before = path.getFirst();
    var after = path.getFirst();
    for (var hash : path.subList(1, path.size())) {
      if (last == 0) {
        return false;
      }
      if ((place & 1) == 1 || place == last) {
        before = Merkle.node(hash, before);
        after = Merkle.node(hash, after);
        var further = (place & 1) == 1 ? 0 : Long.numberOfTrailingZeros(place);
        place >>= further;
        last >>= further;
      } else {
        after = Merkle.node(after, hash);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && before.equals(earlierRoot) && after.equals(laterRoot);
  }
}
