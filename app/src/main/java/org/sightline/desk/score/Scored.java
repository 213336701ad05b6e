package org.sightline.desk.score;

import java.util.List;
import org.sightline.review.Case;
import org.sightline.review.Score;

/// A case, scored.
///
/// @param subject the case
/// @param orders its opportunities in every order of its feeds; that of their own names first
/// @param raised what its decoys raised
record Scored(Case subject, List<Score.InOrder> orders, List<Score.Raised> raised) {

  /// The opportunities, each met only if it is in every order.
  List<Score.Met> met() {
    return Score.inEvery(orders);
  }

  /// The other orders, if the case has any.
  List<Score.InOrder> others() {
    return orders.subList(1, orders.size());
  }

  boolean good() {
    return met().stream().allMatch(Score.Met::met) && raised.stream().allMatch(Scored::quiet);
  }

  /// Whether a decoy stayed as quiet as an innocent course should leave it.
  static boolean quiet(Score.Raised decoy) {
    return decoy.urgent() == 0 && decoy.check() <= 1;
  }
}
