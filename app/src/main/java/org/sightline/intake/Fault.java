package org.sightline.intake;

import org.sightline.ledger.Quarantined;

/// Something that could not be read: the rest of the delivery was. Its sentences are for an agency's data officer.
///
/// @param where the line, the segment or the JSON pointer, and the record's number where it is known
/// @param field which field, or empty when it is the whole
/// @param reason what is wrong there
/// @param whatToDo what would put it right
public record Fault(String where, String field, String reason, String whatToDo) {

  /// As the ledger keeps it, beside the original.
  public Quarantined quarantined() {
    return new Quarantined(where, field, reason, whatToDo);
  }

  /// One sentence after another: where, what, what to do.
  @Override
  public String toString() {
    return "%s%s: %s. %s.".formatted(where, field.isEmpty() ? "" : ", " + field, reason, whatToDo);
  }
}
