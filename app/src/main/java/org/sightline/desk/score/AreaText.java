package org.sightline.desk.score;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.Locale;
import org.sightline.review.AreaScore;
import org.sightline.signal.Severity;

/// A scored area as lines for a terminal.
///
/// @param out where to
record AreaText(PrintWriter out) {

  private static final double PER_CENT = 100.0;

  void print(AreaScored scored) {
    var score = scored.score();
    out.println();
    out.println(scored.area().title());
    line(
        "%d children on record, %d working days, looked at in %.0f s"
            .formatted(score.children(), scored.workingDays(), scored.seconds()));
    out.println();
    line("Signals a working day, those left out that the day's own records answer");
    for (var severity : Severity.values()) {
      line(
          "  %-7s %6.2f   and %d on the first day, the backlog"
              .formatted(
                  severity.name().toLowerCase(Locale.ROOT),
                  scored.aDay(score.raised(severity)),
                  score.backlog(severity)));
    }
    line(
        "  Each is asked once, however many rules are its grounds: by themselves the rules found %d urgent and %d check"
            .formatted(score.raisedByRules(Severity.URGENT), score.raisedByRules(Severity.CHECK)));
    rules(scored);
    planted(scored);
    people(score);
    silence(scored);
  }

  private void rules(AreaScored scored) {
    out.println();
    line(
        "%-32s %8s %8s %8s   %s"
            .formatted("rule", "urgent", "check", "note", "on planted courses"));
    scored
        .score()
        .rules()
        .forEach((code, rule) ->
            line(
                "%-32s %8d %8d %8d   %s"
                    .formatted(
                        code,
                        rule.raised(Severity.URGENT),
                        rule.raised(Severity.CHECK),
                        rule.raised(Severity.NOTE),
                        rule.precision()
                            .map(share -> "%.1f %% of urgent and check".formatted(PER_CENT * share))
                            .orElse(""))));
  }

  private void planted(AreaScored scored) {
    var caught = scored.score().caught();
    out.println();
    line(
        "Planted concerning courses: %d of %d caught; the signal came %s days after sufficient evidence, at the median"
            .formatted(
                caught.size(),
                scored.truth().planted().size(),
                scored.score().medianDaysFromSufficient().map(String::valueOf).orElse("no")));
    scored.missed().stream()
        .sorted(Comparator.comparing(course -> course.id()))
        .forEach(course ->
            line(
                "  ✘ %-14s %-28s sufficient on %s, none of %s"
                    .formatted(
                        course.id(),
                        course.pattern(),
                        course.sufficient(),
                        String.join(", ", course.codes().stream().sorted().toList()))));
  }

  private void people(AreaScore score) {
    out.println();
    line(
        "Families on record about whom anything was asked: %.0f %%"
            .formatted(PER_CENT * score.familiesAsked()));
    line(
        "Urgent and check signals: %d rose from check to urgent; %d stood unanswered at the end."
            .formatted(score.escalated(), score.unanswered()));
    score
        .medianDaysStanding()
        .ifPresent(days ->
            line("Those that records answered stood %d days at the median.".formatted(days)));
    line("Children on record, and the share of them about whom anything was asked, in aggregate:");
    score
        .groups()
        .forEach((group, counted) ->
            line(
                "  %-24s %6d   %.0f %%"
                    .formatted(group, counted.children(), PER_CENT * counted.share())));
    line(AreaScore.WHAT_GROUPS_CAN_SAY);
  }

  private void silence(AreaScored scored) {
    var silence = scored.silence();
    line(
        "If nobody answered but by records: silent %d of %d urgent and %d of %d checks."
            .formatted(
                silence.silent(Severity.URGENT),
                silence.asked(Severity.URGENT),
                silence.silent(Severity.CHECK),
                silence.asked(Severity.CHECK)));
    silence.reached().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(level ->
            line(
                "  told %d up: %.2f a working day"
                    .formatted(level.getKey(), scored.aDay(level.getValue()))));
  }

  private void line(String text) {
    out.println(text);
  }
}
