package org.sightline.household;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sightline.identity.Person;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.Derived;
import org.sightline.ledger.PersonRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps how each person stood in a child's household, from the day it was so known.
@Repository
public class Standings implements Derived {

  private final JdbcClient jdbc;

  Standings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("household.standing");
  }

  /// Keeps the household of a day: one row for each person who stands otherwise than at the end of the day before. What an
  /// earlier look at the same day had found is replaced.
  public void keep(PersonRef child, LocalDate day, Household household) {
    jdbc.sql("delete from household.standing where child = :child and since >= :day")
        .param("child", child.value())
        .param("day", Date.valueOf(day))
        .update();
    household.residents().stream()
        .filter(
            resident -> !last(child, resident.person()).equals(Optional.of(resident.standing())))
        .forEach(resident -> insert(child, day, resident));
  }

  /// Forgets everything kept for a child.
  public void forget(PersonRef child) {
    jdbc.sql("delete from household.standing where child = :child")
        .param("child", child.value())
        .update();
  }

  private Optional<Standing> last(PersonRef child, Person person) {
    return jdbc.sql(
            """
            select standing from household.standing where child = :child and person = :person
            order by since desc limit 1
            """)
        .param("child", child.value())
        .param("person", person.id().value())
        .query(String.class)
        .optional()
        .map(Standing::valueOf);
  }

  private void insert(PersonRef child, LocalDate day, Resident resident) {
    jdbc.sql(
            """
            insert into household.standing (child, person, since, standing, label, grounds)
            values (:child, :person, :since, :standing, :label, :grounds)
            """)
        .param("child", child.value())
        .param("person", resident.person().id().value())
        .param("since", Date.valueOf(day))
        .param("standing", resident.standing().name())
        .param("label", resident.person().label())
        .param(
            "grounds",
            resident.evidence().stream()
                .map(Evidence::claim)
                .map(ClaimId::value)
                .toArray(String[]::new))
        .update();
  }
}
