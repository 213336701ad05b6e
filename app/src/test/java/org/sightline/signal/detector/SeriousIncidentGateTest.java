package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.signal.detector.Life.day;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.chronology.Rung;
import org.sightline.duty.Obligation;
import org.sightline.ledger.Claim;
import org.sightline.ledger.Claim.DecisionKind;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.Mechanism;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.Relation;
import org.sightline.ledger.Site;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;
import org.sightline.signal.detector.Life.Grown;

class SeriousIncidentGateTest {

  private static final PersonRef SIBLING = new PersonRef("family/sibling");

  @ParameterizedTest
  @CsvSource({
    "NON_ACCIDENTAL, 1",
    "SUSPICIOUS, 1",
    "UNEXPLAINED, 1",
    "INCONSISTENT_WITH_ACCOUNT, 0",
    "ACCIDENTAL, 0",
    "CANNOT_SAY, 0"
  })
  void opensByWhatAProfessionalThinks(Opinion opinion, int gates) {
    assertThat(examine(young().hurt(hurt().judged(opinion, "doctor")))).hasSize(gates);
  }

  @ParameterizedTest
  @CsvSource({"2015-06-01, 1", "2015-05-31, 0", "2012-01-01, 0"})
  void opensForAChildUnderTheAgeThatThePolicySets(String born, int gates) {
    var life = Life.bornOn(born).hurt(hurt().judged(Opinion.SUSPICIOUS, "doctor"));
    assertThat(examine(life)).hasSize(gates);
    assertThat(concerning(life)).as("one question is put once").hasSize(1 - gates);
  }

  @Test
  void opensForAnOlderChildWhoDoesNotMoveAndForOneOfUnknownAge() {
    var still =
        Life.bornOn("2012-01-01")
            .moves("2020-05-01", Claim.Mobility.NOT_YET_ROLLING)
            .hurt(hurt().judged(Opinion.SUSPICIOUS, "doctor"));
    assertThat(examine(still)).hasSize(1);
    assertThat(examine(Life.ofUnknownAge().hurt(hurt().judged(Opinion.SUSPICIOUS, "doctor"))))
        .hasSize(1);
  }

