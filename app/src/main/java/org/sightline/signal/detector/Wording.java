package org.sightline.signal.detector;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.sightline.chronology.Account;
import org.sightline.chronology.Injury;
import org.sightline.chronology.View;
import org.sightline.identity.Person;
import org.sightline.ledger.AgencyInWords;
import org.sightline.ledger.InjuryType;
import org.sightline.time.Precision;
import org.sightline.time.Span;

/// How findings say days, places, speakers and agencies. Never counts up to "today": a sentence that changed every day
/// would hide the days on which something new was learned.
final class Wording {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  /// More than these are not listed in a sentence but counted; all of them stand in the grounds.
  private static final int LISTED = 3;

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
    return AgencyInWords.of(id);
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

  /// "6 months", "14 days", "1 year".
  static String period(Period period) {
    return list(
        Stream.of(
                counted(period.getYears(), "year"),
                counted(period.getMonths(), "month"),
                counted(period.getDays(), "day"))
            .filter(part -> !part.startsWith("0"))
            .toList());
  }

  /// An age, in whole years where it is some: "4 years", "5 months".
  static String age(int months) {
    return months % 12 == 0 ? counted(months / 12, "year") : counted(months, "month");
  }

  private static String counted(int number, String unit) {
    return "%d %s%s".formatted(number, unit, number == 1 ? "" : "s");
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

  /// "a, b, c and 4 more": a sentence that lists everything says nothing first.
  static String few(Collection<String> items) {
    var all = List.copyOf(items);
    return all.size() <= LISTED + 1
        ? list(all)
        : "%s and %d more"
            .formatted(String.join(", ", all.subList(0, LISTED)), all.size() - LISTED);
  }

  /// "head and chest".
  static String sites(Injury injury) {
    return few(injury.sites().stream().sorted().map(site -> site.words()).toList());
  }

  /// "the bruise (head and chest) found on 13 October 2006".
  static String injury(Injury injury) {
    var kinds = injury.types().stream().sorted().map(Wording::kind).toList();
    return "the %s (%s) found %s"
        .formatted(
            kinds.size() < LISTED ? list(kinds) : "injuries",
            sites(injury),
            when(injury.happened()));
  }

  private static String kind(InjuryType type) {
    return type == InjuryType.SEVERAL_KINDS ? "injuries of several kinds" : words(type.name());
  }

  /// Each injury where they are few; else how many, and the last of them.
  static String injuries(Collection<Injury> injuries) {
    var all = injuries.stream().map(Wording::injury).toList();
    return all.size() <= LISTED
        ? String.join("; ", all)
        : "%d injuries, the last of them %s".formatted(all.size(), all.getLast());
  }

  /// Accounts in their own words where they are two at most; else by speaker and kind.
  static String accounts(Collection<Account> accounts) {
    var told = accounts.stream().map(Wording::account).distinct().toList();
    if (told.size() < LISTED) {
      return list(told);
    }
    var bySpeaker = new LinkedHashMap<String, Set<String>>();
    accounts.forEach(account ->
        bySpeaker
            .computeIfAbsent(the(account.speaker()), any -> new LinkedHashSet<>())
            .add(words(account.mechanism().name())));
    return list(
        bySpeaker.entrySet().stream()
            .map(entry -> "%s (%s)".formatted(entry.getKey(), list(entry.getValue())))
            .toList());
  }

  /// What professionals thought: each where they are two at most; else how many, and the last of them.
  static String views(Collection<View> views) {
    var all = views.stream().map(Wording::view).distinct().toList();
    return all.size() < LISTED
        ? list(all)
        : "%d professionals gave an opinion, the last: %s".formatted(all.size(), all.getLast());
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
}
