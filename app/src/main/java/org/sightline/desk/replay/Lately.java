package org.sightline.desk.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.sightline.desk.replay.ReplayDocument.EyesView;
import org.sightline.desk.replay.ReplayDocument.InjuryMark;
import org.sightline.desk.replay.ReplayDocument.Said;
import org.sightline.desk.replay.ReplayDocument.When;

/// The chronology up to a day, in order of happening: contacts, sight of the child, and every injury with what was said of it.
final class Lately {

  private static final int COLUMN = 34;
  private final EyesView eyes;
  private final LocalDate on;
  private final Paper paper;

  Lately(EyesView eyes, LocalDate on, Paper paper) {
    this.eyes = eyes;
    this.on = on;
    this.paper = paper;
  }

  private record Line(When happened, String agency, String text, List<String> claims) {}

  void print() {
    paper.heading("Chronology");
    Stream.of(contacts(), injuries(), sights())
        .flatMap(lines -> lines)
        .sorted(java.util.Comparator.comparing((Line line) -> line.happened().from()))
        .forEach(line ->
            paper.entry(
                "  %s  %s".formatted(when(line.happened()), line.agency()), COLUMN, line.text()));
  }

  private Stream<Line> contacts() {
    return eyes.contacts().stream()
        .filter(contact -> known(contact.known()))
        .map(contact ->
            new Line(
                contact.happened(),
                contact.agency(),
                "%s: %s".formatted(contact.kind().replace('-', ' '), contact.sentence()),
                contact.claims()));
  }

  private Stream<Line> injuries() {
    return eyes.injuries().stream()
        .filter(injury -> known(injury.known()))
        .map(injury ->
            new Line(
                injury.happened(),
                String.join(", ", injury.agencies()),
                text(injury),
                injury.claims()));
  }

  private String text(InjuryMark injury) {
    var said =
        Stream.concat(
                injury.accounts().stream()
                    .filter(one -> known(one.known()))
                    .map(one -> "%s said: %s".formatted(one.speaker(), words(one))),
                injury.opinions().stream()
                    .filter(one -> known(one.known()))
                    .map(one -> "%s thought it %s".formatted(one.speaker(), one.what())))
            .distinct()
            .toList();
    var age = injury.ageInMonths().map(months -> ", at %d months".formatted(months)).orElse("");
    return "INJURY on %s%s. %s%s"
        .formatted(
            String.join(", ", injury.siteWords()),
            age,
            injury.words(),
            said.isEmpty() ? " No account is on record." : " " + String.join(". ", said) + ".");
  }

  private static String words(Said said) {
    return said.words().isBlank() ? said.what() : said.words();
  }

  private Stream<Line> sights() {
    return eyes.sights().stream()
        .filter(sight -> known(sight.known()))
        .map(sight ->
            new Line(
                sight.happened(),
                sight.agency(),
                "child %s%s"
                    .formatted(
                        sight.sight().replace('-', ' '),
                        sight.words().isBlank() ? "" : ": " + sight.words()),
                List.of(sight.claim())));
  }

  private boolean known(LocalDate day) {
    return !day.isAfter(on);
  }

  private static String when(When when) {
    return when.from().equals(when.to())
        ? Paper.day(when.from())
        : "%s to %s".formatted(Paper.day(when.from()), Paper.day(when.to()));
  }
}
