package org.sightline.linkage;

import java.util.List;
import org.sightline.linkage.model.LinkThresholds;
import org.sightline.linkage.model.Scorer;
import org.sightline.linkage.online.Benches;

/// Weighs whether two records are one person, by one model. Any number of threads may use it.
///
/// Names, birth, sex, contact and numbers are weighed as in a run over millions: by the same comparer, the same trained figures, the
/// same three classes. What such a run does not know comes on top: see [CaseFact]. And what no weight may outvote comes before both:
/// see [Guard].
public final class Matcher {

  private final PersonModel model;
  private final LinkThresholds thresholds;
  private final Scorer scorer;
  private final Benches benches;
  private final Memory memory = new Memory();

  private Matcher(PersonModel model, LinkThresholds thresholds) {
    this.model = model;
    this.thresholds = thresholds;
    this.scorer = new Scorer(model.figures());
    this.benches = new Benches(model.rarity(), scorer);
  }

  /// A matcher by a model.
  public static Matcher of(PersonModel model) {
    return new Matcher(model, model.figures().thresholds());
  }

  /// A matcher by a model, with other thresholds.
  static Matcher of(PersonModel model, LinkThresholds thresholds) {
    return new Matcher(model, thresholds);
  }

  /// The model.
  public PersonModel model() {
    return model;
  }

  LinkThresholds thresholds() {
    return thresholds;
  }

  /// Weighs a pair. The order of the two does not matter.
  ///
  /// @throws IllegalArgumentException if both have the same id: a record is not compared with
  /// itself
  public MatchWeight compare(PersonRecord a, PersonRecord b) {
    return weigh(normal(a), normal(b)).weight();
  }

  /// The record in one spelling.
  NormalRecord normal(PersonRecord person) {
    return memory.normal(person);
  }

  /// A weight, and what it was made of.
  record Weighed(Findings found, MatchWeight weight) {}

  Weighed weigh(NormalRecord a, NormalRecord b) {
    if (a.id().equals(b.id())) {
      throw new IllegalArgumentException("record " + a.id() + " cannot be compared with itself");
    }
    return a.id().compareTo(b.id()) < 0
        ? memory.weight(a, b, this::weighOrdered)
        : memory.weight(b, a, this::weighOrdered);
  }

  private Weighed weighOrdered(NormalRecord a, NormalRecord b) {
    Weighing.Weighed weighed =
        benches.at(
            0,
            bench ->
                new Weighing(a, memory.facets(a, bench), b, memory.facets(b, bench), bench, scorer)
                    .weigh());
    Findings found = weighed.found();
    List<Caution> cautions = Guards.examine(a, b, found);
    boolean thin = (a.isThin() || b.isThin()) && !found.isAnchored();
    Verdict verdict = verdict(weighed.explanation().bits(), found, cautions, thin);
    return new Weighed(
        found,
        new MatchWeight(
            model.figures().version(),
            weighed.explanation(),
            cautions,
            found.namesAgree(),
            verdict));
  }

  private Verdict verdict(double total, Findings found, List<Caution> cautions, boolean thin) {
    if (cautions.stream().anyMatch(caution -> caution.guard().keepsApart())) {
      return Verdict.KEPT_APART;
    }
    if (total < thresholds.review()) {
      return Verdict.DIFFERENT;
    }
    if (thin) {
      return Verdict.TOO_THIN;
    }
    return total >= thresholds.link() && cautions.isEmpty() && found.saysMoreThanNames()
        ? Verdict.SAME
        : Verdict.REVIEW;
  }
}
