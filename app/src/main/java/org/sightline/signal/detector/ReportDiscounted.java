package org.sightline.signal.detector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.sightline.chronology.Chronology;
import org.sightline.duty.Obligation;
import org.sightline.ledger.Claim.Sight;
import org.sightline.ledger.ClaimId;
import org.sightline.policy.Settings;
import org.sightline.signal.Detector;
import org.sightline.signal.Detects;
import org.sightline.signal.Finding;
import org.sightline.signal.Findings;
import org.sightline.signal.Question;
import org.sightline.signal.Severity;
import org.sightline.signal.Subject;

/// Relatives, neighbours or anonymous callers told of the child, twice or of an injury, and were called malicious or left alone,
/// while nobody saw the child alone or examined the child since. People who live near see what visits do not.
@Detects(
    code = "report-discounted",
    version = 1,
    summary =
        "Relatives or neighbours were called malicious or left alone, and the child was not seen",
    basis =
        "Child Safeguarding Practice Review Panel, Child Protection in England (2022): concerns of"
            + " wider family disregarded or taken for malicious; Victoria Climbié Inquiry (2003)")
final class ReportDiscounted implements Detector {

  private static final List<String> DISTRUST =
      List.of("malicious", "vexatious", "hoax", "grudge", "dispute between");

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    var since = chronology.today().minus(settings.period("window"));
    var lay =
        Report.in(chronology).stream()
            .filter(Report::lay)
            .filter(report -> !report.day().isBefore(since))
            .filter(report -> !seenSince(chronology, report))
            .filter(report -> Occasion.anewFrom(chronology, report.day()).isEmpty())
            .toList();
    var closings = closings(chronology, lay);
    if (lay.isEmpty()
        || (closings.isEmpty() && lay.stream().noneMatch(ReportDiscounted::distrusted))) {
      return List.of();
    }
    boolean weighs =
        lay.size() >= settings.count("reports")
            || lay.stream().anyMatch(report -> report.aboutInjury() || distrusted(report));
    return weighs ? List.of(finding(lay, closings)) : List.of();
  }

  private static boolean seenSince(Chronology chronology, Report report) {
    return Occasion.seen(chronology, report.day(), Sight.SEEN_ALONE, Sight.UNDRESSED_OR_EXAMINED)
        .isPresent();
  }

  /// The last closing on or after the first of these reports.
  private static Optional<Closing> closings(Chronology chronology, List<Report> lay) {
    return Closing.in(chronology).stream()
        .filter(closing -> closing.kind() != Closing.Kind.THRESHOLD_NOT_MET)
        .filter(closing -> !lay.isEmpty() && !closing.day().isBefore(lay.getFirst().day()))
        .reduce((before, after) -> after);
  }

  /// Whether the record calls the caller untrustworthy.
  private static boolean distrusted(Report report) {
    var said =
        (report.details().getOrDefault("outcome", "") + report.details().getOrDefault("reason", ""))
            .toLowerCase(Locale.ROOT);
    return DISTRUST.stream().anyMatch(said::contains);
  }

  private Finding finding(List<Report> lay, Optional<Closing> closing) {
    var grounds = new TreeSet<ClaimId>();
    lay.forEach(report -> grounds.addAll(report.claims()));
    closing.ifPresent(last -> grounds.addAll(last.claims()));
    return Findings.by(this)
        .about(Subject.of(Question.REPORTS))
        .says(Severity.CHECK, sentence(lay, closing))
        .because(grounds)
        .asks(
            "Who speaks with the callers, and who sees the child alone?",
            "a record of a professional who saw the child alone, or examined the child",
            "an assessment that had what they said before it");
  }

  private static String sentence(List<Report> lay, Optional<Closing> closing) {
    var parts = new ArrayList<String>();
    parts.add(
        "The child was told of by %s."
            .formatted(Wording.few(lay.reversed().stream().map(Report::words).toList())));
    lay.stream()
        .filter(ReportDiscounted::distrusted)
        .reduce((before, after) -> after)
        .ifPresent(report ->
            parts.add(
                "%s recorded the report of %s as not to be trusted."
                    .formatted(
                        Wording.sentence(Wording.agency(report.agency())),
                        Wording.day(report.day()))));
    closing.ifPresent(last -> parts.add(last.words() + "."));
    parts.add("Nobody is on record as having seen the child alone since.");
    return String.join(" ", parts);
  }
}
