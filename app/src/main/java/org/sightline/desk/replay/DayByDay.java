package org.sightline.desk.replay;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sightline.desk.replay.Changes.Change;
import org.sightline.desk.replay.ReplayDocument.ClaimText;

/// The replay told in order: on each day what these eyes came to know, and what that changed. Nothing is told twice.
final class DayByDay {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);
  private static final int TEXT = 6;
  private static final int LABEL = 18;
  private final ReplayDocument document;
  private final Called called;
  private final LocalDate from;
  private final LocalDate to;
  private final Paper paper;
  private final RecordLine records;
  private final Changes changes;
  private final SignalChanges signals;

  /// @param from the first day told; what came before is known and not repeated
  DayByDay(Called called, LocalDate from, LocalDate to, Paper paper) {
    this.document = called.document();
    this.called = called;
    this.from = from;
    this.to = to;
    this.paper = paper;
    this.records = new RecordLine(called);
    this.changes = new Changes(called);
    this.signals = new SignalChanges(called);
  }

  void print() {
    var days = new TreeMap<LocalDate, List<ClaimText>>();
    called
        .eyes()
        .known()
        .forEach((id, day) ->
            days.computeIfAbsent(day, any -> new ArrayList<>()).add(document.claims().get(id)));
    Stream.concat(signals.days().stream(), changes.daysOfTheirOwn())
        .forEach(day -> days.computeIfAbsent(day, any -> new ArrayList<>()));
    days.headMap(to, true).forEach(this::print);
  }

  private void print(LocalDate day, List<ClaimText> claims) {
    var told = new LinkedHashMap<ClaimText, String>();
    byRecord(claims)
        .forEach(record -> {
          var text = records.of(record, day);
          if (!text.isEmpty()) {
            told.put(record.getFirst(), text);
          }
        });
    var changed = Stream.concat(changes.on(day).stream(), signals.on(day).stream()).toList();
    if (day.isBefore(from) || (told.isEmpty() && changed.isEmpty())) {
      return;
    }
    paper.line("");
    paper.line(paper.strong(DAY.format(day)) + age(day));
    told.forEach((claim, text) ->
        paper.hanging(
            2,
            TEXT,
            "%s. %s %s"
                .formatted(
                    paper.strong(called.agency(claim.agency())),
                    text,
                    paper.faint(records.source(claim)))));
    changed.forEach(this::print);
  }

  private void print(Change change) {
    var label = change.label().startsWith("▲") ? paper.urgent(change.label()) : change.label();
    paper.entry("    " + label, LABEL, change.text());
  }

  private String age(LocalDate day) {
    return document
        .born()
        .filter(born -> !day.isBefore(born))
        .map(born -> paper.faint("  aged " + age(born, day)))
        .orElse("");
  }

  private static String age(LocalDate born, LocalDate day) {
    var months = Period.between(born, day).toTotalMonths();
    return months < 2
        ? "%d days".formatted(ChronoUnit.DAYS.between(born, day))
        : months + " months";
  }

  private static List<List<ClaimText>> byRecord(List<ClaimText> claims) {
    Map<String, List<ClaimText>> byRecord =
        claims.stream()
            .sorted(Comparator.comparing(ClaimText::recordOfAgency).thenComparing(ClaimText::place))
            .collect(
                Collectors.groupingBy(
                    ClaimText::recordOfAgency, LinkedHashMap::new, Collectors.toList()));
    return List.copyOf(byRecord.values());
  }
}
