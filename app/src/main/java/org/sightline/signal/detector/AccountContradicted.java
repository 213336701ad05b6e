package org.sightline.signal.detector;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sightline.chronology.Account;
import org.sightline.chronology.Adult;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Injury;
import org.sightline.chronology.View;
import org.sightline.duty.Obligation;
import org.sightline.household.Evidence;
import org.sightline.identity.Person;
import org.sightline.ledger.Mechanism;
import org.sightline.ledger.Opinion;
import org.sightline.policy.Settings;
import org.sightline.signal.Detector;
import org.sightline.signal.Detects;
import org.sightline.signal.Finding;
import org.sightline.signal.Findings;
import org.sightline.signal.Question;
import org.sightline.signal.Severity;
import org.sightline.signal.Subject;

/// What somebody in the family says, and what an independent voice says against it: of an injury, or of who lives in the home.
/// Voices count, not records: one person told to five agencies is one voice, and does not contradict itself here.
@Detects(
    code = "account-contradicted",
    version = 1,
    summary = "A carer's account or denial stands against an independent voice",
    basis =
        "NICE CG89, 1.1.2 (an unsuitable explanation is implausible, inadequate or inconsistent);"
            + " serious case review of a child who died in 2007, second overview report (2010)")
final class AccountContradicted implements Detector {

  /// More than these are counted; all of them stand in the grounds.
  private static final int TOLD = 2;

  private static final Set<Mechanism> NOT_AN_ACCOUNT =
      Set.of(Mechanism.NO_ACCOUNT, Mechanism.FOUND, Mechanism.INFLICTED);
  private static final Set<Opinion> AGAINST =
      Set.of(Opinion.NON_ACCIDENTAL, Opinion.INCONSISTENT_WITH_ACCOUNT);

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    var findings = new ArrayList<Finding>();
    Concern.injuries(chronology, settings)
        .forEach(injury -> ofInjury(injury).ifPresent(findings::add));
    findings.addAll(ofResidence(chronology));
    return List.copyOf(findings);
  }

  private Optional<Finding> ofInjury(Injury injury) {
    var against =
        injury.opinions().stream().filter(view -> AGAINST.contains(view.opinion())).toList();
    var accounts =
        injury.accounts().stream()
            .filter(Account::carersWord)
            .filter(account -> !NOT_AN_ACCOUNT.contains(account.mechanism()))
            .filter(
                account -> against.stream().anyMatch(view -> !view.voice().equals(account.voice())))
            .toList();
    return accounts.isEmpty() || against.isEmpty()
        ? Optional.empty()
        : Optional.of(finding(injury, accounts, against));
  }

  private Finding finding(Injury injury, List<Account> accounts, List<View> against) {
    return Findings.by(this)
        .about(Subject.of(Question.INJURY, injury.key()), "injury/" + injury.key())
        .says(
            Severity.CHECK,
            "Of %s, the account given by %s stands against what was found: %s."
                .formatted(
                    Wording.injury(injury), Wording.accounts(accounts), Wording.views(against)))
        .because(injury.claims())
        .because(accounts.stream().map(Account::claim).toList())
        .because(against.stream().map(View::claim).toList())
        .asks(
            "What happened, as told by everybody who was with the child, each asked alone?",
            "an account from each person who was with the child, recorded in their words",
            "a medical opinion on each account");
  }

  private List<Finding> ofResidence(Chronology chronology) {
    var findings = new ArrayList<Finding>();
    var askedAbout = new HashSet<Person>();
    for (var adult : Denied.inOrderOfAppearance(chronology)) {
      if (askedAbout.add(adult.person())) {
        askedAbout.addAll(adult.maybeAlso());
        Denied.of(adult, chronology)
            .map(denied -> finding(chronology, adult, denied))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  private Finding finding(Chronology chronology, Adult adult, Denied denied) {
    var person = adult.person();
    return Findings.by(this)
        .about(Alike.subject(adult, chronology), "residence/" + Alike.name(adult, chronology))
        .says(
            Severity.CHECK,
            "What is said of the home: %s Against that: %s"
                .formatted(sentences(denied.denials()), sentences(denied.contrary())))
        .because(denied.claims())
        .asks(
            "Does %s live in or come to the child's home? Ask those who say so what they saw, and go"
                    .formatted(Wording.person(person))
                + " and look.",
            "a residence check by a professional who went and looked",
            "what each independent voice saw, and when, recorded in their words");
  }

  private static String sentences(List<Evidence> evidence) {
    var all = new LinkedHashSet<String>();
    evidence.forEach(item -> all.add(Wording.full(item.sentence().replace(", unnamed", ""))));
    var more = all.size() - TOLD;
    return String.join(" ", all.stream().limit(TOLD).toList())
        + (more > 0 ? " And %d more.".formatted(more) : "");
  }
}
