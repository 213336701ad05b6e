package org.sightline.signal.detector;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sightline.chronology.Adult;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Rung;
import org.sightline.duty.Obligation;
import org.sightline.household.Evidence;
import org.sightline.household.Resident;
import org.sightline.household.Standing;
import org.sightline.identity.Person;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.Relation;
import org.sightline.policy.Settings;
import org.sightline.signal.Detector;
import org.sightline.signal.Detects;
import org.sightline.signal.Finding;
import org.sightline.signal.Findings;
import org.sightline.signal.Severity;
import org.sightline.signal.Subject;

/// An adult of whom something says that they live, or come and go, in the child's home, and whom no declaration names. All
/// hints of adults who may be one person stand in one finding: whether they are of one or of several is part of the question.
@Detects(
    code = "undeclared-adult",
    version = 3,
    summary = "Evidence of an adult in the household whom nobody declared",
    basis =
        "Child Safeguarding Practice Review Panel, The Myth of Invisible Men (2021);"
            + " serious case review of a child who died in 2007, second overview report (2010)")
final class UndeclaredAdult implements Detector {

  private static final Set<Relation> HINTS =
      EnumSet.of(Relation.PARTNER, Relation.NEXT_OF_KIN, Relation.FRIEND);
  private static final Set<Evidence.Sign> WEAK =
      EnumSet.of(
          Evidence.Sign.NAMED_FRIEND,
          Evidence.Sign.PRESENCE_WITH_CHILD,
          Evidence.Sign.COLLECTED_CHILD);

  /// What a sign says of living there: a pregnancy says least, since it names nobody.
  private static final List<Evidence.Sign> PLAINEST_FIRST =
      List.of(
          Evidence.Sign.NEXT_OF_KIN,
          Evidence.Sign.SAID_TO_LIVE_THERE,
          Evidence.Sign.OWN_ADDRESS,
          Evidence.Sign.PRESENCE_AT_HOME,
          Evidence.Sign.PARTNER,
          Evidence.Sign.PRESENCE_WITH_CHILD,
          Evidence.Sign.COLLECTED_CHILD,
          Evidence.Sign.NAMED_FRIEND);

  private static final Set<Evidence.Sign> OPEN =
      EnumSet.of(Evidence.Sign.OWN_ADDRESS, Evidence.Sign.PRESENCE_AT_HOME);

