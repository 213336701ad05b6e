package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.signal.detector.Life.day;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.ledger.Claim.DecisionKind;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.InjuryType;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.Site;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;
import org.sightline.time.Span;

class InjuriesStopElsewhereTest {

  @ParameterizedTest
  @CsvSource({"2020-06-28, 0", "2020-06-29, 1"})
  void comparesAfterFourWeeks(String today, int found) {
    assertThat(examine(life().away("2020-06-01", ""), today)).hasSize(found);
  }

  @Test
  void notesItWhileNobodyThinksOfAReturn() {
    var found =
        examine(
                life().away(Optional.of(Life.person("gp/aunt", "aunt")), "2020-06-01", ""),
                "2020-07-10")
            .getFirst();
    assertThat(found.severity()).isEqualTo(Severity.NOTE);
    assertThat(found.key()).isEqualTo("stay/2020-06-01");
    assertThat(found.sentence())
        .isEqualTo(
            "At home: the bruise (ear) found on 1 April 2020; the bruise (back) found on 1 June 2020. From"
                + " 1 June 2020 on the child lived elsewhere (with the aunt), and no new injury is on"
                + " record for that time.");
    assertThat(found.claims())
        .containsExactlyInAnyOrder(new ClaimId("gp/1"), new ClaimId("gp/2"), new ClaimId("stay-0"));
  }

  @Test
  void checksItWhenTheChildIsBackOrAReturnIsDecided() {
    var back = examine(life().away("2020-06-01", "2020-07-05"), "2020-07-10").getFirst();
    assertThat(back.severity()).isEqualTo(Severity.CHECK);
    assertThat(back.sentence())
        .contains("From 1 June 2020 to 5 July 2020 the child lived elsewhere,");
    var decided =
        life()
            .away("2020-06-01", "")
            .decided(DecisionKind.RETURN_HOME, "2020-07-01", "return agreed", "");
    assertThat(examine(decided, "2020-07-10").getFirst().severity()).isEqualTo(Severity.CHECK);
    assertThat(examine(decided, "2020-07-10").getFirst().claims())
        .contains(new ClaimId("decision-0"));
    var returned =
        life().away("2020-06-01", "").event(EventKind.RETURN_HOME, "2020-07-01", "social-care");
    assertThat(examine(returned, "2020-07-10").getFirst().severity()).isEqualTo(Severity.CHECK);
  }

  @ParameterizedTest
  @CsvSource({"not to return, NOTE", "Refused, NOTE", "stay with aunt, NOTE", "return, CHECK"})
  void readsARefusedReturnAsNone(String outcome, Severity expected) {
    var life =
        life()
            .away("2020-06-01", "")
            .decided(DecisionKind.RETURN_HOME, "2020-07-01", outcome, "because");
    assertThat(examine(life, "2020-07-10").getFirst().severity()).isEqualTo(expected);
  }

  @Test
  void isQuietWhereAnInjuryCameAboutElsewhere() {
    var there = Hurt.bruise("gp/3", day("2020-06-15"), Site.LIP);
    assertThat(examine(life().hurt(there).away("2020-06-01", ""), "2020-07-10")).isEmpty();
    var rash = Hurt.bruise("gp/3", day("2020-06-15"), Site.LIP).of(InjuryType.RASH);
    assertThat(examine(life().hurt(rash).away("2020-06-01", ""), "2020-07-10")).hasSize(1);
    var vague = Hurt.bruise("gp/3", Span.between(day("2020-05-20"), day("2020-08-01")), Site.LIP);
    assertThat(examine(life().hurt(vague).away("2020-06-01", "2020-07-05"), "2020-08-10"))
        .hasSize(1);
    var after = Hurt.bruise("gp/3", day("2020-07-05"), Site.LIP);
    assertThat(examine(life().hurt(after).away("2020-06-01", "2020-07-05"), "2020-08-10"))
        .hasSize(1);
  }

  @Test
  void needsTwoUnsettledInjuriesInTheHalfYearBefore() {
    var one = Life.bornOn("2018-01-01").hurt(Hurt.bruise("gp/1", day("2020-04-01"), Site.EAR));
    assertThat(examine(one.away("2020-06-01", ""), "2020-07-10")).isEmpty();
    var settled =
        Life.bornOn("2018-01-01")
            .hurt(Hurt.bruise("gp/1", day("2020-04-01"), Site.EAR))
            .hurt(
                Hurt.bruise("gp/2", day("2020-05-01"), Site.EAR).judged(Opinion.ACCIDENTAL, "GP"));
    assertThat(examine(settled.away("2020-06-01", ""), "2020-07-10")).isEmpty();
    var rash =
        Life.bornOn("2018-01-01")
            .hurt(Hurt.bruise("gp/1", day("2020-04-01"), Site.EAR))
            .hurt(Hurt.bruise("gp/2", day("2020-05-01"), Site.EAR).of(InjuryType.RASH));
    assertThat(examine(rash.away("2020-06-01", ""), "2020-07-10")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2020-10-01, 1", "2020-10-02, 0"})
  void countsInjuriesOfTheHalfYearBeforeTheStay(String from, int found) {
    assertThat(examine(life().away(from, "2020-12-01"), "2020-12-01")).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({"2021-01-05, 1", "2021-01-06, 0"})
  void asksForHalfAYearAfterTheReturn(String today, int found) {
    assertThat(examine(life().away("2020-06-01", "2020-07-05"), today)).hasSize(found);
  }

  private static Life life() {
    return Life.bornOn("2018-01-01")
        .hurt(Hurt.bruise("gp/1", day("2020-04-01"), Site.EAR))
        .hurt(Hurt.bruise("gp/2", day("2020-06-01"), Site.BACK));
  }

  private static List<Finding> examine(Life life, String today) {
    return new InjuriesStopElsewhere()
        .examine(life.asOf(today), List.of(), Shipped.of(new InjuriesStopElsewhere()));
  }
}
