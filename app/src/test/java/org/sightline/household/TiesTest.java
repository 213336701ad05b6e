package org.sightline.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.sightline.identity.People;
import org.sightline.identity.Person;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.Relation;
import org.sightline.story.Story;
import org.sightline.time.AsOf;
import org.sightline.time.Days;
import org.sightline.time.Eyes;

class TiesTest {

  private static final LocalDate DAY = LocalDate.of(2006, 12, 1);

  private final KnownClaims known =
      KnownClaims.of(
          Story.load("stories/household/ties.yaml").claims(),
          new AsOf(DAY, Days.endOf(DAY), Eyes.jointly()));
  private final People people = People.of(known);
  private final Ties ties = new Ties(known, people);

  @Test
  void takesAnybodysWordAndNoDenialForATie() {
    assertThat(ties.between(who("alan"), who("mother")))
        .containsExactlyInAnyOrder(Relation.PARTNER, Relation.NEXT_OF_KIN);
    assertThat(ties.between(who("alan"), who("child"))).isEmpty();
    assertThat(ties.between(who("child"), who("mother"))).isEmpty();
  }

  @Test
  void keepsDenialsForTheReader() {
    assertThat(ties.of(who("alan")))
        .extracting(tie -> tie.claim().id().value(), Ties.Tie::denied)
        .containsExactly(tuple("a", false), tuple("b", false), tuple("c", true));
    assertThat(ties.of(who("child"))).isEmpty();
    assertThat(ties.people()).containsExactlyInAnyOrder(who("alan"), who("mother"));
  }

  @Test
  void asksForARelationToOneOrToAnybody() {
    var kin = EnumSet.of(Relation.NEXT_OF_KIN);
    var father = EnumSet.of(Relation.FATHER);
    assertThat(ties.is(who("alan"), who("mother"), kin)).isTrue();
    assertThat(ties.is(who("alan"), who("child"), kin)).isFalse();
    assertThat(ties.is(who("alan"), who("child"), father)).isFalse();
    assertThat(ties.isToAnybody(who("alan"), kin)).isTrue();
    assertThat(ties.isToAnybody(who("alan"), father)).isFalse();
    assertThat(ties.carer(who("mother"), who("child"))).isTrue();
    assertThat(ties.carer(who("alan"), who("child"))).isFalse();
  }

  private Person who(String alias) {
    return people.person(Story.ref(alias));
  }
}
