package org.sightline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells what would order or score families: a name that says so, or a number about a child or a family that nobody has looked at.
final class Ranking {

  /// Words that name a score, a rank or a forecast. A severity says what is asked of people, and is none of them.
  private static final Set<String> WORDS =
      Set.of(
          "score",
          "scores",
          "scored",
          "scoring",
          "rank",
          "ranks",
          "ranked",
          "ranking",
          "rating",
          "ratings",
          "risk",
          "risks",
          "riskiest",
          "probability",
          "likelihood",
          "percentile",
          "quantile",
          "decile");

  private static final Pattern BREAK = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");

  private Ranking() {}

  /// The word in a name, however it is written together, that says that somebody is scored or ranked.
  static Optional<String> word(String name) {
    return BREAK
        .splitAsStream(name)
        .map(part -> part.toLowerCase(Locale.ROOT))
        .filter(WORDS::contains)
        .findFirst();
  }

  /// What is wrong with some named places, each with its word.
  static List<String> inNames(Stream<String> places) {
    return places
        .flatMap(place ->
            word(place).stream().map(found -> "%s: nothing may be a '%s'".formatted(place, found)))
        .sorted()
        .toList();
  }

  /// Numbers that nobody has looked at.
  ///
  /// @param known those that were looked at, each with what it counts
  static List<String> unknown(Stream<String> numbers, Set<String> known) {
    return numbers
        .filter(number -> !known.contains(number))
        .map(number ->
            "%s is a number that was not looked at: if it orders or scores no family, list it with what it counts"
                .formatted(number))
        .sorted()
        .toList();
  }
}
