package org.sightline.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sightline.generate.Person.Part;
import org.sightline.ledger.Claim;
import org.sightline.ledger.Relation;

/// What is written about the adults of a household: as the parent names them, as social care checks them, as a landlord has
/// them.
record Adults(Life life) {

  /// The household as the parent tells it, for each of some children; whom the family does not speak of is not in it.
  void declared(Entry entry, List<Person> children, LocalDate day) {
    var parent = life.in(entry, life.household().parent());
    var members = new ArrayList<String>();
    for (var person : life.household().childrenOn(day)) {
      members.add(life.in(entry, person));
    }
    for (var person : life.household().declaredOn(day)) {
      var alias = life.in(entry, person);
      members.add(alias);
      for (var child : children) {
        entry.says(
            Said.relation(alias, life.alias(child), Incidents.relation(person)).by(parent, parent));
      }
      if (person.part() == Part.PARTNER || person.part() == Part.STEP_FATHER) {
        entry.says(Said.relation(alias, parent, Relation.PARTNER).by(parent, parent));
      }
    }
    for (var child : children) {
      entry.says(Said.household(life.alias(child), List.copyOf(members)).by(parent, parent));
    }
  }

  /// An adult of the household asked about, seen and checked; now and then a step is left out.
  void checked(Person child, Person adult, LocalDate day) {
    var entry = life.recordAtOnce(Agency.SOCIAL_CARE, day, "social worker").basis("checked");
    var about = life.in(entry, child);
    var alias = life.in(entry, adult);
    var steps =
        List.of(
            Said.check(alias, Claim.CheckKind.IDENTITY, Claim.CheckResult.CONFIRMED),
            Said.check(alias, Claim.CheckKind.RESIDENCE, Claim.CheckResult.CONFIRMED),
            Said.check(alias, Claim.CheckKind.SEEN, Claim.CheckResult.CONFIRMED),
            Said.check(alias, Claim.CheckKind.INTERVIEW, Claim.CheckResult.CONFIRMED),
            Said.check(
                alias, Claim.CheckKind.LOCAL_AUTHORITY_RECORD, Claim.CheckResult.NOTHING_KNOWN));
    entry.says(Said.relation(alias, about, Incidents.relation(adult)));
    steps.stream()
        .filter(step -> life.chance().yes(Rates.STEP_OF_ADULT_TAKEN))
        .forEach(entry::says);
  }

  /// Who comes into a council's tenancy in the period is put on it.
  void tenancies() {
    if (!life.chance().yes(Rates.SOCIAL_TENANCY)) {
      return;
    }
    for (var stay : life.household().stays()) {
      var children = life.household().childrenOn(stay.from());
      if (!stay.person().child() && life.inPeriod(stay.from()) && !children.isEmpty()) {
        life.newCourse();
        onTenancy(children.getFirst(), stay);
      }
    }
  }

  private void onTenancy(Person child, Household.Stay stay) {
    var day = life.days().after(stay.from(), life.chance().between(5, 40));
    var entry = life.recordAtOnce(Agency.HOUSING, day, "housing officer");
    var about = life.in(entry, child);
    var alias = life.in(entry, stay.person());
    entry
        .says(Said.relation(alias, about, Incidents.relation(stay.person())))
        .says(Said.residence(alias, about, Claim.Residence.LIVES_THERE));
  }
}
