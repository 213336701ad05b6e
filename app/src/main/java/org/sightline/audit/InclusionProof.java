package org.sightline.audit;

import java.util.List;

/// Shows that a leaf is in the log of a given size (RFC 9162, 2.1.3).
///
/// @param index the leaf's place, from 0
/// @param size the size of the log
/// @param hashes from the leaf's sibling up
public record InclusionProof(long index, long size, List<Digest> hashes) {

  public InclusionProof {
    hashes = List.copyOf(hashes);
  }

  /// Whether this leads from the leaf's hash to the root. Needs nothing but what is handed in.
  public boolean proves(Digest leafHash, Digest root) {
    if (index < 0 || index >= size) {
      return false;
    }
    var place = index;
    var last = size - 1;
    var hash = leafHash;
    for (var sibling : hashes) {
      if (last == 0) {
        return false;
      }
      if ((place & 1) == 1 || place == last) {
        hash = Merkle.node(sibling, hash);
        var up = (place & 1) == 1 ? 0 : Long.numberOfTrailingZeros(place);
        place >>= up;
        last >>= up;
      } else {
        hash = Merkle.node(hash, sibling);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }
}
