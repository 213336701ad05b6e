package org.sightline.audit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// The Merkle tree of RFC 6962 section 2.1 over a log of a given size, and the proofs it gives.
///
/// @param size the number of leaves
/// @param subtrees where the hashes of complete subtrees are kept; each proof asks for O(log n) of them
record Merkle(long size, Subtrees subtrees) {

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  /// The hashes of complete subtrees.
  @FunctionalInterface
  interface Subtrees {
    /// The root over the 2^`level` leaves that begin at `index * 2^level`.
    Digest hash(int level, long index);
  }

  /// The hash of a leaf: SHA-256(0x00 ‖ data). The first byte keeps leaves from being taken for nodes.
  static Digest leaf(byte[]... data) {
    var parts = new ArrayList<byte[]>();
    parts.add(LEAF);
    parts.addAll(List.of(data));
    return Digest.of(parts.toArray(byte[][]::new));
  }

  /// The hash of a node: SHA-256(0x01 ‖ left ‖ right).
  static Digest node(Digest left, Digest right) {
    return Digest.of(NODE, left.bytes(), right.bytes());
  }

  /// The root; of an empty log, the digest of nothing.
  Digest root() {
    return size == 0 ? Digest.of(new byte[0]) : hash(0, size);
  }

  /// The hashes that lead from a leaf up to the root (RFC 6962, 2.1.1).
  List<Digest> inclusion(long index) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("leaf " + index + " of " + size);
    }
    var path = new ArrayList<Digest>();
    path(index, 0, size, path);
    return List.copyOf(path);
  }

  /// The hashes that show the log of an earlier size to be the beginning of this one (RFC 6962, 2.1.2).
  List<Digest> consistency(long earlier) {
    if (earlier < 1 || earlier > size) {
      throw new IllegalArgumentException("a log of " + earlier + " within one of " + size);
    }
    var proof = new ArrayList<Digest>();
    subproof(earlier, 0, size, true, proof);
    return List.copyOf(proof);
  }

  private void path(long index, long from, long to, List<Digest> path) {
    if (to - from == 1) {
      return;
    }
    var middle = from + split(to - from);
    if (index < middle) {
      path(index, from, middle, path);
      path.add(hash(middle, to));
    } else {
      path(index, middle, to, path);
      path.add(hash(from, middle));
    }
  }

  private void subproof(long earlier, long from, long to, boolean known, List<Digest> proof) {
    if (earlier == to) {
      if (!known) {
        proof.add(hash(from, to));
      }
      return;
    }
    var middle = from + split(to - from);
    if (earlier <= middle) {
      subproof(earlier, from, middle, known, proof);
      proof.add(hash(middle, to));
    } else {
      subproof(earlier, middle, to, false, proof);
      proof.add(hash(from, middle));
    }
  }

  private Digest hash(long from, long to) {
    var count = to - from;
    if (Long.bitCount(count) == 1) {
      var level = Long.numberOfTrailingZeros(count);
      return subtrees.hash(level, from >> level);
    }
    var middle = from + split(count);
    return node(hash(from, middle), hash(middle, to));
  }

  /// The largest power of two below `count`.
  private static long split(long count) {
    return Long.highestOneBit(count - 1);
  }

  /// Eight bytes, most significant first, as the signed formats write numbers.
  static byte[] bigEndian(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }
}
