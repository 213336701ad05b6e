package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.ledger.Claim;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.Topic;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;

class MoveWithoutReceiptTest {

  @ParameterizedTest
  @CsvSource({"2020-05-18, NOTE", "2020-05-19, CHECK"})
  void givesTheReceiptTenWorkingDays(String today, Severity severity) {
    assertThat(examine(moved(), today)).extracting(Finding::severity).containsExactly(severity);
  }

  @Test
  void saysWhereToAndWhatWasOpen() {
    assertThat(examine(moved(), "2020-06-01"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.key()).isEqualTo("move");
          assertThat(finding.sentence())
              .isEqualTo(
                  "On 1 May 2020 the child moved to Southmere, and no receipt by the new area is on"
                      + " record. The last step before it was referral by social care on 10 April"
                      + " 2020.");
          assertThat(finding.claims()).hasSize(2);
        });
    var plan = moved().event(EventKind.PLAN_STARTED, "2020-04-20", "social-care");
    assertThat(examine(plan, "2020-06-01").getFirst().sentence())
        .endsWith("on record. Meanwhile the child is on a child protection plan.");
    var sent =
        Life.bornOn("2012-01-01")
            .event(EventKind.CLOSURE, "2020-04-10", "social-care")
            .event(EventKind.TRANSFER_SENT, "2020-05-01", "social-care");
    assertThat(examine(sent, "2020-06-01").getFirst().sentence())
        .startsWith("On 1 May 2020 social care sent the child's case, and no receipt");
  }

  @ParameterizedTest
  @CsvSource({"2019-11-02, 0", "2019-11-03, 1", "2020-05-01, 1", "2020-05-02, 0"})
  void looksHalfAYearBackFromTheMove(String referral, int found) {
    var life =
        Life.bornOn("2012-01-01")
            .event(EventKind.REFERRAL, referral, "school")
            .event(EventKind.HOME_MOVE, "2020-05-01", "housing", Map.of("area", "Southmere"));
    assertThat(examine(life, "2020-06-01")).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({"2021-05-01, 1", "2021-05-02, 0"})
  void asksForAYear(String today, int found) {
    assertThat(examine(moved(), today)).hasSize(found);
  }

  @Test
  void isQuietAboutAMoveWithinTheArea() {
    var life =
        Life.bornOn("2012-01-01")
            .event(EventKind.PLAN_STARTED, "2020-04-10", "social-care")
            .event(EventKind.HOME_MOVE, "2020-05-01", "social-care");
    assertThat(examine(life, "2020-06-01")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "TRANSFER_RECEIVED, 2020-05-01, social-care, 0",
    "TRANSFER_RECEIVED, 2020-04-30, social-care, 1",
    "CONFERENCE, 2020-05-10, school, 0",
    "CONFERENCE, 2020-05-10, housing, 1"
  })
  void isAnsweredByAReceiptOrByAnothersConference(
      EventKind kind, String day, String by, int found) {
    assertThat(examine(moved().event(kind, day, by), "2020-06-01")).hasSize(found);
  }

  @Test
  void asksWhereTwoAuthoritiesWroteAndNothingPassed() {
    var life =
        Life.bornOn("2012-01-01")
            .event(EventKind.CONTACT, "2020-02-01", "social-care-north")
            .event(EventKind.CONTACT, "2020-02-02", "social-care-north");
    assertThat(examine(life, "2020-06-01")).isEmpty();
    life.event(EventKind.CONTACT, "2020-05-01", "social-care-south");
    assertThat(examine(life, "2020-06-01"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.key()).isEqualTo("authorities");
          assertThat(finding.severity()).isEqualTo(Severity.CHECK);
          assertThat(finding.sentence())
              .isEqualTo(
                  "Social care (North) and social care (South) each wrote about the child within a"
                      + " year, and it is not on record that anything passed between them.");
          assertThat(finding.claims()).hasSize(2);
        });
    assertThat(examine(life, "2021-02-03")).isEmpty();
    shared(life, Claim.Sharing.ASKED, "social-care-north");
    shared(life, Claim.Sharing.WITHHELD, "social-care-north");
    shared(life, Claim.Sharing.SHARED, "police");
    assertThat(examine(life, "2020-06-01")).hasSize(1);
    shared(life, Claim.Sharing.SHARED, "social-care-north");
    assertThat(examine(life, "2020-06-01")).isEmpty();
  }

  @Test
  void takesAReceiptForWhatPassed() {
    var life =
        Life.bornOn("2012-01-01")
            .event(EventKind.CONTACT, "2020-02-01", "social-care-north")
            .event(EventKind.TRANSFER_RECEIVED, "2020-05-01", "social-care-south");
    assertThat(examine(life, "2020-06-01")).isEmpty();
  }

  private static void shared(Life life, Claim.Sharing sharing, String from) {
    life.claim(
        "shared-" + sharing + from,
        "2020-05-02",
        new Claim.Shared(
            Life.CHILD, sharing, Topic.HISTORY, from, "social-care-south", "k", Set.of(), ""));
  }

  private static Life moved() {
    return Life.bornOn("2012-01-01")
        .event(EventKind.REFERRAL, "2020-04-10", "social-care")
        .event(EventKind.HOME_MOVE, "2020-05-01", "housing", Map.of("area", "Southmere"));
  }

  private static List<Finding> examine(Life life, String today) {
    return new MoveWithoutReceipt()
        .examine(life.asOf(today), List.of(), Shipped.of(new MoveWithoutReceipt()));
  }
}
