package org.sightline.flow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.sightline.access.Access;
import org.sightline.access.Purpose;
import org.sightline.duty.Obligations;
import org.sightline.household.Household;
import org.sightline.household.Standings;
import org.sightline.identity.Identities;
import org.sightline.ledger.Ledger;
import org.sightline.ledger.LedgerReader;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.signal.KeptSignals;
import org.sightline.signal.SignalHistory;
import org.sightline.time.AsOf;
import org.sightline.time.Eyes;
import org.springframework.stereotype.Component;

/// Draws what follows from new claims, or from a day's passing, for the children concerned and for nobody else.
@Component
class Consequences {

  private static final Access SYSTEM = new Access("assessment", "sightline", Purpose.ASSESSMENT);

  private final Ledger ledger;
  private final Identities identities;
  private final Families families;
  private final Watch watch;
  private final Standings standings;
  private final Obligations obligations;
  private final KeptSignals signals;
  private final Work work;
  private final Reminders reminders;

  Consequences(
      Ledger ledger,
      Identities identities,
      Families families,
      Watch watch,
      Standings standings,
      Obligations obligations,
      KeptSignals signals,
      Work work,
      Reminders reminders) {
    this.ledger = ledger;
    this.identities = identities;
    this.families = families;
    this.watch = watch;
    this.standings = standings;
    this.obligations = obligations;
    this.signals = signals;
    this.work = work;
    this.reminders = reminders;
  }

  /// Resolves identity, then looks again at each child the record may concern.
  void ofOriginal(String original, LocalDate day) {
    var reader = ledger.reader(SYSTEM, original, AsOf.endOf(day));
    var claims = reader.claimsOf(original);
    identities.resolve(reader, claims);
    var people = new TreeSet<PersonRef>();
    claims.forEach(claim -> people.addAll(claim.claim().people()));
    if (!people.isEmpty()) {
      var children = families.childrenAround(reader, people, day);
      children.forEach(child -> assess(reader, child, day));
      reminders.about(children);
    }
  }

  /// Looks again at every child under assessment.
  void ofDay(LocalDate day) {
    var children = work.children();
    for (var child : children) {
      assess(ledger.reader(SYSTEM, child.value(), AsOf.endOf(day)), child, day);
    }
    reminders.about(children);
  }

  /// Walks the child's days from the last one assessed. Days gone by are as they were: nothing received later can change what
  /// was known then. Where two records turn out to be one child, the child's days are walked again from the first.
  private void assess(LedgerReader reader, PersonRef child, LocalDate day) {
    var through = merged(child) ? Optional.<LocalDate>empty() : work.assessedThrough(child);
    if (through.filter(day::isBefore).isPresent()) {
      return;
    }
    var family = families.claimsAround(reader, child);
    var first = family.stream().map(RecordedClaim::dayReceived).min(LocalDate::compareTo);
    var days = new Days(child, day, signals.history(child, through));
    watch.walk(
        family,
        families.recordsOf(child),
        Eyes.jointly(),
        through.or(() -> first).orElse(day),
        day,
        days::add);
    signals.keep(child, days.history);
    work.assessed(child, Optional.of(day));
  }

  /// The days of one walk, folded as they come; what did not change since the day before is not written again.
  private final class Days {
    private final PersonRef child;
    private final LocalDate last;
    private SignalHistory history;
    private Optional<Household> before = Optional.empty();

    Days(PersonRef child, LocalDate last, SignalHistory history) {
      this.child = child;
      this.last = last;
      this.history = history;
    }

    void add(Watch.Day today) {
      history = today.foldedInto(history);
      var household = today.chronology().household();
      if (!before.equals(Optional.of(household))) {
        standings.keep(child, today.day(), household);
        before = Optional.of(household);
      }
      if (today.day().equals(last)) {
        obligations.keep(child, today.obligations());
      }
    }
  }

  /// Whether this child was until now assessed under other records; what was kept under those is forgotten.
  private boolean merged(PersonRef child) {
    var others = new TreeSet<>(work.children());
    others.retainAll(identities.recordsOfSame(List.of(child)));
    others.remove(child);
    others.forEach(this::forget);
    if (!others.isEmpty()) {
      forget(child);
    }
    return !others.isEmpty();
  }

  private void forget(PersonRef child) {
    standings.forget(child);
    obligations.forget(child);
    signals.forget(child);
    work.assessed(child, Optional.empty());
  }
}
