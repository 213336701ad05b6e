package org.sightline.flow;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.sightline.access.Access;
import org.sightline.access.Purpose;
import org.sightline.audit.Digest;
import org.sightline.ledger.PersonRef;
import org.sightline.signal.Asking;
import org.sightline.signal.Disposition;
import org.sightline.signal.Dispositions;
import org.sightline.signal.FollowUp;
import org.sightline.signal.Reply;
import org.sightline.time.AsOf;
import org.sightline.time.Days;
import org.sightline.time.Eyes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Records silence: that the clock of a question ran out and nobody had said anything. Only over an installation's own records:
/// in a replayed case nobody was ever asked. Doing it twice changes nothing.
@Service
public class Reminders {

  private static final Access SYSTEM = new Access("reminders", "sightline", Purpose.ASSESSMENT);
  private static final int ID_LENGTH = 32;

  private final Worklist worklist;
  private final Dispositions dispositions;
  private final InstantSource clock;
  private final TransactionOperations transaction;
  private final boolean own;

  Reminders(
      Worklist worklist,
      Dispositions dispositions,
      InstantSource clock,
      TransactionOperations transaction,
      @Value("${sightline.own-records:false}") boolean own) {
    this.worklist = worklist;
    this.dispositions = dispositions;
    this.clock = clock;
    this.transaction = transaction;
    this.own = own;
  }

  /// Looks at every open question.
  ///
  /// @return the silences that were not recorded before
  public List<Disposition> all() {
    if (!own) {
      return List.of();
    }
    var asOf = now();
    return recorded(worklist.standing(SYSTEM, asOf), asOf.knownAt());
  }

  /// Looks at the open questions about some children, in the caller's transaction, as its last deed.
  void about(Collection<PersonRef> children) {
    if (own && !children.isEmpty()) {
      var asOf = now();
      recorded(worklist.about(SYSTEM, children, asOf), asOf.knownAt());
    }
  }

  private List<Disposition> recorded(List<Worklist.Entry> entries, Instant moment) {
    var silent = new ArrayList<Disposition>();
    for (var entry : entries) {
      entry
          .followUp()
          .asking()
          .filter(asking -> entry.followUp().state() == FollowUp.State.SILENT)
          .ifPresent(asking -> silent.add(silence(entry.followUp(), asking, moment)));
    }
    return silent.isEmpty()
        ? List.of()
        : transaction.execute(status -> dispositions.record(silent));
  }

  private static Disposition silence(FollowUp followUp, Asking asking, Instant moment) {
    return new Disposition(
        id(followUp, asking),
        followUp.key(),
        Disposition.Seen.of(followUp.says()),
        new Reply.Silent(),
        Disposition.CLOCK,
        "sightline",
        asking.due().plusDays(1),
        moment);
  }

  /// The same silence always has the same id, so that it is recorded once.
  private static String id(FollowUp followUp, Asking asking) {
    var key = followUp.key();
    var text =
        String.join(
            "\u001f",
            key.child().value(),
            key.subject().toString(),
            key.opened().toString(),
            asking.from().toString(),
            asking.severity().name(),
            asking.why().name());
    return Digest.of(text.getBytes(StandardCharsets.UTF_8)).hex().substring(0, ID_LENGTH);
  }

  private AsOf now() {
    var moment = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new AsOf(Days.of(moment), moment, Eyes.jointly());
  }
}
