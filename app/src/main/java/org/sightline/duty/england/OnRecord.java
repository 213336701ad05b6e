package org.sightline.duty.england;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.DecisionMade;
import org.sightline.chronology.Event;
import org.sightline.duty.Act;
import org.sightline.ledger.Claim;
import org.sightline.ledger.EventKind;

/// What the duties of England look for in a chronology.
final class OnRecord {

  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private OnRecord() {}

  /// What happened to or about the child, of some kinds; what is only planned does not count.
  static Stream<Event> ofChild(Chronology chronology, EventKind... kinds) {
    return happened(chronology, kinds).filter(event -> event.about().equals(chronology.child()));
  }

  /// What happened to anybody in the chronology, of some kinds.
  static Stream<Event> happened(Chronology chronology, EventKind... kinds) {
    return chronology.events(kinds).stream()
        .filter(event -> !event.happened().from().isAfter(chronology.today()));
  }

  /// What happened to or about the child, as acts.
  static List<Act> acts(Chronology chronology, EventKind... kinds) {
    return acts(ofChild(chronology, kinds));
  }

  static List<Act> acts(Stream<Event> events) {
    return events.map(Act::of).toList();
  }

  /// Decisions on a question, as acts.
  static List<Act> decisions(
      Chronology chronology, Claim.DecisionKind question, Predicate<DecisionMade> wanted) {
    return chronology.decisions().stream()
        .filter(decision -> decision.question() == question)
        .filter(wanted)
        .map(Act::of)
        .toList();
  }

  static <T> List<T> together(List<T> some, List<T> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /// What opened something that was open at the end of a day.
  static Optional<Event> openOn(
      Chronology chronology, LocalDate day, EventKind start, EventKind end) {
    return happened(chronology, start, end)
        .filter(event -> !Act.of(event).latest().isAfter(day))
        .sorted(Comparator.comparing(event -> Act.of(event).latest()))
        .reduce((before, after) -> after)
        .filter(event -> event.kind() == start);
  }

  /// Whether the child was subject to a plan at the end of a day.
  static boolean onPlan(Chronology chronology, LocalDate day) {
    return openOn(chronology, day, EventKind.PLAN_STARTED, EventKind.PLAN_ENDED).isPresent();
  }

  /// Whether a section 47 enquiry was open at the end of a day.
  static boolean enquiryOpen(Chronology chronology, LocalDate day) {
    return openOn(chronology, day, EventKind.SECTION_47_STARTED, EventKind.SECTION_47_ENDED)
        .isPresent();
  }

  /// Whether a text names something as words of their own, whatever the case.
  static boolean names(String text, String words) {
    return Pattern.compile("\\b" + Pattern.quote(words) + "\\b", Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .find();
  }

  /// Whether an event's recorded outcome names something.
  static boolean outcomeNames(Event event, String words) {
    return event.detail("outcome").filter(outcome -> names(outcome, words)).isPresent();
  }

  /// A day as a sentence has it.
  static String inWords(LocalDate day) {
    return IN_WORDS.format(day);
  }
}
