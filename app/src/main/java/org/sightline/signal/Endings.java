package org.sightline.signal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sightline.chronology.Chronology;
import org.sightline.duty.Obligation;
import org.sightline.ledger.AgencyInWords;
import org.sightline.policy.Policy;

/// Says why what stood is no longer found on a day: what the rule itself can say; else what on record answers it outright; else
/// which records came that day; else that time passed. Pure: the same day and the same ground give the same words.
final class Endings implements SignalHistory.Why {

  private static final int RECORDS_TOLD = 4;

  private final Map<String, Detector> byCode;
  private final Policy policy;
  private final Chronology chronology;
  private final List<Obligation> obligations;

  Endings(
      Map<String, Detector> byCode,
      Policy policy,
      Chronology chronology,
      List<Obligation> obligations) {
    this.byCode = byCode;
    this.policy = policy;
    this.chronology = chronology;
    this.obligations = obligations;
  }

  @Override
  public String ended(Ground ground) {
    if (ground.subject().question() == Question.FAILED_RULE) {
      return "the check works again on the records as they stand on "
          + Answers.day(chronology.today());
    }
    var own = byRule(ground);
    return own.isEmpty()
        ? new Answers(chronology, obligations).to(ground.latest()).orElseGet(this::byRecords)
        : own;
  }

  /// A detector may be anybody's; whatever it throws, what it found closes with a reason.
  private String byRule(Ground ground) {
    var detector = byCode.get(ground.code());
    if (detector == null) {
      return policy.localRules().containsKey(ground.code())
          ? ""
          : "the policy in force has no such rule";
    }
    try {
      return detector
          .ended(ground.latest(), chronology, obligations, policy.rule(ground.code()))
          .orElse("");
    } catch (RuntimeException fault) {
      return "";
    }
  }

  private String byRecords() {
    var today = Answers.day(chronology.today());
    var byAgency = new TreeMap<String, Set<String>>();
    chronology.claims().stream()
        .filter(claim -> claim.dayReceived().equals(chronology.today()))
        .forEach(claim ->
            byAgency
                .computeIfAbsent(claim.agency(), any -> new TreeSet<>())
                .add(claim.source().record()));
    if (byAgency.isEmpty()) {
      return "no longer found on %s, with no new record: the time for which it is asked has passed"
          .formatted(today);
    }
    return "no longer found with what was recorded by %s: %s".formatted(today, records(byAgency));
  }

  private static String records(Map<String, Set<String>> byAgency) {
    var all =
        byAgency.entrySet().stream()
            .flatMap(entry ->
                entry.getValue().stream()
                    .map(record -> "%s of %s".formatted(record, AgencyInWords.of(entry.getKey()))))
            .toList();
    int more = all.size() - RECORDS_TOLD;
    return String.join(", ", all.stream().limit(RECORDS_TOLD).toList())
        + (more > 0 ? " and %d more".formatted(more) : "");
  }
}
