package org.sightline.household;

import java.util.List;
import java.util.Optional;
import org.sightline.identity.Person;
import org.sightline.ledger.ClaimId;

/// Who lives, or may live, with the child on one day, as known at the reader's moment.
///
/// @param residents everybody for or against whose living there anything speaks, the child left out
/// @param declarations the claims in which somebody declared the household, oldest first
/// @param contested whether anybody's place in it is contested, or evidenced without having been declared
public record Household(List<Resident> residents, List<ClaimId> declarations, boolean contested) {

  public Household {
    residents = List.copyOf(residents);
    declarations = List.copyOf(declarations);
  }

  /// Somebody's place in it.
  public Optional<Resident> resident(Person person) {
    return residents.stream().filter(one -> one.person().equals(person)).findFirst();
  }
}
