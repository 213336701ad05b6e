package org.sightline.ledger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Everything in the database that was computed from the ledger: can be emptied, and can be held against an earlier look.
@Repository
public class DerivedTables {

  private final JdbcClient jdbc;
  private final List<Derived> derived;

  DerivedTables(JdbcClient jdbc, List<Derived> derived) {
    this.jdbc = jdbc;
    this.derived = derived;
  }

  /// The tables, in the order of their names.
  public List<String> names() {
    return derived.stream().flatMap(room -> room.tables().stream()).sorted().toList();
  }

  /// Empties them all.
  @Transactional
  public void empty() {
    derived.stream()
        .flatMap(room -> room.tables().stream())
        .forEach(table -> jdbc.sql("delete from " + table).update());
  }

  /// One digest of everything in them, whatever the order of rows. Two that agree stand for the same content.
  @Transactional(readOnly = true)
  public String digest() {
    var tables = names().stream().map(table -> table + " " + digest(table)).toList();
    return Original.sha256(String.join("\n", tables));
  }

  /// The digest of one table.
  private String digest(String table) {
    return jdbc.sql(
            """
            select encode(sha256(convert_to(coalesce(string_agg(t::text, E'\\n' order by t::text collate "C"), ''),
              'UTF8')), 'hex') from %s t
            """
                .formatted(table))
        .query(String.class)
        .single();
  }
}
