package org.sightline.linkage.table;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// The person a record is of, found inside a cell: `rec-223-dup-0` is of person 223.
final class PeopleOf {

  private PeopleOf() {}

  /// One number a person, for each of the texts that stood in the column of truth.
  static int[] pattern(String expression, PersonTable table) {
    Pattern pattern = compiled(expression);
    Map<String, Integer> people = new HashMap<>();
    int[] person = new int[table.people().size()];
    for (int number = 1; number < person.length; number++) {
      Matcher found = pattern.matcher(table.people().text(number));
      String name =
          found.find() && found.groupCount() > 0 ? found.group(1) : table.people().text(number);
      person[number] = people.computeIfAbsent(name, newcomer -> people.size() + 1);
    }
    return person;
  }

  private static Pattern compiled(String expression) {
    try {
      return Pattern.compile(expression);
    } catch (PatternSyntaxException fault) {
      throw new IllegalArgumentException("not a pattern of truth: " + fault.getMessage(), fault);
    }
  }
}
