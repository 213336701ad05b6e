package org.sightline.chronology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sightline.identity.Person;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;

/// When the child lived away from home: from a placement to the next one, or to the return.
final class Stays {

  private Stays() {}

  static List<Stay> of(List<Event> events, Person child) {
    var moves =
        events.stream()
            .filter(event -> event.about().equals(child))
            .filter(event ->
                event.kind() == EventKind.PLACEMENT || event.kind() == EventKind.RETURN_HOME)
            .toList();
    var stays = new ArrayList<Stay>();
    for (int i = 0; i < moves.size(); i++) {
      if (moves.get(i).kind() == EventKind.PLACEMENT) {
        stays.add(stay(moves.get(i), next(moves, i)));
      }
    }
    return stays;
  }

  private static Optional<Event> next(List<Event> moves, int index) {
    return moves.stream().skip(index + 1L).findFirst();
  }

  private static Stay stay(Event placement, Optional<Event> end) {
    var claims = new ArrayList<ClaimId>();
    claims.add(placement.claim());
    end.ifPresent(event -> claims.add(event.claim()));
    return new Stay(
        Optional.ofNullable(placement.others().get("placed-with"))
            .or(() -> Optional.ofNullable(placement.others().get("with"))),
        placement.happened().from(),
        end.map(event -> event.happened().from()),
        claims);
  }
}
