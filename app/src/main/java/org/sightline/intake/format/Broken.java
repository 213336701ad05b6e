package org.sightline.intake.format;

import org.sightline.intake.Fault;

/// Stops the reading of one record, or of one file, with the fault to report. Caught by the format that reads it.
final class Broken extends Exception {
  private static final long serialVersionUID = 1L;

  /// What most faults are put right by.
  static final String SEND_AGAIN = "Put it right and send the record again in a new delivery";

  private final transient Fault fault;

  Broken(String where, String field, String reason, String whatToDo) {
    super(reason, null, false, false);
    this.fault = new Fault(where, field, reason, whatToDo);
  }

  Broken(String where, String field, String reason) {
    this(where, field, reason, SEND_AGAIN);
  }

  /// Of a whole file.
  static Broken file(String where, String reason, String whatToDo) {
    return new Broken(where, "", reason, whatToDo);
  }

  Fault fault() {
    return fault;
  }

  /// The same, with the record's number named.
  Broken inRecord(String number) {
    return new Broken(
        "record %s, %s".formatted(Texts.shortened(number), fault.where()),
        fault.field(),
        fault.reason(),
        fault.whatToDo());
  }
}
