package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.sightline.chronology.Adult;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Rung;
import org.sightline.duty.Obligation;
import org.sightline.identity.Person;
import org.sightline.policy.Settings;
import org.sightline.signal.Detector;
import org.sightline.signal.Detects;
import org.sightline.signal.Finding;
import org.sightline.signal.Findings;
import org.sightline.signal.Severity;

/// An adult who has access to a child about whom a concern is open, and about whom agencies have not found out what they must.
/// Nobody's word about another takes a step of the ladder. Persons on record who may be one and the same are asked about once.
@Detects(
    code = "unfinished-ladder",
    version = 1,
    summary =
        "An adult with access to the child, an open concern, and steps of finding out not taken",
    basis =
        "Working Together to Safeguard Children 2006 (section 47 enquiries) and 2023, chapter 3;"
            + " Child Safeguarding Practice Review Panel, The Myth of Invisible Men (2021)")
final class UnfinishedLadder implements Detector {

  private static final int TOLD = 2;

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    var concern = Concern.openIn(chronology, settings);
    if (concern.isEmpty()) {
      return List.of();
    }
    var findings = new ArrayList<Finding>();
    var askedAbout = new HashSet<Person>();
    for (var adult : climbing(chronology)) {
      if (askedAbout.add(adult.person())) {
        askedAbout.addAll(adult.maybeAlso());
        var owed = Ladders.openFor(adult, obligations);
        findings.add(finding(chronology, adult, concern.get(), owed));
      }
    }
    return List.copyOf(findings);
  }

  private static List<Adult> climbing(Chronology chronology) {
    return chronology.adults().stream()
        .filter(Adult::access)
        .filter(adult -> !adult.ladder().finished())
        .filter(adult -> !(adult.parent() && adult.person().identified()))
        .sorted(Comparator.comparing(Adult::firstKnown).thenComparing(adult -> adult.person().id()))
        .toList();
  }

  private Finding finding(
      Chronology chronology, Adult adult, Concern concern, List<Obligation> owed) {
    var today = chronology.today();
    var overdue = owed.stream().filter(item -> item.at(today) == Obligation.State.OVERDUE).toList();
    var finding =
        Findings.by(this)
            .about(Alike.subject(adult, chronology), Alike.name(adult, chronology))
            .says(severity(adult, concern, overdue), sentence(adult, concern, overdue))
            .because(adult.mentions())
            .because(concern.grounds());
    owed.forEach(obligation -> finding.because(obligation.because()));
    return finding.asks(question(adult, owed), answers(adult));
  }

  private static Severity severity(Adult adult, Concern concern, List<Obligation> overdue) {
    if (concern.injury() && !adult.parent() && !adult.ladder().done(Rung.IDENTIFIED)) {
      return Severity.URGENT;
    }
    return overdue.isEmpty() ? Severity.NOTE : Severity.CHECK;
  }

  private static String sentence(Adult adult, Concern concern, List<Obligation> overdue) {
    return "%s has access to the child and %s, while %s.%s"
            .formatted(
                Wording.sentence(Wording.person(adult.person())),
                missing(adult),
                concern.words(),
                overdue.isEmpty() ? "" : " Overdue: " + late(overdue) + ".")
        + maybeAlso(adult);
  }

  private static String missing(Adult adult) {
    var open = adult.ladder().open();
    return open.size() == Rung.values().length
        ? "nothing about them is established"
        : "is not yet " + Wording.list(open.stream().map(UnfinishedLadder::step).toList());
  }

  /// Each step where they are two at most; else how many by whom, and since when. What each of them asks stands on the ladder.
  private static String late(List<Obligation> overdue) {
    if (overdue.size() <= TOLD) {
      return String.join(
          "; ",
          overdue.stream()
              .map(item ->
                  "%s (%s, due by %s)"
                      .formatted(
                          item.what(), Wording.agency(item.owner()), Wording.day(item.due())))
              .toList());
    }
    var byOwner = new TreeMap<String, Long>();
    overdue.forEach(item -> byOwner.merge(Wording.agency(item.owner()), 1L, Long::sum));
    var first = overdue.stream().map(Obligation::due).min(LocalDate::compareTo).orElseThrow();
    return "%d steps, the first due by %s (%s)"
        .formatted(
            overdue.size(),
            Wording.day(first),
            Wording.list(
                byOwner.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .toList()));
  }

  private static String maybeAlso(Adult adult) {
    return adult.maybeAlso().isEmpty()
        ? ""
        : " May be the same person as %s; nobody has established it."
            .formatted(
                Wording.few(adult.maybeAlso().stream().map(Wording::person).distinct().toList()));
  }

  private static String question(Adult adult, List<Obligation> owed) {
    var who = Wording.person(adult.person());
    var owner =
        owed.isEmpty() ? "Which agency" : Wording.sentence(Wording.agency(owed.getFirst().owner()));
    return switch (adult.ladder().next().orElse(Rung.NAMED)) {
      case NAMED -> owner + ": what is the name of " + who + "?";
      case IDENTIFIED ->
          owner
              + ": what are the full name and birth date of "
              + who
              + ", from a source other than the"
              + " family's word?";
      case RESIDENCE_KNOWN -> owner + ": does " + who + " live with the child? Go and look.";
      case SEEN -> owner + ": who has seen " + who + " in person, and when?";
      case INTERVIEWED -> owner + ": what does " + who + " say, asked alone?";
      case BACKGROUND_CHECKED ->
          owner + ": what do police and local authority records hold about " + who + "?";
    };
  }

  private static String[] answers(Adult adult) {
    return adult.ladder().open().stream().map(UnfinishedLadder::answer).toArray(String[]::new);
  }

  private static String step(Rung rung) {
    return rung == Rung.RESIDENCE_KNOWN ? "known to live here or elsewhere" : rung.words();
  }

  private static String answer(Rung rung) {
    return switch (rung) {
      case NAMED -> "a name on record";
      case IDENTIFIED ->
          "an identity check, or a full name and birth date from an agency's own record";
      case RESIDENCE_KNOWN -> "a residence check by a professional who went and looked";
      case SEEN -> "a record of a professional who saw them";
      case INTERVIEWED -> "a record of an interview with them";
      case BACKGROUND_CHECKED -> "a police record check and a local authority record check";
    };
  }
}
