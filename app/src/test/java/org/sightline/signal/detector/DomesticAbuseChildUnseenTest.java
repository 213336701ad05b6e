package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sightline.identity.Person;
import org.sightline.ledger.Claim.Sight;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.Relation;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;
import org.sightline.signal.detector.Life.Grown;

class DomesticAbuseChildUnseenTest {

  private static final Person MOTHER = Life.person("police/mother", "Dana Ashby");

  @ParameterizedTest
  @CsvSource({"2020-05-04, 0", "2020-05-05, 1", "2021-05-01, 1", "2021-05-02, 0"})
  void notesAnIncidentThatNoRecordOfTheChildFollowed(String today, int found) {
    assertThat(examine(abuse(life(), "2020-05-01"), today)).hasSize(found);
  }

  @Test
  void saysWhenAndByWhom() {
    assertThat(examine(abuse(life(), "2020-05-01"), "2020-05-05"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.NOTE);
          assertThat(finding.sentence())
              .isEqualTo(
                  "After domestic abuse recorded on 1 May 2020 by the police, no record of the"
                      + " child followed within three days.");
          assertThat(finding.claims()).hasSize(1);
        });
    var twice = examine(abuse(abuse(life(), "2020-05-01"), "2020-05-10"), "2020-06-01").getFirst();
    assertThat(twice.severity()).isEqualTo(Severity.CHECK);
    assertThat(twice.sentence())
        .startsWith(
            "After domestic abuse recorded on 10 May 2020 by the police and on 1 May 2020 by the"
                + " police, no");
    assertThat(twice.claims()).hasSize(2);
  }

  @Test
  void takesTwoRecordsOfOneOccasionForOne() {
    var life = abuse(abuse(life(), "2020-05-01"), "2020-05-01");
    assertThat(examine(life, "2020-06-01").getFirst().severity()).isEqualTo(Severity.NOTE);
    assertThat(examine(life, "2020-06-01").getFirst().claims()).hasSize(2);
  }

  @Test
  void asksWhereAConcernIsOpen() {
    var life = abuse(life().event(EventKind.PLAN_STARTED, "2020-04-01", "court"), "2020-05-01");
    var finding = examine(life, "2020-06-01").getFirst();
    assertThat(finding.severity()).isEqualTo(Severity.CHECK);
    assertThat(finding.sentence()).endsWith(" Meanwhile the child is on a child protection plan.");
    assertThat(finding.claims()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Sight.class)
  void isAnsweredByASight(Sight sight) {
    boolean seen =
        sight == Sight.SEEN || sight == Sight.SEEN_ALONE || sight == Sight.UNDRESSED_OR_EXAMINED;
    assertThat(examine(abuse(life(), "2020-05-01").seen(sight, "2020-05-01", "gp"), "2020-06-01"))
        .hasSize(seen ? 0 : 1);
    assertThat(examine(abuse(life(), "2020-05-01").seen(sight, "2020-04-30", "gp"), "2020-06-01"))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "HOME_VISIT, social-care-north, 0",
    "HOME_VISIT, school, 1",
    "REFERRAL, police, 0",
    "DOMESTIC_ABUSE_INCIDENT, social-care, 1"
  })
  void isAnsweredByWhatSocialCareWroteOrByAReferral(EventKind kind, String agency, int found) {
    assertThat(examine(abuse(life(), "2020-05-01").event(kind, "2020-05-01", agency), "2020-06-01"))
        .hasSize(found);
  }

  @Test
  void asksAfterThreeThatNothingLookedAt() {
    var life = life();
    for (var day : List.of("2020-03-01", "2020-04-01", "2020-05-01")) {
      abuse(life, day).event(EventKind.CONTACT, day, "social-care");
    }
    assertThat(examine(life, "2020-05-01"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.CHECK);
          assertThat(finding.sentence())
              .isEqualTo(
                  "Domestic abuse around the child was recorded at least 3 times, the last on 1 May"
                      + " 2020 by the police, and no assessment since the first of these is on"
                      + " record.");
          assertThat(finding.claims()).hasSize(3);
        });
    life.event(EventKind.ASSESSMENT, "2020-02-28", "social-care");
    assertThat(examine(life, "2020-05-01")).hasSize(1);
    life.event(EventKind.ASSESSMENT, "2020-03-01", "social-care");
    assertThat(examine(life, "2020-05-01")).isEmpty();
  }

  @Test
  void asksWhereTheCaseWasClosedAndNobodySawTheChild() {
    var life =
        abuse(life(), "2020-05-01")
            .event(EventKind.REFERRAL, "2020-05-01", "social-care")
            .event(EventKind.CLOSURE, "2020-04-30", "social-care")
            .event(EventKind.CONTACT, "2020-05-02", "social-care", Map.of("outcome", "NFA"));
    assertThat(examine(life, "2020-05-20")).isEmpty();
    life.event(EventKind.CLOSURE, "2020-05-20", "social-care");
    assertThat(examine(life, "2020-05-20"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.CHECK);
          assertThat(finding.sentence())
              .isEqualTo(
                  "On 20 May 2020 social care closed the case after domestic abuse around the"
                      + " child, and nobody is on record as having seen the child since it.");
          assertThat(finding.claims()).hasSize(1);
        });
    assertThat(examine(life.seen(Sight.SEEN, "2020-05-01", "police"), "2020-05-20")).isEmpty();
  }

  @Test
  void leavesOutPeopleWithoutAccess() {
    var stranger = Life.bornOn("2015-01-01");
    assertThat(examine(abuse(stranger, "2020-05-01"), "2020-06-01")).isEmpty();
    stranger.adult(Grown.of("police/mother", "Dana Ashby", "2019-01-01").noAccess());
    assertThat(examine(stranger, "2020-06-01")).isEmpty();
    stranger.adult(
        Grown.of("police/mother", "Dana Ashby", "2019-01-01").noAccess().is(Relation.MOTHER));
    assertThat(examine(stranger, "2020-06-01")).hasSize(1);
    var other =
        life()
            .event(
                EventKind.DOMESTIC_ABUSE_INCIDENT,
                "2020-05-01",
                "police",
                Map.of(),
                Map.of("partner", MOTHER));
    assertThat(examine(other, "2020-06-01")).hasSize(1);
  }

  private static Life life() {
    return Life.bornOn("2015-01-01").adult(Grown.of("police/mother", "Dana Ashby", "2019-01-01"));
  }

  private static Life abuse(Life life, String day) {
    return life.happenedTo(MOTHER, EventKind.DOMESTIC_ABUSE_INCIDENT, day, "police");
  }

  private static List<Finding> examine(Life life, String today) {
    return new DomesticAbuseChildUnseen()
        .examine(life.asOf(today), List.of(), Shipped.of(new DomesticAbuseChildUnseen()));
  }
}
