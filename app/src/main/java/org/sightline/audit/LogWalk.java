package org.sightline.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Goes through the log leaf by leaf and rebuilds the tree from what the leaves say, beside the stored nodes.
final class LogWalk {

  private final JdbcClient jdbc;
  private final HeadCheck heads;
  private final WrittenRows written;
  private final Consumer<Discrepancy> found;
  private final Frontier rebuilt = Frontier.empty();
  private long missing;

  LogWalk(JdbcClient jdbc, HeadCheck heads, WrittenRows written, Consumer<Discrepancy> found) {
    this.jdbc = jdbc;
    this.heads = heads;
    this.written = written;
    this.found = found;
  }

  private record Leaf(long index, CanonicalEntry entry, Digest recomputed, Digest stored) {}

  /// Walks to the end.
  ///
  /// @return the tree over the leaves as they are now
  Frontier walk() {
    try (var leaves =
            jdbc
                .sql("select index, entry, salt, hash from audit.leaf order by index")
                .query(LogWalk::leaf)
                .stream();
        var nodes =
            jdbc
                .sql(
                    """
                    select level, index, hash from audit.node
                    order by (index::numeric + 1) * (2::numeric ^ level), level
                    """)
                .query(LogWalk::node)
                .stream()) {
      var stored = new StoredNodes(nodes.iterator());
      leaves.forEach(leaf -> step(leaf, stored));
      stored.finish();
    }
    return rebuilt;
  }

  private static Leaf leaf(ResultSet row, int number) throws SQLException {
    var entry = new CanonicalEntry(row.getString("entry"));
    var recomputed = entry.leafHash(row.getBytes("salt"));
    return new Leaf(row.getLong("index"), entry, recomputed, stored(row.getBytes("hash")));
  }

  private static Frontier.Node node(ResultSet row, int number) throws SQLException {
    return new Frontier.Node(
        row.getInt("level"), row.getLong("index"), stored(row.getBytes("hash")));
  }

  private void step(Leaf leaf, StoredNodes nodes) {
    var expected = rebuilt.size() + missing;
    if (leaf.index() != expected) {
      found.accept(
          new Discrepancy(
              Discrepancy.Kind.LEAF_MISSING,
              "leaf " + expected,
              (leaf.index() - expected) + " missing before leaf " + leaf.index()));
      missing += leaf.index() - expected;
    }
    if (!leaf.recomputed().equals(leaf.stored())) {
      found.accept(
          new Discrepancy(
              Discrepancy.Kind.LEAF_CHANGED, "leaf " + leaf.index(), "does not give its hash"));
    }
    note(leaf);
    nodes.expect(rebuilt.append(leaf.recomputed()));
    heads.reached(rebuilt);
  }

  private void note(Leaf leaf) {
    try {
      leaf.entry().wrote().ifPresent(wrote -> written.add(wrote, leaf.index(), found));
    } catch (IllegalArgumentException unreadable) {
      found.accept(
          new Discrepancy(
              Discrepancy.Kind.LEAF_UNREADABLE,
              "leaf " + leaf.index(),
              String.valueOf(unreadable.getMessage())));
    }
  }

  private static Digest stored(byte[] hash) {
    return Digest.from(hash).orElseGet(() -> Digest.of("a hash of another length"));
  }

  /// The stored nodes in the order in which a growing log completes them. Only the first that differs is told.
  private final class StoredNodes {
    private final Iterator<Frontier.Node> nodes;
    private boolean told;

    StoredNodes(Iterator<Frontier.Node> nodes) {
      this.nodes = nodes;
    }

    void expect(List<Frontier.Node> completed) {
      for (var node : completed) {
        var actual = nodes.hasNext() ? Optional.of(nodes.next()) : Optional.<Frontier.Node>empty();
        if (!actual.equals(Optional.of(node))) {
          tell("node " + node.index() + " of level " + node.level(), "is not what its leaves give");
        }
      }
    }

    void finish() {
      if (nodes.hasNext()) {
        var node = nodes.next();
        tell("node " + node.index() + " of level " + node.level(), "has no leaves");
      }
    }

    private void tell(String where, String detail) {
      if (!told) {
        told = true;
        found.accept(new Discrepancy(Discrepancy.Kind.NODE_CHANGED, where, detail));
      }
    }
  }
}
