package org.sightline.flow;

import java.sql.Date;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sightline.ledger.Derived;
import org.sightline.ledger.PersonRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What is still to be done. Each row carries its own state; a row is done in the same transaction as its effects.
@Repository
class Work implements Derived {

  /// After this many tries a row that throws is set aside, so that one record cannot stop all that follow it.
  private static final int TRIES = 3;

  /// After this many tries a row is set aside even though it never threw: its process died each time. More of these are
  /// given, since a process mostly dies of something else: a power cut, a restart, a full disk.
  private static final int DEATHS = 10;

  private final JdbcClient jdbc;

  Work(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A row of work.
  ///
  /// @param original the original whose claims are new; empty for a day that passed
  record Item(long seq, Optional<String> original, LocalDate day, int attempts) {}

  @Override
  public List<String> tables() {
    return List.of("flow.assessed");
  }

  /// Notes that an original's consequences are to be drawn.
  void add(String original, LocalDate day) {
    jdbc.sql("insert into flow.work (original, day) values (:original, :day)")
        .param("original", original)
        .param("day", Date.valueOf(day))
        .update();
  }

  /// Notes that a day passed. Noting it twice changes nothing.
  void add(LocalDate day) {
    jdbc.sql(
            """
            insert into flow.work (day) values (:day)
            on conflict (day) where original is null do nothing
            """)
        .param("day", Date.valueOf(day))
        .update();
  }

  /// How many rows wait.
  int waiting() {
    return jdbc.sql("select count(*) from flow.work where state = 'waiting'")
        .query(Integer.class)
        .single();
  }

  /// The next row, its try counted before it begins: a row that kills the process is known by its tries.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Optional<Item> next() {
    return jdbc.sql(
            """
            update flow.work set attempts = attempts + 1
            where seq = (select min(seq) from flow.work where state = 'waiting')
            returning seq, original, day, attempts
            """)
        .query((row, number) ->
            new Item(
                row.getLong("seq"),
                Optional.ofNullable(row.getString("original")),
                row.getDate("day").toLocalDate(),
                row.getInt("attempts")))
        .optional();
  }

  /// Whether the process has died over a row too often.
  boolean worn(Item item) {
    return item.attempts() > DEATHS;
  }

  /// Whether this try is the last that a row is given when it throws.
  boolean lastTry(Item item) {
    return item.attempts() >= TRIES;
  }

  /// Takes a row for this transaction; false when it is no longer waiting.
  boolean take(Item item) {
    return jdbc.sql("select seq from flow.work where seq = :seq and state = 'waiting' for update")
        .param("seq", item.seq())
        .query(Long.class)
        .optional()
        .isPresent();
  }

  /// Marks a row done.
  void done(Item item) {
    jdbc.sql("update flow.work set state = 'done' where seq = :seq")
        .param("seq", item.seq())
        .update();
  }

  /// Sets a row aside with its fault; a person must look at it.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void setAside(Item item, String fault) {
    jdbc.sql("update flow.work set state = 'set aside', fault = :fault where seq = :seq")
        .param("fault", fault)
        .param("seq", item.seq())
        .update();
  }

  /// The rows set aside, each named as its receipt names it, with their faults.
  List<String> setAside() {
    return jdbc.sql(
            """
            select coalesce('original ' || original || ' of ' || day, 'the day ' || day) || ': ' || fault
            from flow.work where state = 'set aside' order by seq
            """)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /// Makes every row wait again, for a rebuild.
  void again() {
    jdbc.sql("update flow.work set state = 'waiting', attempts = 0, fault = null").update();
  }

  /// Through which day a child has been assessed.
  Optional<LocalDate> assessedThrough(PersonRef child) {
    return jdbc.sql("select through from flow.assessed where child = :child")
        .param("child", child.value())
        .query((row, number) -> row.getDate(1).toLocalDate())
        .optional();
  }

  /// Every child assessed so far.
  List<PersonRef> children() {
    return jdbc.sql("select child from flow.assessed order by child")
        .query((row, number) -> new PersonRef(row.getString(1)))
        .list();
  }

  /// Notes through which day a child has been assessed; empty forgets the child.
  void assessed(PersonRef child, Optional<LocalDate> through) {
    jdbc.sql(
            """
            with gone as (delete from flow.assessed where child = :child and :through::date is null)
            insert into flow.assessed (child, through) select :child, :through::date where :through::date is not null
            on conflict (child) do update set through = excluded.through
            """)
        .param("child", child.value())
        .param("through", through.map(Date::valueOf).orElse(null), Types.DATE)
        .update();
  }
}
