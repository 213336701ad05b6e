package org.sightline.notice;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sightline.access.Access;
import org.sightline.access.Purpose;
import org.sightline.audit.Audit;
import org.sightline.audit.AuditEntry;
import org.sightline.signal.Post;
import org.sightline.signal.Prompt;
import org.sightline.signal.Question;
import org.sightline.signal.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What waits to be sent, was sent, or was given up. A notice is written in the transaction of what it tells of, and marked sent
/// only after the other end has taken it: it may be sent twice, and is never lost.
@Repository
public class Outbox {

  /// After this many tries a notice is given up, and shown until somebody says to try again.
  static final int TRIES = 8;

  private static final Access SYSTEM = new Access("notices", "sightline", Purpose.SAFEGUARDING);
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final Audit audit;
  private final Settings settings;

  Outbox(JdbcClient jdbc, Audit audit, Settings settings) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.settings = settings;
  }

  /// A row.
  ///
  /// @param attempts how often it was tried
  /// @param nextTry not before this
  /// @param fault what went wrong last
  public record Parcel(
      String id,
      Notice notice,
      Destination destination,
      int attempts,
      Instant nextTry,
      Optional<String> fault) {}

  /// Writes notices in the caller's transaction, one for each place where its post is reached. One that was written before is
  /// passed over.
  ///
  /// @return how many are new
  @Transactional(propagation = Propagation.MANDATORY)
  public int write(Collection<Notice> notices, Instant now) {
    int written = 0;
    for (var notice : notices) {
      for (var destination : settings.of(notice.to())) {
        written += insert(notice, destination, now);
      }
    }
    return written;
  }

  /// Takes what is due next: one urgent notice, or all checks that wait for one post at one address; a webhook gets
  /// one at a time. The try is counted, and the
  /// next one set, before it begins; nobody else takes them meanwhile.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public List<Parcel> take(Instant now) {
    var first =
        jdbc.sql(
                """
                select * from notice.outbox where state = 'waiting' and next_try <= :now
                order by severity desc, next_try, id limit 1 for update skip locked
                """)
            .param("now", Timestamp.from(now))
            .query((row, number) -> parcel(row))
            .optional();
    var taken = first.map(one -> together(one, now)).orElse(List.of());
    return taken.stream().map(parcel -> counted(parcel, now)).toList();
  }

  /// Marks as sent what the other end has taken.
  @Transactional
  public void sent(List<Parcel> parcels, Instant now) {
    parcels.forEach(parcel ->
        jdbc.sql(
                "update notice.outbox set state = 'sent', sent = :now, fault = null where id = :id and state <> 'sent'")
            .param("now", Timestamp.from(now))
            .param("id", parcel.id())
            .update());
    audit.record(
        parcels.stream()
            .map(parcel -> new AuditEntry.Acted(SYSTEM, "notice sent", parcel.id()))
            .toList());
  }

  /// Notes what went wrong; after the last try, or where no other can help, it is given up.
  @Transactional
  public void failed(List<Parcel> parcels, String fault, boolean forGood) {
    parcels.forEach(parcel ->
        jdbc.sql(
                "update notice.outbox set fault = :fault, state = :state where id = :id and state = 'waiting'")
            .param("fault", fault)
            .param("state", forGood || parcel.attempts() >= TRIES ? "given up" : "waiting")
            .param("id", parcel.id())
            .update());
  }

  /// What waits, the next to be tried first.
  public List<Parcel> waiting() {
    return list("waiting");
  }

  /// What was given up.
  public List<Parcel> givenUp() {
    return list("given up");
  }

  /// Makes what waits or was given up due now, as if it had never been tried.
  ///
  /// @return how many
  @Transactional
  public int again(Instant now) {
    return jdbc.sql(
            """
            update notice.outbox set state = 'waiting', attempts = 0, next_try = :now
            where state in ('waiting', 'given up')
            """)
        .param("now", Timestamp.from(now))
        .update();
  }

  /// One minute after the first try, then twice as long each time: the last comes about two hours after the first.
  static Duration pause(int attempts) {
    return FIRST_PAUSE.multipliedBy(1L << Math.clamp(attempts - 1L, 0, TRIES));
  }

  private List<Parcel> together(Parcel first, Instant now) {
    boolean alone =
        first.notice().immediate() || first.destination().channel() == Destination.Channel.WEBHOOK;
    return alone
        ? List.of(first)
        : jdbc.sql(
                """
                select * from notice.outbox
                where state = 'waiting' and next_try <= :now and severity = 'CHECK' and channel = :channel
                  and destination = :destination and role = :role and agency = :agency
                order by due, reference, id for update skip locked
                """)
            .param("now", Timestamp.from(now))
            .param("channel", first.destination().channel().word())
            .param("destination", first.destination().address())
            .param("role", first.notice().to().role())
            .param("agency", first.notice().to().agency())
            .query((row, number) -> parcel(row))
            .list();
  }

  private Parcel counted(Parcel parcel, Instant now) {
    var attempt = parcel.attempts() + 1;
    var next = now.plus(pause(attempt));
    jdbc.sql("update notice.outbox set attempts = :attempt, next_try = :next where id = :id")
        .param("attempt", attempt)
        .param("next", Timestamp.from(next))
        .param("id", parcel.id())
        .update();
    return new Parcel(
        parcel.id(), parcel.notice(), parcel.destination(), attempt, next, parcel.fault());
  }

  private List<Parcel> list(String state) {
    return jdbc.sql("select * from notice.outbox where state = :state order by next_try, id")
        .param("state", state)
        .query((row, number) -> parcel(row))
        .list();
  }

  private int insert(Notice notice, Destination destination, Instant now) {
    return jdbc.sql(
            """
            insert into notice.outbox (id, written, channel, destination, role, agency, question, reference, severity, why, put,
              due, since, next_try)
            values (:id, :now, :channel, :destination, :role, :agency, :question, :reference, :severity, :why, :put, :due, :since,
              :first)
            on conflict (id) do nothing
            """)
        .param("id", notice.id(destination))
        .param("now", Timestamp.from(now))
        .param("first", Timestamp.from(settings.first(notice, destination, now)))
        .param("channel", destination.channel().word())
        .param("destination", destination.address())
        .param("role", notice.to().role())
        .param("agency", notice.to().agency())
        .param("question", notice.question().code())
        .param("reference", notice.reference())
        .param("severity", notice.severity().name())
        .param("why", notice.why().name())
        .param("put", Date.valueOf(notice.put()))
        .param("due", Date.valueOf(notice.due()))
        .param("since", Timestamp.from(notice.since()))
        .update();
  }

  private static Parcel parcel(ResultSet row) throws SQLException {
    return new Parcel(
        row.getString("id"),
        new Notice(
            Question.of(row.getString("question")).orElseThrow(),
            row.getString("reference"),
            new Post(row.getString("role"), row.getString("agency")),
            Severity.valueOf(row.getString("severity")),
            Prompt.Why.valueOf(row.getString("why")),
            row.getDate("put").toLocalDate(),
            row.getDate("due").toLocalDate(),
            row.getTimestamp("since").toInstant()),
        new Destination(
            Destination.Channel.of(row.getString("channel")), row.getString("destination")),
        row.getInt("attempts"),
        row.getTimestamp("next_try").toInstant(),
        Optional.ofNullable(row.getString("fault")));
  }
}
