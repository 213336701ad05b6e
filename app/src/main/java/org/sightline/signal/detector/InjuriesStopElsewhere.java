package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Injury;
import org.sightline.chronology.Stay;
import org.sightline.duty.Obligation;
import org.sightline.ledger.ClaimId;
import org.sightline.policy.Settings;
import org.sightline.signal.Detector;
import org.sightline.signal.Detects;
import org.sightline.signal.Finding;
import org.sightline.signal.Findings;
import org.sightline.signal.Question;
import org.sightline.signal.Severity;
import org.sightline.signal.Subject;

/// Two or more injuries at home that nobody settled, then four weeks or more elsewhere without any. It is a comparison, not a
/// conclusion: those who decide about a return should have it before them.
@Detects(
    code = "injuries-stop-elsewhere",
    version = 1,
    summary = "No new injury in four weeks or more away from home, after two or more at home",
    basis =
        "Serious case review of a child who died in 2007, first and second overview reports"
            + " (2010): weeks without injury in another home were not weighed before the return")
final class InjuriesStopElsewhere implements Detector {

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    var findings = new ArrayList<Finding>();
    chronology
        .staysAway()
        .forEach(stay -> compare(chronology, stay, settings).ifPresent(findings::add));
    return List.copyOf(findings);
  }

  private Optional<Finding> compare(Chronology chronology, Stay stay, Settings settings) {
    var today = chronology.today();
    var end = stay.to().filter(day -> !day.isAfter(today)).orElse(today);
    var before = before(chronology, stay.from(), settings);
    return before.size() < settings.count("injuries")
            || stay.from().plus(settings.period("away")).isAfter(end)
            || end.isBefore(today.minus(settings.period("asks-for")))
            || newWhileAway(chronology, stay.from(), end)
        ? Optional.empty()
        : Optional.of(finding(chronology, stay, before));
  }

  private static List<Injury> before(Chronology chronology, LocalDate left, Settings settings) {
    return chronology.injuries().stream()
        .filter(injury -> !injury.illnessOnly())
        .filter(injury -> !Moving.settled(chronology, injury, settings))
        .filter(injury -> !injury.happened().from().isAfter(left))
        .filter(injury -> !injury.happened().to().isBefore(left.minus(settings.period("before"))))
        .toList();
  }

  private static boolean newWhileAway(Chronology chronology, LocalDate left, LocalDate end) {
    return chronology.injuries().stream()
        .filter(injury -> !injury.illnessOnly())
        .map(Injury::happened)
        .anyMatch(happened -> happened.from().isAfter(left) && happened.to().isBefore(end));
  }

  private Finding finding(Chronology chronology, Stay stay, List<Injury> before) {
    var grounds = new TreeSet<ClaimId>(Injuries.grounds(before));
    grounds.addAll(stay.claims());
    Returns.considered(chronology, stay.from()).forEach(grounds::add);
    var matters = stay.to().isPresent() || !Returns.considered(chronology, stay.from()).isEmpty();
    return Findings.by(this)
        .about(Subject.of(Question.HOME), "stay/" + stay.from())
        .says(matters ? Severity.CHECK : Severity.NOTE, sentence(stay, before))
        .because(grounds)
        .asks(
            "What explains that no new injury is on record while the child lived elsewhere? Was"
                + " this before those who decide where the child lives?",
            "a decision about the return, with a reason that speaks of this comparison",
            "an injury recorded while the child lived elsewhere",
            "a medical opinion that settles the earlier injuries");
  }

  private static String sentence(Stay stay, List<Injury> before) {
    return "At home: %s. From %s %s the child lived elsewhere%s, and no new injury is on record for that time."
        .formatted(
            Wording.injuries(before),
            Wording.day(stay.from()),
            stay.to().map(day -> "to " + Wording.day(day)).orElse("on"),
            stay.with().map(person -> " (with " + Wording.person(person) + ")").orElse(""));
  }
}
