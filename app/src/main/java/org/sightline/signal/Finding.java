package org.sightline.signal;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sightline.ledger.ClaimId;

/// What a rule found: a sentence, what it rests on, what it asks.
///
/// @param code the rule's code
/// @param version the rule's version
/// @param subject what it asks about within the child's life; findings of one subject are grounds of one signal
/// @param key tells findings of one rule apart: an adult, an injury, a duty; empty for the child as a whole
/// @param severity what it asks of people
/// @param sentence what was found, with its reasons
/// @param claims the claims it rests on
/// @param question what a person is asked
/// @param answeredBy what would answer it
/// @param checklist the items of a [Gate], answered or not, each a line that begins with its mark; empty where there is no gate
/// @param policy the digest of the policy under which it was found; empty before it is known
public record Finding(
    String code,
    int version,
    Subject subject,
    String key,
    Severity severity,
    String sentence,
    SortedSet<ClaimId> claims,
    String question,
    List<String> answeredBy,
    List<String> checklist,
    String policy) {

  public Finding {
    claims = Collections.unmodifiableSortedSet(new TreeSet<>(claims));
    answeredBy = List.copyOf(answeredBy);
    checklist = List.copyOf(checklist);
    if (sentence.isBlank() || question.isBlank()) {
      throw new IllegalArgumentException("a finding explains itself and asks something: " + code);
    }
  }

  /// A finding without a checklist, before its policy is known.
  public Finding(
      String code,
      int version,
      Subject subject,
      String key,
      Severity severity,
      String sentence,
      SortedSet<ClaimId> claims,
      String question,
      List<String> answeredBy) {
    this(
        code,
        version,
        subject,
        key,
        severity,
        sentence,
        claims,
        question,
        answeredBy,
        List.of(),
        "");
  }

  /// The same, as found under a policy.
  ///
  /// @param digest the policy's digest
  public Finding under(String digest) {
    return new Finding(
        code,
        version,
        subject,
        key,
        severity,
        sentence,
        claims,
        question,
        answeredBy,
        checklist,
        digest);
  }

  /// The same, asking no more of people than a policy lets it.
  public Finding atMost(Severity most) {
    return severity.compareTo(most) >= 0
        ? this
        : new Finding(
            code,
            version,
            subject,
            key,
            most,
            sentence,
            claims,
            question,
            answeredBy,
            checklist,
            policy);
  }

  /// What this rule found about this, from day to day: `hunger`, `ten-4-facesp/R-1`.
  public String name() {
    return key.isEmpty() ? code : code + "/" + key;
  }
}
