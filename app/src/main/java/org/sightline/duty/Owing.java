package org.sightline.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sightline.ledger.ClaimId;
import org.sightline.time.WorkingDays;

/// Writes an obligation of a duty: what its card says of it, then who owes what since when, and by when.
///
/// @param card the duty's card
/// @param key tells it apart from others of the duty
/// @param owner who owes it
/// @param what what is owed
/// @param started the day the clock started
/// @param due the last day in time
/// @param limit the limit in words
/// @param because what started it
public record Owing(
    Card card,
    String key,
    String owner,
    String what,
    LocalDate started,
    LocalDate due,
    String limit,
    List<ClaimId> because) {

  /// Begins an obligation of a duty with what started its clock.
  public static Since under(Duty duty, Act start) {
    return new Since(Card.of(duty.getClass()), start.latest(), start.claims());
  }

  /// A clock that has started.
  ///
  /// @param card the duty's card
  /// @param day when
  /// @param because what started it
  public record Since(Card card, LocalDate day, List<ClaimId> because) {

    /// The clock runs for a limit.
    public Due within(Limit limit, WorkingDays workingDays) {
      return new Due(this, limit.due(day, workingDays), limit.words());
    }

    /// The clock runs to a day.
    public Due until(LocalDate due, String limit) {
      return new Due(this, due, limit);
    }
  }

  /// A clock that has an end.
  ///
  /// @param since its start
  /// @param day the last day in time
  /// @param limit the limit in words
  public record Due(Since since, LocalDate day, String limit) {

    /// Somebody owes something.
    public Owing owes(String owner, String key, String what) {
      return new Owing(since.card, key, owner, what, since.day, day, limit, since.because);
    }
  }

  /// The obligation, discharged where an act shows it done.
  public Obligation doneBy(Optional<Act> act) {
    return write(act, true);
  }

  /// The same, for what nobody holds until it is done.
  public Obligation heldByNobodyUntil(Optional<Act> act) {
    return write(act, act.isPresent());
  }

  private Obligation write(Optional<Act> act, boolean owned) {
    return new Obligation(
        card.code(),
        key,
        what,
        owner,
        owned,
        started,
        due,
        limit,
        act.map(Act::earliest),
        because,
        act.map(Act::claims).orElse(List.of()),
        card.basis());
  }
}
