package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Measurement;
import org.sightline.duty.Obligation;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.policy.Settings;
import org.sightline.signal.Detector;
import org.sightline.signal.Detects;
import org.sightline.signal.Finding;
import org.sightline.signal.Findings;
import org.sightline.signal.Question;
import org.sightline.signal.Severity;
import org.sightline.signal.Subject;

/// The child's weight fell across centile spaces of the growth chart, or is very low, and no doctor has looked into it since.
/// How far is far depends on the birth weight.
@Detects(
    code = "weight-faltering",
    version = 2,
    summary = "Weight falling across centile spaces, or very low, and not examined since",
    basis =
        "NICE NG75, section 1.2 (thresholds for faltering growth, by birth weight); NICE NG76,"
            + " physical features of neglect (faltering growth from lack of adequate food)")
final class WeightFaltering implements Detector {

  private static final Set<EventKind> EXAMINED =
      EnumSet.of(
          EventKind.MEDICAL_EXAMINATION,
          EventKind.INVESTIGATION_RESULT,
          EventKind.ADMISSION,
          EventKind.STRATEGY_DISCUSSION,
          EventKind.SECTION_47_STARTED);

  /// A fall from an earlier weight to the last one.
  ///
  /// @param from the earlier weight
  /// @param to the last weight
  /// @param born the weight at birth, where it is on record
  record Fall(Measurement from, Measurement to, Optional<Measurement> born) {

    double spaces() {
      return Growth.fall(from.centile().orElseThrow(), to.centile().orElseThrow());
    }

    List<ClaimId> claims() {
      return List.of(from.claim(), to.claim());
    }

