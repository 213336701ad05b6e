package org.sightline.signal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.Derived;
import org.sightline.ledger.PersonRef;
import org.sightline.time.Eyes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the signals raised about each child, as all agencies' knowledge jointly raised them.
@Repository
public class KeptSignals implements Derived {

  private final JdbcClient jdbc;

  KeptSignals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("signal.version", "signal.ground");
  }

  /// A child's signals, folded up to a day.
  public SignalHistory history(PersonRef child, Optional<LocalDate> upTo) {
    var versions =
        jdbc
            .sql(
                """
                select * from signal.version where child = :child
                order by opened, code, key, question, subject, day
                """)
            .param("child", child.value())
            .query((row, number) -> new Kept(stretch(row), version(row)))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Kept::stretch, Collectors.mapping(Kept::version, Collectors.toList())));
    var grounds =
        jdbc
            .sql("select * from signal.ground where child = :child")
            .param("child", child.value())
            .query((row, number) -> ground(row, versions.getOrDefault(stretch(row), List.of())))
            .list()
            .stream()
            .sorted(Ground.IN_ORDER)
            .toList();
    return new SignalHistory(Eyes.jointly(), upTo, grounds);
  }

  /// By what every signal that was ever raised is known, closed ones too; and besides, each later ground as if it had been the first.
  public List<SignalKey> keys() {
    return jdbc.sql(
            "select distinct child, question, subject, opened from signal.ground order by child,"
                + " opened, question, subject")
        .query((row, number) ->
            new SignalKey(
                new PersonRef(row.getString("child")),
                subject(row),
                row.getDate("opened").toLocalDate()))
        .list();
  }

  /// The signals that stood at the end of a day, by child, each as it was known by then or later.
  public Map<PersonRef, List<Signal>> standing(LocalDate day) {
    var children =
        jdbc.sql(
                """
                select distinct child from signal.ground
                where opened <= :day and (closed is null or closed > :day) order by child
                """)
            .param("day", Date.valueOf(day))
            .query((row, number) -> new PersonRef(row.getString(1)))
            .list();
    var standing = new TreeMap<PersonRef, List<Signal>>();
    children.forEach(child -> standing.put(child, history(child, Optional.empty()).openOn(day)));
    return standing;
  }

  /// Keeps a child's signals in place of what was kept before.
  public void keep(PersonRef child, SignalHistory history) {
    forget(child);
    history.grounds().forEach(ground -> insert(child, ground));
  }

  /// Forgets everything kept for a child.
  public void forget(PersonRef child) {
    jdbc.sql("delete from signal.ground where child = :child")
        .param("child", child.value())
        .update();
  }

  /// What a ground is known by, among those of one child.
  private record Stretch(Subject subject, String code, String key, LocalDate opened) {}

  private record Kept(Stretch stretch, Ground.Version version) {}

  private static Stretch stretch(ResultSet row) throws SQLException {
    return new Stretch(
        subject(row),
        row.getString("code"),
        row.getString("key"),
        row.getDate("opened").toLocalDate());
  }

  private static Subject subject(ResultSet row) throws SQLException {
    return Subject.of(
        Question.of(row.getString("question")).orElseThrow(), row.getString("subject"));
  }

  private static Ground ground(ResultSet row, List<Ground.Version> versions) throws SQLException {
    var closed = Optional.ofNullable(row.getDate("closed")).map(Date::toLocalDate);
    var because = Optional.ofNullable(row.getString("closed_because")).orElse("");
    return new Ground(
        row.getString("code"),
        subject(row),
        row.getString("key"),
        row.getDate("opened").toLocalDate(),
        closed.map(day -> new Ground.Closing(day, because)),
        versions);
  }

  private static Ground.Version version(ResultSet row) throws SQLException {
    var claims =
        Arrays.stream(texts(row, "claims"))
            .map(ClaimId::new)
            .collect(Collectors.toCollection(TreeSet::new));
    return new Ground.Version(
        row.getDate("day").toLocalDate(),
        new Finding(
            row.getString("code"),
            row.getInt("rule_version"),
            subject(row),
            row.getString("key"),
            Severity.valueOf(row.getString("severity")),
            row.getString("sentence"),
            claims,
            row.getString("asks"),
            List.of(texts(row, "answered_by")),
            List.of(texts(row, "checklist")),
            row.getString("policy")));
  }

  private static String[] texts(ResultSet row, String column) throws SQLException {
    return (String[]) row.getArray(column).getArray();
  }

  private void insert(PersonRef child, Ground ground) {
    named(
            jdbc.sql(
                """
                insert into signal.ground (child, question, subject, code, key, opened, closed, closed_because)
                values (:child, :question, :subject, :code, :key, :opened, :closed, :because)
                """),
            child,
            ground)
        .param(
            "closed",
            ground.closed().map(Ground.Closing::day).map(Date::valueOf).orElse(null),
            Types.DATE)
        .param("because", ground.closed().map(Ground.Closing::reason).orElse(null), Types.VARCHAR)
        .update();
    ground.versions().forEach(version -> insert(child, ground, version));
  }

  private void insert(PersonRef child, Ground ground, Ground.Version version) {
    var finding = version.finding();
    named(
            jdbc.sql(
                """
                insert into signal.version (child, question, subject, code, key, opened, day, rule_version, severity,
                  sentence, asks, answered_by, checklist, claims, policy)
                values (:child, :question, :subject, :code, :key, :opened, :day, :rule, :severity, :sentence, :asks,
                  :answeredBy, :checklist, :claims, :policy)
                """),
            child,
            ground)
        .param("day", Date.valueOf(version.day()))
        .param("rule", finding.version())
        .param("severity", finding.severity().name())
        .param("sentence", finding.sentence())
        .param("asks", finding.question())
        .param("answeredBy", finding.answeredBy().toArray(String[]::new))
        .param("checklist", finding.checklist().toArray(String[]::new))
        .param("claims", finding.claims().stream().map(ClaimId::value).toArray(String[]::new))
        .param("policy", finding.policy())
        .update();
  }

  private static JdbcClient.StatementSpec named(
      JdbcClient.StatementSpec statement, PersonRef child, Ground ground) {
    return statement
        .param("child", child.value())
        .param("question", ground.subject().question().code())
        .param("subject", ground.subject().which())
        .param("code", ground.code())
        .param("key", ground.key())
        .param("opened", Date.valueOf(ground.opened()));
  }
}
