package org.sightline.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.sightline.time.Days;

/// Who should be told what since when: whoever is asked, and one level after the other while nobody answers. Pure.
///
/// An urgent question reaches whoever is asked at once: while they are not at work, those on duty out of hours are told, and they
/// themselves as soon as they come in. The day ends with the day. A check waits for office hours, always.
public final class Escalation {

  private static final Comparator<Prompt> IN_ORDER =
      Comparator.comparing(Prompt::since)
          .thenComparing(telling -> telling.to().toString())
          .thenComparing(telling -> telling.key().subject())
          .thenComparing(telling -> telling.key().child());

  private final Ladder ladder;

  private Escalation(Ladder ladder) {
    this.ladder = ladder;
  }

  /// Everybody who should have been told by a moment, earliest first.
  public static List<Prompt> of(Collection<FollowUp> followUps, Ladder ladder, Instant now) {
    var escalation = new Escalation(ladder);
    return followUps.stream()
        .filter(followUp -> followUp.state().waits())
        .flatMap(escalation::tellings)
        .filter(telling -> !telling.since().isAfter(now))
        .sorted(IN_ORDER)
        .toList();
  }

  private Stream<Prompt> tellings(FollowUp followUp) {
    return followUp.asking().stream()
        .filter(asking -> asking.severity() != Severity.NOTE)
        .flatMap(asking -> {
          var first = new LinkedHashMap<Post, Prompt>();
          starts(followUp, asking)
              .forEach(start ->
                  from(followUp, asking, start)
                      .forEach(telling ->
                          first.merge(
                              telling.to(),
                              telling,
                              (one, other) -> other.since().isBefore(one.since()) ? other : one)));
          return first.values().stream();
        });
  }

  /// With whom the question begins: whoever it was passed on to, or the first level of each agency asked.
  private List<Post> starts(FollowUp followUp, Asking asking) {
    return asking
        .to()
        .map(List::of)
        .orElseGet(() ->
            followUp.agencies().stream().map(agency -> ladder.posts(agency).getFirst()).toList());
  }

  private List<Prompt> from(FollowUp followUp, Asking asking, Post start) {
    var told = new ArrayList<Prompt>();
    var urgent = asking.severity() == Severity.URGENT;
    var put = asking.at().orElseGet(() -> begins(asking, start));
    var why = asking.to().isPresent() ? Prompt.Why.PASSED_ON : Prompt.Why.ASKED;
    told.add(telling(followUp, asking, start, ladder.hours(start).opening(put), why));
    if (urgent && !ladder.hours(start).openAt(put)) {
      told.add(onDuty(followUp, asking, start, put));
    }
    var silence = Days.startOf(asking.due().plusDays(1));
    if (urgent && !ladder.hours(start).openAt(silence)) {
      told.add(onDuty(followUp, asking, start, silence));
    }
    var next = silence;
    for (var post = ladder.above(start); post.isPresent(); post = ladder.above(post.get())) {
      var since = ladder.hours(post.get()).opening(next);
      told.add(telling(followUp, asking, post.get(), since, Prompt.Why.SILENCE));
      next = step(post.get(), since, urgent);
    }
    return told;
  }

  /// What only a day's passing raised is put when the day's work begins; on a day without work, as the day begins.
  private Instant begins(Asking asking, Post start) {
    return ladder.hours(start).opening(asking.from()).orElse(Days.startOf(asking.from()));
  }

  private Instant step(Post post, Instant since, boolean urgent) {
    return urgent
        ? ladder.hours(post).after(since, Duration.ofHours(ladder.nextAfterHours()))
        : Days.startOf(
            ladder.workingDays().after(Days.of(since), ladder.nextAfterDays()).plusDays(1));
  }

  private Prompt onDuty(FollowUp followUp, Asking asking, Post start, Instant since) {
    var post = ladder.outOfHours(start.agency());
    return telling(followUp, asking, post, since, Prompt.Why.OUT_OF_HOURS);
  }

  private static Prompt telling(
      FollowUp followUp, Asking asking, Post to, Instant since, Prompt.Why why) {
    return new Prompt(
        followUp.key(), to, since, asking.severity(), asking.due(), why, asking.from());
  }
}
