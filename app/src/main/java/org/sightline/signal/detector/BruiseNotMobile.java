package org.sightline.signal.detector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sightline.chronology.Answer;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Injury;
import org.sightline.duty.Obligation;
import org.sightline.ledger.InjuryType;
import org.sightline.policy.Settings;
import org.sightline.signal.Detector;
import org.sightline.signal.Detects;
import org.sightline.signal.Finding;
import org.sightline.signal.Findings;
import org.sightline.signal.Question;
import org.sightline.signal.Severity;
import org.sightline.signal.Subject;

/// A bruise or a bump, anywhere, in a child who does not yet cruise or walk: a bump is a bruise that nobody sees yet. Whether the
/// child did counts on the day of the bruise, not today.
@Detects(
    code = "bruise-not-mobile",
    version = 2,
    summary = "A bruise or bump in a child who does not move independently",
    basis =
        "NICE CG89, 1.1.2; RCPCH, Child Protection Evidence: Bruising (2020);"
            + " Child Safeguarding Practice Review Panel, Bruising in non-mobile infants (2022)")
final class BruiseNotMobile implements Detector {

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    var findings = new ArrayList<Finding>();
    for (var injury : Concern.recent(chronology, settings)) {
      if (bruiseOrBump(injury) && !Moving.settled(chronology, injury, settings)) {
        finding(injury, Moving.when(chronology, injury, settings), settings)
            .ifPresent(findings::add);
      }
    }
    return List.copyOf(findings);
  }

  private static boolean bruiseOrBump(Injury injury) {
    return injury.bruise() || injury.types().contains(InjuryType.SWELLING);
  }

  private Optional<Finding> finding(Injury injury, Answer moving, Settings settings) {
    return switch (moving) {
      case Answer.Yes yes -> Optional.empty();
      case Answer.No no -> Optional.of(notMobile(injury, no.because()));
      case Answer.CannotTell unknown ->
          Optional.of(cannotTell(injury, unknown.because(), settings));
    };
  }

  private Finding notMobile(Injury injury, String because) {
    return Findings.by(this)
        .about(Subject.of(Question.INJURY, injury.key()))
        .says(
            Severity.URGENT,
            "The child did not yet move independently (%s) when %s.%s"
                .formatted(
                    because,
                    Wording.injury(injury).replaceFirst(" found ", " was found "),
                    Injuries.standing(injury)))
        .because(Injuries.grounds(injury))
        .asks(
            "What caused this in a child who does not move? Refer today, and have a paediatrician"
                + " see the child undressed.",
            "a paediatrician's opinion of this injury",
            "a recorded medical cause, with the test that shows it");
  }

  private Finding cannotTell(Injury injury, String because, Settings settings) {
    var asked = Ten4Facesp.picked(injury, settings).isPresent();
    return Findings.by(this)
        .about(Subject.of(Question.INJURY, injury.key()))
        .says(
            asked ? Severity.NOTE : Severity.CHECK,
            "Cannot tell whether the child moved independently when %s, because %s."
                .formatted(Wording.injury(injury).replaceFirst(" found ", " was found "), because))
        .because(Injuries.grounds(injury))
        .asks(
            "Did the child cruise or walk by then, seen by whom?",
            "a motor milestone on record, with its date",
            "the child's birth date",
            "a paediatrician's opinion of this injury");
  }
}
