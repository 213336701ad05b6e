package org.sightline.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sightline.ledger.Claim;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.Relation;
import org.sightline.ledger.Topic;

/// What the police write: domestic incidents in homes with children, told to social care the same or the next day, checks and
/// investigations. A row names one child and one adult.
final class Incidents {

  private final Life life;
  private final Chance chance;

  Incidents(Life life) {
    this.life = life;
    this.chance = life.chance();
  }

  /// Incidents that are told, looked at and not taken further.
  void tell() {
    var times = chance.times(Rates.POLICE_INCIDENT * life.order().years());
    for (int time = 0; time < times; time++) {
      var day = life.anyDay();
      var children = life.household().childrenOn(day);
      if (!children.isEmpty()) {
        life.newCourse();
        incident(children, day, Optional.of(life.request(Agency.POLICE)));
        new Office(life, children, life.days().after(day, chance.yes(0.7) ? 0 : 1))
            .contactOnly(
                "police",
                "domestic-abuse",
                "Checked with school and health; mother spoken to alone; help offered");
      }
    }
  }

  /// A domestic incident at the home.
  ///
  /// @param key of the notification to social care, where one is made
  void incident(List<Person> children, LocalDate day, Optional<String> key) {
    for (var child : children) {
      var entry = life.record(Agency.POLICE, day, "police officer").basis("observed");
      var alias = life.in(entry, child);
      var adult = adult(entry, day);
      entry
          .says(
              Said.event(EventKind.DOMESTIC_ABUSE_INCIDENT, alias)
                  .other("adult", adult)
                  .words("Argument between adults; child at home"))
          .says(Said.presence(adult, alias, Claim.Place.CHILDS_HOME))
          .says(Said.sight(alias, Claim.Sight.SEEN));
      key.ifPresent(request ->
          entry.says(
              Said.sharing(
                      alias,
                      Claim.Sharing.SHARED,
                      Topic.CONCERN,
                      Agency.POLICE,
                      Agency.SOCIAL_CARE,
                      request)
                  .put("records", List.of(entry.number()))));
    }
  }

  /// The man of the house, or the mother where there is none.
  private String adult(Entry entry, LocalDate day) {
    var household = life.household();
    var adult = household.man(day).orElse(household.parent());
    var alias = life.in(entry, adult);
    entry.says(Said.relation(alias, life.alias(firstChild(entry)), relation(adult)));
    return alias;
  }

  private Person firstChild(Entry entry) {
    return entry.people().values().stream()
        .flatMap(who ->
            who instanceof Entry.Known known
                ? java.util.stream.Stream.of(known.person())
                : java.util.stream.Stream.empty())
        .filter(Person::child)
        .findFirst()
        .orElseThrow();
  }

  static Relation relation(Person adult) {
    return switch (adult.part()) {
      case MOTHER -> Relation.MOTHER;
      case FATHER -> Relation.FATHER;
      case STEP_FATHER, PARTNER -> Relation.STEP_PARENT;
      case GRANDPARENT -> Relation.GRANDPARENT;
      case LODGER -> Relation.LODGER;
      case CHILD -> Relation.SIBLING;
    };
  }

  /// Answers a check that was asked about an adult.
  void checked(
      Person child, Person adult, LocalDate day, String request, Claim.CheckResult result) {
    var entry = life.recordAtOnce(Agency.POLICE, day, "police disclosure officer").basis("checked");
    var about = life.in(entry, child);
    var alias = life.in(entry, adult);
    entry
        .says(Said.relation(alias, about, relation(adult)))
        .says(Said.check(alias, Claim.CheckKind.POLICE_RECORD, result))
        .says(
            Said.sharing(
                    alias,
                    Claim.Sharing.ANSWERED,
                    Topic.POLICE_CHECK,
                    Agency.POLICE,
                    Agency.SOCIAL_CARE,
                    request)
                .put("records", List.of(entry.number())));
  }

  /// A row about a child alone.
  Entry note(Person child, LocalDate day, EventKind kind, String outcome, String words) {
    var entry = life.recordAtOnce(Agency.POLICE, day, "detective").heardBy(Agency.SOCIAL_CARE);
    var alias = life.in(entry, child);
    return entry.says(Said.event(kind, alias).detail("outcome", outcome).words(words));
  }
}
