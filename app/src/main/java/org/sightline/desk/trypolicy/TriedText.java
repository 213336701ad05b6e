package org.sightline.desk.trypolicy;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sightline.desk.trypolicy.Compared.Change;

/// What another policy would have raised and lost, as lines for a terminal.
///
/// @param out where to
record TriedText(PrintWriter out) {

  void print(Tried tried) {
    out.println();
    out.println(tried.title());
    out.println();
    line(
        "%-34s %13s %13s"
            .formatted("a working day, of " + tried.workingDays(), "in force", "tried"));
    tried
        .aDay()
        .forEach((severity, rate) ->
            line(
                "%-34s %13.3f %13.3f"
                    .formatted("  " + severity.name().toLowerCase(Locale.ROOT), rate[0], rate[1])));
    out.println();
    var rules = tried.compared().byRule();
    if (rules.isEmpty()) {
      line("Every rule raises the same under both.");
      return;
    }
    line("%-34s%s".formatted("rule", columns(Stream.of(Change.values()).map(Change::words))));
    rules.forEach((rule, changes) ->
        line(
            "%-34s%s"
                .formatted(
                    rule,
                    columns(
                        Stream.of(Change.values())
                            .map(change -> String.valueOf(changes.getOrDefault(change, 0)))))));
  }

  private static String columns(Stream<String> cells) {
    return cells.map("%14s"::formatted).collect(Collectors.joining());
  }

  private void line(String words) {
    out.println("  " + words.stripTrailing());
  }
}
