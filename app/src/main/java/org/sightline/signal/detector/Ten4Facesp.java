package org.sightline.signal.detector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sightline.chronology.Answer;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Injury;
import org.sightline.duty.Obligation;
import org.sightline.ledger.Site;
import org.sightline.policy.Settings;
import org.sightline.signal.Detector;
import org.sightline.signal.Detects;
import org.sightline.signal.Finding;
import org.sightline.signal.Findings;
import org.sightline.signal.Question;
import org.sightline.signal.Severity;
import org.sightline.signal.Subject;

/// A bruise that the TEN-4-FACESp rule picks out: torso, ear, neck, frenulum, angle of the jaw, fleshy cheek, eyelid or white
/// of the eye in a child under four; any bruise at 4.99 months or younger; a patterned bruise. The rule asks for an evaluation;
/// it says of nobody that they did anything.
@Detects(
    code = "ten-4-facesp",
    version = 1,
    summary = "A bruise that the TEN-4-FACESp rule picks out, with no settled cause",
    basis = "Pierce et al., JAMA Network Open 2021;4(4):e215832")
final class Ten4Facesp implements Detector {

  private static final String SITES = "ten-4-facesp-below-months";
  private static final String ANY = "any-bruise-below-months";

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    var findings = new ArrayList<Finding>();
    for (var injury : Concern.recent(chronology, settings)) {
      if (injury.bruise() && !Moving.settled(chronology, injury, settings)) {
        picked(injury, settings)
            .map(why -> finding(chronology, injury, why, settings))
            .or(() -> cannotTell(injury, settings))
            .ifPresent(findings::add);
      }
    }
    return List.copyOf(findings);
  }

  /// Why the rule picks it out; empty when it does not, or when nobody can tell.
  static Optional<String> picked(Injury injury, Settings settings) {
    var age = injury.ageInMonths();
    if (age.isEmpty() || age.get() >= settings.count(SITES)) {
      return Optional.empty();
    }
    var why = new ArrayList<String>();
    if (age.get() < settings.count(ANY)) {
      why.add("any bruise counts in a child younger than %s".formatted(age(settings, ANY)));
    }
    var sites = injury.sites().stream().filter(Site::ten4Faces).sorted().map(Site::words).toList();
    if (!sites.isEmpty()) {
      why.add(
          "a bruise to the %s counts under %s"
              .formatted(Wording.list(sites), age(settings, SITES)));
    }
    if (!injury.patterns().isEmpty()) {
      why.add("it has a pattern (%s)".formatted(Wording.list(injury.patterns())));
    }
    return why.isEmpty() ? Optional.empty() : Optional.of(Wording.list(why));
  }

  private static String age(Settings settings, String below) {
    return Wording.age(settings.count(below));
  }

  private Finding finding(Chronology chronology, Injury injury, String why, Settings settings) {
    var moving = Moving.when(chronology, injury, settings);
    return Findings.by(this)
        .about(Subject.of(Question.INJURY, injury.key()))
        .says(
            moving instanceof Answer.Yes ? Severity.CHECK : Severity.URGENT,
            "TEN-4-FACESp picks out %s, at %d months: %s.%s"
                .formatted(
                    Wording.injury(injury),
                    injury.ageInMonths().orElse(0),
                    why,
                    Injuries.standing(injury)))
        .because(Injuries.grounds(injury))
        .asks(
            "Has a paediatrician seen this child undressed, with all that every agency knows of"
                + " earlier injuries, and what do they think caused it?",
            "a paediatrician's opinion of this injury",
            "a recorded medical cause, with the test that shows it");
  }

  private Optional<Finding> cannotTell(Injury injury, Settings settings) {
    return unknown(injury, settings)
        .map(missing ->
            Findings.by(this)
                .about(Subject.of(Question.INJURY, injury.key()))
                .says(
                    Severity.NOTE,
                    "Cannot tell whether TEN-4-FACESp picks out %s, because %s."
                        .formatted(Wording.injury(injury), missing))
                .because(injury.claims())
                .asks(
                    "Can whoever saw the bruise complete the record?",
                    "the child's birth date",
                    "the exact places of the bruises"));
  }

  private static Optional<String> unknown(Injury injury, Settings settings) {
    if (injury.ageInMonths().isEmpty()) {
      return Optional.of("the child's birth date is not on record");
    }
    var vague =
        injury.sites().stream()
            .filter(site ->
                switch (site) {
                  case FACE, SEVERAL, NOT_RECORDED -> true;
                  default -> false;
                })
            .sorted()
            .map(Site::words)
            .toList();
    return vague.isEmpty() || injury.ageInMonths().get() >= settings.count(SITES)
        ? Optional.empty()
        : Optional.of("the record says only: " + Wording.list(vague));
  }
}
