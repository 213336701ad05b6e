package org.sightline.duty;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.DecisionMade;
import org.sightline.chronology.Event;
import org.sightline.ledger.Claim;
import org.sightline.ledger.EventKind;
import org.sightline.time.Span;

/// What duties look for in a chronology.
public final class OnRecord {

  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private OnRecord() {}

  /// What happened to or about the child, of some kinds; what is only planned does not count.
  public static Stream<Event> ofChild(Chronology chronology, EventKind... kinds) {
    return happened(chronology, kinds).filter(event -> event.about().equals(chronology.child()));
  }

  /// What happened to anybody in the chronology, of some kinds.
  public static Stream<Event> happened(Chronology chronology, EventKind... kinds) {
    return chronology.events(kinds).stream()
        .filter(event -> !event.happened().from().isAfter(chronology.today()));
  }

  /// What happened to or about the child, as acts.
  public static List<Act> acts(Chronology chronology, EventKind... kinds) {
    return acts(ofChild(chronology, kinds));
  }

  public static List<Act> acts(Stream<Event> events) {
    return events.map(Act::of).toList();
  }

  /// Decisions on a question, as acts.
  public static List<Act> decisions(
      Chronology chronology, Claim.DecisionKind question, Predicate<DecisionMade> wanted) {
    return chronology.decisions().stream()
        .filter(decision -> decision.question() == question)
        .filter(wanted)
        .map(Act::of)
        .toList();
  }

  public static <T> List<T> together(List<T> some, List<T> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /// What opened something that was open at the end of a day.
  public static Optional<Event> openOn(
      Chronology chronology, LocalDate day, EventKind start, EventKind end) {
    var last = Optional.<Event>empty();
    var until = LocalDate.MIN;
    for (var event : chronology.events(start, end)) {
      var happened = Act.of(event).latest();
      if (!event.happened().from().isAfter(chronology.today())
          && !happened.isAfter(day)
          && !happened.isBefore(until)) {
        last = Optional.of(event);
        until = happened;
      }
    }
    return last.filter(event -> event.kind() == start);
  }

  /// Whether the child was subject to a plan at the end of a day.
  public static boolean onPlan(Chronology chronology, LocalDate day) {
    return openOn(chronology, day, EventKind.PLAN_STARTED, EventKind.PLAN_ENDED).isPresent();
  }

  /// Whether a section 47 enquiry was open at the end of a day.
  public static boolean enquiryOpen(Chronology chronology, LocalDate day) {
    return openOn(chronology, day, EventKind.SECTION_47_STARTED, EventKind.SECTION_47_ENDED)
        .isPresent();
  }

  /// Whether a text names something as words of their own, whatever the case.
  public static boolean names(String text, String words) {
    int last = text.length() - words.length();
    for (int at = 0; at <= last; at++) {
      if (text.regionMatches(true, at, words, 0, words.length())
          && !within(text, at)
          && !within(text, at + words.length())) {
        return true;
      }
    }
    return false;
  }

  /// Whether a place in a text is in the middle of a word.
  private static boolean within(String text, int place) {
    return place > 0
        && place < text.length()
        && Character.isLetterOrDigit(text.charAt(place - 1))
        && Character.isLetterOrDigit(text.charAt(place));
  }

  /// Whether an event's recorded outcome names something.
  public static boolean outcomeNames(Event event, String words) {
    return event.detail("outcome").filter(outcome -> names(outcome, words)).isPresent();
  }

  /// When something was, as a sentence has it: "on 9 April 2007", or "between" two days where the day is not known.
  public static String when(Span happened) {
    return happened.exact()
        ? "on " + inWords(happened.from())
        : "between " + inWords(happened.from()) + " and " + inWords(happened.to());
  }

  /// A day as a sentence has it.
  public static String inWords(LocalDate day) {
    return IN_WORDS.format(day);
  }
}
