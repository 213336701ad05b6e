package org.sightline.signal.detector;

/// Where a weight stands on the UK-WHO growth chart. The chart's nine lines are two thirds of a standard deviation apart; from
/// one line to the next is one centile space.
final class Growth {

  /// The lines, lowest first; the lowest stands for the 0.4th centile and the highest for the 99.6th.
  private static final double[] LINES = {0.4, 2, 9, 25, 50, 75, 91, 98, 99.6};

  private Growth() {}

  /// How many centile spaces lie between the lowest line and a centile; negative below it. Between two lines it is read
  /// straight, as by eye from the chart.
  static double spaces(int centile) {
    if (centile < LINES[0]) {
      return -0.5;
    }
    for (int line = 1; line < LINES.length; line++) {
      if (centile <= LINES[line]) {
        return line - (LINES[line] - centile) / (LINES[line] - LINES[line - 1]);
      }
    }
    return LINES.length - 1;
  }

  /// How many centile spaces a weight fell from one centile to another; never less than none.
  static double fall(int from, int to) {
    return Math.max(0, spaces(from) - spaces(to));
  }
}
