package org.sightline.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sightline.generate.Person.Origin;

/// Names of people and streets that nobody bears together. Names differ by origin, because matching records does.
public final class Names {

  private static final String SOURCE = "/generate/names.txt";

  private final Map<String, List<String>> lists;

  private Names(Map<String, List<String>> lists) {
    this.lists = lists;
  }

  /// The lists as shipped.
  ///
  /// @throws IllegalStateException when they are missing from the program
  public static Names read() {
    try (var source = Names.class.getResourceAsStream(SOURCE)) {
      if (source == null) {
        throw new IllegalStateException(SOURCE + " is missing from the program");
      }
      var text = new String(source.readAllBytes(), StandardCharsets.UTF_8);
      return new Names(
          text.lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split(": ", 2))
              .collect(
                  Collectors.toUnmodifiableMap(
                      parts -> parts[0], parts -> List.of(parts[1].split(" ")))));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  String child(boolean female, Origin origin, Chance chance) {
    return drawn((female ? "girls-" : "boys-") + list(origin, chance), chance);
  }

  /// Those of the first group have names by generation; of the others the lists serve all ages.
  String adult(boolean female, Origin origin, Chance chance) {
    var list = list(origin, chance);
    return list.equals("white")
        ? drawn(female ? "women-white" : "men-white", chance)
        : drawn((female ? "girls-" : "boys-") + list, chance);
  }

  String family(Origin origin, Chance chance) {
    var list = list(origin, chance);
    return list.equals("white")
        ? drawn("family-start", chance) + drawn("family-end", chance)
        : drawn("family-" + list, chance);
  }

  String street(Chance chance) {
    return drawn("street", chance) + " " + drawn("street-kind", chance);
  }

  /// About one in ten of those counted as white has a name from elsewhere in Europe; mixed families have names of all lists.
  private static String list(Origin origin, Chance chance) {
    return switch (origin) {
      case WHITE -> chance.yes(0.1) ? "other" : "white";
      case ASIAN, BLACK, OTHER -> origin.name().toLowerCase(Locale.ROOT);
      case MIXED -> chance.pick(List.of("white", "white", "asian", "black"));
    };
  }

  /// A list as it stands in the file; a name the file does not have gives an empty list.
  public List<String> list(String name) {
    return lists.getOrDefault(name, List.of());
  }

  private String drawn(String list, Chance chance) {
    return chance.pick(lists.getOrDefault(list, List.of("Unnamed")));
  }
}
