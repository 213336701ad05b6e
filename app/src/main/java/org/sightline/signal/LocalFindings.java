package org.sightline.signal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sightline.chronology.Chronology;
import org.sightline.duty.Obligation;
import org.sightline.ledger.AgencyInWords;
import org.sightline.ledger.ClaimId;
import org.sightline.policy.LocalRule;
import org.sightline.policy.Policy;

/// What the rules find that a partnership wrote itself. Pure, as any rule: the same life and the same policy give the same findings.
record LocalFindings(Policy policy) {

  List<Finding> examine(Chronology chronology, List<Obligation> obligations) {
    if (policy.localRules().isEmpty()) {
      return List.of();
    }
    var facts = LocalFacts.of(chronology, obligations, policy.shared());
    var findings = new ArrayList<Finding>();
    policy
        .localRules()
        .values()
        .forEach(rule -> finding(rule, rule.examine(facts)).ifPresent(findings::add));
    return findings;
  }

  private Optional<Finding> finding(LocalRule rule, LocalRule.Answer answer) {
    return switch (answer) {
      case LocalRule.Answer.NotMet _ -> Optional.empty();
      case LocalRule.Answer.Met(var claims) ->
          Optional.of(
              finding(
                  rule,
                  Severity.valueOf(rule.severity().toUpperCase(Locale.ROOT)),
                  rule.title(),
                  claims));
      case LocalRule.Answer.CannotTell(var because) ->
          Optional.of(
              finding(
                  rule,
                  Severity.NOTE,
                  "Cannot tell whether this is so, because %s: %s".formatted(because, rule.title()),
                  List.of()));
    };
  }

  private Finding finding(
      LocalRule rule, Severity severity, String sentence, Collection<String> claims) {
    return new Finding(
        rule.code(),
        rule.version(),
        subject(rule),
        "",
        severity,
        sentence.endsWith(".") ? sentence : sentence + ".",
        claims.stream().map(ClaimId::new).collect(Collectors.toCollection(TreeSet::new)),
        question(rule),
        rule.answeredBy(),
        List.of(),
        policy.digest());
  }

  private static Subject subject(LocalRule rule) {
    var question = Question.of(rule.about()).orElse(Question.LOCAL);
    return question == Question.LOCAL ? Subject.of(question, rule.code()) : Subject.of(question);
  }

  /// Put to its owner by name: "The police: …?"
  private static String question(LocalRule rule) {
    var owner = AgencyInWords.of(rule.owner());
    return Character.toUpperCase(owner.charAt(0)) + owner.substring(1) + ": " + rule.question();
  }
}
