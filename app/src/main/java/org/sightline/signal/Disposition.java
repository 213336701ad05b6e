package org.sightline.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sightline.ledger.ClaimId;

/// What was made of a question: the reply, whose it is, and what the signal said when it was given. Only ever added to.
///
/// @param id 32 hexadecimal digits
/// @param seen what the signal said at that moment: what comes later may open the question again
/// @param by the role and agency that reply
/// @param who the person, as the agency knows them
/// @param day the day on which it counts
/// @param made when it was recorded
public record Disposition(
    String id,
    SignalKey key,
    Seen seen,
    Reply reply,
    Post by,
    String who,
    LocalDate day,
    Instant made) {

  /// By whom silence is recorded.
  public static final Post CLOCK = new Post("clock", "sightline");

  public Disposition {
    if (who.isBlank()) {
      throw new IllegalArgumentException("a disposition names who made it");
    }
  }

  /// What a signal said when it was replied to.
  ///
  /// @param rules the rules that asked, each with its version: `hunger 1`
  /// @param policy the digest of the policy
  /// @param claims the claims it rested on
  /// @param unanswered the lines of its checklist that no record answered
  public record Seen(
      Severity severity,
      List<String> rules,
      String policy,
      SortedSet<ClaimId> claims,
      List<String> unanswered) {

    public Seen {
      rules = List.copyOf(rules);
      claims = Collections.unmodifiableSortedSet(new TreeSet<>(claims));
      unanswered = List.copyOf(unanswered);
    }

    /// What a signal says.
    public static Seen of(Signal.Version says) {
      return new Seen(
          says.severity(),
          says.findings().stream()
              .map(finding -> "%s %d".formatted(finding.code(), finding.version()))
              .distinct()
              .sorted()
              .toList(),
          says.lead().policy(),
          says.claims(),
          says.unanswered());
    }
  }
}
