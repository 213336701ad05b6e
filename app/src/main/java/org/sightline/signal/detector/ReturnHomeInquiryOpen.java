package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sightline.chronology.Account;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.DecisionMade;
import org.sightline.chronology.Injury;
import org.sightline.duty.Obligation;
import org.sightline.policy.Settings;
import org.sightline.signal.Detector;
import org.sightline.signal.Detects;
import org.sightline.signal.Finding;
import org.sightline.signal.Findings;
import org.sightline.signal.Question;
import org.sightline.signal.Severity;
import org.sightline.signal.Subject;

/// The child goes home, or it is decided that they do, while an enquiry or investigation is open, or while nobody has
/// established who caused an injury that a professional thinks somebody caused.
@Detects(
    code = "return-home-inquiry-open",
    version = 1,
    summary = "A return home while an enquiry is open or nobody knows who caused the injuries",
    basis =
        "Serious case review of a child who died in 2007, second overview report (2010);"
            + " Working Together to Safeguard Children 2023, chapter 3")
final class ReturnHomeInquiryOpen implements Detector {

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    var since = leftHome(chronology, settings);
    var returned = Returns.considered(chronology, since);
    var open = whatIsOpen(chronology, settings);
    if (returned.isEmpty() || open.isEmpty() || awayAgain(chronology, since)) {
      return List.of();
    }
    var finding =
        Findings.by(this)
            .about(Subject.of(Question.HOME))
            .says(severity(chronology, since), sentence(chronology, since, open));
    Concern.openIn(chronology, settings).ifPresent(concern -> finding.because(concern.grounds()));
    return List.of(
        finding
            .because(returned)
            .asks(
                "Who decided the return, knowing what was open, and what must be true of the home"
                    + " and of every adult in it?",
                "a decision on the return with its reason, made by a named manager",
                "the outcome of the enquiry or investigation",
                "a completed ladder for every adult with access"));
  }

  /// The day from which a return counts: that of the last stay away, or a year ago.
  private static LocalDate leftHome(Chronology chronology, Settings settings) {
    return chronology.staysAway().stream()
        .map(stay -> stay.from())
        .filter(day -> !day.isAfter(chronology.today()))
        .max(LocalDate::compareTo)
        .orElse(chronology.today().minus(settings.period("asks-for")));
  }

  /// Away today, and no return decided since.
  private static boolean awayAgain(Chronology chronology, LocalDate since) {
    return chronology.awayNow().isPresent() && Returns.decided(chronology, since).isEmpty();
  }

  private static List<String> whatIsOpen(Chronology chronology, Settings settings) {
    var open = new ArrayList<String>();
    if (chronology.inquiryOpen()) {
      open.add("an enquiry or a police investigation is open");
    }
    var unknown =
        Concern.injuries(chronology, settings).stream()
            .filter(injury -> !causeEstablished(injury))
            .toList();
    if (!unknown.isEmpty()) {
      open.add("nobody has established who caused " + Wording.injuries(unknown));
    }
    return List.copyOf(open);
  }

  private static boolean causeEstablished(Injury injury) {
    return injury.accounts().stream()
        .filter(account -> !account.carersWord())
        .map(Account::attributedTo)
        .anyMatch(Optional::isPresent);
  }

  private static Severity severity(Chronology chronology, LocalDate since) {
    return Returns.decided(chronology, since).flatMap(DecisionMade::reason).isPresent()
        ? Severity.CHECK
        : Severity.URGENT;
  }

  private static String sentence(Chronology chronology, LocalDate since, List<String> open) {
    var parts = new ArrayList<String>();
    Returns.decided(chronology, since)
        .ifPresent(decision ->
            parts.add(
                "a return home was decided %s%s"
                    .formatted(
                        Wording.when(decision.happened()),
                        decision
                            .reason()
                            .map(why -> " (“" + why + "”)")
                            .orElse(" without a recorded reason"))));
    Returns.done(chronology, since)
        .ifPresent(event -> parts.add("the child returned home " + Wording.when(event.happened())));
    return Wording.sentence(Wording.list(parts)) + ", while " + Wording.list(open) + ".";
  }
}
