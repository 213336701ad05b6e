package org.sightline.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.PersonRef;
import org.sightline.time.Days;

/// What of one signal would pass in silence if nobody answered but by the agencies' own records, and how far up it would go by
/// the ladder of social care, which leads. Pure.
public final class Unanswered {

  private static final PersonRef ANYBODY = new PersonRef("measured/nobody");

  private Unanswered() {}

  /// One time that a question was put and its clock ran out.
  ///
  /// @param severity what was asked
  /// @param from the day on which it was put
  /// @param since the first day after its clock
  /// @param levels how many levels above whoever was asked would have been told before records answered, or by the last day
  public record Silence(Severity severity, LocalDate from, LocalDate since, int levels) {}

  /// The silences of a signal.
  ///
  /// @param last the last day that is looked at
  public static List<Silence> of(Signal signal, Ladder ladder, LocalDate last) {
    var silences = new ArrayList<Silence>();
    var end =
        signal.closed().map(Ground.Closing::day).filter(day -> !day.isAfter(last)).orElse(last);
    Optional<Signal.Version> put = Optional.empty();
    for (var version : signal.versions()) {
      if (put.map(severity -> severity.severity()).equals(Optional.of(version.severity()))) {
        continue;
      }
      put.flatMap(before -> silence(signal, before, version.day(), ladder))
          .ifPresent(silences::add);
      put = Optional.of(version).filter(now -> now.severity() != Severity.NOTE);
    }
    put.flatMap(before -> silence(signal, before, end, ladder)).ifPresent(silences::add);
    return List.copyOf(silences);
  }

  private static Optional<Silence> silence(
      Signal signal, Signal.Version put, LocalDate end, Ladder ladder) {
    var severity = put.severity();
    var due = ladder.due(severity, put.day());
    return end.isAfter(due)
        ? Optional.of(
            new Silence(
                severity, put.day(), due.plusDays(1), levels(signal, put, due, end, ladder)))
        : Optional.empty();
  }

  private static int levels(
      Signal signal, Signal.Version put, LocalDate due, LocalDate end, Ladder ladder) {
    var asking =
        new Asking(
            put.day(),
            Optional.empty(),
            put.severity(),
            due,
            Asking.Why.OPENED,
            "",
            Optional.empty());
    var followUp =
        new FollowUp(
            SignalKey.of(ANYBODY, signal),
            signal,
            put,
            FollowUp.State.SILENT,
            Optional.of(asking),
            Optional.of(put.day()),
            List.of(),
            List.of(AgencyKind.SOCIAL_CARE.id()));
    return (int)
        Escalation.of(List.of(followUp), ladder, Days.endOf(end)).stream()
            .filter(prompt -> prompt.why() == Prompt.Why.SILENCE)
            .count();
  }
}
