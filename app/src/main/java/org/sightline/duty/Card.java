package org.sightline.duty;

import java.time.LocalDate;

/// The card of a duty, as read from its [Owed] annotation.
///
/// @param code names the duty for ever
/// @param version raised with every change of what it says
/// @param summary one sentence
/// @param basis the clause, with the edition
/// @param from first day in force
/// @param to last day in force
public record Card(
    String code, int version, String summary, String basis, LocalDate from, LocalDate to) {

  /// The card of a duty.
  ///
  /// @throws IllegalStateException when the duty carries none: that is a fault in the code, not in a record
  public static Card of(Class<? extends Duty> duty) {
    var owed = duty.getAnnotation(Owed.class);
    if (owed == null) {
      throw new IllegalStateException(duty.getName() + " carries no @Owed card");
    }
    return new Card(
        owed.code(),
        owed.version(),
        owed.summary(),
        owed.basis(),
        owed.inForceFrom().isEmpty() ? LocalDate.MIN : LocalDate.parse(owed.inForceFrom()),
        owed.inForceTo().isEmpty() ? LocalDate.MAX : LocalDate.parse(owed.inForceTo()));
  }

  /// Whether the duty was in force on a day.
  public boolean inForceOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