    /// "The weight fell from the 50th centile (2 May 2020) to the 9th (1 August 2020)."
    String words() {
      return "The weight fell from the %s centile (%s) to the %s (%s)."
          .formatted(
              ordinal(from.centile().orElseThrow()),
              Wording.day(from.happened().to()),
              ordinal(to.centile().orElseThrow()),
              Wording.day(to.happened().to()));
    }
  }

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    var judged = judged(chronology, settings);
    return judged.isEmpty()
        ? lighterAndUnplotted(chronology).map(this::cannotTell).stream().toList()
        : judged;
  }

  private List<Finding> judged(Chronology chronology, Settings settings) {
    var last = plotted(chronology).stream().reduce((before, after) -> after);
    if (last.isEmpty() || examinedAfter(chronology, last.get())) {
      return List.of();
    }
    var fall =
        falling(chronology, settings).filter(one -> one.spaces() >= limit(one.born(), settings));
    if (fall.isPresent()) {
      return List.of(fell(chronology, fall.get()));
    }
    return last
        .filter(low -> low.centile().orElseThrow() < settings.count("low-centile"))
        .map(low -> low(low, settings))
        .stream()
        .toList();
  }

  /// The fall from the highest weight on the chart since the first weeks of life to the last one, if there is one.
  static Optional<Fall> falling(Chronology chronology, Settings settings) {
    var all = plotted(chronology);
    if (all.size() < 2) {
      return Optional.empty();
    }
    var last = all.getLast();
    var born = all.stream().filter(one -> atBirth(chronology, one, settings)).findFirst();
    return all.stream()
        .filter(
            one -> !inFirstWeeks(chronology, one, settings) || born.filter(one::equals).isPresent())
        .filter(one -> one.happened().surelyBefore(last.happened()))
        .max(Comparator.comparing(one -> one.centile().orElseThrow()))
        .map(highest -> new Fall(highest, last, born))
        .filter(fall -> fall.spaces() >= 1);
  }

  /// The last weight, where nobody plotted it, it is less than one before, and no doctor has looked since: the chart would tell.
  private static Optional<Measurement> lighterAndUnplotted(Chronology chronology) {
    var weights =
        chronology.measurements().stream()
            .filter(one -> one.measure() == Claim.Measure.WEIGHT)
            .toList();
    return weights.stream()
        .reduce((before, after) -> after)
        .filter(last -> last.centile().isEmpty() && last.grams().isPresent())
        .filter(last -> !examinedAfter(chronology, last))
        .filter(last ->
            weights.stream()
                .filter(one -> one.happened().surelyBefore(last.happened()))
                .anyMatch(one -> one.grams().orElse(0) > last.grams().orElse(0)));
  }

  private Finding cannotTell(Measurement last) {
    return Findings.by(this)
        .about(Subject.of(Question.NOURISHMENT))
        .says(
            Severity.NOTE,
            "Cannot tell whether the child's weight falters, because the weight of %s, which is less than one before it, is not plotted on the growth chart."
                .formatted(Wording.day(last.happened().to())))
        .because(List.of(last.claim()))
        .asks(
            "At which centile is this weight?",
            "the centile of this weight",
            "a medical examination that looks into the weight");
  }

  private static List<Measurement> plotted(Chronology chronology) {
    return chronology.measurements().stream()
        .filter(one -> one.measure() == Claim.Measure.WEIGHT)
        .filter(one -> one.centile().isPresent())
        .toList();
  }

  private static boolean atBirth(Chronology chronology, Measurement one, Settings settings) {
    return bornBefore(chronology, one, settings.count("birth-weight-days"));
  }

  private static boolean inFirstWeeks(Chronology chronology, Measurement one, Settings settings) {
    return bornBefore(chronology, one, settings.count("early-weight-loss-days"));
  }

  private static boolean bornBefore(Chronology chronology, Measurement one, int days) {
    return chronology
        .child()
        .born()
        .filter(born -> one.happened().to().isBefore(born.plusDays(days)))
        .isPresent();
  }

  private static double limit(Optional<Measurement> born, Settings settings) {
    int centile = born.flatMap(Measurement::centile).orElse(50);
    if (centile < 9) {
      return settings.count("spaces-born-below-9th");
    }
    return centile > 91 ? settings.count("spaces-born-above-91st") : settings.count("spaces");
  }

  private static boolean examinedAfter(Chronology chronology, Measurement last) {
    var day = last.happened().to();
    return Occasion.ofChild(chronology, EXAMINED).stream()
        .anyMatch(event -> !event.happened().to().isBefore(day));
  }

  private Finding fell(Chronology chronology, Fall fall) {
    boolean away = atHomeAfterCare(chronology, fall);
    var unknown =
        fall.born().isEmpty()
            ? " No birth weight is on record; it is taken as between the 9th and the 91st centile."
            : "";
    return Findings.by(this)
        .about(Subject.of(Question.NOURISHMENT))
        .says(
            Severity.CHECK,
            fall.words()
                + (away ? " The higher weight was reached away from home, the lower at home." : "")
                + unknown)
        .because(fall.claims())
        .because(fall.born().map(Measurement::claim).stream().toList())
        .asks(
            question(),
            "a medical examination that looks into the weight",
            "a weight that has recovered");
  }

  /// The higher weight was measured while the child lived elsewhere, or within a month after; the lower one at home.
  private static boolean atHomeAfterCare(Chronology chronology, Fall fall) {
    return chronology.staysAway().stream()
        .anyMatch(stay -> {
          LocalDate end = stay.to().orElse(LocalDate.MAX);
          return !fall.from().happened().to().isBefore(stay.from())
              && !fall.from().happened().from().isAfter(end)
              && fall.to().happened().from().isAfter(end);
        });
  }

  private Finding low(Measurement low, Settings settings) {
    boolean lowest = low.centile().orElseThrow() == 0;
    return Findings.by(this)
        .about(Subject.of(Question.NOURISHMENT))
        .says(
            lowest ? Severity.CHECK : Severity.NOTE,
            "The weight of %s was below the %s centile."
                .formatted(
                    Wording.day(low.happened().to()),
                    lowest ? "0.4th" : ordinal(settings.count("low-centile"))))
        .because(List.of(low.claim()))
        .asks(question(), "a medical examination that looks into the weight");
  }

  private static String question() {
    return "Why does the child not gain weight: illness, too little food, or something at home?";
  }

  private static String ordinal(int centile) {
    int tens = centile % 100;
    if (centile == 0) {
      return "0.4th";
    }
    if (tens > 10 && tens < 14) {
      return centile + "th";
    }
    return centile
        + switch (centile % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }
}
