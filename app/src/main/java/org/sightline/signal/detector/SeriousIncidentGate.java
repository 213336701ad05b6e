package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.DecisionMade;
import org.sightline.duty.Obligation;
import org.sightline.policy.Settings;
import org.sightline.signal.Detector;
import org.sightline.signal.Detects;
import org.sightline.signal.Finding;
import org.sightline.signal.Findings;
import org.sightline.signal.Gate;
import org.sightline.signal.Severity;

/// The gate at a serious incident: a young or immobile child's injury that a professional judged non-accidental, suspicious or
/// unexplained, or a child out of sight with a concern open. What must be true to go on as routine stands in one list, and the
/// gate is open until every item is answered, or somebody with authority decides otherwise and says why.
@Detects(
    code = "serious-incident-gate",
    version = 1,
    summary = "A serious incident, and not all is shown that must be true to go on as routine",
    basis =
        "Children Act 1989, section 47; Working Together to Safeguard Children 2023, chapter 3;"
            + " NICE CG89; serious case review of a child who died in 2007, second overview report"
            + " (2010)")
final class SeriousIncidentGate implements Detector {

  /// More than these are counted: a sentence that lists everything says nothing first.
  private static final int TOLD = 3;

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    return Incident.in(chronology, settings).stream()
        .filter(incident -> Gates.decidedOtherwise(incident, chronology, settings).isEmpty())
        .flatMap(incident -> {
          var gate = Gates.at(incident, chronology, obligations, settings);
          return gate.unanswered().isEmpty()
              ? Stream.empty()
              : Stream.of(finding(incident, gate, chronology.today()));
        })
        .toList();
  }

  /// A gate is closed by answers to every item, or by a decision of somebody with authority; who decided and why stands in the reason.
  @Override
  public Optional<String> ended(
      Finding last, Chronology chronology, List<Obligation> obligations, Settings settings) {
    return Incident.in(chronology, settings).stream()
        .filter(incident -> incident.key().equals(last.key()))
        .findFirst()
        .map(incident ->
            Gates.decidedOtherwise(incident, chronology, settings)
                .map(decision -> decided(decision, chronology))
                .orElse("every item of the gate is answered on record"));
  }

  private static String decided(DecisionMade decision, Chronology chronology) {
    return "decided to go on although not every item is answered, by %s (%s) %s: “%s”"
        .formatted(
            Wording.the(Gates.role(decision, chronology)),
            Wording.agency(decision.agency()),
            Wording.when(decision.happened()),
            decision.reason().orElse(""));
  }

  private Finding finding(Incident incident, Gate gate, LocalDate today) {
    var open = gate.unanswered();
    var finding =
        Findings.by(this)
            .about(incident.subject(), gate.incident())
            .says(
                gate.openTonight() ? Severity.URGENT : Severity.CHECK,
                "%s To go on as routine, the record would have to show: %s."
                    .formatted(incident.words(), told(open)))
            .because(incident.grounds())
            .lists(gate.items().stream().map(item -> line(item, today)).toList());
    gate.items().forEach(item -> finding.because(item.grounds()));
    return finding.asks(
        "What is true of each of these, who knows it, and what keeps the child safe until all are"
            + " shown?",
        open.stream().map(item -> asked(item, today)).toArray(String[]::new));
  }

  private static String told(List<Gate.Item> open) {
    var first = open.stream().limit(TOLD).map(Gate.Item::words).collect(Collectors.joining("; "));
    return open.size() > TOLD ? "%s; and %d more".formatted(first, open.size() - TOLD) : first;
  }

  private static String line(Gate.Item item, LocalDate today) {
    return item.mark() + " " + (item.answered() ? item.words() : asked(item, today));
  }

  private static String asked(Gate.Item item, LocalDate today) {
    return "%s: %s, %s %s"
        .formatted(
            item.words(),
            Wording.agency(item.owner()),
            today.isAfter(item.due()) ? "overdue since" : "by",
            Wording.day(item.due()));
  }
}
