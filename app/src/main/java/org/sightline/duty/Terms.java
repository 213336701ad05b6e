package org.sightline.duty;

import java.time.LocalDate;
import org.sightline.time.WorkingDays;

/// The terms by which a duty is owed: its editions, with what local policy changed, and the calendar of its jurisdiction.
///
/// @param card the duty's card
/// @param workingDays the calendar
/// @param holders who holds the child's case, by kind of agency
public record Terms(Card card, WorkingDays workingDays, CaseHolders holders) {

  /// Begins an obligation with what started its clock. It is judged by the edition of that day.
  public Owing.Since since(Act start) {
    return new Owing.Since(this, start.latest(), start.claims());
  }

  /// Whether any edition owed the duty on a day.
  public boolean inForceOn(LocalDate day) {
    return card.inForceOn(day);
  }
}
