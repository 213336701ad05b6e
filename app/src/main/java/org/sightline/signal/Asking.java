package org.sightline.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// One time that a question is put: from here its clock runs.
///
/// @param from the day on which it is put
/// @param at the moment, where the record that made it so tells one; else as the day's work begins
/// @param severity what is asked
/// @param due the last day on which an answer is in time
/// @param why why it is put, or put again
/// @param because the same in words, where there is more to say
/// @param to whom alone, where somebody passed it on to them; else to every agency asked
public record Asking(
    LocalDate from,
    Optional<Instant> at,
    Severity severity,
    LocalDate due,
    Why why,
    String because,
    Optional<Post> to) {

  /// Why a question is put.
  public enum Why {
    /// The signal opened.
    OPENED,
    /// It asks more now, or less.
    CHANGED,
    /// It had been answered, and has grown since.
    REOPENED,
    /// The day came until which it had been deferred.
    DEFERRED_UNTIL_NOW,
    /// Somebody passed it on.
    ESCALATED,
    /// Somebody holds it to be mistaken, and somebody above them has to agree.
    DISPUTED
  }

  /// Whether its clock has run out by the end of a day.
  boolean silentAfter(LocalDate today) {
    return severity != Severity.NOTE && today.isAfter(due);
  }
}
