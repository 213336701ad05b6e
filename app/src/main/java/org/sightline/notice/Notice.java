package org.sightline.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.sightline.audit.Digest;
import org.sightline.signal.Ladder;
import org.sightline.signal.Post;
import org.sightline.signal.Prompt;
import org.sightline.signal.Question;
import org.sightline.signal.Severity;
import org.sightline.signal.SignalKey;

/// Word that a question waits for somebody. There is no place in it for anything that somebody said or that a record holds: no
/// name, no address, nothing that happened. Whoever intercepts it learns that a question of some kind waits about some child.
///
/// @param question what kind of question it is, of which the title is made
/// @param reference what the question is called by
/// @param to for whom, always one of the ladder's posts
/// @param severity what is asked
/// @param why why they are told
/// @param put the day on which the question was put
/// @param due the last day for an answer
/// @param since since when they should have been told
public record Notice(
    Question question,
    String reference,
    Post to,
    Severity severity,
    Prompt.Why why,
    LocalDate put,
    LocalDate due,
    Instant since) {

  private static final int ID_LENGTH = 32;

  public Notice {
    if (!SignalKey.REFERENCE.matcher(reference).matches()) {
      throw new IllegalArgumentException("a notice holds a reference, and no other text");
    }
    if (severity == Severity.NOTE) {
      throw new IllegalArgumentException("a note asks nothing of anybody");
    }
  }

  /// The notice of a prompt.
  ///
  /// @throws IllegalArgumentException when the ladder has no such post: a role that somebody typed could be a name
  public static Notice of(Prompt prompt, String reference, Ladder ladder) {
    if (!ladder.knows(prompt.to())) {
      throw new IllegalArgumentException("notices go to the posts of the ladder, and to no others");
    }
    return new Notice(
        prompt.key().subject().question(),
        reference,
        prompt.to(),
        prompt.severity(),
        prompt.why(),
        prompt.put(),
        prompt.due(),
        prompt.since());
  }

  /// What the question is about, as plainly as it can be said of any child: "An adult around the child".
  public String title() {
    var words = question.words();
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  /// Whether it goes at once and alone.
  boolean immediate() {
    return severity == Severity.URGENT;
  }

  /// Names this notice to one destination for ever: whoever is told again by mistake knows it by this.
  String id(Destination destination) {
    var text =
        String.join(
            "\u001f",
            reference,
            to.toString(),
            severity.name(),
            why.name(),
            put.toString(),
            due.toString(),
            destination.channel().word(),
            destination.address());
    return Digest.of(text).hex().substring(0, ID_LENGTH);
  }
}
