package org.sightline.linkage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// An address brought to one spelling.
///
/// @param postcode without space, if it has the shape of one
/// @param numbers house and flat numbers
/// @param words words of the lines but for the last, which mostly names the town
/// @param place the last line, if it holds no number
record NormalAddress(
    Optional<String> postcode, Set<String> numbers, Set<String> words, Optional<String> place) {

  private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+[a-z]?");
  private static final Pattern NOWHERE =
      Pattern.compile(
          "(of )?no (fixed (abode|address)|known address)|nfa|(not|un) ?known|homeless|address (not|un) ?known");

  /// The postcodes the health service writes where there is no address: no fixed abode, not known,
  /// outside the country.
  private static final Pattern PSEUDO_POSTCODE = Pattern.compile("ZZ99.*");

  private static final Map<String, String> SHORT =
      Map.of(
          "st",
          "street",
          "rd",
          "road",
          "ave",
          "avenue",
          "cl",
          "close",
          "dr",
          "drive",
          "ct",
          "court",
          "gdns",
          "gardens",
          "apartment",
          "flat",
          "apt",
          "flat");

  /// The address, unless it says that there is none.
  static Optional<NormalAddress> of(Address address) {
    Optional<String> code = address.postcode().flatMap(NormalAddress::postcode);
    List<List<String>> lines =
        address.lines().stream()
            .map(NormalAddress::wordsOf)
            .filter(line -> !line.isEmpty())
            .toList();
    boolean nowhere =
        lines.stream().anyMatch(line -> NOWHERE.matcher(String.join(" ", line)).matches());
    if (nowhere || (lines.isEmpty() && code.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(of(code, lines));
  }

  private static NormalAddress of(Optional<String> code, List<List<String>> lines) {
    Set<String> numbers = new TreeSet<>();
    Set<String> words = new LinkedHashSet<>();
    lines.stream()
        .flatMap(List::stream)
        .forEach(word -> (isNumber(word) ? numbers : words).add(word));
    Optional<String> place =
        lines.isEmpty() || lines.getLast().stream().anyMatch(NormalAddress::isNumber)
            ? Optional.empty()
            : Optional.of(String.join(" ", lines.getLast()));
    if (lines.size() > 1) {
      place.ifPresent(town -> words.removeAll(lines.getLast()));
    }
    return new NormalAddress(code, numbers, words, place);
  }

  /// A postcode in capitals without space; empty if it has not the shape of one or stands for
  /// "none".
  static Optional<String> postcode(String written) {
    String code = written.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    return POSTCODE.matcher(code).matches() && !PSEUDO_POSTCODE.matcher(code).matches()
        ? Optional.of(code)
        : Optional.empty();
  }

  /// The postcode without its last two letters: some 3,000 households.
  Optional<String> sector() {
    return postcode.map(code -> code.substring(0, code.length() - 2));
  }

  /// Whether both name one home: house numbers agree, and so does the postcode or, where one is
  /// missing, the street.
  boolean isSameHome(NormalAddress other) {
    if (numbers.isEmpty() || !numbers.equals(other.numbers)) {
      return false;
    }
    return bothHavePostcode(other)
        ? postcode.equals(other.postcode)
        : !words.isEmpty() && words.equals(other.words);
  }

  /// Numbers and street as one text, for looking up; none without a house number.
  Optional<String> homeKey() {
    return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers + " " + new TreeSet<>(words));
  }

  boolean bothHavePostcode(NormalAddress other) {
    return postcode.isPresent() && other.postcode.isPresent();
  }

  private static boolean isNumber(String word) {
    return NUMBER.matcher(word).matches();
  }

  private static List<String> wordsOf(String line) {
    String bare =
        line.toLowerCase(Locale.ROOT)
            .replaceAll("['’.]", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    return bare.isEmpty()
        ? List.of()
        : List.of(bare.split(" ")).stream().map(word -> SHORT.getOrDefault(word, word)).toList();
  }
}
