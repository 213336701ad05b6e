package org.sightline.duty;

import java.util.List;
import org.sightline.chronology.Chronology;

/// What somebody owes a child once something has happened. One file a duty, one [Owed] card on it with its [Edition]s, a pure
/// function.
public interface Duty {

  /// All obligations of this duty that the chronology shows, discharged ones included, as they stand at its moment.
  ///
  /// @param chronology one child's life as of a moment; its `asOf` is the only "now" there is
  /// @param terms the limits of every edition, and the calendar they are counted by
  List<Obligation> owed(Chronology chronology, Terms terms);
}
