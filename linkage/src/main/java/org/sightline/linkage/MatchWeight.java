package org.sightline.linkage;

import java.util.List;
import java.util.Optional;
import org.sightline.linkage.model.Explanation;
import org.sightline.linkage.model.Step;

/// How strongly two records speak for one person, and why. The steps add up to the total.
///
/// @param model version of the model that weighed them
/// @param explanation the waterfall; its first record has the smaller id
/// @param cautions guards that spoke up
/// @param namesAgree whether both give a given and a family name, alike but for a slip or a form of the given name
/// @param verdict what follows
public record MatchWeight(
    String model,
    Explanation explanation,
    List<Caution> cautions,
    boolean namesAgree,
    Verdict verdict) {

  public MatchWeight {
    cautions = List.copyOf(cautions);
  }

  /// The smaller record id.
  public String a() {
    return explanation.one();
  }

  /// The greater record id.
  public String b() {
    return explanation.other();
  }

  /// The waterfall, in the order it is read; it begins with the odds before anything is compared.
  public List<Step> steps() {
    return explanation.steps();
  }

  /// One line of a waterfall.
  ///
  /// @param what was looked at
  /// @param bits what it adds to the weight, or takes from it
  /// @param sentence why, in words
  public record Line(String what, double bits, String sentence) {}

  /// The waterfall as lines.
  public List<Line> lines() {
    return steps().stream()
        .map(step -> new Line(step.what(), step.bits(), step.sentence()))
        .toList();
  }

  /// The whole weight in bits: 0 is even odds, each bit doubles them.
  public double totalBits() {
    return explanation.bits();
  }

  /// The probability that the two records are one person, as far as the model can tell.
  public double probability() {
    return explanation.probability();
  }

  /// The guard that keeps the two apart, if one does.
  public Optional<Caution> veto() {
    return cautions.stream().filter(caution -> caution.guard().keepsApart()).findFirst();
  }

  /// The waterfall as lines of text.
  public String waterfall() {
    return Waterfall.text(this);
  }
}
