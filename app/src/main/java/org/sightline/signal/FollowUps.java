package org.sightline.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.PersonRef;
import org.sightline.time.AsOf;
import org.sightline.time.Days;

/// Follows one signal through what was said to it, day by day. Pure: the same versions and dispositions give the same.
final class FollowUps {

  private static final Comparator<Disposition> IN_ORDER =
      Comparator.comparing(Disposition::day)
          .thenComparing(Disposition::made)
          .thenComparing(Disposition::id);

  private final Ladder ladder;
  private final Map<ClaimId, Instant> received;
  private final LocalDate today;
  private @Nullable Asking asking;
  private @Nullable Disposition rests;
  private Signal.@Nullable Version says;
  private Optional<LocalDate> firstPut = Optional.empty();

  private FollowUps(Ladder ladder, Map<ClaimId, Instant> received, LocalDate today) {
    this.ladder = ladder;
    this.received = received;
    this.today = today;
  }

  /// How a signal's question stands.
  ///
  /// @param dispositions all about the child; those about other questions are passed over
  /// @param received when each claim came, as far as that is known: an urgent question is put at the moment
  /// @param agencies of whom it is asked
  static FollowUp of(
      PersonRef child,
      Signal signal,
      Collection<Disposition> dispositions,
      Ladder ladder,
      Map<ClaimId, Instant> received,
      List<String> agencies,
      AsOf asOf) {
    var today = asOf.trueAt();
    var said =
        dispositions.stream()
            .filter(one -> about(one, signal) && !one.day().isAfter(today))
            .filter(one -> !one.made().isAfter(asOf.knownAt()))
            .sorted(IN_ORDER)
            .toList();
    var versions =
        signal.versions().stream().filter(version -> !version.day().isAfter(today)).toList();
    var walk = new FollowUps(ladder, received, today);
    walk.through(versions, said);
    var closed = signal.closed().filter(end -> !end.day().isAfter(today)).isPresent();
    return new FollowUp(
        SignalKey.of(child, signal),
        signal,
        versions.isEmpty() ? signal.versions().getFirst() : versions.getLast(),
        closed ? FollowUp.State.CLOSED : walk.state(),
        closed ? Optional.empty() : Optional.ofNullable(walk.asking),
        walk.firstPut,
        said,
        agencies);
  }

  /// Whether a disposition is about this episode: made while it stood. The record by which a child is kept may have changed since,
  /// so that whoever asks gives the dispositions of all the child's records.
  private static boolean about(Disposition disposition, Signal signal) {
    return disposition.key().subject().equals(signal.subject())
        && !disposition.day().isBefore(signal.opened())
        && signal.closed().map(end -> !end.day().isBefore(disposition.day())).orElse(true);
  }

  private void through(List<Signal.Version> versions, List<Disposition> said) {
    var left = new ArrayList<>(said);
    for (var version : versions) {
      while (!left.isEmpty() && left.getFirst().day().isBefore(version.day())) {
        reply(left.removeFirst());
      }
      returned(version.day());
      found(version);
    }
    left.forEach(this::reply);
    returned(today);
  }

  private void found(Signal.Version version) {
    says = version;
    var severity = says.severity();
    if (rests != null) {
      Growth.of(rests.seen(), says)
          .ifPresent(because -> put(version, Asking.Why.REOPENED, because));
    } else if (severity == Severity.NOTE) {
      asking = null;
    } else if (asking == null) {
      put(version, Asking.Why.OPENED, "");
    } else if (asking.severity() != severity) {
      put(version, Asking.Why.CHANGED, Growth.was(asking.severity(), severity));
    }
  }

  private void put(Signal.Version version, Asking.Why why, String because) {
    rests = null;
    firstPut = Optional.of(version.day());
    asking =
        version.severity() == Severity.NOTE
            ? null
            : new Asking(
                version.day(),
                heard(version),
                version.severity(),
                ladder.due(version.severity(), version.day()),
                why,
                because,
                Optional.empty());
  }

  /// The moment at which the last of its grounds came, where one came on that very day.
  private Optional<Instant> heard(Signal.Version version) {
    return version.claims().stream()
        .flatMap(ground -> Optional.ofNullable(received.get(ground)).stream())
        .filter(moment -> Days.of(moment).equals(version.day()))
        .max(Comparator.naturalOrder());
  }

  private void reply(Disposition disposition) {
    returned(disposition.day());
    switch (disposition.reply()) {
      case Reply.Silent silent -> {}
      case Reply.Answered answered -> rest(disposition);
      case Reply.Deferred deferred -> rest(disposition);
      case Reply.Disputed disputed -> {
        if (disposition.seen().severity() == Severity.URGENT
            && ladder.above(disposition.by()).isPresent()
            && !passedOn(Asking.Why.DISPUTED)) {
          pass(disposition, ladder.above(disposition.by()), Asking.Why.DISPUTED);
        } else {
          rest(disposition);
        }
      }
      case Reply.Escalated escalated ->
          pass(disposition, Optional.of(escalated.to()), Asking.Why.ESCALATED);
    }
  }

  private boolean passedOn(Asking.Why why) {
    return asking != null && asking.why() == why;
  }

  /// What the signal said after the reply, on the same day, may already be more than what was replied to.
  private void rest(Disposition disposition) {
    rests = disposition;
    asking = null;
    var now = says;
    if (now != null) {
      Growth.of(disposition.seen(), now)
          .ifPresent(because ->
              put(
                  new Signal.Version(disposition.day(), now.findings()),
                  Asking.Why.REOPENED,
                  because));
    }
  }

  private void pass(Disposition disposition, Optional<Post> to, Asking.Why why) {
    var severity = disposition.seen().severity();
    rests = null;
    asking =
        severity == Severity.NOTE
            ? null
            : new Asking(
                disposition.day(),
                Optional.of(disposition.made())
                    .filter(made -> Days.of(made).equals(disposition.day())),
                severity,
                ladder.due(severity, disposition.day()),
                why,
                disposition.reply().words(),
                to);
  }

  /// Puts a deferred question again once its day has come. What was deferred is due on that day.
  private void returned(LocalDate day) {
    if (rests != null
        && rests.reply() instanceof Reply.Deferred deferred
        && !day.isBefore(deferred.until())
        && says != null) {
      var severity = rests.seen().severity();
      rests = null;
      asking =
          new Asking(
              deferred.until(),
              Optional.empty(),
              severity,
              deferred.until(),
              Asking.Why.DEFERRED_UNTIL_NOW,
              deferred.words(),
              Optional.empty());
    }
  }

  private FollowUp.State state() {
    if (rests != null) {
      return switch (rests.reply()) {
        case Reply.Deferred deferred -> FollowUp.State.DEFERRED;
        case Reply.Disputed disputed -> FollowUp.State.DISPUTED;
        case Reply.Answered answered -> FollowUp.State.ANSWERED;
        case Reply.Escalated escalated -> FollowUp.State.ASKED;
        case Reply.Silent silent -> FollowUp.State.SILENT;
      };
    }
    if (asking == null) {
      return FollowUp.State.NOTED;
    }
    return asking.silentAfter(today) ? FollowUp.State.SILENT : FollowUp.State.ASKED;
  }
}
