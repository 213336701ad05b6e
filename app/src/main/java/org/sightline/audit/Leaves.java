package org.sightline.audit;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/// The leaves and nodes of the log in the database. Appending takes three round trips, whatever the number of leaves
/// appended or already there.
final class Leaves implements Merkle.Subtrees {

  /// "sightline audit" as a number of its own among advisory locks.
  private static final long LOCK = 0x5147_4855_4449_5401L;

  private static final int SALT = 16;

  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();

  Leaves(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Where the log stands, with the lock on its growth held until the transaction ends.
  ///
  /// @param frontier its right edge
  /// @param at now, by the database's clock
  record Tip(Frontier frontier, Instant at) {}

  /// Waits for its turn to append and looks where the log stands. Must be inside a transaction.
  Tip tip() {
    jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().singleRow();
    var edge = new HashMap<Integer, Digest>();
    var size = new long[1];
    var at = new Instant[1];
    jdbc.sql(
            """
            with tree as (select coalesce(max(index) + 1, 0) as size from audit.leaf)
            select size, clock_timestamp() as at, level, hash
            from tree left join lateral (
              select level, hash from audit.node n
              join generate_series(1, 62) l on n.level = l
              where (size >> l) & 1 = 1 and n.index = (size >> l) - 1
              union all
              select 0, hash from audit.leaf where size & 1 = 1 and index = size - 1
            ) edge on true
            """)
        .query(row -> {
          size[0] = row.getLong("size");
          at[0] = row.getObject("at", OffsetDateTime.class).toInstant();
          var hash = row.getBytes("hash");
          if (hash != null) {
            edge.put(row.getInt("level"), digest(hash));
          }
        });
    return new Tip(Frontier.of(size[0], edge), at[0]);
  }

  /// Appends entries after the tip.
  void append(Tip tip, List<? extends AuditEntry> entries) {
    var first = tip.frontier().size();
    var texts = new ArrayList<String>();
    var salts = new ArrayList<byte[]>();
    var hashes = new ArrayList<byte[]>();
    var nodes = new ArrayList<Frontier.Node>();
    for (var entry : entries) {
      var canonical = CanonicalEntry.of(entry, tip.at());
      var salt = new byte[SALT];
      random.nextBytes(salt);
      var hash = canonical.leafHash(salt);
      texts.add(canonical.text());
      salts.add(salt);
      hashes.add(hash.bytes());
      nodes.addAll(tip.frontier().append(hash));
    }
    insertLeaves(first, texts, salts, hashes);
    insertNodes(nodes);
  }

  private void insertLeaves(
      long first, List<String> texts, List<byte[]> salts, List<byte[]> hashes) {
    jdbc.sql(
            """
            insert into audit.leaf (index, entry, salt, hash)
            select ? + place - 1, entry, salt, hash
            from unnest(?, ?, ?) with ordinality as new (entry, salt, hash, place)
            """)
        .params(first, array("text", texts), bytes(salts), bytes(hashes))
        .update();
  }

  private void insertNodes(List<Frontier.Node> nodes) {
    if (nodes.isEmpty()) {
      return;
    }
    var levels = nodes.stream().map(Frontier.Node::level).toList();
    var indices = nodes.stream().map(Frontier.Node::index).toList();
    var hashes = nodes.stream().map(node -> node.hash().bytes()).toList();
    jdbc.sql("insert into audit.node (level, index, hash) select * from unnest(?, ?, ?)")
        .params(array("int2", levels), array("int8", indices), bytes(hashes))
        .update();
  }

  private static SqlArrayValue array(String type, List<?> values) {
    return new SqlArrayValue(type, values.toArray());
  }

  /// The driver takes arrays of bytea only as `byte[][]`.
  private static SqlArrayValue bytes(List<byte[]> values) {
    return new SqlArrayValue("bytea", (Object[]) values.toArray(byte[][]::new));
  }

  /// The number of leaves.
  long size() {
    return jdbc.sql("select coalesce(max(index) + 1, 0) from audit.leaf")
        .query(Long.class)
        .single();
  }

  @Override
  public Digest hash(int level, long index) {
    var query =
        level == 0
            ? "select hash from audit.leaf where index = :index"
            : "select hash from audit.node where level = :level and index = :index";
    return jdbc.sql(query)
        .param("level", level)
        .param("index", index)
        .query(byte[].class)
        .optional()
        .map(Leaves::digest)
        .orElseThrow(() ->
            new IllegalStateException(
                "the audit log lacks the node %d of level %d: run sightline verify"
                    .formatted(index, level)));
  }

  /// Whether the last leaf says that a checkpoint was written: then nothing has happened since.
  boolean endsWithCheckpoint() {
    return jdbc.sql(
            """
            select coalesce((select entry::jsonb ->> 'what' = ? from audit.leaf order by index desc limit 1), false)
            """)
        .param(Checkpoints.KIND)
        .query(Boolean.class)
        .single();
  }

  static Digest digest(byte[] bytes) {
    return Digest.from(bytes)
        .orElseThrow(() -> new IllegalStateException("a hash in the audit log has another length"));
  }
}
