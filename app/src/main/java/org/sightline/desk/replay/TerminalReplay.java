package org.sightline.desk.replay;

import java.time.LocalDate;
import java.util.Optional;
import org.sightline.desk.replay.ReplayDocument.EyesView;

/// A replay written at a terminal: the whole case in order, or one day's situation with what it asks at the top.
final class TerminalReplay {

  private static final int DAYS_BEFORE = 28;
  private final ReplayDocument document;
  private final EyesView eyes;
  private final Paper paper;

  TerminalReplay(ReplayDocument document, EyesView eyes, Paper paper) {
    this.document = document;
    this.eyes = eyes;
    this.paper = paper;
  }

  /// @param on the day to stand at, where one was chosen
  /// @param end the day up to which the case is told
  void print(Optional<LocalDate> on, LocalDate end) {
    var called = new Called(document, eyes);
    new Cover(document, eyes, end, paper).print();
    if (on.isEmpty()) {
      paper.heading("Day by day");
      new DayByDay(called, LocalDate.MIN, end, paper).print();
    } else {
      new Today(called, end, paper).print();
    }
    new Situation(called, end, paper).print();
    new SignalsNow(called, end, paper, on.isPresent()).print();
    if (on.isPresent()) {
      new InjuriesNow(called, end, paper).print();
      paper.heading("The last four weeks");
      new DayByDay(called, end.minusDays(DAYS_BEFORE), end, paper).print();
    }
  }
}
