package org.sightline.ledger;

/// Something in an original that could not be read. The original is kept, and the rest of it was read.
///
/// @param place where: a line, a segment, a JSON pointer
/// @param field which field
/// @param reason what is wrong
/// @param whatToDo what would put it right
public record Quarantined(String place, String field, String reason, String whatToDo) {}