  private static final int SIGNS_TOLD = 2;
  private static final int FEW = 4;

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    var found =
        chronology.adults().stream().filter(adult -> undeclared(adult, chronology)).toList();
    if (found.isEmpty()) {
      return List.of();
    }
    var concern = Concern.openIn(chronology, settings);
    var bySubject = new TreeMap<Subject, List<Adult>>();
    found.forEach(adult ->
        bySubject
            .computeIfAbsent(Alike.subject(adult, chronology), any -> new ArrayList<>())
            .add(adult));
    return bySubject.entrySet().stream()
        .map(one -> finding(one.getKey(), one.getValue(), concern, chronology, settings))
        .toList();
  }

  private Finding finding(
      Subject subject,
      List<Adult> found,
      Optional<Concern> concern,
      Chronology chronology,
      Settings settings) {
    var adults = withThoseWhoMayBeThem(found, chronology);
    var finding =
        Findings.by(this)
            .about(subject)
            .says(severity(found, concern, chronology, settings), sentence(adults, concern))
            .because(rests(adults));
    concern.ifPresent(open -> finding.because(open.grounds()));
    return finding.asks(
        "Who lives in, stays in or regularly visits the child's home? Ask every adult of"
            + " the household separately, by name and birth date, and go and look.",
        "a declaration of the household that names this adult",
        "a residence check by a professional who went and looked",
        "the adult's full name and birth date from a source other than the family's word");
  }

  private static boolean undeclared(Adult adult, Chronology chronology) {
    if (adult.parent()
        || adult.ladder().finished()
        || looksAfterChildElsewhere(adult, chronology)) {
      return false;
    }
    var standing = adult.residence().map(Resident::standing);
    if (standing.isPresent()) {
      return switch (standing.get()) {
        case EVIDENCED, CONTESTED -> true;
        case DECLARED, DENIED, CHECKED_ELSEWHERE -> false;
      };
    }
    return adult.access() && adult.relationsToCarers().stream().anyMatch(HINTS::contains);
  }

  /// Whether anything but a bare resemblance makes them one of those asked about.
  private static boolean hinted(Adult adult, Chronology chronology) {
    return !adult.parent()
        && !adult.relations().contains(Relation.CARER)
        && !adult.relationsToCarers().contains(Relation.FORMER_PARTNER)
        && !looksAfterChildElsewhere(adult, chronology);
  }

  private static boolean looksAfterChildElsewhere(Adult adult, Chronology chronology) {
    return chronology.staysAway().stream()
        .anyMatch(stay -> stay.with().filter(adult.person()::equals).isPresent());
  }

  private static List<Adult> withThoseWhoMayBeThem(List<Adult> found, Chronology chronology) {
    Map<Person, Adult> all = new LinkedHashMap<>();
    found.forEach(adult -> all.put(adult.person(), adult));
    var maybe = found.stream().map(Adult::maybeAlso).flatMap(Collection::stream).toList();
    chronology.adults().stream()
        .filter(adult -> maybe.contains(adult.person()))
        .filter(adult -> hinted(adult, chronology))
        .forEach(adult -> all.putIfAbsent(adult.person(), adult));
    return all.values().stream()
        .sorted(Comparator.comparing(Adult::firstKnown).thenComparing(adult -> adult.person().id()))
        .toList();
  }

  private static SortedSet<ClaimId> rests(List<Adult> adults) {
    var claims = new TreeSet<ClaimId>();
    for (var adult : adults) {
      claims.addAll(adult.mentions());
      adult
          .residence()
          .ifPresent(place -> place.evidence().forEach(item -> claims.add(item.claim())));
    }
    return claims;
  }

  private static Severity severity(
      List<Adult> found, Optional<Concern> concern, Chronology chronology, Settings settings) {
    if (found.stream().allMatch(UndeclaredAdult::openlyOnRecord)
        && concern.filter(Concern::injury).isEmpty()) {
      return concern.isPresent() && askedTooLate(found, chronology, settings)
          ? Severity.CHECK
          : Severity.NOTE;
    }
    if (concern.isPresent()) {
      return found.stream().allMatch(UndeclaredAdult::known) ? Severity.CHECK : Severity.URGENT;
    }
    return found.stream().allMatch(UndeclaredAdult::weak)
            && Injuries.lately(chronology, settings).isEmpty()
        ? Severity.NOTE
        : Severity.CHECK;
  }

  /// Agencies' own records place them there, and nobody left them out or denied them: nobody has been asked yet.
  private static boolean openlyOnRecord(Adult adult) {
    return adult.residence().filter(place -> place.standing() == Standing.EVIDENCED).stream()
        .flatMap(place -> place.evidence().stream())
        .map(Evidence::sign)
        .collect(
            Collectors.collectingAndThen(
                Collectors.toSet(), signs -> !signs.isEmpty() && OPEN.containsAll(signs)));
  }

  private static boolean askedTooLate(List<Adult> found, Chronology chronology, Settings settings) {
    var asked = chronology.today().minus(settings.period("ask-within"));
    return found.stream().anyMatch(adult -> !adult.firstKnown().isAfter(asked));
  }

  /// Who they are and where they live has been established; that they are undeclared still wants an answer.
  private static boolean known(Adult adult) {
    return adult.ladder().done(Rung.IDENTIFIED) && adult.ladder().done(Rung.RESIDENCE_KNOWN);
  }

  private static boolean weak(Adult adult) {
    return adult.residence().stream()
            .flatMap(place -> place.evidence().stream())
            .filter(item -> item.weight() == Evidence.Weight.POINTS_TO)
            .allMatch(item -> WEAK.contains(item.sign()))
        && !adult.relationsToCarers().contains(Relation.PARTNER)
        && !adult.relationsToCarers().contains(Relation.NEXT_OF_KIN);
  }

  private static String sentence(List<Adult> adults, Optional<Concern> concern) {
    var parts = new ArrayList<String>();
    parts.add("No declaration of the household names %s.".formatted(names(adults)));
    parts.addAll(plainestSigns(adults));
    if (adults.size() > 1 && adults.stream().anyMatch(adult -> !adult.maybeAlso().isEmpty())) {
      parts.add("These may be one person or several; nobody has established it.");
    }
    concern.ifPresent(open -> parts.add("It matters now because " + open.words() + "."));
    return String.join(" ", parts);
  }

  /// In the order in which they became known; of many the latest first, who is the news.
  private static String names(List<Adult> adults) {
    var names = adults.stream().map(Adult::person).map(Wording::person).distinct().toList();
    return Wording.few(names.size() > FEW ? names.reversed() : names);
  }

  /// The signs that say most, in the order in which they became known. All others stand in the grounds.
  private static List<String> plainestSigns(List<Adult> adults) {
    var all =
        adults.stream()
            .flatMap(adult -> adult.residence().stream())
            .flatMap(place -> place.evidence().stream())
            .filter(item -> item.sign() != Evidence.Sign.LEFT_OUT_OF_DECLARATION)
            .toList();
    var plainest =
        all.stream()
            .sorted(
                Comparator.comparingInt(UndeclaredAdult::plainness)
                    .thenComparing(item -> item.happened().to(), Comparator.reverseOrder()))
            .limit(SIGNS_TOLD)
            .toList();
    return all.stream()
        .filter(plainest::contains)
        .map(item -> Wording.full(item.sentence().replace(", unnamed", "")))
        .distinct()
        .toList();
  }

  private static int plainness(Evidence item) {
    int place = PLAINEST_FIRST.indexOf(item.sign());
    return place < 0 ? PLAINEST_FIRST.size() : place;
  }
}
