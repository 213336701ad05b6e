package org.sightline.linkage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sightline.linkage.compare.Aspect;
import org.sightline.linkage.compare.FrozenRarity;
import org.sightline.linkage.model.LinkModel;

/// How common names are, as it is estimated for a country. Nobody's records are needed for it, and none can correct it: a model trained on
/// an installation's own records brings its own.
///
/// @param given shares of given names
/// @param otherGiven the share of any other
/// @param family shares of family names
/// @param otherFamily the share of any other
record NameShares(
    Map<String, Double> given, double otherGiven, Map<String, Double> family, double otherFamily) {

  private static final String OTHER = "any other";

  static NameShares shipped() {
    Map<String, Double> given = new TreeMap<>();
    Map<String, Double> family = new TreeMap<>();
    String text = new String(PersonModel.resource("shipped-names.csv"), StandardCharsets.UTF_8);
    text.lines()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(line -> List.of(line.split(",")))
        .forEach(cells ->
            (cells.getFirst().equals("given") ? given : family)
                .put(cells.get(1), Double.valueOf(cells.get(2))));
    return new NameShares(given, other(given), family, other(family));
  }

  private static double other(Map<String, Double> shares) {
    Double share = shares.remove(OTHER);
    if (share == null) {
      throw new IllegalStateException("no share for 'any other' name");
    }
    return share;
  }

  /// As rarity. Every date of birth is as rare as the model takes one to be.
  FrozenRarity rarity(LinkModel figures) {
    double birth = figures.of(Aspect.BIRTH, 1).rarityMean();
    return FrozenRarity.ofShares(given, otherGiven, family, otherFamily, birth);
  }
}
