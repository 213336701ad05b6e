package org.sightline.signal;

import java.util.List;
import java.util.Optional;
import org.sightline.chronology.Chronology;
import org.sightline.duty.Obligation;
import org.sightline.policy.Settings;

/// Looks for one pattern in one child's chronology. A pure function: no clock, no database, no memory.
public interface Detector {

  /// What stands at the chronology's moment. The same question about the same subject always carries the same key, so that a
  /// finding can be followed from day to day. A needed fact that is missing gives a finding that says "cannot tell, because …".
  ///
  /// @param chronology the child's life as of a moment
  /// @param obligations what is owed, done and overdue at that moment
  /// @param settings what the policy in force sets for this detector
  List<Finding> examine(Chronology chronology, List<Obligation> obligations, Settings settings);

  /// Why something this once found is no longer found, where the detector can say more than which records came: by whom it was
  /// settled, decided or answered.
  ///
  /// @param last what it last found
  default Optional<String> ended(
      Finding last, Chronology chronology, List<Obligation> obligations, Settings settings) {
    return Optional.empty();
  }
}
