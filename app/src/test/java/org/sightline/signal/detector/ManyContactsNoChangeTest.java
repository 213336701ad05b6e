package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.signal.detector.Life.day;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sightline.ledger.Claim.DecisionKind;
import org.sightline.ledger.Claim.Sight;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.Mechanism;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.Site;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;

class ManyContactsNoChangeTest {

  private static final EnumSet<EventKind> CONTACT =
      EnumSet.of(
          EventKind.CONTACT,
          EventKind.TELEPHONE_CALL,
          EventKind.CONSULTATION,
          EventKind.ATTENDANCE,
          EventKind.ADMISSION,
          EventKind.MEDICAL_EXAMINATION,
          EventKind.APPOINTMENT,
          EventKind.HOME_VISIT,
          EventKind.UNANNOUNCED_VISIT,
          EventKind.INTERVIEW,
          EventKind.ARREST,
          EventKind.SCHOOL_CONCERN,
          EventKind.CHILDCARE,
          EventKind.OBSERVATION);
  private static final EnumSet<EventKind> CHANGE =
      EnumSet.of(
          EventKind.PLAN_STARTED, EventKind.PLAN_ENDED, EventKind.PLACEMENT, EventKind.ORDER);

  @Test
  void asksWhatIsDifferentForTheChild() {
    assertThat(examine(contacts(12, "gp", "police", "social-care").hurt(hurt())))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.CHECK);
          assertThat(finding.sentence())
              .isEqualTo(
                  "Since the last change of plan on 1 January 2020, the GP, the police and social care"
                      + " have had contact 12 times or more; meanwhile: the bruise (ear) found on 1 April"
                      + " 2020. The plan has not changed.");
          assertThat(finding.claims()).contains(new ClaimId("gp/1")).hasSize(14);
        });
  }

  @Test
  void saysTheSameUntilTheNextDozen() {
    var thirteen = examine(contacts(13, "gp", "police", "social-care").hurt(hurt()));
    assertThat(thirteen.getFirst().sentence()).contains("contact 12 times or more");
    var twentyFour = examine(contacts(24, "gp", "police", "social-care").hurt(hurt()));
    assertThat(twentyFour.getFirst().sentence()).contains("contact 24 times or more");
  }

  @Test
  void needsTwelveContactsByThreeAgencies() {
    assertThat(examine(contacts(11, "gp", "police", "social-care").hurt(hurt()))).isEmpty();
    assertThat(examine(contacts(12, "gp", "police").hurt(hurt()))).isEmpty();
  }

  @Test
  void countsOneAgencyOnOneDayOnceAndSightsToo() {
    var twice =
        contacts(11, "gp", "police", "social-care")
            .hurt(hurt())
            .event(EventKind.TELEPHONE_CALL, "2020-02-03", "gp");
    assertThat(examine(twice)).isEmpty();
    assertThat(examine(twice.seen(Sight.SEEN, "2020-02-03", "gp"))).isEmpty();
    assertThat(examine(twice.seen(Sight.SEEN, "2020-05-03", "gp"))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(EventKind.class)
  void knowsAContact(EventKind kind) {
    var life = contacts(11, "gp", "police", "social-care").hurt(hurt());
    if (!CHANGE.contains(kind)) {
      life.event(kind, "2020-05-03", "gp");
      assertThat(examine(life)).hasSize(CONTACT.contains(kind) ? 1 : 0);
    } else {
      life.event(EventKind.CONTACT, "2020-05-03", "gp").event(kind, "2020-05-20", "social-care");
      assertThat(examine(life)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(DecisionKind.class)
  void takesADecisionOnSafetyForAChange(DecisionKind question) {
    var life =
        contacts(12, "gp", "police", "social-care")
            .hurt(hurt())
            .decided(question, "2020-05-20", "decided", "");
    boolean change =
        switch (question) {
          case ISSUE_PROCEEDINGS, EMERGENCY_PROTECTION, PLACEMENT -> true;
          case RETURN_HOME, REFERRAL_RESPONSE, CLOSE_CASE, CHARGE, OTHER -> false;
        };
    assertThat(examine(life)).hasSize(change ? 0 : 1);
  }

  @Test
  void needsANewInjuryThatIsNotOrdinary() {
    assertThat(examine(contacts(12, "gp", "police", "social-care"))).isEmpty();
    var before = Hurt.bruise("gp/1", day("2020-01-01"), Site.EAR);
    assertThat(examine(contacts(12, "gp", "police", "social-care").hurt(before))).isEmpty();
    var settled = hurt().judged(Opinion.ACCIDENTAL, "GP");
    assertThat(examine(contacts(12, "gp", "police", "social-care").hurt(settled))).isEmpty();
    var bump =
        Hurt.bruise("gp/1", day("2020-04-01"), Site.KNEE_OR_SHIN)
            .said("mother", Mechanism.FALL_FROM_STANDING);
    assertThat(examine(contacts(12, "gp", "police", "social-care").hurt(bump))).isEmpty();
  }

  @Test
  void needsAnOpenConcernAndAPlanThatCouldChange() {
    var ended =
        contacts(12, "gp", "police", "social-care")
            .hurt(hurt())
            .event(EventKind.PLAN_ENDED, "2020-01-01", "social-care");
    assertThat(examine(ended)).isEmpty();
    var unplanned = Life.bornOn("2018-01-01").hurt(hurt().judged(Opinion.SUSPICIOUS, "GP"));
    spread(unplanned, 12, "gp", "police", "social-care");
    assertThat(examine(unplanned)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2020-04-01, 1", "2020-03-31, 0"})
  void needsTwoMonths(String last, int found) {
    var life = Life.bornOn("2018-01-01").hurt(hurt());
    life.event(EventKind.PLAN_STARTED, "2020-01-01", "social-care");
    for (int index = 0; index < 11; index++) {
      life.event(
          EventKind.CONTACT,
          day("2020-02-01").plusDays(index).toString(),
          List.of("gp", "police", "school").get(index % 3));
    }
    life.event(EventKind.CONTACT, last, "gp");
    assertThat(examine(life)).hasSize(found);
  }

  private static Hurt hurt() {
    return Hurt.bruise("gp/1", day("2020-04-01"), Site.EAR);
  }

  private static Life contacts(int count, String... agencies) {
    var life = Life.bornOn("2018-01-01").event(EventKind.PLAN_STARTED, "2020-01-01", "social-care");
    spread(life, count, agencies);
    return life;
  }

  private static void spread(Life life, int count, String... agencies) {
    for (int index = 0; index < count; index++) {
      life.event(
          EventKind.CONTACT,
          day("2020-02-03").plusDays(index * 7L % 91).plusDays(index * 7L / 91).toString(),
          agencies[index % agencies.length]);
    }
  }

  private static List<Finding> examine(Life life) {
    return new ManyContactsNoChange()
        .examine(life.asOf("2020-06-01"), List.of(), Shipped.of(new ManyContactsNoChange()));
  }
}
