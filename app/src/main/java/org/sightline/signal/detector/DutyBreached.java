package org.sightline.signal.detector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

/// An agency has not done in time what it owes: any agency. The steps owed about an adult have a detector of their own.
@Detects(
    code = "duty-breached",
    version = 1,
    summary = "What an agency owes the child is overdue",
    basis =
        "Working Together to Safeguard Children, the edition in force; the clause stands on each"
            + " duty")
final class DutyBreached implements Detector {

  /// More than these are counted: which they are stands with the duties.
  private static final int TOLD = 2;

  private static final Comparator<Obligation> IN_ORDER =
      Comparator.comparing(Obligation::due)
          .thenComparing(Obligation::owner)
          .thenComparing(Obligation::key);

  /// Those whose lapse leaves a child where they are while nobody decides; others are shown. An obligation that nobody holds
  /// always counts.
  private static final String WEIGHTY = "weighty";

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    var byDuty = new TreeMap<String, List<Obligation>>();
    obligations.stream()
        .filter(item -> item.at(chronology.today()) == Obligation.State.OVERDUE)
        .filter(item -> !Ladders.aboutAnAdult(item, chronology))
        .sorted(IN_ORDER)
        .forEach(item -> byDuty.computeIfAbsent(item.duty(), any -> new ArrayList<>()).add(item));
    return byDuty.entrySet().stream()
        .map(one -> finding(one.getKey(), one.getValue(), settings))
        .toList();
  }

  /// A duty that is about what other rules ask about too is a ground of that question.
  private static final Map<String, Question> ASKED_ELSEWHERE =
      Map.ofEntries(
          Map.entry("statutory-visits", Question.SIGHT),
          Map.entry("visit-seen-alone", Question.SIGHT),
          Map.entry("allocation", Question.CASE_HOLDER),
          Map.entry("transfer-receipt", Question.MOVE),
          Map.entry("transfer-in-conference", Question.MOVE),
          Map.entry("referral-decision", Question.REPORTS),
          Map.entry("wales-report-decision", Question.REPORTS),
          Map.entry("decision-after-advice", Question.DECISION));

  private static Subject subject(String duty) {
    var elsewhere = ASKED_ELSEWHERE.get(duty);
    return elsewhere == null ? Subject.of(Question.DUTY, duty) : Subject.of(elsewhere);
  }

  private Finding finding(String duty, List<Obligation> overdue, Settings settings) {
    var finding =
        Findings.by(this)
            .about(subject(duty), duty)
            .says(severity(overdue, settings), sentence(overdue));
    overdue.forEach(item -> finding.because(item.because()));
    return finding.asks(
        "%s: who does this, by when, and what keeps the child safe until then?"
            .formatted(
                Wording.sentence(
                    Wording.agencies(overdue.stream().map(Obligation::owner).toList()))),
        overdue.stream()
            .map(item -> "a record that somebody did: " + item.what())
            .distinct()
            .toArray(String[]::new));
  }

  private static Severity severity(List<Obligation> overdue, Settings settings) {
    return overdue.stream().anyMatch(item -> weighty(item, settings))
        ? Severity.CHECK
        : Severity.NOTE;
  }

  private static boolean weighty(Obligation item, Settings settings) {
    return !item.owned() || settings.words(WEIGHTY).contains(item.duty());
  }

  private static String sentence(List<Obligation> overdue) {
    var each = overdue.stream().map(DutyBreached::sentence).distinct().toList();
    var more = each.size() - TOLD;
    return String.join(" ", each.subList(0, Math.min(TOLD, each.size())))
        + (more > 0 ? " And %d more.".formatted(more) : "")
        + " Basis: "
        + String.join("; ", overdue.stream().map(Obligation::basis).distinct().toList())
        + ".";
  }

  private static String sentence(Obligation item) {
    return "Not done by %s, due by %s (%s from %s): %s%s."
        .formatted(
            Wording.agency(item.owner()),
            Wording.day(item.due()),
            item.limit(),
            Wording.day(item.started()),
            item.what(),
            item.owned() ? "" : "; nobody there holds it");
  }
}
