package org.sightline.signal.detector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.sightline.chronology.Account;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Injury;
import org.sightline.duty.Obligation;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.policy.Settings;
import org.sightline.signal.Detector;
import org.sightline.signal.Detects;
import org.sightline.signal.Finding;
import org.sightline.signal.Findings;
import org.sightline.signal.Question;
import org.sightline.signal.Severity;
import org.sightline.signal.Subject;

/// A case was closed, stepped down or left without further action on the word of those who care for the child, while an injury
/// or a report by somebody else stands against it and nobody independent has settled it.
@Detects(
    code = "closure-on-carers-word",
    version = 1,
    summary = "Closed, stepped down or left alone on the carers' word, with a concern not settled",
    basis =
        "Victoria Climbié Inquiry (2003); Child Safeguarding Practice Review Panel, Child"
            + " Protection in England (2022): accounts of carers not tested against other evidence")
final class ClosureOnCarersWord implements Detector {

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    return Closing.standing(chronology, chronology.today().minus(settings.period("asks-for")))
        .filter(closing -> closing.kind() != Closing.Kind.THRESHOLD_NOT_MET)
        .flatMap(closing -> examine(chronology, closing, settings))
        .stream()
        .toList();
  }

  private Optional<Finding> examine(Chronology chronology, Closing closing, Settings settings) {
    var injuries = onCarersWordAlone(chronology, closing, settings);
    var reports = reports(chronology, closing, settings);
    boolean carersWord = carersWord(closing, settings);
    if (carersWord ? injuries.isEmpty() && reports.isEmpty() : injuries.isEmpty()) {
      return groundMissing(closing, carersWord)
          .filter(missing -> Concern.openIn(chronology, settings).isPresent())
          .map(missing -> cannotTell(chronology, closing, settings));
    }
    boolean settledByNobody = closing.wordOf().isEmpty() || carersWord;
    return Optional.of(closing)
        .filter(last -> settledByNobody)
        .map(last -> finding(chronology, last, injuries, reports));
  }

  private static boolean carersWord(Closing closing, Settings settings) {
    var words = settings.words("carers");
    return closing.wordOf().map(word -> word.toLowerCase(Locale.ROOT)).stream()
        .anyMatch(word -> words.stream().anyMatch(word::contains));
  }

  /// Injuries before the closing of which nothing but accounts from the family and its circle is on record, or which a
  /// professional is concerned about.
  private static List<Injury> onCarersWordAlone(
      Chronology chronology, Closing closing, Settings settings) {
    var since = closing.day().minus(settings.period("looks-back"));
    return Injuries.since(Injuries.unsettled(chronology, settings), since).stream()
        .filter(injury -> !injury.happened().from().isAfter(closing.day()))
        .filter(injury -> !Injuries.ordinary(chronology, injury, settings))
        .filter(injury -> !injury.accounts().isEmpty())
        .filter(injury -> injury.accounts().stream().allMatch(Account::carersWord))
        .toList();
  }

  private static List<Report> reports(Chronology chronology, Closing closing, Settings settings) {
    var since = closing.day().minus(settings.period("looks-back"));
    return Report.in(chronology).stream()
        .filter(report -> !report.day().isBefore(since) && !report.day().isAfter(closing.day()))
        .toList();
  }

  private static Optional<Closing> groundMissing(Closing closing, boolean carersWord) {
    return Optional.of(closing)
        .filter(last -> !carersWord && last.wordOf().isEmpty() && last.reason().isEmpty());
  }

  private Finding finding(
      Chronology chronology, Closing closing, List<Injury> injuries, List<Report> reports) {
    var grounds = new TreeSet<ClaimId>(closing.claims());
    reports.forEach(report -> grounds.addAll(report.claims()));
    return Findings.by(this)
        .about(Subject.of(Question.CLOSURE), "closure")
        .says(
            injuries.stream().anyMatch(Injury::concerning) ? Severity.URGENT : Severity.CHECK,
            sentence(chronology, closing, injuries, reports))
        .because(grounds)
        .because(Injuries.grounds(injuries))
        .asks(
            "What do people other than the carers say, and does the closing still hold?",
            "an assessment or strategy discussion after the closing",
            "a health professional's opinion that settles the injury");
  }

  private static String sentence(
      Chronology chronology, Closing closing, List<Injury> injuries, List<Report> reports) {
    var parts = new ArrayList<String>();
    parts.add(
        closing.wordOf().isPresent()
            ? "%s, on the word of %s."
                .formatted(closing.words(), Wording.the(closing.wordOf().get()))
            : closing.words() + ".");
    if (!injuries.isEmpty()) {
      parts.add(
          "Only accounts from the family and its circle speak of %s."
              .formatted(Wording.injuries(injuries)));
    }
    untold(chronology, reports)
        .ifPresent(report ->
            parts.add(
                "It is not on record that who told of it (%s) was heard back from or answered."
                    .formatted(report.words())));
    return String.join(" ", parts);
  }

  /// The last report whose sender got no feedback, as far as is recorded.
  private static Optional<Report> untold(Chronology chronology, List<Report> reports) {
    var told = chronology.last(EventKind.FEEDBACK_TO_REFERRER).map(Occasion::latest);
    return reports.stream()
        .filter(report -> told.filter(day -> !day.isBefore(report.day())).isEmpty())
        .reduce((before, after) -> after);
  }

  private Finding cannotTell(Chronology chronology, Closing closing, Settings settings) {
    return Findings.by(this)
        .about(Subject.of(Question.CLOSURE), "closure")
        .says(
            Severity.NOTE,
            "Cannot tell whose word this rests on, because no reason is recorded: %s. Meanwhile %s."
                .formatted(
                    lower(closing.words()),
                    Concern.openIn(chronology, settings).map(Concern::words).orElse("")))
        .because(closing.claims())
        .asks(
            "On what was the closing based?",
            "the reason of the closing, and whose word it rests on");
  }

  private static String lower(String words) {
    return words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
  }
}
