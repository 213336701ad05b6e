package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sightline.chronology.Answer;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Injury;
import org.sightline.chronology.View;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.Opinion;
import org.sightline.policy.Settings;
import org.sightline.signal.Question;
import org.sightline.signal.Subject;

/// A serious incident: from here on nothing goes on as routine until a list of things is shown.
///
/// @param key names it
/// @param injury the injury it is about, where it is about one
/// @param since what happened before this day answers nothing of it
/// @param opened the day from which it was known to be serious: the clocks run from here
/// @param told the day on which what makes it serious was told last
/// @param unseen since when the child is out of sight, where they are
/// @param grounds what makes it one
record Incident(
    String key,
    Optional<Injury> injury,
    LocalDate since,
    LocalDate opened,
    LocalDate told,
    Optional<LocalDate> unseen,
    SortedSet<ClaimId> grounds) {

  private static final String UNSEEN = "unseen";
  private static final Set<Opinion> SERIOUS =
      EnumSet.of(Opinion.NON_ACCIDENTAL, Opinion.SUSPICIOUS, Opinion.UNEXPLAINED);

  /// The serious incidents of the last year that no professional has settled; the child out of sight is one of its own only
  /// where none is about an injury.
  static List<Incident> in(Chronology chronology, Settings settings) {
    var unseen = ChildNotSeen.outOfSight(chronology, settings);
    var incidents = new ArrayList<Incident>();
    Concern.recent(chronology, settings).stream()
        .filter(injury -> serious(chronology, injury, settings))
        .map(injury -> of(injury, unseen))
        .forEach(incidents::add);
    if (incidents.isEmpty()) {
      unseen.flatMap(since -> of(chronology, since, settings)).ifPresent(incidents::add);
    }
    return List.copyOf(incidents);
  }

  /// Whether an injury is one: judged non-accidental, suspicious or unexplained, and not settled in a way that counts for this
  /// child, who does not surely move independently, is under the age that the policy sets, or is of unknown age.
  static boolean serious(Chronology chronology, Injury injury, Settings settings) {
    return !views(injury).isEmpty()
        && !Moving.settled(chronology, injury, settings)
        && (injury.ageInMonths().map(age -> age < settings.count("gate-below-months")).orElse(true)
            || !(Moving.when(chronology, injury, settings) instanceof Answer.Yes));
  }

  private static List<View> views(Injury injury) {
    return injury.opinions().stream().filter(view -> SERIOUS.contains(view.opinion())).toList();
  }

  private static Incident of(Injury injury, Optional<LocalDate> unseen) {
    var days = views(injury).stream().map(View::received).sorted().toList();
    return new Incident(
        injury.key(),
        Optional.of(injury),
        injury.firstKnown(),
        days.getFirst(),
        days.getLast(),
        unseen,
        new TreeSet<>(Injuries.grounds(injury)));
  }

  private static Optional<Incident> of(Chronology chronology, LocalDate since, Settings settings) {
    return Concern.openIn(chronology, settings)
        .filter(concern -> ChildNotSeen.gated(chronology, concern))
        .map(concern ->
            new Incident(
                UNSEEN,
                Optional.empty(),
                since,
                since,
                since,
                Optional.of(since),
                new TreeSet<>(concern.grounds())));
  }

  /// What it asks about: its injury, or the sight of the child.
  Subject subject() {
    return injury
        .map(one -> Subject.of(Question.INJURY, one.key()))
        .orElseGet(() -> Subject.of(Question.SIGHT));
  }

  /// What makes it serious, as a sentence begins.
  String words() {
    return injury
        .map(one -> "Of %s, %s.".formatted(Wording.injury(one), Wording.views(views(one))))
        .orElse(
            "The child has been out of sight since %s, with a concern open."
                .formatted(Wording.day(since)));
  }
}
