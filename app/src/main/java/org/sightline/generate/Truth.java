package org.sightline.generate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;

/// What is true, and no agency knows: one JSON object a line, each with its `truth`.
final class Truth {

  private Truth() {}

  /// A planted course, or an innocent one that looks like it.
  ///
  /// @param planted otherwise a look-alike
  /// @param pattern which
  /// @param child whom it is about
  /// @param begins the day of its first record
  /// @param sufficient for planted ones, the day on which the evidence first suffices; else its last day
  /// @param codes the signals that ought to bear on it; for a look-alike, those that ought not to press
  /// @param why in words
  record Course(
      boolean planted,
      String pattern,
      Person child,
      LocalDate begins,
      LocalDate sufficient,
      List<String> codes,
      String why) {}

  static Map<String, Object> person(Person person, SortedSet<String> records) {
    var line = line(person.child() ? "child" : "adult");
    line.put("person", person.id());
    line.put("given", person.given());
    line.put("family", person.family());
    line.put("born", person.born().toString());
    line.put("sex", person.female() ? "female" : "male");
    line.put("part", lower(person.part()));
    if (person.child()) {
      line.put("origin", lower(person.origin()));
      line.put("disabled", person.disabled());
    }
    line.put("records", records);
    return line;
  }

  static Map<String, Object> stay(int household, Household.Stay stay) {
    var line = line("lives");
    line.put("household", household);
    line.put("person", stay.person().id());
    line.put("from", stay.from().toString());
    if (stay.to().isBefore(Household.NEVER)) {
      line.put("to", stay.to().toString());
    }
    line.put("declared", stay.declared());
    return line;
  }

  static Map<String, Object> home(int household, Household.Home home) {
    var line = line("home");
    line.put("household", household);
    line.put("from", home.from().toString());
    line.put("lines", home.address().lines());
    line.put("postcode", home.address().postcode());
    return line;
  }

  static Map<String, Object> course(int number, Course course, SortedSet<String> records) {
    var line = line(course.planted() ? "planted" : "lookalike");
    line.put("id", (course.planted() ? "planted-" : "lookalike-") + number);
    line.put("pattern", course.pattern());
    line.put("child", course.child().id());
    line.put("records", records);
    line.put("begins", course.begins().toString());
    line.put("sufficient", course.sufficient().toString());
    line.put("codes", course.codes());
    line.put("why", course.why());
    return line;
  }

  /// A delivery that was made unreadable in part.
  static Map<String, Object> broken(String file, String how) {
    var line = line("broken");
    line.put("file", file);
    line.put("how", how);
    return line;
  }

  /// A delivery that was sent twice under one key.
  static Map<String, Object> sentTwice(String file) {
    var line = line("sent-twice");
    line.put("file", file);
    return line;
  }

  private static Map<String, Object> line(String kind) {
    var line = new LinkedHashMap<String, Object>();
    line.put("truth", kind);
    return line;
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
