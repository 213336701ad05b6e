package org.sightline.signal;

import java.time.Instant;
import java.time.LocalDate;

/// That somebody should be told of a question, and since when.
///
/// @param key the signal that asks
/// @param to who
/// @param since the moment from which they should have been told
/// @param severity what is asked
/// @param due the last day on which an answer is, or was, in time
/// @param why why they
/// @param put the day on which the question was put: one prompt a post, a signal and a time that it asks
public record Prompt(
    SignalKey key,
    Post to,
    Instant since,
    Severity severity,
    LocalDate due,
    Why why,
    LocalDate put) {

  /// Why somebody is told.
  public enum Why {
    /// The question is asked of their agency.
    ASKED,
    /// It was passed on to them.
    PASSED_ON,
    /// It is urgent, and nobody is at work whom it is asked of.
    OUT_OF_HOURS,
    /// Nobody answered in time.
    SILENCE
  }
}
