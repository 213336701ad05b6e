package org.sightline.signal.detector;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.duty.Obligation;
import org.sightline.ledger.Claim.Sight;
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

/// Illness or infection was the reason why professionals did not see the child, twice or more, and nobody has seen the child
/// since the first of these. An ill child is one more reason to be seen, by somebody.
@Detects(
    code = "illness-keeps-out",
    version = 1,
    summary = "Illness given as the reason for two or more contacts that did not take place",
    basis =
        "Published reviews of children whose carers gave an infection as the reason for cancelled"
            + " visits; NSPCC, Disguised compliance: learning from case reviews")
final class IllnessKeepsOut implements Detector {

  private static final Set<EventKind> MISSED =
      EnumSet.of(EventKind.NO_ACCESS, EventKind.WAS_NOT_BROUGHT, EventKind.MISSED_VISIT);
  private static final Pattern ILLNESS =
      Pattern.compile("\\b(ill|illness|unwell|sick|sickness|infection|infectious|covid|virus)\\b");

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    var since = chronology.today().minus(settings.period("window"));
    var concern = Concern.openIn(chronology, settings);
    var missed =
        Occasion.ofChild(chronology, MISSED).stream()
            .filter(event -> !Occasion.latest(event).isBefore(since))
            .filter(IllnessKeepsOut::forIllness)
            .toList();
    if (missed.size() < settings.count("contacts") || seenSince(chronology, missed.getFirst())) {
      return List.of();
    }
    boolean check = concern.isPresent() || missed.size() >= settings.count("contacts-alone");
    var grounds = new TreeSet<ClaimId>(missed.stream().map(Event::claim).toList());
    concern.ifPresent(open -> grounds.addAll(open.grounds()));
    return List.of(
        Findings.by(this)
            .about(Subject.of(Question.SIGHT))
            .says(check ? Severity.CHECK : Severity.NOTE, sentence(missed, concern))
            .because(grounds)
            .asks(
                "Who sees the child today in spite of the illness: a nurse, the GP, a visit with"
                    + " protection?",
                "a sight of the child by any professional since",
                "a doctor who examined the child for this illness"));
  }

  private static boolean forIllness(Event event) {
    return event.detail("illness-given").filter("yes"::equals).isPresent()
        || event
            .detail("reason")
            .filter(why -> ILLNESS.matcher(why.toLowerCase(Locale.ROOT)).find())
            .isPresent();
  }

  private static boolean seenSince(Chronology chronology, Event first) {
    return Occasion.seen(
            chronology,
            Occasion.latest(first),
            Sight.SEEN,
            Sight.SEEN_ALONE,
            Sight.UNDRESSED_OR_EXAMINED)
        .isPresent();
  }

  private static String sentence(List<Event> missed, Optional<Concern> concern) {
    return "Illness was the reason why the child was not seen: %s. Nobody is on record as having seen the child since the first of these.%s"
        .formatted(
            Wording.few(
                missed.reversed().stream()
                    .map(event ->
                        "by %s %s"
                            .formatted(
                                Wording.agency(event.agency()), Wording.when(event.happened())))
                    .toList()),
            concern.map(open -> " Meanwhile " + open.words() + ".").orElse(""));
  }
}
