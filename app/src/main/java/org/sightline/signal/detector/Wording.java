package org.sightline.signal.detector;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sightline.chronology.Account;
import org.sightline.chronology.Injury;
import org.sightline.chronology.View;
import org.sightline.identity.Person;
import org.sightline.time.Precision;
import org.sightline.time.Span;

/// How findings say days, places, speakers and agencies. Never counts up to "today": a sentence that changed every day
/// would hide the days on which something new was learned.
final class Wording {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  /// Agencies that are named by what they are; others are named by their own name.
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("gp", "the GP"),
          Map.entry("social-care", "social care"),
          Map.entry("police", "the police"),
          Map.entry("legal", "the council's lawyers"),
          Map.entry("health-visitor", "the health visitor"),
          Map.entry("housing", "housing"),
          Map.entry("family-support", "family support"),
          Map.entry("childminder", "the childminder"),
          Map.entry("nursery", "the nursery"),
          Map.entry("school", "the school"),
          Map.entry("hospital", "the hospital"),
          Map.entry("ambulance", "the ambulance service"),
          Map.entry("cps", "the Crown Prosecution Service"));

  private Wording() {}

  /// "11 December 2006".
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /// "on 11 December 2006", "in March 2007", "between 1 March 2007 and 9 April 2007".
  static String when(Span span) {
    if (span.exact()) {
      return "on " + day(span.from());
    }
    return span.precision() == Precision.MONTH
        ? "in " + MONTH.format(span.from())
        : "between %s and %s".formatted(day(span.from()), day(span.to()));
  }

  /// "a, b and c".
  static String list(Collection<String> items) {
    var all = List.copyOf(items);
    if (all.size() < 2) {
      return String.join("", all);
    }
    return String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.getLast();
  }

  /// An agency as a sentence names it.
  static String agency(String id) {
    var kind = KINDS.get(id);
    return kind == null ? capitals(id) : kind;
  }

  /// Agencies, in a fixed order.
  static String agencies(Collection<String> ids) {
    return list(ids.stream().distinct().sorted().map(Wording::agency).toList());
  }

  /// "the mother": a role gets its article, a name needs none.
  static String the(String speaker) {
    return speaker.isEmpty() || !Character.isLowerCase(speaker.charAt(0)) || hasArticle(speaker)
        ? speaker
        : "the " + speaker;
  }

  /// Somebody as a sentence names them: "the mother's boyfriend" needs no reminder that he is unnamed.
  static String person(Person person) {
    return the(person.label().replace(", unnamed", ""));
  }

  /// Several people, in the order given.
  static String people(Collection<Person> people) {
    return list(people.stream().map(Wording::person).distinct().toList());
  }

  /// A sentence begins with a capital.
  static String sentence(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  /// Somebody else's sentence, with its capital and its full stop.
  static String full(String words) {
    var whole = sentence(words.strip());
    return whole.endsWith(".") || whole.isEmpty() ? whole : whole + ".";
  }

  /// "head and chest".
  static String sites(Injury injury) {
    return list(injury.sites().stream().sorted().map(site -> site.words()).toList());
  }

  /// "the bruise (head and chest) found on 13 October 2006".
  static String injury(Injury injury) {
    var kinds = list(injury.types().stream().sorted().map(type -> words(type.name())).toList());
    return "the %s (%s) found %s".formatted(kinds, sites(injury), when(injury.happened()));
  }

  /// "fall down stairs", with the words of the record where there are any.
  static String account(Account account) {
    var kind = words(account.mechanism().name());
    return account.words().isBlank()
        ? "%s (%s)".formatted(the(account.speaker()), kind)
        : "%s (%s: “%s”)".formatted(the(account.speaker()), kind, account.words());
  }

  /// "the consultant paediatrician of that hospital thought it non-accidental".
  static String view(View view) {
    return "%s (%s) recorded: %s"
        .formatted(the(view.role()), agency(view.agency()), words(view.opinion().name()));
  }

  /// A closed list's value in words.
  static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace("non_", "non-").replace('_', ' ');
  }

  private static boolean hasArticle(String words) {
    return words.matches("(a|an|the|another|somebody|someone|one) .*");
  }

  private static String capitals(String id) {
    return List.of(id.split("-")).stream().map(Wording::sentence).collect(Collectors.joining(" "));
  }
}
