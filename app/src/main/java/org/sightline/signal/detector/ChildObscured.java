package org.sightline.signal.detector;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Injury;
import org.sightline.chronology.Sighting;
import org.sightline.duty.Obligation;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimId;
import org.sightline.policy.Settings;
import org.sightline.signal.Detector;
import org.sightline.signal.Detects;
import org.sightline.signal.Finding;
import org.sightline.signal.Findings;
import org.sightline.signal.Question;
import org.sightline.signal.Severity;
import org.sightline.signal.Subject;

/// Somebody looked, but the child was covered, dirty or dressed, or was not examined, while injuries or a concern were open;
/// and nobody has looked properly since.
@Detects(
    code = "child-obscured-or-not-examined",
    version = 1,
    summary = "The child was looked at but not properly, and nobody has looked properly since",
    basis =
        "Serious case review of a child who died in 2007, second overview report (2010);"
            + " NICE CG89, 1.1 (examine fully where maltreatment is considered)")
final class ChildObscured implements Detector {

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    var poor = standing(chronology.sightings());
    var why = why(chronology, settings);
    if (poor.isEmpty() || why.isEmpty()) {
      return List.of();
    }
    var grounds = new TreeSet<ClaimId>(why.get().grounds());
    poor.forEach(sighting -> grounds.add(sighting.claim()));
    return List.of(
        Findings.by(this)
            .about(Subject.of(Question.SIGHT))
            .says(
                severity(chronology, settings),
                sentence(poor) + " Meanwhile " + why.get().words() + ".")
            .because(grounds)
            .asks(
                "Who sees the child clean, undressed and close, and by when?",
                "an examination of the child, undressed",
                "a sight of the child in which nothing was in the way"));
  }

  /// Poor sights that nothing since has made good, from the last half year of sights.
  private static List<Sighting> standing(List<Sighting> sightings) {
    return sightings.stream()
        .filter(sighting -> !sighting.renews() && sighting.sight() != Claim.Sight.NOT_SEEN)
        .filter(sighting -> sightings.stream().noneMatch(later -> makesGood(later, sighting)))
        .toList();
  }

  /// An examination makes good for both; a clear sight only for one in which something was in the way.
  private static boolean makesGood(Sighting later, Sighting poor) {
    boolean enough =
        later.sight() == Claim.Sight.UNDRESSED_OR_EXAMINED
            || (poor.sight() == Claim.Sight.OBSCURED && later.renews());
    return enough && !later.happened().from().isBefore(poor.happened().to());
  }

  private static Optional<Concern> why(Chronology chronology, Settings settings) {
    return Concern.openIn(chronology, settings).or(() -> recentInjury(chronology, settings));
  }

  private static Optional<Concern> recentInjury(Chronology chronology, Settings settings) {
    var injuries = Injuries.lately(chronology, settings);
    return injuries.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Concern(
                injuries.stream()
                    .map(injury -> Wording.injury(injury) + " is not settled")
                    .toList(),
                injuries.stream().map(Injury::claims).flatMap(Collection::stream).toList(),
                false,
                injuries.getFirst().firstKnown()));
  }

  private static Severity severity(Chronology chronology, Settings settings) {
    return !Concern.injuries(chronology, settings).isEmpty()
            && (chronology.onPlan() || chronology.inquiryOpen())
        ? Severity.URGENT
        : Severity.CHECK;
  }

  private static String sentence(List<Sighting> poor) {
    return Wording.sentence(Wording.list(poor.stream().map(ChildObscured::told).toList()))
        + ", and nobody has seen the child properly since.";
  }

  private static String told(Sighting sighting) {
    return "%s %s (%s) recorded the child as %s%s"
        .formatted(
            Wording.when(sighting.happened()),
            Wording.the(sighting.role()),
            Wording.agency(sighting.agency()),
            sighting.sight() == Claim.Sight.OBSCURED ? "seen but obscured" : "not examined",
            sighting.words().isBlank() ? "" : " (“" + sighting.words() + "”)");
  }
}
