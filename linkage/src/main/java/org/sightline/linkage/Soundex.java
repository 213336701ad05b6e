package org.sightline.linkage;

import java.util.List;

/// American Soundex, as the United States National Archives describe it: a letter and three digits.
public final class Soundex {

  private static final String CODES =
      "01230120022455012623010202"; // a to z; 0 = vowels, h, w and y

  /// Beginnings that sound alike though they are written with other letters.
  private static final List<List<String>> BEGINNINGS =
      List.of(
          List.of("ph", "f"),
          List.of("kn", "n"),
          List.of("wr", "r"),
          List.of("c", "k"),
          List.of("q", "k"),
          List.of("z", "s"),
          List.of("j", "g"));

  private Soundex() {}

  /// The code of a normalised name; empty for a name without Latin letters.
  static String code(String name) {
    String letters = name.replaceAll("[^a-z]", "");
    if (letters.isEmpty()) {
      return "";
    }
    StringBuilder code = new StringBuilder().append(Character.toUpperCase(letters.charAt(0)));
    char last = digit(letters.charAt(0));
    for (int i = 1; i < letters.length() && code.length() < 4; i++) {
      char letter = letters.charAt(i);
      char digit = digit(letter);
      if (digit != '0' && digit != last) {
        code.append(digit);
      }
      // h and w do not part equal codes, vowels do.
      last = letter == 'h' || letter == 'w' ? last : digit;
    }
    return code.append("000").substring(0, 4);
  }

  /// A code that also lets Catherine meet Katherine and Philip meet Filip; mainly for finding
  /// candidates.
  /// A name in another script stands for itself.
  public static String sound(String name) {
    for (List<String> beginning : BEGINNINGS) {
      if (name.startsWith(beginning.getFirst())) {
        return code(beginning.getLast() + name.substring(beginning.getFirst().length()));
      }
    }
    String code = code(name);
    return code.isEmpty() ? name : code;
  }

  private static char digit(char letter) {
    return CODES.charAt(letter - 'a');
  }
}
