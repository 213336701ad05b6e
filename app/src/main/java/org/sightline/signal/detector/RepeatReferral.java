package org.sightline.signal.detector;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.sightline.chronology.Chronology;
import org.sightline.duty.Obligation;
import org.sightline.policy.Settings;
import org.sightline.signal.Detector;
import org.sightline.signal.Detects;
import org.sightline.signal.Finding;
import org.sightline.signal.Findings;
import org.sightline.signal.Question;
import org.sightline.signal.Severity;
import org.sightline.signal.Subject;
import org.sightline.time.WorkingDays;

/// Several people told agencies about the child, each report was taken for the first, and nothing has looked at the child anew
/// since the last of them. Reports count by source: one neighbour who rings three times is one source.
@Detects(
    code = "repeat-referral",
    version = 2,
    summary = "Repeated reports from independent sources, not assessed since the last of them",
    basis =
        "Working Together to Safeguard Children 2023, chapter 3 (a decision within one working"
            + " day); Child Safeguarding Practice Review Panel, Child Protection in England (2022)")
final class RepeatReferral implements Detector {

  private static final WorkingDays WORKING_DAYS = WorkingDays.ofEnglandAndWales();

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    var all = Report.in(chronology);
    if (all.isEmpty()) {
      return List.of();
    }
    var last = all.getLast();
    var asks = chronology.today().minus(settings.period("window"));
    if (last.day().isBefore(asks) || Occasion.answeredFrom(chronology, last.day())) {
      return List.of();
    }
    var closed = closedBefore(chronology, all, settings);
    var run = run(chronology, all, settings);
    if (run.isEmpty() && closed.isEmpty()) {
      return maybeRun(all, settings).map(this::cannotTell).stream().toList();
    }
    boolean waits = run.isEmpty() && !late(chronology, last, settings);
    var counted = run.isEmpty() ? recent(all, settings.period("after-closure")) : run;
    return List.of(finding(waits ? Severity.NOTE : Severity.CHECK, counted, closed));
  }

  /// Reports up to the last one, within a window that ends with it.
  private static List<Report> recent(List<Report> all, Period window) {
    var since = all.getLast().day().minus(window);
    return all.stream().filter(report -> !report.day().isBefore(since)).toList();
  }

  private static List<Report> run(Chronology chronology, List<Report> all, Settings settings) {
    int sources = settings.count("sources");
    var year = recent(all, settings.period("long-window"));
    if (year.size() >= settings.count("long-reports") && Report.sources(year).size() >= sources) {
      return year;
    }
    var half = recent(all, settings.period("window"));
    if (half.size() >= settings.count("reports") && Report.sources(half).size() >= sources) {
      return half;
    }
    var month = recent(all, settings.period("short-window"));
    boolean unheard = !Occasion.answeredFrom(chronology, month.getFirst().day());
    return unheard && Report.sources(month).size() >= sources ? month : List.of();
  }

  /// Reports enough for a run, if those whose source nobody recorded came from others.
  private static Optional<List<Report>> maybeRun(List<Report> all, Settings settings) {
    var half = recent(all, settings.period("window"));
    var unknown = half.stream().filter(report -> report.source().isEmpty()).count();
    return Optional.of(half)
        .filter(reports -> unknown > 0 && reports.size() >= settings.count("reports"))
        .filter(reports -> Report.sources(reports).size() + unknown >= settings.count("sources"));
  }

  private Finding cannotTell(List<Report> reports) {
    return Findings.by(this)
        .about(Subject.of(Question.REPORTS))
        .says(
            Severity.NOTE,
            "Cannot tell whether independent sources told agencies about the child, because the source of some reports is not recorded: %s."
                .formatted(Wording.few(reports.reversed().stream().map(Report::words).toList())))
        .because(reports.stream().flatMap(report -> report.claims().stream()).toList())
        .asks(
            "Who told what, each time?",
            "the source of each report",
            "an assessment, strategy discussion or enquiry that had all of them before it");
  }

  /// A closing between an earlier report and the last one, where the last comes from another source.
  private static Optional<Closing> closedBefore(
      Chronology chronology, List<Report> all, Settings settings) {
    var last = all.getLast();
    var before = recent(all, settings.period("after-closure"));
    boolean another =
        !last.source().isEmpty()
            && before.stream()
                .anyMatch(
                    report -> !report.source().isEmpty() && !report.source().equals(last.source()));
    LocalDate first = before.getFirst().day();
    return Closing.in(chronology).stream()
        .filter(closing -> another)
        .filter(closing -> !closing.day().isBefore(first) && closing.day().isBefore(last.day()))
        .reduce((earlier, later) -> later);
  }

  /// Decided against, or not decided within the day that a referral may wait.
  private static boolean late(Chronology chronology, Report last, Settings settings) {
    return WORKING_DAYS.between(last.day(), chronology.today()) > settings.count("decide-within")
        || Closing.in(chronology).stream().anyMatch(closing -> !closing.day().isBefore(last.day()));
  }

  private Finding finding(Severity severity, List<Report> counted, Optional<Closing> closed) {
    var finding =
        Findings.by(this)
            .about(Subject.of(Question.REPORTS))
            .says(severity, sentence(counted, closed))
            .because(counted.stream().flatMap(report -> report.claims().stream()).toList());
    closed.ifPresent(closing -> finding.because(closing.claims()));
    return finding.asks(
        "Who reads all these reports together, and what do they decide for the child?",
        "an assessment, strategy discussion or enquiry that had all of them before it",
        "a decision of social care, after the last of them, to assess or enquire");
  }

  private static String sentence(List<Report> counted, Optional<Closing> closed) {
    return "Agencies were told about the child %d times by %d independent sources: %s. No assessment, strategy discussion or conference since the last is on record.%s"
        .formatted(
            counted.size(),
            Report.sources(counted).size(),
            Wording.few(counted.reversed().stream().map(Report::words).toList()),
            closed.map(closing -> " " + closing.words() + " between them.").orElse(""));
  }
}
