package org.sightline.linkage.table;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// The person a record is of, read from a cell of truth: the cell as it stands, or what a pattern finds inside it: `rec-223-dup-0` is of
/// person 223.
public final class PeopleOf implements Serializable {

  private static final long serialVersionUID = 1L;

  private final @Nullable Pattern pattern;

  private PeopleOf(@Nullable Pattern pattern) {
    this.pattern = pattern;
  }

  /// As truth is asked for: `COLUMN`, or `COLUMN=PATTERN`, where the first group finds the person.
  ///
  /// @throws IllegalArgumentException when that is no pattern
  public static PeopleOf asked(String truth) {
    return new PeopleOf(truth.contains("=") ? compiled(truth.split("=", 2)[1]) : null);
  }

  /// The column of a truth as it is asked for.
  public static Optional<String> column(Optional<String> truth) {
    return truth.map(asked -> asked.split("=", 2)[0]);
  }

  /// Who a cell speaks of.
  public String person(String cell) {
    if (pattern == null) {
      return cell;
    }
    Matcher found = pattern.matcher(cell);
    String person = found.find() && found.groupCount() > 0 ? found.group(1) : cell;
    return person == null ? cell : person;
  }

  /// One number a person, for each of the texts that stood in the column of truth.
  int[] numbers(PersonTable table) {
    Map<String, Integer> people = new HashMap<>();
    int[] numbers = new int[table.people().size()];
    for (int number = 1; number < numbers.length; number++) {
      numbers[number] =
          people.computeIfAbsent(
              person(table.people().text(number)), newcomer -> people.size() + 1);
    }
    return numbers;
  }

  private static Pattern compiled(String expression) {
    try {
      return Pattern.compile(expression);
    } catch (PatternSyntaxException fault) {
      throw new IllegalArgumentException("not a pattern of truth: " + fault.getMessage(), fault);
    }
  }
}
