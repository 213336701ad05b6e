package org.sightline.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.ClaimId;

/// Writes an obligation of a duty: what the edition of the day says of it, then who owes what since when, and by when.
///
/// @param due the clock
/// @param owner who owes it
/// @param key tells it apart from others of the duty
/// @param what what is owed
public record Owing(Due due, String owner, String key, String what) {

  /// A clock that has started. On a day on which no edition owed the duty, what is written is left out by [Duties]; so no duty
  /// has to ask.
  ///
  /// @param terms the duty's terms
  /// @param day when
  /// @param because what started it
  public record Since(Terms terms, LocalDate day, List<ClaimId> because) {

    /// The clock runs for the only limit of the edition.
    public Due inTime() {
      return within(Text.LIMIT);
    }

    /// The clock runs for a limit of the edition, by its name.
    public Due within(String name) {
      var limit = edition().map(text -> text.limit(name)).orElse(Limit.sameDay());
      return new Due(this, limit.due(day, terms.workingDays()), limit.words());
    }

    /// The clock runs for the only limit of the edition, but counted from another day than the one it became running on.
    public Due countedFrom(LocalDate counted, String what) {
      var limit = edition().map(text -> text.limit(Text.LIMIT)).orElse(Limit.sameDay());
      return new Due(
          this, limit.due(counted, terms.workingDays()), limit.words() + " from " + what);
    }

    /// The clock runs to a day.
    public Due until(LocalDate due, String limit) {
      return new Due(this, due, limit);
    }

    private Optional<Text> edition() {
      return terms.card().editionOn(day);
    }
  }

  /// A clock that has an end.
  ///
  /// @param since its start
  /// @param day the last day in time
  /// @param limit the limit in words
  public record Due(Since since, LocalDate day, String limit) {

    /// Whichever agency of a kind holds the child's case on the day the clock starts owes something.
    public Owing owes(AgencyKind kind, String key, String what) {
      return owes(since.terms.holders().on(kind, since.day), key, what);
    }

    /// An agency owes something.
    public Owing owes(String owner, String key, String what) {
      return new Owing(this, owner, key, what);
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
    var since = due.since();
    return new Obligation(
        since.terms().card().code(),
        key,
        what,
        owner,
        owned,
        since.day(),
        due.day(),
        due.limit(),
        act.map(Act::earliest),
        since.because(),
        act.map(Act::claims).orElse(List.of()),
        since.edition().map(Text::basis).orElse(""));
  }
}
