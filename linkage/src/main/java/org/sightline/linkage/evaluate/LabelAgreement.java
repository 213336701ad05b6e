package org.sightline.linkage.evaluate;

import java.util.Comparator;
import java.util.List;
import org.sightline.linkage.cluster.PairJudge;
import org.sightline.linkage.label.Answer;
import org.sightline.linkage.label.Labels;
import org.sightline.linkage.model.LinkThresholds;

/// How a model agrees with what people said. The pairs were chosen to be hard, so this is no precision and no recall of anything but themselves.
///
/// @param same what the model makes of pairs called `same`
/// @param different what it makes of pairs called `different`
/// @param unsure how many pairs nobody could tell
/// @param against pairs that the model takes for the opposite of what was said, the surest first
public record LabelAgreement(Split same, Split different, int unsure, List<Against> against) {

  /// Pairs by what the model makes of them.
  ///
  /// @param linked linked unasked
  /// @param review for a person to look at
  /// @param apart left apart
  public record Split(int linked, int review, int apart) {
    /// All of them.
    public int all() {
      return linked + review + apart;
    }
  }

  /// A pair on which model and people disagree.
  ///
  /// @param said what was said, and where
  /// @param bits what the model says
  public record Against(Labels.Said said, double bits) {}

  /// Keeps a copy.
  public LabelAgreement {
    against = List.copyOf(against);
  }

  /// Weighs labelled pairs.
  public static LabelAgreement of(Labels labels, PairJudge judge, LinkThresholds thresholds) {
    List<Against> weighed =
        labels.said().stream().map(said -> new Against(said, bits(said, judge))).toList();
    return new LabelAgreement(
        split(weighed, Answer.SAME, thresholds),
        split(weighed, Answer.DIFFERENT, thresholds),
        labels.count(Answer.UNSURE),
        weighed.stream()
            .filter(one -> isAgainst(one, thresholds))
            .sorted(
                Comparator.comparingDouble((Against one) -> -Math.abs(one.bits()))
                    .thenComparingInt(one -> one.said().two().one())
                    .thenComparingInt(one -> one.said().two().other()))
            .toList());
  }

  private static double bits(Labels.Said said, PairJudge judge) {
    int one = said.two().one();
    int other = said.two().other();
    return judge.bits(one, other, judge.pattern(one, other));
  }

  private static Split split(List<Against> weighed, Answer answer, LinkThresholds thresholds) {
    int linked = 0;
    int review = 0;
    int apart = 0;
    for (Against one : weighed) {
      if (one.said().answer() == answer) {
        linked += one.bits() >= thresholds.link() ? 1 : 0;
        review += one.bits() >= thresholds.review() && one.bits() < thresholds.link() ? 1 : 0;
        apart += one.bits() < thresholds.review() ? 1 : 0;
      }
    }
    return new Split(linked, review, apart);
  }

  private static boolean isAgainst(Against one, LinkThresholds thresholds) {
    return switch (one.said().answer()) {
      case SAME -> one.bits() < thresholds.review();
      case DIFFERENT -> one.bits() >= thresholds.link();
      case UNSURE -> false;
    };
  }
}
