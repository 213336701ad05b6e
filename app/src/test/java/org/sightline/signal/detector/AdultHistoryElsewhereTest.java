package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sightline.chronology.Chronologies;
import org.sightline.chronology.Chronology;
import org.sightline.ledger.Basis;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.ledger.Relation;
import org.sightline.ledger.Topic;
import org.sightline.ledger.Voice;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;
import org.sightline.time.AsOf;
import org.sightline.time.Days;
import org.sightline.time.Span;

class AdultHistoryElsewhereTest {

  private static final PersonRef CHILD = new PersonRef("family/child");
  private static final PersonRef MAN = new PersonRef("family/man");
  private static final Claim FOUND =
      new Claim.Checked(MAN, Claim.CheckKind.POLICE_RECORD, Claim.CheckResult.CONCERN_FOUND, "");

  private final List<RecordedClaim> claims = new ArrayList<>();

  @Test
  void asksWhetherTheDecidingAgencyKnows() {
    caseAndMan();
    say("police", "2020-02-14", FOUND);
    assertThat(examine("2020-03-01"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.key()).isEqualTo("family/man");
          assertThat(finding.severity()).isEqualTo(Severity.CHECK);
          assertThat(finding.sentence())
              .isEqualTo(
                  "About Sam Vale, who has access to the child, others hold: a check that found a"
                      + " concern (the police, 14 February 2020). It is not on record that social"
                      + " care, which decides about the child, has it.");
          assertThat(finding.question())
              .isEqualTo("Does social care know this about Sam Vale, and what does it change?");
          assertThat(finding.claims()).contains(new ClaimId("c4"));
        });
  }

  @ParameterizedTest
  @EnumSource(Claim.CheckResult.class)
  void readsOnlyChecksThatFoundAConcern(Claim.CheckResult result) {
    caseAndMan();
    say("police", "2020-02-14", new Claim.Checked(MAN, Claim.CheckKind.POLICE_RECORD, result, ""));
    assertThat(examine("2020-03-01")).hasSize(result == Claim.CheckResult.CONCERN_FOUND ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "ORDER, 1",
    "CHARGING_DECISION, 1",
    "ARREST, 1",
    "HOME_VISIT, 0",
    "DOMESTIC_ABUSE_INCIDENT, 0"
  })
  void readsWhatStandsAgainstThem(EventKind kind, int found) {
    caseAndMan();
    happened("police", "2020-02-14", kind, MAN);
    assertThat(examine("2020-03-01")).hasSize(found);
    happened("police", "2020-02-15", kind, MAN);
    assertThat(examine("2020-03-01")).hasSize(kind == EventKind.HOME_VISIT ? 0 : 1);
    if (kind == EventKind.DOMESTIC_ABUSE_INCIDENT) {
      assertThat(examine("2020-03-01").getFirst().sentence())
          .contains(
              "domestic abuse incident (the police, 14 February 2020) and domestic abuse incident"
                  + " (the police, 15 February 2020). ");
    }
  }

  @Test
  void isQuietWhereSocialCareHeard() {
    caseAndMan();
    claims.add(claim("police", "2020-02-14", FOUND, Set.of("police", "social-care"), "r"));
    assertThat(examine("2020-03-01")).isEmpty();
  }

  @Test
  void isQuietWhereTheRecordWasPassedOn() {
    caseAndMan();
    claims.add(claim("police", "2020-02-14", FOUND, Set.of("police"), "P-1"));
    shared(Claim.Sharing.SHARED, "police", "gp", Set.of("P-1"));
    shared(Claim.Sharing.SHARED, "hospital", "social-care", Set.of("P-1"));
    assertThat(examine("2020-03-01")).hasSize(1);
    shared(Claim.Sharing.SHARED, "hospital", "social-care", Set.of("police/P-1"));
    assertThat(examine("2020-03-01")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Claim.Sharing.class)
  void isQuietWhereTheHolderAnswered(Claim.Sharing sharing) {
    caseAndMan();
    say("police", "2020-02-14", FOUND);
    say(
        "police",
        "2020-02-20",
        new Claim.Shared(MAN, sharing, Topic.HISTORY, "police", "social-care", "k", Set.of(), ""));
    boolean told = sharing == Claim.Sharing.ANSWERED || sharing == Claim.Sharing.SHARED;
    assertThat(examine("2020-03-01")).hasSize(told ? 0 : 1);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-13, POLICE_RECORD, 1",
    "2020-02-14, POLICE_RECORD, 0",
    "2020-02-15, IDENTITY, 1"
  })
  void isQuietAfterACheckOfItsOwn(String day, Claim.CheckKind kind, int found) {
    caseAndMan();
    say("police", "2020-02-14", FOUND);
    say("social-care", day, new Claim.Checked(MAN, kind, Claim.CheckResult.NOTHING_KNOWN, ""));
    assertThat(examine("2020-03-01")).hasSize(found);
  }

  @Test
  void isQuietWithoutACaseOrAfterItWasClosed() {
    man();
    say("police", "2020-02-14", FOUND);
    assertThat(examine("2020-03-01")).isEmpty();
    happened("school", "2020-02-01", EventKind.REFERRAL, CHILD);
    assertThat(examine("2020-03-01")).isEmpty();
    happened("social-care", "2020-02-02", EventKind.REFERRAL, CHILD);
    assertThat(examine("2020-03-01")).hasSize(1);
    assertThat(examine("2021-02-01")).hasSize(1);
    assertThat(examine("2021-02-02")).isEmpty();
    happened("social-care", "2020-02-20", EventKind.CLOSURE, CHILD);
    assertThat(examine("2020-03-01")).isEmpty();
  }

  @Test
  void leavesOutAdultsWithoutAccess() {
    happened("social-care", "2020-01-10", EventKind.PLAN_STARTED, CHILD);
    say("gp", "2020-01-10", new Claim.Related(MAN, CHILD, Relation.OTHER_RELATIVE, false, ""));
    say("police", "2020-02-14", FOUND);
    assertThat(examine("2020-03-01")).isEmpty();
  }

  private void caseAndMan() {
    happened("social-care", "2020-01-10", EventKind.PLAN_STARTED, CHILD);
    man();
  }

  private void man() {
    say(
        "gp",
        "2020-01-11",
        new Claim.Named(MAN, List.of("Sam"), java.util.Optional.of("Vale"), Claim.NameUse.USUAL));
    say("gp", "2020-01-12", new Claim.Present(MAN, CHILD, Claim.Place.CHILDS_HOME, ""));
    say("gp", "2020-01-12", new Claim.OfSex(CHILD, Claim.Sex.MALE));
  }

  private void happened(String agency, String day, EventKind kind, PersonRef about) {
    say(agency, day, new Claim.Happened(kind, about, Map.of(), Map.of(), ""));
  }

  private void shared(Claim.Sharing sharing, String from, String to, Set<String> records) {
    say(
        from,
        "2020-02-20",
        new Claim.Shared(CHILD, sharing, Topic.RECORD, from, to, "k", records, ""));
  }

  private void say(String agency, String day, Claim claim) {
    claims.add(claim(agency, day, claim, Set.of(agency), "record-" + claims.size()));
  }

  private RecordedClaim claim(
      String agency, String day, Claim claim, Set<String> heardBy, String record) {
    var moment = LocalDateTime.parse(day + "T12:00:00").atZone(Days.LONDON).toInstant();
    return new RecordedClaim(
        new ClaimId("c" + claims.size()),
        claim,
        new Voice.Professional(agency, "professional"),
        heardBy,
        Basis.OBSERVED,
        Span.on(LocalDate.parse(day)),
        moment,
        moment,
        agency,
        new RecordedClaim.Source("test", record, "/"));
  }

  private List<Finding> examine(String today) {
    Chronology chronology = Chronologies.draw(claims, CHILD, AsOf.endOf(LocalDate.parse(today)));
    return new AdultHistoryElsewhere()
        .examine(chronology, List.of(), Shipped.of(new AdultHistoryElsewhere()));
  }
}
