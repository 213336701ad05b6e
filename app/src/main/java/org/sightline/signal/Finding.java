package org.sightline.signal;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sightline.ledger.ClaimId;

/// What a detector found: a sentence, what it rests on, what it asks.
///
/// @param code the detector's code
/// @param version the detector's version
/// @param key what it is about within the child's life: an adult, an injury, a duty; empty for the child as a whole
/// @param severity what it asks of people
/// @param sentence what was found, with its reasons
/// @param grounds the claims it rests on
/// @param question what a person is asked
/// @param answeredBy what would answer it
/// @param checklist the items of a [Gate], answered or not, each a line that begins with its mark; empty where there is no gate
/// @param policy the digest of the policy under which it was found; empty before it is known
public record Finding(
    String code,
    int version,
    String key,
    Severity severity,
    String sentence,
    SortedSet<ClaimId> grounds,
    String question,
    List<String> answeredBy,
    List<String> checklist,
    String policy) {

  public Finding {
    grounds = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(grounds));
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
      String key,
      Severity severity,
      String sentence,
      SortedSet<ClaimId> grounds,
      String question,
      List<String> answeredBy) {
    this(code, version, key, severity, sentence, grounds, question, answeredBy, List.of(), "");
  }

  /// The same, as found under a policy.
  ///
  /// @param digest the policy's digest
  public Finding under(String digest) {
    return new Finding(
        code, version, key, severity, sentence, grounds, question, answeredBy, checklist, digest);
  }

  /// The same, asking no more of people than a policy lets it.
  public Finding atMost(Severity most) {
    return severity.compareTo(most) >= 0
        ? this
        : new Finding(
            code, version, key, most, sentence, grounds, question, answeredBy, checklist, policy);
  }

  /// Names this question about this subject, from day to day.
  public String subject() {
    return key.isEmpty() ? code : code + "/" + key;
  }
}
