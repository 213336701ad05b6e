package org.sightline.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.chronology.Chronologies;
import org.sightline.ledger.Basis;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.ledger.Relation;
import org.sightline.ledger.Voice;
import org.sightline.time.AsOf;
import org.sightline.time.Days;
import org.sightline.time.Span;

class HouseholdAnsweredTest {

  private static final PersonRef CHILD = new PersonRef("gp/child");
  private static final PersonRef MOTHER = new PersonRef("gp/mother");
  private static final PersonRef MAN = new PersonRef("hospital/H-1#friend");
  private static final LocalDate HINT = LocalDate.parse("2024-02-10");
  private static final Undeclared UNDECLARED =
      new Undeclared("man", Set.of(MAN), "hospital/H-1", Optional.empty());

  private final List<RecordedClaim> claims = new ArrayList<>();

  @BeforeEach
  void aMotherWhoDeclaresHerselfAndHerChild() {
    var first = LocalDate.parse("2024-02-01");
    said("gp", "G-1", first, new Claim.Born(CHILD, first.minusYears(1), first.minusYears(1)));
    said("gp", "G-1", first, new Claim.Related(MOTHER, CHILD, Relation.MOTHER, false, ""));
    said("gp", "G-1", first, new Claim.HouseholdDeclared(CHILD, Set.of(CHILD, MOTHER), true, ""));
  }

  @Test
  void countsEveryDayFromTheHintOnThatShowsHim() {
    said("hospital", "H-1", HINT, new Claim.Present(MAN, CHILD, Claim.Place.CHILDS_HOME, ""));

    var answered = walked(UNDECLARED);

    assertThat(answered.firstHint()).contains(HINT);
    assertThat(answered.days()).isEqualTo(20);
    assertThat(answered.right()).isEqualTo(20);
    assertThat(answered.share()).contains(1.0);
  }

  @Test
  void countsAgainstTheReplayTheDaysThatShowNobody() {
    said("hospital", "H-1", HINT, new Claim.Sighted(CHILD, Claim.Sight.SEEN, ""));
    said(
        "hospital",
        "H-2",
        HINT.plusDays(5),
        new Claim.Present(MAN, CHILD, Claim.Place.CHILDS_HOME, ""));

    var answered = walked(UNDECLARED);

    assertThat(answered.days()).isEqualTo(20);
    assertThat(answered.right()).isEqualTo(15);
  }

  @Test
  void countsNoDayBeforeAHintNorAfterTheLastThatCounts() {
    assertThat(walked(UNDECLARED).share()).isEmpty();

    said("hospital", "H-1", HINT, new Claim.Present(MAN, CHILD, Claim.Place.CHILDS_HOME, ""));
    var until = new Undeclared("man", Set.of(MAN), "hospital/H-1", Optional.of(HINT.plusDays(2)));

    assertThat(walked(until).days()).isEqualTo(3);
  }

  private HouseholdAnswered.Answered walked(Undeclared adult) {
    var household = new HouseholdAnswered(adult);
    LocalDate.parse("2024-02-01")
        .datesUntil(LocalDate.parse("2024-03-01"))
        .forEach(day -> household.look(Chronologies.draw(claims, CHILD, AsOf.endOf(day))));
    return household.answered();
  }

  private void said(String agency, String record, LocalDate day, Claim claim) {
    var at = Days.startOf(day);
    claims.add(
        new RecordedClaim(
            new ClaimId("c" + claims.size()),
            claim,
            new Voice.Professional(agency, "nurse"),
            Set.of(agency),
            Basis.OBSERVED,
            Span.on(day),
            at,
            at,
            agency,
            new RecordedClaim.Source("original", record, "/")));
  }
}
