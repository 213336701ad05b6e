package org.sightline.linkage;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// How strongly two records speak for one person, and why. The prior and the parts add up to the
/// total.
///
/// @param a the smaller record id
/// @param b the greater record id
/// @param model version of the model that weighed them
/// @param priorBits the odds before anything was compared, in bits
/// @param parts the waterfall, in the order it is read
/// @param cautions guards that spoke up
/// @param verdict what follows
public record MatchWeight(
    String a,
    String b,
    String model,
    double priorBits,
    List<Part> parts,
    List<Caution> cautions,
    Verdict verdict) {

  public MatchWeight {
    parts = List.copyOf(parts);
    cautions = List.copyOf(cautions);
  }

  /// The whole weight in bits: 0 is even odds, each bit doubles them.
  public double totalBits() {
    return total(priorBits, parts);
  }

  /// The probability that the two records are one person, as far as the model can tell.
  public double probability() {
    return Bits.toProbability(totalBits());
  }

  /// The guard that keeps the two apart, if one does.
  public Optional<Caution> veto() {
    return cautions.stream().filter(caution -> caution.guard().keepsApart()).findFirst();
  }

  /// The waterfall as lines of text.
  public String waterfall() {
    return Waterfall.text(this);
  }

  static double total(double priorBits, List<Part> parts) {
    return DoubleStream.concat(DoubleStream.of(priorBits), parts.stream().mapToDouble(Part::bits))
        .sum();
  }
}
