package org.sightline.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// One name a person goes by. Any part may be missing: "Steven" alone, "Mr H", a family name
/// without a forename.
///
/// @param given forenames in order; those after the first count as middle names
/// @param middle further names that the source itself calls middle names
/// @param family the family name, if it was recorded
public record PersonName(List<String> given, List<String> middle, Optional<String> family) {

  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "miss", "master", "dr", "mx", "sir", "pc", "dc", "baby");

  public PersonName {
    given = withoutBlanks(given);
    middle = withoutBlanks(middle);
    family = family.map(String::strip).filter(text -> !text.isEmpty());
  }

  /// A forename and a family name; an empty text stands for a part that was not recorded.
  public static PersonName of(String given, String family) {
    return new PersonName(List.of(given), List.of(), Optional.of(family));
  }

  /// A forename, a middle name and a family name.
  public static PersonName of(String given, String middle, String family) {
    return new PersonName(List.of(given), List.of(middle), Optional.of(family));
  }

  /// Forenames alone, as in "Steven".
  public static PersonName ofGiven(String... given) {
    return new PersonName(List.of(given), List.of(), Optional.empty());
  }

  /// A family name alone, as in "Mr H".
  public static PersonName ofFamily(String family) {
    return new PersonName(List.of(), List.of(), Optional.of(family));
  }

  /// Reads a name written as free text: titles are dropped; after a title a single word is a family
  /// name, else a forename;
  /// "Family, Given Middle" is understood.
  public static PersonName parse(String text) {
    int comma = text.indexOf(',');
    if (comma > 0) {
      return new PersonName(
          words(text.substring(comma + 1)), List.of(), Optional.of(text.substring(0, comma)));
    }
    List<String> words = words(text);
    boolean titled = words.size() < countWords(text);
    if (words.size() == 1 && !titled) {
      return ofGiven(words.getFirst());
    }
    if (words.isEmpty()) {
      return new PersonName(List.of(), List.of(), Optional.empty());
    }
    return new PersonName(
        words.subList(0, words.size() - 1), List.of(), Optional.of(words.getLast()));
  }

  /// Whether no part at all was recorded.
  public boolean isEmpty() {
    return given.isEmpty() && middle.isEmpty() && family.isEmpty();
  }

  private static List<String> withoutBlanks(List<String> parts) {
    return parts.stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>(Arrays.asList(text.strip().split("\\s+")));
    words.removeIf(word -> word.isEmpty() || TITLES.contains(bare(word)));
    return words;
  }

  private static int countWords(String text) {
    return text.strip().split("\\s+").length;
  }

  private static String bare(String word) {
    return word.toLowerCase(Locale.ROOT).replace(".", "");
  }
}
