package org.sightline.signal.detector;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sightline.chronology.Answer;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Injury;
import org.sightline.duty.Obligation;
import org.sightline.policy.Settings;
import org.sightline.signal.Detector;
import org.sightline.signal.Detects;
import org.sightline.signal.Finding;
import org.sightline.signal.Findings;
import org.sightline.signal.Question;
import org.sightline.signal.Severity;
import org.sightline.signal.Subject;

/// Separate injuries that nobody settled, within half a year, whoever recorded them: two in a child of whom it is not known
/// that they moved independently, or where a professional is concerned about one; three in any other child. Each agency may
/// have seen one.
@Detects(
    code = "repeated-injury",
    version = 1,
    summary = "Separate unsettled injuries within half a year, counted over all agencies",
    basis =
        "NICE CG89, 1.1 (several injuries, not explained by a single event);"
            + " Sheets et al., Sentinel injuries, Pediatrics 2013;131:701")
final class RepeatedInjury implements Detector {

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    var injuries =
        Injuries.since(
            Injuries.unsettled(chronology, settings),
            chronology.today().minus(settings.period("window")));
    if (injuries.size() < enough(chronology, injuries, settings)) {
      return List.of();
    }
    return List.of(
        Findings.by(this)
            .about(Subject.of(Question.INJURIES))
            .says(severity(chronology, injuries, settings), sentence(injuries, settings))
            .because(Injuries.grounds(injuries))
            .asks(
                "Has one person looked at all these injuries together, with every account given of"
                    + " each?",
                "a paediatrician's opinion that speaks of all of them",
                "a strategy discussion that had all of them before it"));
  }

  private static int enough(Chronology chronology, List<Injury> injuries, Settings settings) {
    boolean two =
        injuries.stream()
            .anyMatch(injury ->
                injury.concerning()
                    || !(Moving.when(chronology, injury, settings) instanceof Answer.Yes));
    return settings.count(two ? "concerning-injuries" : "injuries");
  }

  private static Severity severity(
      Chronology chronology, List<Injury> injuries, Settings settings) {
    if (injuries.stream().anyMatch(Injury::concerning)) {
      return Severity.URGENT;
    }
    return injuries.stream().allMatch(injury -> Injuries.ordinary(chronology, injury, settings))
        ? Severity.NOTE
        : Severity.CHECK;
  }

  private static String sentence(List<Injury> injuries, Settings settings) {
    var agencies = new TreeSet<String>();
    injuries.forEach(injury -> agencies.addAll(injury.agencies()));
    return "%d separate injuries within %s, not settled as accidental or medical: %s. Recorded by %s%s."
        .formatted(
            injuries.size(),
            Wording.period(settings.period("window")),
            Wording.injuries(injuries),
            Wording.agencies(agencies),
            nobodySawAll(injuries, agencies) ? "; no one agency recorded all of them" : "");
  }

  private static boolean nobodySawAll(List<Injury> injuries, SortedSet<String> agencies) {
    return agencies.stream()
        .noneMatch(
            agency -> injuries.stream().allMatch(injury -> injury.agencies().contains(agency)));
  }
}
