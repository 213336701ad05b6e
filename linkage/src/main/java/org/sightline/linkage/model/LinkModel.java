package org.sightline.linkage.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sightline.linkage.block.Rule;
import org.sightline.linkage.compare.Aspect;

/// A trained model, a value: how often two records taken at random are of one person or of one household, and how often each level
/// is reached in either case.
///
/// @param version what it is called
/// @param trained the day it was trained, as handed in; empty for figures that were set down by hand
/// @param records how many records it was trained on
/// @param pairs how many pairs of records there were
/// @param same the share of pairs that are of one person
/// @param household the share of pairs that are two people of one household
/// @param levels the figures of each level, level 0 ("nothing could be compared") among them
/// @param rules the blocking rules
/// @param thresholds from which weight on pairs are linked or looked at
public record LinkModel(
    String version,
    String trained,
    long records,
    long pairs,
    double same,
    double household,
    Map<Aspect, List<LevelFigures>> levels,
    List<Rule> rules,
    LinkThresholds thresholds) {

  /// What stands for a level that says nothing.
  public static final LevelFigures SILENT = new LevelFigures(1, 1, 1, 0, 0);

  /// Keeps copies, and refuses figures that are no model.
  public LinkModel {
    Map<Aspect, List<LevelFigures>> copy = new EnumMap<>(Aspect.class);
    levels.forEach((aspect, figures) -> copy.put(aspect, List.copyOf(figures)));
    levels = java.util.Collections.unmodifiableMap(copy);
    rules = List.copyOf(rules);
    if (!(same > 0 && household >= 0 && same + household < 1)) {
      throw new IllegalArgumentException(
          "the shares of pairs must be above 0 and together below 1, not %s and %s"
              .formatted(same, household));
    }
    for (Aspect aspect : Aspect.ALL) {
      List<LevelFigures> figures = levels.get(aspect);
      if (figures == null || figures.size() != aspect.levels().size()) {
        throw new IllegalArgumentException(
            "the levels of '%s' are not all there".formatted(aspect.code()));
      }
    }
  }

  /// The figures of one level.
  public LevelFigures of(Aspect aspect, int level) {
    List<LevelFigures> figures = levels.get(aspect);
    if (figures == null) {
      throw new IllegalStateException("no aspect " + aspect);
    }
    return figures.get(level);
  }

  /// The share of pairs that have nothing to do with each other.
  public double strangers() {
    return 1 - same - household;
  }

  /// The same figures with other thresholds.
  public LinkModel with(LinkThresholds others) {
    return new LinkModel(version, trained, records, pairs, same, household, levels, rules, others);
  }

  /// A SHA-256 over all figures: two models with one digest weigh every pair alike.
  public String digest() {
    return LinkModelFile.digest(this);
  }
}
