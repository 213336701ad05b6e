package org.sightline.desk.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sightline.flow.Worklist;
import org.sightline.signal.Disposition;
import org.sightline.signal.Finding;
import org.sightline.signal.FollowUp;
import org.sightline.signal.Post;
import org.sightline.signal.Prompt;
import org.sightline.signal.Reply;
import org.sightline.signal.Severity;

/// One question as it is shown and as it is written in JSON: `schemas/worklist-1.schema.json` describes every field.
///
/// @param reference what to call it by
/// @param title what it asks about, in words
/// @param about the same in data: `sight`, `injury/R-1`
/// @param rules the rules that ask
/// @param child the record by which the child is kept
/// @param severity `urgent`, `check` or `note`
/// @param state how it stands: `asked`, `silent`, `deferred`, `answered`, `disputed`, `noted` or `closed`
/// @param due the last day for an answer; of a deferred one, the day on which it is put again
/// @param opened the day on which the signal opened
/// @param reopened why it is open again, where it had been answered
/// @param sentence what was found
/// @param agencies of whom it is asked
/// @param asks what is asked
/// @param answeredBy what would answer it
/// @param checklist the points of a serious incident, each a line that begins with ✔, ✘ or ?; else empty
/// @param told who should have been told, and since when
/// @param said what was said to it, oldest first
public record Item(
    String reference,
    String title,
    String about,
    List<String> rules,
    String child,
    String severity,
    String state,
    Optional<LocalDate> due,
    LocalDate opened,
    Optional<String> reopened,
    String sentence,
    List<String> agencies,
    String asks,
    List<String> answeredBy,
    List<String> checklist,
    List<Told> told,
    List<Said> said) {

  /// Who should have been told.
  ///
  /// @param to `ROLE@AGENCY`
  /// @param why `asked`, `passed-on`, `out-of-hours` or `silence`
  public record Told(String to, Instant since, String why) {}

  /// What was said.
  ///
  /// @param kind `answered`, `disputed`, `deferred`, `escalated` or `silent`
  /// @param by `ROLE@AGENCY`
  /// @param who the person
  /// @param until until when it was deferred
  /// @param to to whom it was passed on
  /// @param points at a serious incident, each open point with the reason to go on
  public record Said(
      String kind,
      LocalDate day,
      Instant made,
      String by,
      String who,
      String words,
      Optional<LocalDate> until,
      Optional<String> to,
      List<Point> points) {}

  /// A point of a serious incident that no record answered, and the reason to go on.
  public record Point(String line, String reason) {}

  /// A question as it stands.
  public static Item of(Worklist.Entry entry, List<Prompt> told) {
    var followUp = entry.followUp();
    var says = followUp.says();
    return new Item(
        entry.reference(),
        capital(followUp.key().subject().question().words()),
        followUp.key().subject().toString(),
        says.findings().stream().map(Finding::code).distinct().toList(),
        followUp.key().child().value(),
        kebab(says.severity()),
        kebab(followUp.state()),
        says.severity() == Severity.NOTE ? Optional.empty() : followUp.due(),
        followUp.key().opened(),
        followUp.reopened(),
        says.sentence(),
        followUp.agencies(),
        says.question(),
        says.answeredBy(),
        says.checklist(),
        told.stream()
            .map(one -> new Told(one.to().toString(), one.since(), kebab(one.why())))
            .toList(),
        followUp.dispositions().stream().map(Item::said).toList());
  }

  /// What was said, as it is shown.
  public static Said said(Disposition disposition) {
    var reply = disposition.reply();
    return new Said(
        kebab(reply),
        disposition.day(),
        disposition.made(),
        disposition.by().toString(),
        disposition.who(),
        reply.words(),
        reply instanceof Reply.Deferred deferred ? Optional.of(deferred.until()) : Optional.empty(),
        reply instanceof Reply.Escalated escalated
            ? Optional.of(escalated.to()).map(Post::toString)
            : Optional.empty(),
        reply instanceof Reply.Answered answered
            ? answered.points().entrySet().stream()
                .map(point -> new Point(point.getKey(), point.getValue()))
                .toList()
            : List.of());
  }

  /// Whether somebody still has something to do.
  boolean waits() {
    return state.equals(kebab(FollowUp.State.ASKED))
        || state.equals(kebab(FollowUp.State.SILENT))
        || state.equals(kebab(FollowUp.State.DEFERRED));
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  private static String kebab(Reply reply) {
    return reply.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static String kebab(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
