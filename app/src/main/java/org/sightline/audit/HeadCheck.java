package org.sightline.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sightline.audit.Discrepancy.Kind;
import org.sightline.database.NamedDatabase;

/// Holds every signed head, in the database and outside it, against the tree as it is rebuilt.
final class HeadCheck {

  private final LogKeys keys;
  private final Consumer<Discrepancy> found;
  private final Deque<Expected> ahead;
  private final int count;

  /// A head that the tree must have when it reaches its size.
  private record Expected(Checkpoint checkpoint, String where, Kind whenOther, Kind whenShort) {}

  HeadCheck(List<Checkpoints.Kept> kept, NamedDatabase database, Consumer<Discrepancy> found) {
    this.keys = Signer.keys(database);
    this.found = found;
    this.count = kept.size();
    var expected = new ArrayList<Expected>();
    kept.forEach(checkpoint -> signed(checkpoint).ifPresent(expected::add));
    outside(kept, Signer.head(database)).ifPresent(expected::add);
    expected.sort(Comparator.comparingLong(e -> e.checkpoint().size()));
    this.ahead = new ArrayDeque<>(expected);
  }

  private Optional<Expected> signed(Checkpoints.Kept kept) {
    var where = "checkpoint " + kept.size();
    var checkpoint =
        keys.verified(kept.note())
            .filter(c -> c.size() == kept.size() && c.origin().equals(kept.origin()));
    if (checkpoint.isEmpty()) {
      tell(Kind.CHECKPOINT_UNSIGNED, where, "does not carry this home's signatures over its row");
    }
    return checkpoint.map(
        c -> new Expected(c, where, Kind.CHECKPOINT_MISMATCH, Kind.CHECKPOINT_BEYOND));
  }

  private Optional<Expected> outside(List<Checkpoints.Kept> kept, Head head) {
    var where = head.file().toString();
    var note = head.note();
    if (note.isEmpty()) {
      if (!kept.isEmpty()) {
        tell(Kind.HEAD_MISSING, where, "there is no such file");
      }
      return Optional.empty();
    }
    var ofThisLog = kept.stream().map(Checkpoints.Kept::origin).distinct().toList();
    var checkpoint =
        keys.verified(note.get())
            .filter(c -> ofThisLog.isEmpty() || ofThisLog.contains(c.origin()));
    if (checkpoint.isEmpty()) {
      tell(Kind.HEAD_UNSIGNED, where, "does not carry this home's signatures for this log");
    }
    return checkpoint.map(c -> new Expected(c, where, Kind.HEAD_MISMATCH, Kind.HEAD_BEYOND));
  }

  /// The tree has grown by a leaf: does it have the root that was signed for this size?
  void reached(Frontier tree) {
    while (!ahead.isEmpty() && ahead.getFirst().checkpoint().size() == tree.size()) {
      var expected = ahead.removeFirst();
      if (!tree.root().equals(expected.checkpoint().root())) {
        tell(expected.whenOther(), expected.where(), "another root at " + tree.size() + " leaves");
      }
    }
  }

  /// The log has ended: what was signed beyond it is missing.
  void finish(long size) {
    for (var expected : ahead) {
      tell(
          expected.whenShort(),
          expected.where(),
          "covers %d leaves, there are %d".formatted(expected.checkpoint().size(), size));
    }
  }

  /// How many checkpoints the database holds.
  int count() {
    return count;
  }

  private void tell(Kind kind, String where, String detail) {
    found.accept(new Discrepancy(kind, where, detail));
  }
}
