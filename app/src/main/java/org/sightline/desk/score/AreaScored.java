package org.sightline.desk.score;

import java.util.List;
import org.sightline.access.Access;
import org.sightline.access.Purpose;
import org.sightline.desk.CaseReplay;
import org.sightline.desk.Installation;
import org.sightline.desk.Progress;
import org.sightline.flow.Sweep;
import org.sightline.review.AreaScore;
import org.sightline.review.AreaSilence;
import org.sightline.review.AreaTruth;
import org.sightline.review.Case;
import org.sightline.signal.Ladder;
import org.sightline.time.WorkingDays;

/// A made-up area, received as agencies sent it and then looked at from stored claims.
///
/// @param area the folder
/// @param truth what is true of it
/// @param score what the rules raised
/// @param silence what would pass in silence if nobody answered but by records
/// @param workingDays how many working days it has
/// @param seconds how long looking took, from stored claims to the last signal
record AreaScored(
    Case area,
    AreaTruth truth,
    AreaScore score,
    AreaSilence silence,
    int workingDays,
    double seconds) {

  private static final double NANOS = 1e9;

  static AreaScored of(Installation installation, Case area, Progress progress) {
    var truth = AreaTruth.of(area.folder());
    try (var house = CaseReplay.house(installation, area)) {
      new CaseReplay(house, area, progress).receive();
      var score = new AreaScore(truth, area.from());
      var silence = new AreaSilence(house.room(Ladder.class));
      var began = System.nanoTime();
      house
          .room(Sweep.class)
          .over(
              new Access("score", "review", Purpose.REVIEW),
              area.to(),
              swept -> {
                score.add(swept.records(), swept.history().signals(), area.to());
                silence.add(swept.history().signals(), area.to());
              },
              (done, all) -> progress.count("Looking at children,", done, all));
      var workingDays =
          WorkingDays.ofEnglandAndWales().between(area.from().minusDays(1), area.to());
      return new AreaScored(
          area, truth, score, silence, workingDays, (System.nanoTime() - began) / NANOS);
    }
  }

  /// Something counted over the whole time, a working day.
  double aDay(int count) {
    return count / (double) workingDays;
  }

  /// The planted courses that nothing caught.
  List<AreaTruth.Course> missed() {
    return truth.planted().stream()
        .filter(course -> !score.caught().containsKey(course.id()))
        .toList();
  }
}
