package org.sightline.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sightline.household.Evidence.Sign;
import org.sightline.household.Evidence.Weight;
import org.sightline.identity.Person;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.PersonRef;
import org.sightline.time.Span;

class HouseholdTest {

  @Test
  void findsSomebodysPlace() {
    var alan = resident("gp/alan", List.of());
    var household = new Household(List.of(resident("gp/boris", List.of()), alan), List.of(), true);
    assertThat(household.resident(person("gp/alan"))).contains(alan);
    assertThat(household.resident(person("gp/carl"))).isEmpty();
  }

  @Test
  void countsVoicesAndNotRecordsAndNoneThatSpeaksAgainst() {
    var resident =
        resident(
            "gp/alan",
            List.of(
                evidence(Weight.POINTS_TO, "mother"),
                evidence(Weight.POINTS_TO, "mother"),
                evidence(Weight.DECLARES, "gp:GP"),
                evidence(Weight.DENIES, "father"),
                evidence(Weight.CHECKED_AWAY, "police:officer")));
    assertThat(resident.voicesFor()).isEqualTo(2);
  }

  private static Resident resident(String ref, List<Evidence> evidence) {
    return new Resident(person(ref), true, Standing.EVIDENCED, evidence);
  }

  private static Evidence evidence(Weight weight, String voice) {
    var day = Span.on(LocalDate.of(2006, 12, 1));
    return new Evidence(weight, Sign.PARTNER, new ClaimId("a"), voice, day, "");
  }

  private static Person person(String ref) {
    var id = new PersonRef(ref);
    return new Person(
        id,
        new TreeSet<>(Set.of(id)),
        ref,
        false,
        false,
        Claim.Sex.UNKNOWN,
        Optional.empty(),
        Optional.empty());
  }
}
