package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.chronology.Chronologies;
import org.sightline.ledger.Basis;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.ledger.Voice;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;
import org.sightline.time.AsOf;
import org.sightline.time.Days;
import org.sightline.time.Span;

class RecordsDisagreeTest {

  private static final PersonRef CHILD = new PersonRef("family/child");
  private static final PersonRef OTHER = new PersonRef("family/other");

  private final List<RecordedClaim> claims = new ArrayList<>();

  @Test
  void notesTwoBirthDates() {
    born("gp", CHILD, "2012-01-01", "2012-01-01");
    born("school", CHILD, "2012-01-01", "2012-12-31");
    born("school", OTHER, "2013-01-01", "2013-01-01");
    born("police", CHILD, "2012-01-01", "2012-01-01");
    assertThat(examine("2020-06-01")).isEmpty();
    born("school", CHILD, "2012-10-01", "2012-10-01");
    assertThat(examine("2020-06-01"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.key()).isEqualTo("birth-date");
          assertThat(finding.severity()).isEqualTo(Severity.NOTE);
          assertThat(finding.sentence())
              .isEqualTo(
                  "The child's birth date is recorded as 1 January 2012 by the GP, 1 January 2012"
                      + " by the police and 1 October 2012 by the school.");
          assertThat(finding.claims()).hasSize(3);
        });
    born("school", CHILD, "2012-01-01", "2012-01-01");
    assertThat(examine("2020-06-01")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2020-05-18, 0", "2020-05-19, 1"})
  void givesAnAddressTenWorkingDaysToReachAll(String today, int found) {
    lives("gp", CHILD, "4 Mill Row", "ZZ99 3AA");
    lives("school", CHILD, "9 Quay Street", "ZZ99 3AB");
    assertThat(examine(today)).isEmpty();
    happened("social-care", "2020-05-01", EventKind.PLAN_STARTED, Map.of());
    assertThat(examine(today)).hasSize(found);
    if (found > 0) {
      assertThat(examine(today).getFirst().key()).isEqualTo("address");
      assertThat(examine(today).getFirst().severity()).isEqualTo(Severity.CHECK);
      assertThat(examine(today).getFirst().sentence())
          .isEqualTo(
              "Agencies hold 2 different addresses of the child (the GP and the school). Meanwhile"
                  + " the child is on a child protection plan.");
      assertThat(examine(today).getFirst().claims()).hasSize(3);
    }
  }

  @Test
  void takesOnePostcodeForOneAddressAndTheLastWordOfAnAgency() {
    happened("social-care", "2020-05-01", EventKind.PLAN_STARTED, Map.of());
    lives("gp", CHILD, "4 Mill Row", "ZZ99 3AA");
    lives("school", CHILD, "Flat 4, Mill Row", "zz993aa");
    lives("police", OTHER, "9 Quay Street", "ZZ99 3AB");
    lives("police", CHILD, "9 Quay Street", "ZZ99 3AB");
    lives("police", CHILD, "4 Mill Row", "ZZ99 3AA");
    assertThat(examine("2020-06-01")).isEmpty();
  }

  @Test
  void asksOnlyWhereSocialCareIsBehind() {
    happened("social-care", "2020-05-01", EventKind.PLAN_STARTED, Map.of());
    say("gp", "2020-05-01", address("ZZ99 3AA"));
    say("social-care", "2020-05-02", address("ZZ99 3AB"));
    assertThat(examine("2020-06-01")).isEmpty();
    say("school", "2020-05-03", address("ZZ99 3AA"));
    assertThat(examine("2020-06-01")).hasSize(1);
  }

  private static Claim address(String postcode) {
    return new Claim.AddressOf(CHILD, "4 Mill Row", Optional.of(postcode), false);
  }

  @Test
  void asksAboutTwoOutcomesOfOneOccasion() {
    happened(
        "social-care", "2020-05-01", EventKind.REFERRAL, Map.of("outcome", "no further action"));
    happened("social-care", "2020-05-02", EventKind.REFERRAL, Map.of("outcome", "accepted"));
    happened("gp", "2020-05-01", EventKind.REFERRAL, Map.of("outcome", "accepted"));
    happened("social-care", "2020-05-01", EventKind.ASSESSMENT, Map.of("outcome", "accepted"));
    happened("social-care", "2020-05-01", EventKind.REFERRAL, Map.of("outcome", "not accepted"));
    assertThat(examine("2020-06-01")).isEmpty();
    happened("social-care", "2020-05-01", EventKind.REFERRAL, Map.of("outcome", "taken on"));
    assertThat(examine("2020-06-01"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.key()).isEqualTo("outcome");
          assertThat(finding.severity()).isEqualTo(Severity.CHECK);
          assertThat(finding.sentence())
              .isEqualTo(
                  "Social care recorded two outcomes of one referral on 1 May 2020: “no further"
                      + " action”, “not accepted” and “taken on”.");
          assertThat(finding.claims()).hasSize(3);
        });
    assertThat(examine("2020-11-01")).hasSize(1);
    assertThat(examine("2020-11-02")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2020-05-01, housing, social-care, 1",
    "2020-05-02, housing, social-care, 1",
    "2020-05-03, housing, social-care, 0",
    "2020-05-01, injury, social-care, 0",
    "2020-05-01, housing, gp, 0"
  })
  void asksWhereSenderAndReceiverSpeakOfDifferentThings(
      String day, String about, String by, int found) {
    happened("hospital", "2020-05-01", EventKind.REFERRAL, Map.of("about", "injury"));
    happened(by, day, EventKind.REFERRAL, Map.of("about", about));
    happened(by, day, EventKind.REFERRAL, Map.of());
    assertThat(examine("2020-06-01")).hasSize(found);
    if (found > 0) {
      assertThat(examine("2020-06-01").getFirst().key()).isEqualTo("reason");
      assertThat(examine("2020-06-01").getFirst().sentence())
          .isEqualTo(
              "A referral on 1 May 2020 is about injury in the record of the hospital and about"
                  + " housing in that of social care.");
      assertThat(examine("2020-06-01").getFirst().claims()).hasSize(2);
      assertThat(examine("2020-11-03")).isEmpty();
    }
  }

  private void born(String agency, PersonRef who, String earliest, String latest) {
    say(
        agency,
        "2020-05-01",
        new Claim.Born(who, LocalDate.parse(earliest), LocalDate.parse(latest)));
  }

  private void lives(String agency, PersonRef who, String lines, String postcode) {
    say(agency, "2020-05-01", new Claim.AddressOf(who, lines, Optional.of(postcode), false));
  }

  private void happened(String agency, String day, EventKind kind, Map<String, String> details) {
    say(agency, day, new Claim.Happened(kind, CHILD, Map.of(), details, ""));
  }

  private void say(String agency, String day, Claim claim) {
    var moment = Days.startOf(LocalDate.parse(day)).plusSeconds(claims.size());
    claims.add(
        new RecordedClaim(
            new ClaimId("c%02d".formatted(claims.size())),
            claim,
            new Voice.Professional(agency, "professional"),
            Set.of(agency),
            Basis.OBSERVED,
            Span.on(LocalDate.parse(day)),
            moment,
            moment,
            agency,
            new RecordedClaim.Source("test", "record-" + claims.size(), "/")));
  }

  private List<Finding> examine(String today) {
    return new RecordsDisagree()
        .examine(
            Chronologies.draw(claims, CHILD, AsOf.endOf(LocalDate.parse(today))),
            List.of(),
            Shipped.of(new RecordsDisagree()));
  }
}
