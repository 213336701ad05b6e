package org.sightline.linkage;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Names brought to one spelling: lower case, no diacritics, no apostrophes, hyphens as spaces,
/// Latin special letters written out.
public final class Spelling {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`´]");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

  /// Letters that do not fall apart into a base letter and a mark.
  private static final Map<String, String> SPECIAL =
      Map.of(
          "ß", "ss", "ø", "o", "æ", "ae", "œ", "oe", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı",
          "i", "ħ", "h");

  private Spelling() {}

  /// The words of a name part in one spelling.
  public static List<String> words(String written) {
    return Arrays.stream(NO_LETTERS.split(plain(written))).filter(word -> !word.isEmpty()).toList();
  }

  /// A text in lower case, without diacritics and apostrophes, Latin special letters written out. All else stays.
  public static String plain(String written) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    text = MARKS.matcher(text).replaceAll("");
    text = APOSTROPHES.matcher(text).replaceAll("");
    for (Map.Entry<String, String> letter : SPECIAL.entrySet()) {
      text = text.replace(letter.getKey(), letter.getValue());
    }
    return text;
  }

  /// The words without spaces: "Anne-Marie" and "Anne Marie" become one.
  static String joined(String written) {
    return String.join("", words(written));
  }

  /// The form shown in explanations.
  public static String shown(String normalised) {
    return normalised.isEmpty()
        ? normalised
        : normalised.substring(0, 1).toUpperCase(Locale.ROOT) + normalised.substring(1);
  }
}
