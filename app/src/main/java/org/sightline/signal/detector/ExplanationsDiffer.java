package org.sightline.signal.detector;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sightline.chronology.Account;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Injury;
import org.sightline.duty.Obligation;
import org.sightline.ledger.Mechanism;
import org.sightline.policy.Settings;
import org.sightline.signal.Detector;
import org.sightline.signal.Detects;
import org.sightline.signal.Finding;
import org.sightline.signal.Findings;
import org.sightline.signal.Question;
import org.sightline.signal.Severity;
import org.sightline.signal.Subject;

/// Two accounts of one injury that differ in how it came about, told to different agencies, at different times or by one
/// speaker who changed; or one unusual cause given for several injuries.
@Detects(
    code = "explanations-differ",
    version = 1,
    summary = "Accounts of one injury differ, or one unusual cause is given again and again",
    basis =
        "NICE CG89, 1.1.2 (an explanation that is implausible, inadequate or inconsistent,"
            + " between carers or over time)")
final class ExplanationsDiffer implements Detector {

  /// Neither "found so" nor "no account" is an explanation.
  private static final Set<Mechanism> NO_EXPLANATION =
      Set.of(Mechanism.FOUND, Mechanism.NO_ACCOUNT);

  /// Causes that do not come up twice in most children. Falls from standing or furniture and bumps do.
  private static final Set<Mechanism> UNUSUAL =
      Set.of(
          Mechanism.FALL_DOWN_STAIRS,
          Mechanism.PUSHED_BY_ANOTHER_CHILD,
          Mechanism.ROUGH_PLAY,
          Mechanism.HANDLING,
          Mechanism.ANIMAL,
          Mechanism.SELF_INFLICTED,
          Mechanism.MEDICAL);

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    var unsettled = Injuries.unsettled(chronology, settings);
    var findings = new ArrayList<Finding>();
    unsettled.forEach(injury -> differing(injury).ifPresent(findings::add));
    repeated(unsettled)
        .forEach((cause, injuries) -> {
          if (injuries.size() >= settings.count("same-cause")) {
            findings.add(again(cause, injuries));
          }
        });
    return List.copyOf(findings);
  }

  private Optional<Finding> differing(Injury injury) {
    var accounts =
        injury.accounts().stream()
            .filter(account -> !NO_EXPLANATION.contains(account.mechanism()))
            .toList();
    var differ = accounts.stream().map(ExplanationsDiffer::kind).distinct().count() > 1;
    return differ && accounts.stream().anyMatch(Account::carersWord)
        ? Optional.of(finding(injury, accounts))
        : Optional.empty();
  }

  private Finding finding(Injury injury, List<Account> accounts) {
    return Findings.by(this)
        .about(Subject.of(Question.INJURY, injury.key()))
        .says(
            Severity.CHECK,
            "Accounts of %s differ: %s.%s"
                .formatted(Wording.injury(injury), Wording.accounts(accounts), changed(accounts)))
        .because(injury.claims())
        .because(accounts.stream().map(Account::claim).toList())
        .asks(
            "Which of these accounts fits what was found, and who was there?",
            "a medical opinion that weighs every account",
            "what each person who was there says, asked alone");
  }

  /// Falling over, bumping into something and "an accident" are one story told more or less closely.
  private static Mechanism kind(Account account) {
    return switch (account.mechanism()) {
      case FALL_FROM_STANDING, HIT_AGAINST_OBJECT, OTHER_ACCIDENT -> Mechanism.OTHER_ACCIDENT;
      case FALL_DOWN_STAIRS,
          FALL_FROM_FURNITURE,
          PUSHED_BY_ANOTHER_CHILD,
          ROUGH_PLAY,
          HANDLING,
          ANIMAL,
          SELF_INFLICTED,
          MEDICAL,
          FOUND,
          INFLICTED,
          NO_ACCOUNT ->
          account.mechanism();
    };
  }

  private static String changed(List<Account> accounts) {
    return accounts.stream()
        .filter(account ->
            accounts.stream()
                .anyMatch(
                    other -> other.voice().equals(account.voice()) && kind(other) != kind(account)))
        .findFirst()
        .map(account ->
            " %s gave more than one.".formatted(Wording.sentence(Wording.the(account.speaker()))))
        .orElse("");
  }

  private static Map<Mechanism, List<Injury>> repeated(List<Injury> injuries) {
    var byCause = new EnumMap<Mechanism, List<Injury>>(Mechanism.class);
    for (var injury : injuries) {
      injury.accounts().stream()
          .filter(Account::carersWord)
          .map(Account::mechanism)
          .filter(UNUSUAL::contains)
          .distinct()
          .forEach(cause -> byCause.computeIfAbsent(cause, any -> new ArrayList<>()).add(injury));
    }
    return byCause;
  }

  private Finding again(Mechanism cause, List<Injury> injuries) {
    return Findings.by(this)
        .about(
            Subject.of(Question.INJURIES),
            "again/" + cause.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
        .says(
            Severity.CHECK,
            "One cause (%s) is given for %d injuries that nobody settled: %s."
                .formatted(
                    Wording.words(cause.name()), injuries.size(), Wording.injuries(injuries)))
        .because(Injuries.grounds(injuries))
        .asks(
            "Has anybody but the speaker seen it happen, and does it fit each injury?",
            "an account by somebody who saw it",
            "a medical opinion that speaks of all of them");
  }
}
