package org.sightline.generate.register;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.sightline.generate.Chance;
import org.sightline.generate.Names;

/// Gives names to people, streets and towns. The common ones come from the lists of this room; the many rare ones are put
/// together from parts, as rare names mostly are.
final class Naming {

  private static final double FAMILY_SHIFT = 4;
  private static final double FAMILY_SLOPE = 0.9;
  private static final double GIVEN_SHIFT = 8;
  private static final double GIVEN_SLOPE = 1;
  private static final int RARE_GIVEN = 3_000;

  private final NamePool girls;
  private final NamePool boys;
  private final NamePool families;
  private final List<String> streets;
  private final List<String> streetKinds;
  private final List<String> towns;

  Naming(Names names, Chance chance) {
    girls =
        given(
            names,
            chance,
            "girls-white",
            "women-white",
            "girls-asian",
            "girls-black",
            "girls-other");
    boys =
        given(names, chance, "boys-white", "men-white", "boys-asian", "boys-black", "boys-other");
    families = families(names, chance);
    streets = names.list("street");
    streetKinds = names.list("street-kind");
    towns = paired(names.list("family-start"), names.list("family-end"), chance, 60);
  }

  String given(boolean female, Chance chance) {
    return (female ? girls : boys).drawn(chance);
  }

  String family(Chance chance) {
    return families.drawn(chance);
  }

  String street(Chance chance) {
    return chance.pick(streets) + " " + chance.pick(streetKinds);
  }

  String town(Chance chance) {
    return chance.pick(towns);
  }

  private static NamePool given(Names names, Chance chance, String... lists) {
    var common = Stream.of(lists).map(names::list).flatMap(List::stream).distinct().toList();
    var all = new LinkedHashSet<>(shuffled(common, chance));
    while (all.size() < common.size() + RARE_GIVEN) {
      all.add(rareGiven(common, chance));
    }
    return new NamePool(List.copyOf(all), GIVEN_SHIFT, GIVEN_SLOPE);
  }

  /// The beginning of one name with the end of another: Am-ina, Jar-emy.
  private static String rareGiven(List<String> common, Chance chance) {
    var first = chance.pick(common);
    var second = chance.pick(common);
    return first.substring(0, Math.min(first.length(), chance.between(2, 4)))
        + second.substring(Math.min(second.length() - 1, chance.between(2, 3)));
  }

  private static NamePool families(Names names, Chance chance) {
    var starts = names.list("family-start");
    var ends = names.list("family-end");
    var all = new LinkedHashSet<>(paired(starts, ends, chance, 400));
    for (var list : List.of("family-asian", "family-black", "family-other")) {
      all.addAll(names.list(list));
    }
    var common = shuffled(List.copyOf(all), chance);
    var rare = new LinkedHashSet<>(common);
    for (var start : starts) {
      for (var middle : List.of("", "er", "ing", "en", "el", "ster", "on", "a", "i", "o")) {
        ends.forEach(end -> rare.add(start + middle + end));
      }
    }
    return new NamePool(List.copyOf(rare), FAMILY_SHIFT, FAMILY_SLOPE);
  }

  private static List<String> paired(
      List<String> starts, List<String> ends, Chance chance, int count) {
    var pairs = new LinkedHashSet<String>();
    while (pairs.size() < count) {
      pairs.add(chance.pick(starts) + chance.pick(ends));
    }
    return List.copyOf(pairs);
  }

  private static List<String> shuffled(List<String> names, Chance chance) {
    var shuffled = new ArrayList<>(names);
    for (int place = shuffled.size() - 1; place > 0; place--) {
      var other = chance.between(0, place);
      var name = shuffled.get(place);
      shuffled.set(place, shuffled.get(other));
      shuffled.set(other, name);
    }
    return shuffled;
  }
}
