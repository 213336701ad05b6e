package org.sightline.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Weighs whether two records are one person, by one model.
///
/// I. P. Fellegi and A. B. Sunter, "A Theory for Record Linkage", JASA 64 (1969): the weight of a
/// pair is the prior plus,
/// for each comparison, log2 of how much more often the agreement found is seen in matches than by
/// chance.
public final class Matcher {

  private static final Level[] ANCHORS = {
    IdentifierLevel.SAME_VERIFIED, IdentifierLevel.SAME_LOCAL
  };

  private final Model model;
  private final Memory memory = new Memory();

  private Matcher(Model model) {
    this.model = model;
  }

  public static Matcher of(Model model) {
    return new Matcher(model);
  }

  public Model model() {
    return model;
  }

  /// Weighs a pair. The order of the two does not matter.
  ///
  /// @throws IllegalArgumentException if both have the same id: a record is not compared with
  /// itself
  public MatchWeight compare(PersonRecord a, PersonRecord b) {
    return weigh(normal(a), normal(b));
  }

  /// The record in one spelling.
  NormalRecord normal(PersonRecord person) {
    return memory.normal(person);
  }

  MatchWeight weigh(NormalRecord a, NormalRecord b) {
    if (a.id().equals(b.id())) {
      throw new IllegalArgumentException("record " + a.id() + " cannot be compared with itself");
    }
    return a.id().compareTo(b.id()) < 0
        ? memory.weight(a, b, this::weighOrdered)
        : memory.weight(b, a, this::weighOrdered);
  }

  private MatchWeight weighOrdered(NormalRecord a, NormalRecord b) {
    Findings found = Findings.of(a, b);
    List<Caution> cautions = Guards.examine(a, b, found);
    double prior = Bits.ofProbability(model.prior());
    List<Part> parts = parts(found);
    boolean thin = (a.isThin() || b.isThin()) && !found.has(ANCHORS);
    Verdict verdict = verdict(MatchWeight.total(prior, parts), cautions, thin);
    return new MatchWeight(a.id(), b.id(), model.version(), prior, parts, cautions, verdict);
  }

  private List<Part> parts(Findings found) {
    List<Part> parts = new ArrayList<>();
    for (Finding finding : found.byComparison().values()) {
      parts.add(part(finding));
      finding.given().ifPresent(shared -> addFrequency(parts, "given", model.given(), shared));
      finding.family().ifPresent(shared -> addFrequency(parts, "family", model.family(), shared));
    }
    household(found).ifPresent(parts::add);
    return parts;
  }

  private Part part(Finding finding) {
    Level level = finding.level();
    boolean capped = model.weight(level).bits() > model.atMost(level.comparison());
    String sentence =
        capped
            ? finding.sentence() + "; counts little, since others may share it"
            : finding.sentence();
    return new Part(level.comparison().code(), level.code(), model.bits(level), sentence);
  }

  private static void addFrequency(
      List<Part> parts, String which, Frequencies frequencies, SharedName shared) {
    double bits = frequencies.bits(shared);
    if (bits != 0) {
      parts.add(
          new Part(
              which + "-frequency",
              bits > 0 ? "rare" : "common",
              bits,
              sentence(which, shared, bits)));
    }
  }

  private static String sentence(String which, SharedName shared, double bits) {
    String name =
        Spelling.shown(shared.one())
            + (shared.exact() ? "" : " / " + Spelling.shown(shared.other()));
    return "%s name %s is %s"
        .formatted(which, name, bits > 0 ? "rarer than most" : "more common than most");
  }

  /// Kin share a home, a circle and, as twins, a birth date. Where the given name shows kin, what
  /// they share is taken back.
  private Optional<Part> household(Findings found) {
    if (!found.has(NameLevel.GIVEN_DIFFERS) || found.has(IdentifierLevel.SAME_VERIFIED)) {
      return Optional.empty();
    }
    double shared =
        Stream.concat(Arrays.stream(Guards.SHARED_LIFE), Arrays.stream(Guards.SAME_BIRTH))
            .filter(found::has)
            .mapToDouble(level -> Math.max(0, model.bits(level)))
            .sum();
    return shared == 0
        ? Optional.empty()
        : Optional.of(
            new Part(
                "household",
                "kin",
                -shared,
                "kin share a home and twins a birth date: taken back, as the given names differ"));
  }

  private Verdict verdict(double total, List<Caution> cautions, boolean thin) {
    if (cautions.stream().anyMatch(caution -> caution.guard().keepsApart())) {
      return Verdict.KEPT_APART;
    }
    if (total < model.thresholds().review()) {
      return Verdict.DIFFERENT;
    }
    if (thin) {
      return Verdict.TOO_THIN;
    }
    return total >= model.thresholds().link() && cautions.isEmpty() ? Verdict.SAME : Verdict.REVIEW;
  }
}
