package org.sightline.intake.format;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sightline.time.Span;
import tools.jackson.databind.JsonNode;

/// One record as a format found it: the people it introduces and what it states, in the terms of the exchange format,
/// each with its place in the original. The [Scribe] turns it into claims; so every format can say the same things and is
/// refused in the same words.
///
/// @param number the agency's own number of the record
/// @param where the record's place in the original
/// @param setting what holds for all its statements that do not say otherwise
/// @param people whom it introduces
/// @param statements what it says, in order
record Draft(
    String number,
    String where,
    Setting setting,
    List<Introduction> people,
    List<Statement> statements) {

  Draft {
    people = List.copyOf(people);
    statements = List.copyOf(statements);
  }

  /// What holds for a whole record.
  ///
  /// @param recorded when it was written down
  /// @param happened when what it tells of happened; the day of recording where it does not say
  /// @param by who speaks, as the exchange format writes it
  /// @param basis what their word rests on, as written, or a missing node
  /// @param heardBy further agencies that heard it
  record Setting(
      Instant recorded,
      Optional<Span> happened,
      JsonNode by,
      JsonNode basis,
      List<String> heardBy) {
    Setting {
      heardBy = List.copyOf(heardBy);
    }
  }

  /// A person the record introduces.
  ///
  /// @param alias how its statements name them
  /// @param body what is held about them, as under `people` in the exchange format
  /// @param pointer the place in the original
  record Introduction(String alias, JsonNode body, String pointer) {}

  /// One statement.
  ///
  /// @param body the statement, as in the exchange format
  /// @param pointer the place in the original
  /// @param recorded when it was written down, where that is not the record's time
  record Statement(JsonNode body, String pointer, Optional<Instant> recorded) {
    Statement(JsonNode body, String pointer) {
      this(body, pointer, Optional.empty());
    }
  }
}
