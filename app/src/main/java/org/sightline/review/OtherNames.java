package org.sightline.review;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Gives everybody and every place of a case another name, the same one everywhere. Spellings that were near each other stay
/// near each other, since telling them apart is part of the work.
final class OtherNames {

  private static final List<String> GIVEN =
      List.of(
          "Marlon",
          "Denise",
          "Gareth",
          "Corinne",
          "Leland",
          "Shirley",
          "Ambrose",
          "Yvonne",
          "Desmond",
          "Harriet",
          "Clement",
          "Rosalind",
          "Barnaby",
          "Felicity",
          "Lambert",
          "Winifred",
          "Godfrey",
          "Beatrix");
  private static final List<String> FAMILY =
      List.of(
          "Hathaway",
          "Wickford",
          "Thornley",
          "Radcliffe",
          "Pemberton",
          "Aldridge",
          "Kingswell",
          "Marchbank",
          "Oakeshott",
          "Penrose",
          "Quayle",
          "Ravensden");
  private static final List<String> PLACES =
      List.of(
          "Elmbridge",
          "Northcote",
          "Fairholme",
          "Westbrook",
          "Ashdown",
          "Millgate",
          "Redcliff",
          "Stonebury",
          "Larkhill",
          "Greenford");
  private static final int NEAR = 2;

  private final Map<String, String> others = new LinkedHashMap<>();
  private final Iterator<String> given = GIVEN.iterator();
  private final Iterator<String> family = FAMILY.iterator();
  private final Iterator<String> places = PLACES.iterator();
  private final Pattern words;

  private OtherNames(List<CaseFile> people, List<String> placeNames) {
    people.forEach(this::add);
    placeNames.forEach(place -> others.put(key(place), next(places)));
    var any = String.join("|", others.keySet().stream().map(Pattern::quote).toList());
    words =
        Pattern.compile(any.isEmpty() ? "(?!)" : "(?i)(?<![A-Za-z])(?:" + any + ")(?![A-Za-z])");
  }

  /// The other names for a case: its `people.yaml` lists whom and what to rename.
  static OtherNames of(Path folder) {
    var file = folder.resolve("people.yaml");
    if (!Files.exists(file)) {
      throw new CaseFault(
          file + " is missing; a disguise needs it to know whom to rename (docs/case-format.md)");
    }
    var people = CaseFile.read(file);
    return new OtherNames(people.insides("people"), people.texts("places"));
  }

  String in(String text) {
    return words
        .matcher(text)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                like(found.group(), others.getOrDefault(key(found.group()), found.group()))));
  }

  private void add(CaseFile person) {
    var surname = surname(person);
    for (var name : person.texts("names")) {
      if (!others.containsKey(key(name))) {
        others.put(
            key(name), variant(name).orElseGet(() -> next(surname.equals(name) ? family : given)));
      }
    }
  }

  private static String surname(CaseFile person) {
    var words = person.optionalText("name").orElse("").split(" ", -1);
    return words[words.length - 1];
  }

  /// The same slip made in the other name, where a name already renamed differs from this one by a slip.
  private Optional<String> variant(String name) {
    return others.keySet().stream()
        .filter(before -> edits(before, key(name)) <= NEAR)
        .findFirst()
        .map(before ->
            slip(before, key(name), Optional.ofNullable(others.get(before)).orElseThrow()));
  }

  private static String slip(String from, String to, String other) {
    int start = 0;
    while (start < Math.min(from.length(), to.length()) && from.charAt(start) == to.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < Math.min(from.length(), to.length()) - start
        && from.charAt(from.length() - 1 - end) == to.charAt(to.length() - 1 - end)) {
      end++;
    }
    var middle = to.substring(start, to.length() - end);
    var kept = Math.min(start, other.length());
    var tail = Math.min(end, other.length() - kept);
    return other.substring(0, kept) + middle + other.substring(other.length() - tail);
  }

  private static int edits(String one, String other) {
    var row = new int[other.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        row[j] =
            Math.min(
                Math.min(row[j], row[j - 1]) + 1,
                diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1));
        diagonal = above;
      }
    }
    return row[other.length()];
  }

  private static String next(Iterator<String> names) {
    if (!names.hasNext()) {
      throw new CaseFault(
          "this case has more names to disguise than there are other names to give");
    }
    return names.next();
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /// Written as the name it stands for was: in capitals, in small letters, or with a capital.
  private static String like(String written, String other) {
    if (written.equals(written.toUpperCase(Locale.ROOT))) {
      return other.toUpperCase(Locale.ROOT);
    }
    return written.equals(written.toLowerCase(Locale.ROOT))
        ? other.toLowerCase(Locale.ROOT)
        : other;
  }
}
