package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.time.Span;

/// Somebody outside the child's home told an agency about the child: a referral, or a contact or call whose source is recorded.
/// What the sender and the receiver both wrote down is one report.
///
/// @param happened when
/// @param day the last day on which it can have been
/// @param source who told, in the words of the record; empty where nobody recorded it
/// @param agency whose record
/// @param details further values, as recorded
/// @param claims the claims that show it
record Report(
    Span happened,
    LocalDate day,
    String source,
    String agency,
    Map<String, String> details,
    List<ClaimId> claims) {

  private static final Set<EventKind> TELLING =
      EnumSet.of(EventKind.CONTACT, EventKind.TELEPHONE_CALL);

  /// The family's own word about itself is nobody else's report.
  private static final Set<String> FAMILY_ITSELF =
      Set.of("parent", "mother", "father", "carer", "self", "family-itself");

  /// Callers who are no professionals, with the words a sentence has for them.
  private static final Map<String, String> LAY =
      Map.ofEntries(
          Map.entry("neighbour", "a neighbour"),
          Map.entry("relative", "a relative"),
          Map.entry("family", "a relative"),
          Map.entry("grandparent", "a grandparent"),
          Map.entry("grandmother", "a grandmother"),
          Map.entry("grandfather", "a grandfather"),
          Map.entry("aunt", "an aunt"),
          Map.entry("uncle", "an uncle"),
          Map.entry("friend", "a friend of the family"),
          Map.entry("family-friend", "a friend of the family"),
          Map.entry("anonymous", "an anonymous caller"),
          Map.entry("anonymous-caller", "an anonymous caller"),
          Map.entry("public", "a member of the public"),
          Map.entry("member-of-public", "a member of the public"),
          Map.entry("member-of-the-public", "a member of the public"));

  /// Every report on record, in order of happening.
  static List<Report> in(Chronology chronology) {
    var reports = new ArrayList<Report>();
    chronology.events().stream()
        .filter(event -> event.about().equals(chronology.child()))
        .filter(Report::tells)
        .map(Report::of)
        .filter(report -> !FAMILY_ITSELF.contains(report.source()))
        .forEach(report -> add(reports, report));
    return List.copyOf(reports);
  }

  /// The recorded sources of some reports, each once, in order of appearance.
  static Set<String> sources(List<Report> reports) {
    return reports.stream()
        .map(Report::source)
        .filter(source -> !source.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// Whether it came from a caller who is no professional.
  boolean lay() {
    return LAY.containsKey(source);
  }

  /// Whether it speaks of an injury.
  boolean aboutInjury() {
    return details.getOrDefault("about", "").contains("injury");
  }

  /// "a neighbour on 3 May 2020".
  String words() {
    return "%s %s".formatted(sourceInWords(), Wording.when(happened));
  }

  /// Who told, as a sentence names them.
  String sourceInWords() {
    if (source.isEmpty()) {
      return "a source that is not recorded";
    }
    var lay = LAY.get(source);
    return lay == null ? Wording.agency(source) : lay;
  }

  private static boolean tells(Event event) {
    return event.kind() == EventKind.REFERRAL
        || (TELLING.contains(event.kind()) && event.detail("source").isPresent());
  }

  private static Report of(Event event) {
    return new Report(
        event.happened(),
        Occasion.latest(event),
        source(event),
        event.agency(),
        event.details(),
        List.of(event.claim()));
  }

  private static String source(Event event) {
    return event
        .detail("source")
        .or(() -> event.detail("from"))
        .map(Report::word)
        .orElseGet(() -> byRecord(event));
  }

  private static String byRecord(Event event) {
    var speaker = word(event.role());
    if (LAY.containsKey(speaker) || FAMILY_ITSELF.contains(speaker)) {
      return speaker;
    }
    return socialCare(event.agency()) ? "" : event.agency();
  }

  private static String word(String written) {
    var word = written.strip().toLowerCase(Locale.UK).replace(' ', '-');
    var one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return LAY.containsKey(one) ? one : word;
  }

  /// Whether an agency is a council's social care.
  static boolean socialCare(String agency) {
    return AgencyKind.SOCIAL_CARE.includes(agency);
  }

  private static void add(List<Report> reports, Report next) {
    for (int i = reports.size() - 1; i >= 0 && reports.get(i).near(next); i--) {
      if (reports.get(i).sameAs(next)) {
        reports.set(i, reports.get(i).with(next));
        return;
      }
    }
    reports.add(next);
  }

  private boolean near(Report later) {
    return !later.happened.from().isAfter(happened.from().plusDays(1));
  }

  private boolean sameAs(Report other) {
    boolean twoProfessionals = !lay() && !other.lay();
    boolean senderAndReceiver = socialCare(agency) != socialCare(other.agency);
    return !agency.equals(other.agency)
        && (source.equals(other.source) || (twoProfessionals && senderAndReceiver));
  }

  private Report with(Report other) {
    var both = new ArrayList<>(claims);
    both.addAll(other.claims);
    return new Report(
        happened,
        day,
        source.isEmpty() ? other.source : source,
        agency,
        details,
        List.copyOf(both));
  }
}
