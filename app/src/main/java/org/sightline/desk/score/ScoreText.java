package org.sightline.desk.score;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.sightline.ledger.ClaimCodec;
import org.sightline.review.Score;

/// A scored case as lines for a terminal.
///
/// @param out where to
record ScoreText(PrintWriter out) {

  void print(Scored scored) {
    out.println();
    out.println(scored.subject().title());
    for (var met : scored.met()) {
      print(met);
      scored.others().forEach(order -> printDifference(met, order, scored.orders().getFirst()));
    }
    lead(scored);
    scored.orders().forEach(this::household);
    if (!scored.raised().isEmpty()) {
      out.println();
      out.println("Decoy families: the same base facts, an innocent course");
    }
    scored.raised().forEach(this::print);
  }

  private void print(Score.Met met) {
    var opportunity = met.opportunity();
    out.println();
    out.println("%s %s  %s".formatted(tick(met.met()), opportunity.date(), opportunity.title()));
    printOpen("    ", met);
  }

  private void lead(Scored scored) {
    Score.medianLeadDays(scored.orders())
        .ifPresent(median -> {
          out.println();
          out.println(
              "Days from the first urgent or check signal to each opportunity: %s; %d at the median"
                  .formatted(
                      scored.met().stream()
                          .map(met ->
                              Score.leadDays(scored.orders(), met.opportunity())
                                  .map(String::valueOf)
                                  .orElse("–"))
                          .collect(Collectors.joining(", ")),
                      median));
        });
  }

  private void household(Score.InOrder order) {
    for (var one : order.household()) {
      out.println(
          "Household%s: %s, whom nobody declared, was shown as evidenced or contested on %d of %d days%s"
              .formatted(
                  order.order().map(" in the order '%s'"::formatted).orElse(""),
                  one.adult(),
                  one.right(),
                  one.days(),
                  one.firstHint().map(" from the first hint, %s, on"::formatted).orElse("")));
    }
  }

  private void printOpen(String indent, Score.Met met) {
    met.open()
        .forEach(signal ->
            out.println(
                "%s%-7s %-26s since %s, %d days before"
                    .formatted(
                        indent,
                        ClaimCodec.kebab(signal.severity().name()),
                        signal.code(),
                        signal.since(),
                        signal.daysBefore(met.opportunity().date()))));
    if (met.open().isEmpty()) {
      out.println(indent + "nothing that bears on it stood open");
    }
  }

  private void printDifference(Score.Met met, Score.InOrder order, Score.InOrder first) {
    var here = order.of(met.opportunity());
    if (here.equals(first.of(met.opportunity()))) {
      return;
    }
    var name = order.order().orElse("");
    here.ifPresent(one -> {
      out.println("    %s in the order '%s':".formatted(tick(one.met()), name));
      printOpen("      ", one);
    });
  }

  private void print(Score.Raised decoy) {
    out.println(
        "  %s %-24s urgent %d  check %d  note %d   %s"
            .formatted(
                tick(Scored.quiet(decoy)),
                decoy.decoy(),
                decoy.urgent(),
                decoy.check(),
                decoy.note(),
                String.join(", ", decoy.codes())));
  }

  private static String tick(boolean good) {
    return good ? "✔" : "✘";
  }
}
