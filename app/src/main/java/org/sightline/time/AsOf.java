package org.sightline.time;

import java.time.Instant;
import java.time.LocalDate;

/// Where a reader stands: what was true at a day, as known at a moment, through whose eyes.
///
/// A replay is the same call with an earlier moment. Nothing else in the house asks what time it is.
///
/// @param trueAt the day the question is about
/// @param knownAt only what had been received by this moment counts (inclusive)
/// @param eyes what one agency knew, or all agencies jointly
public record AsOf(LocalDate trueAt, Instant knownAt, Eyes eyes) {

  /// The end of a day, with what all agencies jointly knew by then.
  public static AsOf endOf(LocalDate day) {
    return new AsOf(day, Days.endOf(day), Eyes.jointly());
  }

  /// The same moment through other eyes.
  public AsOf through(Eyes others) {
    return new AsOf(trueAt, knownAt, others);
  }

  /// The calendar day, in London, of the moment of knowing: the "today" of every rule.
  public LocalDate today() {
    return Days.of(knownAt);
  }
}
