package org.sightline.signal.detector;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.ledger.EventKind;

/// What lawyers advised about the threshold for care proceedings.
final class Advice {

  private Advice() {}

  /// What an advice said of the threshold.
  enum Threshold {
    MET("the threshold for proceedings is met"),
    NOT_MET("the threshold for proceedings is not met"),
    UNSAID("legal advice was given");

    private final String words;

    Threshold(String words) {
      this.words = words;
    }

    /// As a sentence says it.
    String words() {
      return words;
    }
  }

  /// Every advice on record, in order of happening.
  static List<Event> given(Chronology chronology) {
    return chronology.events(EventKind.LEGAL_ADVICE, EventKind.LEGAL_PLANNING_MEETING);
  }

  /// What an advice said; its recorded outcome goes before its words.
  static Threshold of(Event advice) {
    var said = advice.detail("outcome").orElse(advice.words()).toLowerCase(Locale.ROOT);
    if (!said.contains("threshold")) {
      return Threshold.UNSAID;
    }
    return said.contains("not met") || said.contains("unmet") || said.contains("not been met")
        ? Threshold.NOT_MET
        : Threshold.MET;
  }

  /// An earlier advice that said the opposite.
  static Optional<Event> contrary(Event advice, List<Event> all) {
    return all.stream()
        .filter(other -> other.happened().surelyBefore(advice.happened()))
        .filter(other -> of(other) != Threshold.UNSAID && of(other) != of(advice))
        .reduce((before, after) -> after);
  }
}
