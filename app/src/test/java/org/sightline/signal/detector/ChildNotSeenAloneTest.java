package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.ledger.Claim.Sight;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;

class ChildNotSeenAloneTest {

  @ParameterizedTest
  @CsvSource({"2020-06-15, 0", "2020-06-16, 1"})
  void asksTenWorkingDaysAfterTheConcernIsKnown(String today, int found) {
    assertThat(examine(enquiry(), today)).hasSize(found);
  }

  @Test
  void saysWhoSawTheChildWithOthersThere() {
    var life =
        enquiry().seen(Sight.SEEN, "2020-06-03", "police").seen(Sight.SEEN, "2020-05-03", "gp");
    assertThat(examine(life, "2020-07-01"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.CHECK);
          assertThat(finding.sentence())
              .isEqualTo(
                  "No professional is on record as having seen the child alone since 1 June 2020."
                      + " Meanwhile a section 47 enquiry is open. The police saw the child with"
                      + " others there on 3 June 2020.");
          assertThat(finding.claims())
              .containsExactly(new ClaimId("event-00-SECTION_47_STARTED"), new ClaimId("sight-00"));
        });
  }

  @ParameterizedTest
  @CsvSource({"2020-07-15, 0", "2020-07-16, 1"})
  void asksAgainThirtyWorkingDaysAfterTheLastTime(String today, int found) {
    var life = enquiry().seen(Sight.SEEN_ALONE, "2020-06-03", "social-care");
    assertThat(examine(life, today)).hasSize(found);
    assertThat(examine(life, "2020-08-01").getFirst().sentence())
        .isEqualTo(
            "The child was last seen alone by the visitor (social care) on 3 June 2020. Meanwhile a"
                + " section 47 enquiry is open.");
  }

  @Test
  void doesNotCountASightBeforeTheConcern() {
    assertThat(examine(enquiry().seen(Sight.SEEN_ALONE, "2020-05-31", "social-care"), "2020-06-16"))
        .hasSize(1);
    assertThat(examine(enquiry().seen(Sight.SEEN_ALONE, "2020-06-01", "social-care"), "2020-06-16"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2020-07-13, 0", "2020-07-14, 1"})
  void givesAPlanAloneLongerAndCountsASightBeforeIt(String today, int found) {
    var plan = Life.bornOn("2012-01-01").event(EventKind.PLAN_STARTED, "2020-06-01", "social-care");
    assertThat(examine(plan, today)).hasSize(found);
    plan.seen(Sight.SEEN_ALONE, "2020-05-29", "social-care");
    assertThat(examine(plan, "2020-07-10")).isEmpty();
    assertThat(examine(plan, "2020-07-13")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"2017-07-01, 1", "2017-07-02, 0"})
  void beginsAtThreeYears(String born, int found) {
    assertThat(examine(enquiry(Life.bornOn(born)), "2020-07-01")).hasSize(found);
  }

  @Test
  void cannotTellWithoutABirthDate() {
    assertThat(examine(enquiry(Life.ofUnknownAge()), "2020-07-01"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.NOTE);
          assertThat(finding.sentence())
              .isEqualTo(
                  "Cannot tell whether the child is old enough to be spoken to alone, because no"
                      + " birth date that settles it is on record. Meanwhile a section 47 enquiry"
                      + " is open.");
          assertThat(finding.claims()).hasSize(1);
        });
    assertThat(examine(enquiry(Life.ofUnknownAge()), "2020-06-15")).isEmpty();
    var pupil = enquiry(Life.ofUnknownAge()).event(EventKind.ABSENCE, "2020-06-02", "school-a");
    assertThat(examine(pupil, "2020-07-01").getFirst().severity()).isEqualTo(Severity.CHECK);
    var toddler = enquiry(Life.ofUnknownAge()).event(EventKind.ABSENCE, "2020-06-02", "nursery");
    assertThat(examine(toddler, "2020-07-01").getFirst().severity()).isEqualTo(Severity.NOTE);
  }

  @Test
  void takesUnansweredReportsFromTwoSourcesForAConcern() {
    var life = Life.bornOn("2012-01-01");
    report(life, "2020-06-01", "neighbour");
    assertThat(examine(life, "2020-07-01")).isEmpty();
    report(life, "2020-06-03", "school");
    assertThat(examine(life, "2020-06-15")).isEmpty();
    assertThat(examine(life, "2020-06-16").getFirst().sentence())
        .isEqualTo(
            "No professional is on record as having seen the child alone since 1 June 2020."
                + " Meanwhile reports by a neighbour and the school are not answered.");
    assertThat(examine(life, "2020-06-16").getFirst().claims()).hasSize(2);
    assertThat(examine(life, "2020-11-28")).hasSize(1);
    assertThat(examine(life, "2020-11-29")).isEmpty();
    assertThat(examine(life.event(EventKind.ASSESSMENT, "2020-06-03", "social-care"), "2020-07-01"))
        .isEmpty();
  }

  private static void report(Life life, String day, String source) {
    life.event(EventKind.REFERRAL, day, "social-care", Map.of("source", source));
  }

  private static Life enquiry() {
    return enquiry(Life.bornOn("2012-01-01"));
  }

  private static Life enquiry(Life life) {
    return life.event(EventKind.SECTION_47_STARTED, "2020-06-01", "social-care");
  }

  private static List<Finding> examine(Life life, String today) {
    return new ChildNotSeenAlone()
        .examine(life.asOf(today), List.of(), Shipped.of(new ChildNotSeenAlone()));
  }
}
