package org.sightline.linkage.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.sightline.linkage.block.Key;
import org.sightline.linkage.block.Rule;
import org.sightline.linkage.compare.Aspect;

/// Models with figures set down by hand or drawn by lot.
final class Figures {

  private Figures() {}

  /// Levels that all say nothing, but for those that are given.
  static Map<Aspect, List<LevelFigures>> levels(Map<String, LevelFigures> given) {
    Map<Aspect, List<LevelFigures>> levels = new EnumMap<>(Aspect.class);
    for (Aspect aspect : Aspect.ALL) {
      levels.put(
          aspect,
          aspect.levels().stream()
              .map(
                  level -> given.getOrDefault(aspect.code() + " " + level.code(), LinkModel.SILENT))
              .toList());
    }
    return levels;
  }

  static LinkModel model(double same, double household, Map<Aspect, List<LevelFigures>> levels) {
    return new LinkModel(
        "hand",
        "",
        100,
        4950,
        same,
        household,
        levels,
        List.of(Rule.of(Key.SURNAME)),
        LinkThresholds.USUAL);
  }

  /// Any figures there could be.
  static LinkModel drawn(Random random, double household) {
    Map<Aspect, List<LevelFigures>> levels = new EnumMap<>(Aspect.class);
    for (Aspect aspect : Aspect.ALL) {
      levels.put(
          aspect,
          IntStream.range(0, aspect.levels().size())
              .mapToObj(level -> level == 0 ? LinkModel.SILENT : drawn(random, aspect))
              .toList());
    }
    return model(1e-4, household, levels);
  }

  private static LevelFigures drawn(Random random, Aspect aspect) {
    boolean counted =
        switch (aspect) {
          case FORENAME, SURNAME, BIRTH, BIRTHPLACE, OCCUPATION -> random.nextBoolean();
          case MIDDLE, SEX, CONTACT, EMAIL, NUMBER -> false;
        };
    return new LevelFigures(
        1 - random.nextDouble(),
        1 - random.nextDouble(),
        Math.pow(2, -12 * random.nextDouble()),
        counted ? random.nextDouble() : 0,
        counted ? 12 * random.nextDouble() : 0);
  }
}
