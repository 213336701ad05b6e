package org.sightline.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sightline.ledger.ClaimId;

/// Something that an agency owes a child by a day.
///
/// @param duty the code of the duty
/// @param key tells obligations of the same duty apart: the injury, the adult, the request
/// @param what what is owed, in a sentence without a full stop: "hold the legal planning meeting asked for on 4 June 2007"
/// @param owner the agency that owes it
/// @param owned false where nobody at the agency holds it (an inquiry without an officer)
/// @param started the day the clock started
/// @param due the last day to do it in time
/// @param limit the limit in words: "15 working days"
/// @param discharged the day it was done, if it was, as known
/// @param because the claims that started it
/// @param dischargedBy the claims that show it done
/// @param basis the clause and edition
public record Obligation(
    String duty,
    String key,
    String what,
    String owner,
    boolean owned,
    LocalDate started,
    LocalDate due,
    String limit,
    Optional<LocalDate> discharged,
    List<ClaimId> because,
    List<ClaimId> dischargedBy,
    String basis) {

  public Obligation {
    because = List.copyOf(because);
    dischargedBy = List.copyOf(dischargedBy);
  }

  /// How it stands.
  public enum State {
    OPEN,
    OVERDUE,
    DONE,
    DONE_LATE
  }

  /// How it stands at the end of a day.
  public State at(LocalDate today) {
    return discharged
        .map(day -> day.isAfter(due) ? State.DONE_LATE : State.DONE)
        .orElse(today.isAfter(due) ? State.OVERDUE : State.OPEN);
  }
}