  @Test
  void namesTheThreeMostPressingCountsTheRestAndListsAll() {
    assertThat(examine(serious().adult(man())))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.key()).isEqualTo("gp/1");
          assertThat(finding.severity()).isEqualTo(Severity.URGENT);
          assertThat(finding.sentence())
              .isEqualTo(
                  "Of the bruise (ear) found on 31 May 2020, the doctor (the GP) recorded:"
                      + " non-accidental. To go on as routine, the record would have to show: where"
                      + " the child sleeps tonight and who is there, decided with its reason; who"
                      + " Sam Vale is; the other children seen (cannot tell, because no record says"
                      + " whether other children live there); and 6 more.");
          assertThat(finding.answeredBy())
              .hasSize(9)
              .contains(
                  "who Sam Vale is: social care, overdue since 31 May 2020",
                  "a strategy discussion since 31 May 2020: social care, by 1 June 2020",
                  "legal advice asked: social care, by 5 June 2020");
          assertThat(finding.checklist())
              .hasSize(9)
              .allMatch(line -> line.startsWith("✘ ") || line.startsWith("? "));
          assertThat(finding.claims())
              .contains(
                  new ClaimId("gp/1"),
                  new ClaimId("gp/1-opinion-0"),
                  new ClaimId("gp/man-mention"));
        });
  }

  @Test
  void takesOwnerAndClockFromWhoeverOwesIt() {
    var life =
        serious()
            .adult(man())
            .owes(owed("identify-adult", "gp/man", "police", "2020-06-03"))
            .owes(owed("tell-police", "gp/1", "gp", "2020-05-31"))
            .owes(owed("tell-police", "gp/2", "school", "2020-05-30"));
    assertThat(examine(life).getFirst().answeredBy())
        .contains(
            "who Sam Vale is: the police, by 3 June 2020",
            "the police told: the GP, overdue since 31 May 2020");
  }

  @Test
  void asksForTheRestOnceTonightIsAnsweredAndClosesWithTheLast() {
    var life =
        serious()
            .adult(man().done(Rung.IDENTIFIED))
            .claim("home", "2020-05-31", declared(true))
            .decided(DecisionKind.PLACEMENT, "2020-06-01", "with foster carers", "neutral");
    assertThat(examine(life).getFirst().severity()).isEqualTo(Severity.CHECK);
    var rest =
        serious()
            .adult(man().done(Rung.IDENTIFIED, Rung.INTERVIEWED, Rung.BACKGROUND_CHECKED))
            .claim("home", "2020-05-31", declared(true))
            .decided(DecisionKind.PLACEMENT, "2020-06-01", "with foster carers", "neutral")
            .event(EventKind.STRATEGY_DISCUSSION, "2020-06-01", "social-care")
            .event(EventKind.MEDICAL_EXAMINATION, "2020-06-01", "hospital")
            .event(EventKind.LEGAL_ADVICE, "2020-06-01", "legal");
    assertThat(examine(rest).getFirst().answeredBy())
        .containsExactly(
            "how it came about and by whom, from more than the family's word: social care, by 5"
                + " June 2020");
    assertThat(examine(rest).getFirst().checklist())
        .filteredOn(it -> it.startsWith("✔"))
        .hasSize(8);
    assertThat(examine(rest.event(EventKind.SECTION_47_ENDED, "2020-06-01", "social-care")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "STRATEGY_DISCUSSION, a strategy discussion since",
    "POLICE_INVESTIGATION_STARTED, the police told",
    "MEDICAL_EXAMINATION, a medical since",
    "LEGAL_PLANNING_MEETING, legal advice asked",
    "ORDER, where the child sleeps",
    "SECTION_47_ENDED, how it came about"
  })
  void countsOnlyWhatHappenedSince(EventKind kind, String item) {
    assertThat(open(serious().event(kind, "2020-05-31", "court"))).doesNotContain(item);
    assertThat(open(serious().event(kind, "2020-05-30", "court"))).contains(item);
  }

  @Test
  void asksForTheOtherChildrenUntilEachIsProperlySeen() {
    var life =
        serious().claim("rel", "2020-01-01", related()).claim("h", "2020-05-31", declared(true));
    assertThat(open(life)).contains("the other children seen since 31 May 2020");
    assertThat(open(life.claim("s1", "2020-05-30", sighted(Claim.Sight.SEEN))))
        .contains("children");
    assertThat(open(life.claim("s2", "2020-06-01", sighted(Claim.Sight.OBSCURED))))
        .contains("children");
    assertThat(open(life.claim("s3", "2020-06-01", sighted(Claim.Sight.SEEN))))
        .doesNotContain("children");
    assertThat(open(serious().claim("h", "2020-05-31", declared(false)))).contains("cannot tell");
  }

  @Test
  void cannotTellWhetherAnAccountFitsWhereNobodyRecordedHowTheChildMoves() {
    var life =
        Life.bornOn("2019-07-20")
            .hurt(
                hurt()
                    .said("mother", Mechanism.FALL_FROM_FURNITURE)
                    .judged(Opinion.SUSPICIOUS, "GP"));
    assertThat(open(life))
        .contains(
            "whether any account of it fits the child (cannot tell, because at 10 months some"
                + " children move and some do not, and nobody recorded it)");
  }

  @ParameterizedTest
  @CsvSource({
    "team manager, 2020-06-01, to go on as routine, a film of the fall, OTHER, 0",
    "team manager, 2020-06-01, to go on as routine, ' ', OTHER, 1",
    "social worker, 2020-06-01, to go on as routine, a film of the fall, OTHER, 1",
    "team manager, 2020-06-01, no further action, a film of the fall, OTHER, 1",
    "team manager, 2020-06-01, to go on as routine, a film of the fall, CLOSE_CASE, 1",
    "team manager, 2020-05-30, to go on as routine, a film of the fall, OTHER, 1"
  })
  void closesByTheReasonedDecisionOfSomebodyWithAuthority(
      String role, String day, String outcome, String reason, DecisionKind question, int gates) {
    var life = serious().decidedBy(role, question, day, outcome, reason);
    assertThat(examine(life)).hasSize(gates);
    assertThat(concerning(life)).isEmpty();
  }

  @Test
  void addsASightOfTheChildWhereTheyAreOutOfSight() {
    var life =
        young()
            .seen(Claim.Sight.SEEN, "2020-05-31", "gp")
            .hurt(hurt().judged(Opinion.UNEXPLAINED, "doctor"));
    var found =
        new SeriousIncidentGate()
            .examine(life.asOf("2020-07-10"), List.of(), Shipped.of(new SeriousIncidentGate()));
    assertThat(found)
        .singleElement()
        .satisfies(finding ->
            assertThat(finding.sentence())
                .contains("show: a proper sight of the child, out of sight since 31 May 2020;"));
  }

  @Test
  void opensForAChildOutOfSightWithAnEnquiryButNotWithAPlanAlone() {
    var seen = young().seen(Claim.Sight.SEEN, "2020-04-01", "gp");
    assertThat(examine(seen.event(EventKind.SECTION_47_STARTED, "2020-04-01", "social-care")))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.key()).isEqualTo("unseen");
          assertThat(finding.sentence())
              .startsWith(
                  "The child has been out of sight since 1 April 2020, with a concern open.")
              .doesNotContain("how it came about");
        });
    var plan = young().seen(Claim.Sight.SEEN, "2020-04-01", "gp");
    assertThat(examine(plan.event(EventKind.PLAN_STARTED, "2020-04-01", "social-care"))).isEmpty();
  }

  private static Claim related() {
    return new Claim.Related(SIBLING, Life.CHILD, Relation.SIBLING, false, "");
  }

  private static Claim sighted(Claim.Sight sight) {
    return new Claim.Sighted(SIBLING, sight, "");
  }

  private static Claim declared(boolean nobodyElse) {
    return new Claim.HouseholdDeclared(Life.CHILD, Set.of(), nobodyElse, "");
  }

  private static Obligation owed(String duty, String key, String owner, String due) {
    return Owing.of(duty, key, "do it", owner, true, due, Optional.empty());
  }

  private static Grown man() {
    return Grown.of("gp/man", "Sam Vale", "2020-05-01");
  }

  private static Life young() {
    return Life.bornOn("2018-01-01");
  }

  private static Hurt hurt() {
    return Hurt.bruise("gp/1", day("2020-05-31"), Site.EAR);
  }

  private static Life serious() {
    return young().hurt(hurt().judged(Opinion.NON_ACCIDENTAL, "doctor"));
  }

  private static String open(Life life) {
    return String.join("; ", examine(life).getFirst().answeredBy());
  }

  private static List<Finding> concerning(Life life) {
    return new ConcerningInjury()
        .examine(life.asOf("2020-06-01"), List.of(), Shipped.of(new ConcerningInjury()));
  }

  private static List<Finding> examine(Life life) {
    return new SeriousIncidentGate()
        .examine(
            life.asOf("2020-06-01"), life.obligations(), Shipped.of(new SeriousIncidentGate()));
  }
}
