package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sightline.chronology.Account;
import org.sightline.chronology.Adult;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Injury;
import org.sightline.chronology.Rung;
import org.sightline.chronology.View;
import org.sightline.duty.Obligation;
import org.sightline.ledger.Claim.DecisionKind;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.Opinion;
import org.sightline.policy.Settings;
import org.sightline.signal.Detector;
import org.sightline.signal.Detects;
import org.sightline.signal.Finding;
import org.sightline.signal.Findings;
import org.sightline.signal.Question;
import org.sightline.signal.Severity;
import org.sightline.signal.Subject;

/// A professional thinks that somebody caused an injury, or may have: what would have to be true to go on as routine? Each
/// condition that the record does not show is named, until it does. Where the gate at a serious incident asks it
/// ([SeriousIncidentGate]), this keeps quiet: one question is put once.
@Detects(
    code = "concerning-injury",
    version = 2,
    summary =
        "A professional thinks somebody may have caused an injury, and the record does not show why"
            + " to go on",
    basis =
        "Children Act 1989, section 47; serious case review of a child who died in 2007, second"
            + " overview report (2010): the first serious incident should have been the last")
final class ConcerningInjury implements Detector {

  private static final Set<Opinion> ACT_TODAY =
      EnumSet.of(Opinion.NON_ACCIDENTAL, Opinion.SUSPICIOUS);
  private static final Set<DecisionKind> ABOUT_SAFETY =
      EnumSet.of(
          DecisionKind.ISSUE_PROCEEDINGS,
          DecisionKind.EMERGENCY_PROTECTION,
          DecisionKind.PLACEMENT,
          DecisionKind.RETURN_HOME);

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    var findings = new ArrayList<Finding>();
    for (var injury : Concern.injuries(chronology, settings)) {
      var missing = missing(chronology, injury);
      if (!missing.isEmpty() && !Incident.serious(chronology, injury, settings)) {
        findings.add(finding(chronology, injury, missing));
      }
    }
    return List.copyOf(findings);
  }

  private Finding finding(Chronology chronology, Injury injury, List<String> missing) {
    var thought = injury.opinions().stream().filter(view -> view.opinion().concerning()).toList();
    boolean today = thought.stream().map(View::opinion).anyMatch(ACT_TODAY::contains);
    var finding =
        Findings.by(this)
            .about(Subject.of(Question.INJURY, injury.key()))
            .says(
                today ? Severity.URGENT : Severity.CHECK,
                "Of %s, %s. To go on as routine the record would have to show: %s."
                    .formatted(
                        Wording.injury(injury), Wording.views(thought), String.join("; ", missing)))
            .because(Injuries.grounds(injury));
    unknownAdults(chronology)
        .forEach(adult -> finding.because(adult.mentions().stream().limit(1).toList()));
    return finding.asks(
        "What is true of each of these, who knows it, and what keeps the child safe until all are"
            + " shown?",
        missing.toArray(String[]::new));
  }

  /// What the record does not show.
  private static List<String> missing(Chronology chronology, Injury injury) {
    var missing = new ArrayList<String>();
    var since = injury.firstKnown();
    if (!happened(chronology, since, EventKind.STRATEGY_DISCUSSION)) {
      missing.add("a strategy discussion since " + Wording.day(since));
    }
    if (!causeKnown(chronology, injury, since)) {
      missing.add("how it came about and by whom, from more than the family's word");
    }
    var unknown = unknownAdults(chronology);
    if (!unknown.isEmpty()) {
      missing.add("who %s is, and what they say, asked alone".formatted(names(unknown)));
    }
    if (!safetyDecided(chronology, since)) {
      missing.add("a decision where the child is safe, with its reason");
    }
    return List.copyOf(missing);
  }

  private static String names(List<Adult> adults) {
    var labels = adults.stream().map(adult -> Wording.person(adult.person())).distinct().toList();
    return labels.size() == 1 ? labels.getFirst() : "each of " + Wording.few(labels);
  }

  private static boolean happened(Chronology chronology, LocalDate since, EventKind kind) {
    return chronology.events(kind).stream()
        .anyMatch(event -> !event.happened().to().isBefore(since));
  }

  private static boolean causeKnown(Chronology chronology, Injury injury, LocalDate since) {
    return injury.accounts().stream()
            .filter(account -> !account.carersWord())
            .map(Account::attributedTo)
            .anyMatch(Optional::isPresent)
        || happened(chronology, since, EventKind.SECTION_47_ENDED);
  }

  private static List<Adult> unknownAdults(Chronology chronology) {
    return chronology.adults().stream()
        .filter(Adult::access)
        .filter(adult ->
            !adult.ladder().done(Rung.IDENTIFIED) || !adult.ladder().done(Rung.INTERVIEWED))
        .toList();
  }

  private static boolean safetyDecided(Chronology chronology, LocalDate since) {
    return happened(chronology, since, EventKind.ORDER)
        || chronology.decisions().stream()
            .filter(decision -> ABOUT_SAFETY.contains(decision.question()))
            .filter(decision -> decision.reason().filter(why -> !why.isBlank()).isPresent())
            .anyMatch(decision -> !decision.happened().to().isBefore(since));
  }
}
