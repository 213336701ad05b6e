package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.signal.detector.Life.day;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.ledger.Claim.Sight;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.Mechanism;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.Site;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;

class ChildObscuredTest {

  @Test
  void asksForAProperLook() {
    var life =
        onPlan()
            .seen(Sight.OBSCURED, "2020-05-30", "social-care")
            .seen(Sight.NOT_EXAMINED, "2020-05-31", "gp");
    assertThat(examine(life))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.CHECK);
          assertThat(finding.sentence())
              .isEqualTo(
                  "On 30 May 2020 the visitor (social care) recorded the child as seen but obscured and"
                      + " on 31 May 2020 the visitor (the GP) recorded the child as not examined, and"
                      + " nobody has seen the child properly since. Meanwhile the child is on a child"
                      + " protection plan.");
          assertThat(finding.claims()).hasSize(3);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "OBSCURED, SEEN, 2020-05-31, 0",
    "OBSCURED, SEEN_ALONE, 2020-05-30, 0",
    "OBSCURED, SEEN, 2020-05-29, 1",
    "OBSCURED, UNDRESSED_OR_EXAMINED, 2020-05-31, 0",
    "NOT_EXAMINED, SEEN, 2020-05-31, 1",
    "NOT_EXAMINED, UNDRESSED_OR_EXAMINED, 2020-05-30, 0",
    "NOT_EXAMINED, UNDRESSED_OR_EXAMINED, 2020-05-29, 1",
    "NOT_EXAMINED, NOT_SEEN, 2020-05-31, 1"
  })
  void isAnsweredByAProperLookSince(Sight poor, Sight other, String when, int found) {
    var life = onPlan().seen(poor, "2020-05-30", "gp").seen(other, when, "hospital");
    assertThat(examine(life)).hasSize(found);
  }

  @Test
  void isUrgentWithAConcerningInjuryAndAPlanOrEnquiry() {
    var hurt = hurt().judged(Opinion.NON_ACCIDENTAL, "doctor");
    var plan = onPlan().hurt(hurt).seen(Sight.OBSCURED, "2020-05-30", "gp");
    assertThat(examine(plan).getFirst().severity()).isEqualTo(Severity.URGENT);
    var enquiry =
        life()
            .event(EventKind.SECTION_47_STARTED, "2020-05-20", "social-care")
            .hurt(hurt)
            .seen(Sight.OBSCURED, "2020-05-30", "gp");
    assertThat(examine(enquiry).getFirst().severity()).isEqualTo(Severity.URGENT);
    var neither = life().hurt(hurt).seen(Sight.OBSCURED, "2020-05-30", "gp");
    assertThat(examine(neither).getFirst().severity()).isEqualTo(Severity.CHECK);
  }

  @ParameterizedTest
  @CsvSource({"2020-04-02, 1", "2020-04-01, 0"})
  void looksAtUnsettledInjuriesOfSixtyDays(String found, int expected) {
    var life =
        life()
            .hurt(Hurt.bruise("gp/1", day(found), Site.EAR))
            .seen(Sight.OBSCURED, "2020-05-30", "gp");
    assertThat(examine(life)).hasSize(expected);
  }

  @Test
  void saysWhichInjuryMakesItMatter() {
    var life = life().hurt(hurt()).seen(Sight.OBSCURED, "2020-05-30", "gp");
    assertThat(examine(life).getFirst().sentence())
        .endsWith("Meanwhile the bruise (ear) found on 20 May 2020 is not settled.");
    assertThat(examine(life).getFirst().claims()).hasSize(2);
  }

  @Test
  void leavesChildrenWithoutConcernAlone() {
    assertThat(examine(life().seen(Sight.NOT_EXAMINED, "2020-05-30", "gp"))).isEmpty();
    assertThat(examine(onPlan().seen(Sight.NOT_SEEN, "2020-05-30", "gp"))).isEmpty();
    var bump =
        Hurt.bruise("gp/1", day("2020-05-20"), Site.FOREHEAD)
            .said("mother", Mechanism.FALL_FROM_STANDING);
    assertThat(examine(life().hurt(bump).seen(Sight.NOT_EXAMINED, "2020-05-30", "gp"))).isEmpty();
  }

  private static Hurt hurt() {
    return Hurt.bruise("gp/1", day("2020-05-20"), Site.EAR);
  }

  private static Life life() {
    return Life.bornOn("2018-01-01");
  }

  private static Life onPlan() {
    return life().event(EventKind.PLAN_STARTED, "2020-05-20", "social-care");
  }

  private static List<Finding> examine(Life life) {
    return new ChildObscured()
        .examine(life.asOf("2020-06-01"), List.of(), Shipped.of(new ChildObscured()));
  }
}
