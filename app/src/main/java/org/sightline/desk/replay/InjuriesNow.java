package org.sightline.desk.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.sightline.desk.replay.ReplayDocument.Found;
import org.sightline.desk.replay.ReplayDocument.InjuryMark;
import org.sightline.desk.replay.ReplayDocument.Said;
import org.sightline.desk.replay.ReplayDocument.When;

/// Every injury these eyes knew of on a day, with what was said of it and what professionals thought, side by side.
final class InjuriesNow {

  private static final int LABEL = 18;
  private final Called called;
  private final LocalDate on;
  private final Paper paper;

  InjuriesNow(Called called, LocalDate on, Paper paper) {
    this.called = called;
    this.on = on;
    this.paper = paper;
  }

  void print() {
    paper.heading("Injuries and marks, and how each was explained");
    var injuries =
        called.eyes().injuries().stream().filter(injury -> known(injury.known())).toList();
    injuries.forEach(injury -> paper.entry("  " + when(injury.happened()), LABEL, text(injury)));
    if (injuries.isEmpty()) {
      paper.line("  None that these eyes know of.");
    }
  }

  private String text(InjuryMark injury) {
    var found = injury.findings().stream().filter(one -> known(one.known())).toList();
    var sites = distinct(found.stream().flatMap(one -> one.siteWords().stream()));
    var said =
        distinct(
            Stream.concat(
                injury.accounts().stream()
                    .filter(one -> known(one.known()))
                    .map(one -> "%s: “%s”".formatted(capital(one.speaker()), words(one))),
                injury.opinions().stream()
                    .filter(one -> known(one.known()))
                    .map(one -> "%s thought it %s".formatted(capital(one.speaker()), one.what()))));
    return "%s%s. %s. %s. %s"
        .formatted(
            capital(String.join(", ", sites)),
            injury.ageInMonths().map(months -> ", at %d months".formatted(months)).orElse(""),
            String.join("; ", distinct(found.stream().map(Found::words))),
            called.agencies(found.stream().map(Found::agency).toList()),
            said.isEmpty() ? "No account is on record." : String.join(". ", said) + ".");
  }

  private static List<String> distinct(Stream<String> words) {
    return words.filter(one -> !one.isBlank()).distinct().toList();
  }

  private static String words(Said said) {
    return said.words().isBlank() ? said.what() : said.words();
  }

  private boolean known(LocalDate day) {
    return !day.isAfter(on);
  }

  private static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String when(When when) {
    return when.from().equals(when.to()) ? Paper.day(when.to()) : "by " + Paper.day(when.to());
  }
}
