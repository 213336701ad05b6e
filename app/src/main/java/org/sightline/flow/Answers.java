package org.sightline.flow;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.sightline.signal.Disposition;
import org.sightline.signal.Dispositions;
import org.sightline.signal.Ladder;
import org.sightline.signal.Post;
import org.sightline.signal.Replies;
import org.sightline.signal.Reply;
import org.sightline.time.AsOf;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Takes what people say to a question, or refuses it with its reason. What is taken is recorded with its audit leaf in one
/// transaction, and nothing that was said before is changed.
@Service
public class Answers {

  private final Ladder ladder;
  private final Reminders reminders;
  private final Dispositions dispositions;
  private final Replies replies;
  private final TransactionOperations transaction;

  Answers(
      Ladder ladder,
      Reminders reminders,
      Dispositions dispositions,
      Replies replies,
      TransactionOperations transaction) {
    this.ladder = ladder;
    this.reminders = reminders;
    this.dispositions = dispositions;
    this.replies = replies;
    this.transaction = transaction;
  }

  /// What became of a reply.
  public sealed interface Outcome {
    /// It is recorded.
    record Recorded(Disposition disposition, Worklist.Entry now) implements Outcome {}

    /// It is not, and why, with what would be taken.
    record Refused(String reason) implements Outcome {}
  }

  /// Records a reply.
  ///
  /// @param entry the question as it was shown
  /// @param by the role and agency that reply
  /// @param who the person, as the agency knows them
  /// @param asOf the moment at which the reply is given
  public Outcome reply(Worklist.Entry entry, Reply reply, Post by, String who, AsOf asOf) {
    var today = asOf.trueAt();
    var refusal = replies.refusal(entry.followUp(), reply, by, today);
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    var followUp = entry.followUp();
    var disposition =
        new Disposition(
            id(UUID.randomUUID()),
            followUp.key(),
            Disposition.Seen.of(followUp.says()),
            reply,
            by,
            who,
            today,
            micros(asOf.knownAt()));
    var now = new Worklist.Entry(entry.reference(), followUp.with(disposition, ladder, asOf));
    transaction.executeWithoutResult(status -> {
      reminders.tell(List.of(now), asOf.knownAt());
      dispositions.record(List.of(disposition));
    });
    return new Outcome.Recorded(disposition, now);
  }

  /// A database keeps microseconds, and the audit trail vouches for what it keeps.
  private static Instant micros(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS);
  }

  private static String id(UUID random) {
    var hex = HexFormat.of();
    return hex.toHexDigits(random.getMostSignificantBits())
        + hex.toHexDigits(random.getLeastSignificantBits());
  }
}
