package org.sightline.flow;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Life;
import org.sightline.duty.Duties;
import org.sightline.duty.Obligation;
import org.sightline.identity.ModelInUse;
import org.sightline.identity.People;
import org.sightline.identity.Recogniser;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.signal.Finding;
import org.sightline.signal.SignalHistory;
import org.sightline.signal.Signals;
import org.sightline.time.AsOf;
import org.sightline.time.Eyes;
import org.springframework.stereotype.Component;

/// Looks at one child's life at the end of each day, through one pair of eyes. Pure: the same claims give the same days.
@Component
public class Watch {

  private final Duties duties;
  private final Signals signals;
  private final ModelInUse model;
  private @Nullable Recogniser recogniser;
  private List<RecordedClaim> lastClaims = List.of();
  private People lastPeople = People.of(KnownClaims.of(List.of(), AsOf.endOf(LocalDate.EPOCH)));

  Watch(Duties duties, Signals signals, ModelInUse model) {
    this.duties = duties;
    this.signals = signals;
    this.model = model;
  }

  /// What a day looked like at its end.
  ///
  /// @param day the day
  /// @param chronology the child's life as known then
  /// @param obligations what was owed, done and overdue
  /// @param findings what the detectors found
  /// @param endings says why what stood before is no longer among them
  public record Day(
      LocalDate day,
      Chronology chronology,
      List<Obligation> obligations,
      List<Finding> findings,
      SignalHistory.Why endings) {

    /// A history of these eyes with this day folded in.
    public SignalHistory foldedInto(SignalHistory history) {
      return SignalHistory.fold(history, chronology.asOf(), findings, endings);
    }
  }

  /// Walks from day to day.
  ///
  /// @param family all claims about the child and those around
  /// @param child the child's records; each day is seen by the one that these eyes knew first
  /// @param from first day, inclusive
  /// @param to last day, inclusive; a walk that ends before it starts visits no day
  /// @param visitor is shown each day; days before these eyes knew anything of the child are passed over
  public void walk(
      List<RecordedClaim> family,
      Set<PersonRef> child,
      Eyes eyes,
      LocalDate from,
      LocalDate to,
      Consumer<Day> visitor) {
    var changes = daysReceived(family);
    Optional<Life> life = Optional.empty();
    for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
      var asOf = AsOf.endOf(day).through(eyes);
      if (day.equals(from) || changes.contains(day)) {
        life = life(KnownClaims.of(family, asOf), child);
      }
      life.map(drawn -> look(drawn.at(asOf))).ifPresent(visitor);
    }
  }

  /// Visits only the days on which something was recorded, and those after a day by which something had to be done.
  ///
  /// @param visitor is shown each day in order
  public void walkRecorded(
      List<RecordedClaim> family,
      Set<PersonRef> child,
      Eyes eyes,
      LocalDate to,
      Consumer<Day> visitor) {
    var changes = daysReceived(family);
    var ahead = new TreeSet<>(changes);
    Optional<Life> life = Optional.empty();
    while (!ahead.isEmpty() && !ahead.getFirst().isAfter(to)) {
      var day = ahead.removeFirst();
      var asOf = AsOf.endOf(day).through(eyes);
      if (changes.contains(day)) {
        life = life(KnownClaims.of(family, asOf), child);
      }
      life.map(drawn -> look(drawn.at(asOf)))
          .ifPresent(looked -> {
            visitor.accept(looked);
            looked.obligations().stream()
                .filter(owed -> owed.discharged().isEmpty() && !owed.due().isBefore(day))
                .forEach(owed -> ahead.add(owed.due().plusDays(1)));
          });
    }
  }

  private static NavigableSet<LocalDate> daysReceived(List<RecordedClaim> family) {
    return family.stream()
        .map(RecordedClaim::dayReceived)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Optional<Life> life(KnownClaims known, Set<PersonRef> child) {
    return Children.first(known.all(), child).map(anchor -> Life.of(known, people(known), anchor));
  }

  /// Who is who among the same claims is the same for every child of a family.
  private synchronized People people(KnownClaims known) {
    if (!known.all().equals(lastClaims)) {
      var by = recogniser == null ? model.recogniser() : recogniser;
      recogniser = by;
      lastPeople = by.people(known);
      lastClaims = known.all();
    }
    return lastPeople;
  }

  private Day look(Chronology chronology) {
    var obligations = duties.obligations(chronology);
    return new Day(
        chronology.today(),
        chronology,
        obligations,
        signals.examine(chronology, obligations),
        signals.endings(chronology, obligations));
  }
}
