package org.sightline.policy;

import java.time.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What a policy sets for one rule.
public final class Settings {

  /// The setting by which a policy lowers what a rule asks of people.
  static final String AT_MOST = "at-most";

  static final Pattern PERIOD = Pattern.compile("(\\d{1,4}) (day|week|month|year)s?");

  private final String rule;
  private final Map<String, Object> values;
  private final Map<String, Period> periods = new HashMap<>();

  /// @param rule the rule's code
  /// @param values what is set, by name
  public Settings(String rule, Map<String, Object> values) {
    this.rule = rule;
    this.values = Map.copyOf(values);
    values.forEach((name, value) -> parsed(value).ifPresent(it -> periods.put(name, it)));
  }

  /// What is set, by name.
  public Map<String, Object> values() {
    return values;
  }

  /// The most that findings of the rule may ask of people, where the policy lowers it: urgent, check or note.
  public Optional<String> atMost() {
    return Optional.ofNullable(values.get(AT_MOST)).map(String::valueOf);
  }

  /// A whole number.
  ///
  /// @throws PolicyFault when it is not set, or is none
  public int count(String name) {
    if (value(name) instanceof Integer number) {
      return number;
    }
    throw wrong(name, Kind.COUNT.expected());
  }

  /// A period on the calendar, written as "6 months", "14 days", "2 weeks" or "1 year".
  ///
  /// @throws PolicyFault when it is not set, or is none
  public Period period(String name) {
    var period = periods.get(name);
    if (period == null) {
      throw wrong(name, Kind.PERIOD.expected());
    }
    return period;
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
    throw wrong(name, Kind.WORDS.expected());
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

  /// The fault of a setting that is not what it must be.
  ///
  /// @param expected what would be right
  public PolicyFault not(String name, String expected) {
    return wrong(name, expected);
  }

  private static Optional<Period> parsed(Object value) {
    var matcher = PERIOD.matcher(value.toString());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int count = Integer.parseInt(matcher.group(1));
    return Optional.of(
        switch (matcher.group(2)) {
          case "day" -> Period.ofDays(count);
          case "week" -> Period.ofWeeks(count);
          case "month" -> Period.ofMonths(count);
          default -> Period.ofYears(count);
        });
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
            .formatted(name, rule, value(name), expected));
  }
}
