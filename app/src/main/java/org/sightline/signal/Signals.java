package org.sightline.signal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sightline.chronology.Chronology;
import org.sightline.duty.Obligation;
import org.sightline.policy.Policy;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/// All detectors, asked about one child. The door of this room: what comes out is what stands at the chronology's moment;
/// [SignalHistory] follows it from day to day.
@Component
public final class Signals {

  private static final String DETECTORS = Signals.class.getPackageName() + ".detector";

  private static final Comparator<Finding> IN_ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::code)
          .thenComparing(Finding::key)
          .thenComparing(Finding::sentence);

  private final Map<String, Detector> byCode;
  private final List<Detector> detectors;
  private final Policy policy;

  /// @param detectors all that carry a card; the order does not matter
  /// @param policy the policy in force
  public Signals(List<Detector> detectors, Policy policy) {
    this.policy = policy;
    var named = new TreeMap<String, Detector>();
    detectors.forEach(detector -> {
      if (named.put(Findings.cardOf(detector).code(), detector) != null) {
        throw new IllegalArgumentException(
            "two detectors are called " + Findings.cardOf(detector).code());
      }
    });
    this.byCode = Collections.unmodifiableMap(named);
    this.detectors = List.copyOf(named.values());
  }

  /// All detectors on the class path, where no application context gathers them.
  public static Signals discovered() {
    return discovered(Policy.shipped());
  }

  /// The same, under a policy.
  public static Signals discovered(Policy policy) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Detects.class));
    return new Signals(
        scanner.findCandidateComponents(DETECTORS).stream()
            .map(found ->
                ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
            .map(type -> (Detector) BeanUtils.instantiateClass(type))
            .toList(),
        policy);
  }

  /// The same detectors under another policy.
  public Signals under(Policy other) {
    return new Signals(detectors, other);
  }

  /// The detectors, by code.
  List<Detector> detectors() {
    return detectors;
  }

  /// The cards of all detectors, by code.
  public List<Detects> cards() {
    return detectors.stream().map(Findings::cardOf).toList();
  }

  /// What stands at the chronology's moment, by the program's rules and by those that the policy adds, most pressing first, then by
  /// code and key. A detector that fails gives a finding
  /// that says so: silence would look like a clean answer.
  public List<Finding> examine(Chronology chronology, List<Obligation> obligations) {
    var findings = new ArrayList<Finding>();
    for (var detector : detectors) {
      ask(detector, chronology, obligations)
          .forEach(finding -> findings.add(finding.under(policy.digest())));
    }
    findings.addAll(new LocalFindings(policy).examine(chronology, obligations));
    findings.sort(IN_ORDER);
    return List.copyOf(findings);
  }

  /// Why what stood is no longer found at the chronology's moment, for [SignalHistory].
  public SignalHistory.Why endings(Chronology chronology, List<Obligation> obligations) {
    return new Endings(byCode, policy, chronology, obligations);
  }

  // A detector may be anybody's; whatever it throws must neither stop the others nor pass for
  // "nothing found".
  private List<Finding> ask(
      Detector detector, Chronology chronology, List<Obligation> obligations) {
    try {
      var settings = policy.rule(Findings.cardOf(detector).code());
      var found = detector.examine(chronology, obligations, settings);
      return settings
          .atMost()
          .map(most -> Severity.valueOf(most.toUpperCase(Locale.ROOT)))
          .map(most -> found.stream().map(finding -> finding.atMost(most)).toList())
          .orElse(found);
    } catch (RuntimeException fault) {
      return List.of(cannotTell(detector, fault));
    }
  }

  private static Finding cannotTell(Detector detector, RuntimeException fault) {
    return Findings.by(detector)
        .about(Subject.of(Question.FAILED_RULE, Findings.cardOf(detector).code()), "")
        .says(
            Severity.NOTE,
            "Cannot tell, because this check failed on the records as they stand (%s)."
                .formatted(fault.getClass().getSimpleName()))
        .asks(
            "Who looks at these records by eye until the check is mended?",
            "the name of who looked, and what they found",
            "a corrected version of this check");
  }
}
