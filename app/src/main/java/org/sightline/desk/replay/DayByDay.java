package org.sightline.desk.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sightline.desk.replay.ReplayDocument.ClaimText;
import org.sightline.desk.replay.ReplayDocument.EyesView;
import org.sightline.desk.replay.ReplayDocument.SignalFlag;
import org.sightline.desk.replay.ReplayDocument.Version;

/// The replay told in order: on each day what was recorded, by whom and who knew it, and what was raised from it.
final class DayByDay {

  /// Facts that say who somebody is stand under the household; told day by day they would drown what happened.
  private static final List<String> NOT_TOLD =
      List.of("name", "birth-date", "sex", "number", "address", "phone", "description", "mobility");

  private static final int COLUMN = 18;
  private final ReplayDocument document;
  private final EyesView eyes;
  private final LocalDate on;
  private final Paper paper;

  DayByDay(ReplayDocument document, EyesView eyes, LocalDate on, Paper paper) {
    this.document = document;
    this.eyes = eyes;
    this.on = on;
    this.paper = paper;
  }

  void print() {
    paper.heading("Day by day");
    var days = new TreeMap<LocalDate, List<ClaimText>>();
    eyes.known()
        .forEach((id, day) -> {
          if (!day.isAfter(on)) {
            days.computeIfAbsent(day, any -> new ArrayList<>()).add(document.claims().get(id));
          }
        });
    raisedDays().forEach(day -> days.computeIfAbsent(day, any -> new ArrayList<>()));
    days.forEach(this::print);
  }

  private List<LocalDate> raisedDays() {
    return eyes.signals().stream()
        .flatMap(signal -> signal.versions().stream().map(Version::day))
        .filter(day -> !day.isAfter(on))
        .distinct()
        .toList();
  }

  private void print(LocalDate day, List<ClaimText> claims) {
    var told = claims.stream().filter(claim -> !NOT_TOLD.contains(claim.kind())).toList();
    var raised = raised(day);
    if (told.isEmpty() && raised.isEmpty()) {
      return;
    }
    paper.line("");
    paper.line(paper.strong(Paper.day(day)));
    byRecord(told).forEach(this::printRecord);
    raised.forEach(line -> paper.entry("    " + line.getKey(), COLUMN, line.getValue()));
  }

  private static Map<String, List<ClaimText>> byRecord(List<ClaimText> claims) {
    return claims.stream()
        .sorted(
            Comparator.comparing(ClaimText::agency)
                .thenComparing(ClaimText::record)
                .thenComparing(ClaimText::place))
        .collect(
            Collectors.groupingBy(
                claim -> claim.agency() + " " + claim.record(), TreeMap::new, Collectors.toList()));
  }

  private void printRecord(String record, List<ClaimText> claims) {
    var first = claims.getFirst();
    var others = first.heardBy().stream().filter(agency -> !agency.equals(first.agency())).toList();
    var text =
        claims.stream().map(ClaimText::sentence).distinct().collect(Collectors.joining(". ")) + ".";
    var heard =
        others.isEmpty()
            ? "known only to " + first.agency()
            : "heard also by " + String.join(", ", others);
    paper.entry("  " + first.agency(), COLUMN, text.replace("..", "."));
    paper.entry("", COLUMN, paper.faint("[%s; %s]".formatted(first.record(), heard)));
  }

  private List<Map.Entry<String, String>> raised(LocalDate day) {
    return eyes.signals().stream().flatMap(signal -> told(signal, day).stream()).toList();
  }

  private List<Map.Entry<String, String>> told(SignalFlag signal, LocalDate day) {
    var lines = new ArrayList<Map.Entry<String, String>>();
    for (int i = 0; i < signal.versions().size(); i++) {
      var version = signal.versions().get(i);
      var risen = i > 0 && !signal.versions().get(i - 1).severity().equals(version.severity());
      if (version.day().equals(day) && !version.severity().equals("note") && (i == 0 || risen)) {
        lines.add(
            Map.entry(mark(version.severity()), version.sentence() + " " + version.question()));
      }
    }
    return lines;
  }

  private String mark(String severity) {
    return severity.equals("urgent") ? paper.urgent("▲ act today") : "△ check";
  }
}
