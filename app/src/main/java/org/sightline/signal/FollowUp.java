package org.sightline.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sightline.time.AsOf;

/// How a signal's question stands with people at the end of a day.
///
/// @param key by what the signal is known
/// @param signal the signal that asks it
/// @param says what the signal says, or said last
/// @param state how it stands
/// @param asking the clock that runs; empty where none does
/// @param firstPut the day on which it was put, however often it was deferred or passed on since; empty where it never was
/// @param dispositions everything that was said to it, oldest first
/// @param agencies of whom it is asked
public record FollowUp(
    SignalKey key,
    Signal signal,
    Signal.Version says,
    State state,
    Optional<Asking> asking,
    Optional<LocalDate> firstPut,
    List<Disposition> dispositions,
    List<String> agencies) {

  public FollowUp {
    dispositions = List.copyOf(dispositions);
    agencies = List.copyOf(agencies);
  }

  /// How a question stands.
  public enum State {
    /// It is put, and its clock runs.
    ASKED,
    /// Its clock ran out, and nobody has answered.
    SILENT,
    /// It is put off, with a reason, to a day that has not come.
    DEFERRED,
    /// Somebody answered.
    ANSWERED,
    /// Somebody disputed it, and that stands.
    DISPUTED,
    /// It asks nothing of anybody for now: a note.
    NOTED,
    /// Records answered it: the signal closed.
    CLOSED;

    /// Whether somebody still has to do something.
    public boolean waits() {
      return this == ASKED || this == SILENT;
    }
  }

  /// The last day for an answer, or the day on which a deferred question is put again.
  public Optional<LocalDate> due() {
    return state == State.DEFERRED ? deferredUntil() : asking.map(Asking::due);
  }

  /// How the question stands once somebody has replied.
  public FollowUp with(Disposition disposition, Ladder ladder, AsOf asOf) {
    var said = new ArrayList<>(dispositions);
    said.add(disposition);
    return FollowUps.of(key.child(), signal, said, ladder, Map.of(), agencies, asOf);
  }

  /// Why an answered question is open again, in words.
  public Optional<String> reopened() {
    return asking.filter(it -> it.why() == Asking.Why.REOPENED).map(Asking::because);
  }

  private Optional<LocalDate> deferredUntil() {
    return dispositions.reversed().stream()
        .map(Disposition::reply)
        .filter(reply -> reply instanceof Reply.Deferred)
        .findFirst()
        .map(reply -> ((Reply.Deferred) reply).until());
  }
}
