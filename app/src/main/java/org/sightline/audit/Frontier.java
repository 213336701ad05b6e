package org.sightline.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The right edge of a growing tree: the roots of the complete subtrees that have no sibling yet. All that is needed
/// to append a leaf, whatever the size of the log.
final class Frontier {

  private final Map<Integer, Digest> edge;
  private long size;

  private Frontier(long size, Map<Integer, Digest> edge) {
    this.size = size;
    this.edge = edge;
  }

  /// The edge of an empty log.
  static Frontier empty() {
    return new Frontier(0, new HashMap<>());
  }

  /// The edge of a log of this size, from the roots of its subtrees by level.
  static Frontier of(long size, Map<Integer, Digest> edge) {
    return new Frontier(size, new HashMap<>(edge));
  }

  /// A subtree that has just become complete.
  ///
  /// @param level it spans 2^level leaves
  /// @param index its place among the subtrees of that level
  record Node(int level, long index, Digest hash) {}

  /// Appends a leaf.
  ///
  /// @return the subtrees it completes, smallest first
  List<Node> append(Digest leaf) {
    var completed = new ArrayList<Node>();
    var hash = leaf;
    var index = size;
    var level = 0;
    while ((index & 1) == 1) {
      hash = Merkle.node(at(level), hash);
      edge.remove(level);
      level++;
      index >>= 1;
      completed.add(new Node(level, index, hash));
    }
    edge.put(level, hash);
    size++;
    return completed;
  }

  /// The number of leaves.
  long size() {
    return size;
  }

  /// The root of the whole log.
  Digest root() {
    return new Merkle(size, (level, index) -> at(level)).root();
  }

  private Digest at(int level) {
    var hash = edge.get(level);
    if (hash == null) {
      throw new IllegalStateException(
          "the log says it has " + size + " leaves, but lacks the tree node of level " + level);
    }
    return hash;
  }
}
