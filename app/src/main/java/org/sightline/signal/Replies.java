package org.sightline.signal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sightline.policy.Policy;

/// Which replies to a question stand, and why others are refused. Pure.
public final class Replies {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

  private static final String GATE = "serious-incident-gate";

  private final Ladder ladder;
  private final List<String> deciders;

  /// @param policy says who may decide at a serious incident
  public Replies(Ladder ladder, Policy policy) {
    this.ladder = ladder;
    this.deciders = policy.rule(GATE).words("deciders");
  }

  /// Why a reply is refused, with what would be taken; empty where it stands.
  ///
  /// @param today the day on which it is given
  public Optional<String> refusal(FollowUp followUp, Reply reply, Post by, LocalDate today) {
    if (followUp.state() == FollowUp.State.CLOSED) {
      return Optional.of("It is closed: records answered it. There is nothing left to say to it.");
    }
    return switch (reply) {
      case Reply.Answered answered -> atGate(followUp, answered, by);
      case Reply.Disputed disputed -> gateWithout(followUp, "disputed", by);
      case Reply.Deferred deferred -> deferral(followUp, deferred, by, today);
      case Reply.Escalated escalated -> escalation(followUp, escalated, by);
      case Reply.Silent silent ->
          Optional.of("Silence is recorded by the clock, and by nobody else.");
    };
  }

  /// A gate is closed by somebody with authority, with a reason for each point that no record answers.
  private Optional<String> atGate(FollowUp followUp, Reply.Answered answered, Post by) {
    var open = followUp.says().unanswered();
    if (!gate(followUp)) {
      return answered.points().isEmpty()
          ? Optional.empty()
          : Optional.of(
              "It has no numbered points: leave out --point, and give the reason with --done.");
    }
    var without = gateWithout(followUp, "closed", by);
    if (without.isPresent()) {
      return without;
    }
    var missing =
        open.stream()
            .filter(line -> answered.points().getOrDefault(line, "").isBlank())
            .map(line -> "  %d  %s".formatted(followUp.says().checklist().indexOf(line) + 1, line))
            .toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "A serious incident is closed with a reason for each point that no record answers."
                + " Missing, to be given as --point N=REASON:\n"
                + String.join("\n", missing));
  }

  private Optional<String> gateWithout(FollowUp followUp, String what, Post by) {
    return !gate(followUp) || decides(by)
        ? Optional.empty()
        : Optional.of(
            "A serious incident is %s by somebody with authority: %s. %s is none of these; --escalate passes it on."
                .formatted(what, String.join(", ", deciders), by.role()));
  }

  private Optional<String> deferral(
      FollowUp followUp, Reply.Deferred deferred, Post by, LocalDate today) {
    if (!deferred.until().isAfter(today)) {
      return Optional.of(
          "A deferral is until a day to come, and %s is none."
              .formatted(DAY.format(deferred.until())));
    }
    var severity = followUp.says().severity();
    if (severity == Severity.URGENT && !ladder.hasAuthority(by)) {
      return Optional.of(
          "An urgent question is deferred by somebody with authority: %s. %s is none of these; --escalate passes it on."
              .formatted(authority(by), by.role()));
    }
    var put = followUp.firstPut().orElse(today);
    var latest = ladder.latestDeferral(severity, put);
    if (deferred.until().isAfter(latest)) {
      return Optional.of(
          "%s question put on %s can be deferred until %s at the latest, not until %s. Answer it by then, or pass it on with --escalate."
              .formatted(
                  severity == Severity.URGENT ? "An urgent" : "This",
                  DAY.format(put),
                  DAY.format(latest),
                  DAY.format(deferred.until())));
    }
    return gateWithout(followUp, "deferred", by);
  }

  private Optional<String> escalation(FollowUp followUp, Reply.Escalated escalated, Post by) {
    if (!ladder.knows(escalated.to())) {
      return Optional.of(
          "The ladder has no %s at %s. It has %s."
              .formatted(
                  escalated.to().role(),
                  escalated.to().agency(),
                  ladder.posts(escalated.to().agency()).stream()
                      .map(Post::toString)
                      .collect(Collectors.joining(", "))));
    }
    if (escalated.to().equals(by)) {
      return Optional.of(
          "It is passed on to %s, who passes it on. Name somebody else with --to."
              .formatted(escalated.to()));
    }
    return followUp.says().severity() == Severity.NOTE
        ? Optional.of(
            "It is a note and asks nothing of anybody, so that there is nothing to pass on.")
        : Optional.empty();
  }

  private static boolean gate(FollowUp followUp) {
    return !followUp.says().checklist().isEmpty();
  }

  /// Roles are matched as the gate matches the roles of recorded decisions.
  private boolean decides(Post by) {
    return deciders.stream().anyMatch(role -> by.role().contains(role.toLowerCase(Locale.ROOT)));
  }

  private String authority(Post by) {
    return ladder.posts(by.agency()).stream()
        .skip(1)
        .filter(post -> post.agency().equals(by.agency()))
        .map(Post::role)
        .collect(Collectors.joining(", "));
  }
}
