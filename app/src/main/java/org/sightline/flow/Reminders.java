package org.sightline.flow;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sightline.access.Access;
import org.sightline.access.Purpose;
import org.sightline.audit.Digest;
import org.sightline.ledger.PersonRef;
import org.sightline.notice.Notice;
import org.sightline.notice.Outbox;
import org.sightline.notice.Settings;
import org.sightline.signal.Asking;
import org.sightline.signal.Disposition;
import org.sightline.signal.Dispositions;
import org.sightline.signal.FollowUp;
import org.sightline.signal.Ladder;
import org.sightline.signal.Post;
import org.sightline.signal.Reply;
import org.sightline.time.AsOf;
import org.sightline.time.Days;
import org.sightline.time.Eyes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Records silence, that the clock of a question ran out and nobody had said anything, and leaves notices for whoever should be
/// told. Only over an installation's own records: in a replayed case nobody was ever asked. Doing it twice changes nothing.
@Service
public class Reminders {

  private static final Access SYSTEM = new Access("reminders", "sightline", Purpose.ASSESSMENT);
  private static final int ID_LENGTH = 32;

  private final Worklist worklist;
  private final Dispositions dispositions;
  private final Ladder ladder;
  private final Outbox outbox;
  private final Settings settings;
  private final InstantSource clock;
  private final TransactionOperations transaction;
  private final boolean own;

  Reminders(
      Worklist worklist,
      Dispositions dispositions,
      Ladder ladder,
      Outbox outbox,
      Settings settings,
      InstantSource clock,
      TransactionOperations transaction,
      @Value("${sightline.own-records:false}") boolean own) {
    this.worklist = worklist;
    this.dispositions = dispositions;
    this.ladder = ladder;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
    this.transaction = transaction;
    this.own = own;
  }

  /// Looks at every open question.
  ///
  /// @return what is new
  public Reminded all() {
    if (!own) {
      return new Reminded(List.of(), 0, Set.of());
    }
    var asOf = now();
    var entries = worklist.standing(SYSTEM, asOf);
    return transaction.execute(status -> remind(entries, asOf.knownAt()));
  }

  /// What was new at one look.
  ///
  /// @param silent the silences recorded
  /// @param notices how many notices were left to be sent
  /// @param unreachable who should have been told, and nobody said where they are reached
  public record Reminded(List<Disposition> silent, int notices, Set<Post> unreachable) {}

  /// Looks at the open questions about some children, in the caller's transaction, as its last deed.
  void about(Collection<PersonRef> children) {
    if (own && !children.isEmpty()) {
      var asOf = now();
      remind(worklist.about(SYSTEM, children, asOf), asOf.knownAt());
    }
  }

  /// Leaves notices about some questions, in the caller's transaction.
  ///
  /// @return how many are new
  int tell(List<Worklist.Entry> entries, Instant moment) {
    return own ? outbox.write(notices(entries, moment), moment) : 0;
  }

  private Reminded remind(List<Worklist.Entry> entries, Instant moment) {
    var silent = new ArrayList<Disposition>();
    for (var entry : entries) {
      entry
          .followUp()
          .asking()
          .filter(asking -> entry.followUp().state() == FollowUp.State.SILENT)
          .ifPresent(asking -> silent.add(silence(entry.followUp(), asking, moment)));
    }
    var notices = notices(entries, moment);
    var unreachable =
        notices.stream()
            .map(Notice::to)
            .filter(post -> settings.of(post).isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    int written = outbox.write(notices, moment);
    return new Reminded(
        silent.isEmpty() ? List.of() : dispositions.record(silent), written, unreachable);
  }

  private List<Notice> notices(List<Worklist.Entry> entries, Instant moment) {
    return entries.stream()
        .flatMap(entry ->
            worklist.told(entry, moment).stream()
                .filter(prompt -> ladder.knows(prompt.to()))
                .map(prompt -> Notice.of(prompt, entry.reference(), ladder)))
        .toList();
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
