package org.sightline.policy;

import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What a policy sets for one rule.
///
/// @param rule the rule's code
/// @param values what is set, by name
public record Settings(String rule, Map<String, Object> values) {

  private static final Pattern PERIOD = Pattern.compile("(\\d+) (day|week|month|year)s?");

  public Settings {
    values = Map.copyOf(values);
  }

  /// A whole number.
  ///
  /// @throws PolicyFault when it is not set, or is none
  public int count(String name) {
    if (value(name) instanceof Integer number) {
      return number;
    }
    throw wrong(name, "a whole number such as 3");
  }

  /// A period on the calendar, written as "6 months", "14 days", "2 weeks" or "1 year".
  ///
  /// @throws PolicyFault when it is not set, or is none
  public Period period(String name) {
    var matcher = PERIOD.matcher(String.valueOf(value(name)));
    if (!matcher.matches()) {
      throw wrong(name, "a period such as '6 months' or '14 days'");
    }
    int count = Integer.parseInt(matcher.group(1));
    return switch (matcher.group(2)) {
      case "day" -> Period.ofDays(count);
      case "week" -> Period.ofWeeks(count);
      case "month" -> Period.ofMonths(count);
      default -> Period.ofYears(count);
    };
  }

  /// A word from a closed list, as the rule's page names them.
  ///
  /// @throws PolicyFault when it is not set
  public String word(String name) {
    return String.valueOf(value(name));
  }

  /// A list of words.
  ///
  /// @throws PolicyFault when it is not set, or is no list
  public List<String> words(String name) {
    if (value(name) instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    throw wrong(name, "a list such as [one, other]");
  }

  /// A setting as its own reader takes it.
  ///
  /// @param reader gives nothing where it cannot read the text
  /// @param expected what would be right, for the message
  /// @throws PolicyFault when it is not set, or cannot be read
  public <T> T read(String name, Function<String, Optional<T>> reader, String expected) {
    return reader.apply(word(name)).orElseThrow(() -> wrong(name, expected));
  }

  /// The fault of a setting that the rule does not have.
  ///
  /// @param known what it has
  public PolicyFault unknown(String name, Collection<String> known) {
    return new PolicyFault(
        "the policy's '%s' for %s is no setting of it; it has %s"
            .formatted(name, rule, known.stream().sorted().toList()));
  }

  private Object value(String name) {
    return Optional.ofNullable(values.get(name))
        .orElseThrow(() ->
            new PolicyFault(
                "the policy sets no '%s' for the rule %s; add it under rules"
                    .formatted(name, rule)));
  }

  private PolicyFault wrong(String name, String expected) {
    return new PolicyFault(
        "the policy's '%s' for the rule %s is '%s'; it must be %s"
            .formatted(name, rule, values.get(name), expected));
  }
}
