package org.sightline.signal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
    return List.of("signal.version", "signal.signal");
  }

  /// A child's signals, folded up to a day.
  public SignalHistory history(PersonRef child, Optional<LocalDate> upTo) {
    var versions =
        jdbc
            .sql(
                "select * from signal.version where child = :child order by opened, code, key, day")
            .param("child", child.value())
            .query((row, number) -> new Kept(opened(row), version(row)))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Kept::episode, Collectors.mapping(Kept::version, Collectors.toList())));
    var signals =
        jdbc.sql("select * from signal.signal where child = :child order by opened, code, key")
            .param("child", child.value())
            .query((row, number) -> signal(row, versions.getOrDefault(opened(row), List.of())))
            .list();
    return new SignalHistory(Eyes.jointly(), upTo, signals);
  }

  /// Keeps a child's signals in place of what was kept before.
  public void keep(PersonRef child, SignalHistory history) {
    forget(child);
    history.signals().forEach(signal -> insert(child, signal));
  }

  /// Forgets everything kept for a child.
  public void forget(PersonRef child) {
    jdbc.sql("delete from signal.signal where child = :child")
        .param("child", child.value())
        .update();
  }

  private record Episode(String code, String key, LocalDate opened) {}

  private record Kept(Episode episode, Signal.Version version) {}

  private static Episode opened(ResultSet row) throws SQLException {
    return new Episode(
        row.getString("code"), row.getString("key"), row.getDate("opened").toLocalDate());
  }

  private static Signal signal(ResultSet row, List<Signal.Version> versions) throws SQLException {
    var closed = Optional.ofNullable(row.getDate("closed")).map(Date::toLocalDate);
    var because = Optional.ofNullable(row.getString("closed_because")).orElse("");
    return new Signal(
        row.getString("code"),
        row.getString("key"),
        row.getDate("opened").toLocalDate(),
        closed.map(day -> new Signal.Closing(day, because)),
        versions);
  }

  private static Signal.Version version(ResultSet row) throws SQLException {
    var grounds =
        Arrays.stream(texts(row, "grounds"))
            .map(ClaimId::new)
            .collect(Collectors.toCollection(TreeSet::new));
    return new Signal.Version(
        row.getDate("day").toLocalDate(),
        new Finding(
            row.getString("code"),
            row.getInt("detector_version"),
            row.getString("key"),
            Severity.valueOf(row.getString("severity")),
            row.getString("sentence"),
            grounds,
            row.getString("question"),
            List.of(texts(row, "answered_by")),
            List.of(texts(row, "checklist")),
            row.getString("policy")));
  }

  private static String[] texts(ResultSet row, String column) throws SQLException {
    return (String[]) row.getArray(column).getArray();
  }

  private void insert(PersonRef child, Signal signal) {
    jdbc.sql(
            """
            insert into signal.signal (child, code, key, opened, closed, closed_because)
            values (:child, :code, :key, :opened, :closed, :because)
            """)
        .param("child", child.value())
        .param("code", signal.code())
        .param("key", signal.key())
        .param("opened", Date.valueOf(signal.opened()))
        .param(
            "closed",
            signal.closed().map(Signal.Closing::day).map(Date::valueOf).orElse(null),
            Types.DATE)
        .param("because", signal.closed().map(Signal.Closing::reason).orElse(null), Types.VARCHAR)
        .update();
    signal.versions().forEach(version -> insert(child, signal, version));
  }

  private void insert(PersonRef child, Signal signal, Signal.Version version) {
    var finding = version.finding();
    jdbc.sql(
            """
            insert into signal.version (child, code, key, opened, day, detector_version, severity, sentence, question,
              answered_by, checklist, grounds, policy)
            values (:child, :code, :key, :opened, :day, :detector, :severity, :sentence, :question, :answeredBy, :checklist,
              :grounds, :policy)
            """)
        .param("child", child.value())
        .param("code", signal.code())
        .param("key", signal.key())
        .param("opened", Date.valueOf(signal.opened()))
        .param("day", Date.valueOf(version.day()))
        .param("detector", finding.version())
        .param("severity", finding.severity().name())
        .param("sentence", finding.sentence())
        .param("question", finding.question())
        .param("answeredBy", finding.answeredBy().toArray(String[]::new))
        .param("checklist", finding.checklist().toArray(String[]::new))
        .param("grounds", finding.grounds().stream().map(ClaimId::value).toArray(String[]::new))
        .param("policy", finding.policy())
        .update();
  }
}
