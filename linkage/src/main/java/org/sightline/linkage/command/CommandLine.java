package org.sightline.linkage.command;

import java.nio.file.Path;

/// The words of a command line, taken one after another.
final class CommandLine {

  private final String[] words;
  private int at;

  CommandLine(String... words) {
    this.words = words.clone();
  }

  boolean hasNext() {
    return at < words.length;
  }

  String next() {
    return words[at++];
  }

  String value(String option) {
    if (at == words.length) {
      throw new UsageFault("'%s' needs a value".formatted(option));
    }
    return words[at++];
  }

  /// A whole number above zero, of so many digits at most.
  int whole(String option, int digits) {
    String value = value(option);
    if (!value.matches("[1-9][0-9]{0,%d}".formatted(digits - 1))) {
      throw new UsageFault(
          "'%s' needs a number from 1 to %s, not '%s'"
              .formatted(option, "9".repeat(digits), value));
    }
    return Integer.parseInt(value);
  }

  double number(String option) {
    String value = value(option);
    if (!value.matches("-?[0-9]{1,3}(\\.[0-9]{1,6})?")) {
      throw new UsageFault("'%s' needs a number, not '%s'".formatted(option, value));
    }
    return Double.parseDouble(value);
  }

  String day(String option) {
    String value = value(option);
    if (!value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      throw new UsageFault(
          "'%s' needs a day such as 2026-01-31, not '%s'".formatted(option, value));
    }
    return value;
  }

  /// A word that names a file, since it is none of the options.
  Path file(String word, String verb) {
    if (word.startsWith("--")) {
      throw new UsageFault("there is no option '%s' of %s".formatted(word, verb));
    }
    return Path.of(word);
  }
}
