package org.sightline.duty;

import java.util.List;
import org.sightline.chronology.Chronology;
import org.sightline.time.WorkingDays;

/// What somebody owes a child once something has happened. One file a duty, one [Owed] card on it, a pure function.
public interface Duty {

  /// All obligations of this duty that the chronology shows, discharged ones included, as they stand at its moment.
  ///
  /// @param chronology one child's life as of a moment; its `asOf` is the only "now" there is
  /// @param workingDays the calendar of the jurisdiction
  List<Obligation> owed(Chronology chronology, WorkingDays workingDays);
}
