package org.sightline.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.PersonRef;
import org.sightline.policy.Policy;
import org.sightline.time.AsOf;
import org.sightline.time.WorkingDays;

class RepliesTest {

  private static final Ladder LADDER = Ladder.of(Policy.shipped(), WorkingDays.ofEnglandAndWales());
  private static final Replies REPLIES = new Replies(LADDER, Policy.shipped());
  private static final PersonRef CHILD = new PersonRef("school/u-1");

  /// A Wednesday.
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  private static final Post WORKER = new Post("social worker", "social-care");
  private static final Post MANAGER = new Post("team manager", "social-care");
  private static final String TOLD = "✘ the police told: social care, by 25 November 2026";
  private static final String SEEN = "✔ the child seen on 25 November 2026";
  private static final String MEDICAL =
      "? a medical: cannot tell, because no record: the hospital, by 26 November 2026";

  @Test
  void defersACheckWithinItsClockAndNoLonger() {
    var check = followUp(Severity.CHECK, List.of());

    assertThat(refusal(check, until(DAY.plusDays(14)), WORKER)).as("ten working days on").isEmpty();
    assertThat(refusal(check, until(DAY.plusDays(15)), WORKER))
        .hasValueSatisfying(why ->
            assertThat(why)
                .contains("put on Wednesday 25 November 2026")
                .contains("until Wednesday 9 December 2026 at the latest")
                .contains("not until Thursday 10 December 2026"));
  }

  @Test
  void countsFromWhenItWasPutHoweverOftenItIsDeferred() {
    var once = disposition(Severity.CHECK, until(DAY.plusDays(9)), DAY.plusDays(1));
    var deferred = followUp(Severity.CHECK, List.of(), DAY.plusDays(2), once);
    var back = followUp(Severity.CHECK, List.of(), DAY.plusDays(9), once);

    assertThat(deferred.state()).isEqualTo(FollowUp.State.DEFERRED);
    assertThat(REPLIES.refusal(deferred, until(DAY.plusDays(15)), WORKER, DAY.plusDays(2)))
        .isPresent();
    assertThat(back.state()).isEqualTo(FollowUp.State.ASKED);
    assertThat(REPLIES.refusal(back, until(DAY.plusDays(15)), WORKER, DAY.plusDays(9))).isPresent();
    assertThat(REPLIES.refusal(back, until(DAY.plusDays(14)), WORKER, DAY.plusDays(9))).isEmpty();
  }

  @Test
  void defersAnUrgentQuestionWithAuthorityOnlyAndToTheNextWorkingDay() {
    var urgent = followUp(Severity.URGENT, List.of());

    assertThat(refusal(urgent, until(DAY.plusDays(1)), WORKER))
        .hasValueSatisfying(why ->
            assertThat(why)
                .contains(
                    "by somebody with authority: team manager, service manager, head of service,"
                        + " director")
                .contains("social worker is none of these"));
    assertThat(refusal(urgent, until(DAY.plusDays(1)), MANAGER)).isEmpty();
    assertThat(refusal(urgent, until(DAY.plusDays(2)), MANAGER)).isPresent();
  }

  @Test
  void defersToADayToComeOnly() {
    assertThat(refusal(followUp(Severity.CHECK, List.of()), until(DAY), WORKER))
        .hasValueSatisfying(why -> assertThat(why).contains("a day to come"));
  }

  @Test
  void closesASeriousIncidentWithAuthorityAndAReasonForEachOpenPoint() {
    var gate = followUp(Severity.URGENT, List.of(TOLD, SEEN, MEDICAL));
    var reasons = Map.of(TOLD, "the inspector sat in the meeting", MEDICAL, "done at the clinic");

    assertThat(refusal(gate, new Reply.Answered("goes on", reasons), WORKER))
        .hasValueSatisfying(why -> assertThat(why).contains("by somebody with authority: manager"));
    assertThat(refusal(gate, new Reply.Answered("goes on", Map.of(TOLD, "the inspector")), MANAGER))
        .hasValueSatisfying(why ->
            assertThat(why)
                .contains("--point N=REASON")
                .contains("  3  " + MEDICAL)
                .doesNotContain(SEEN));
    assertThat(
            refusal(gate, new Reply.Answered("goes on", Map.of(TOLD, " ", MEDICAL, "x")), MANAGER))
        .as("a blank is no reason")
        .isPresent();
    assertThat(refusal(gate, new Reply.Answered("goes on", reasons), MANAGER)).isEmpty();
  }

  @Test
  void letsNobodyElseDisputeOrDeferASeriousIncidentButAnybodyPassItOn() {
    var gate = followUp(Severity.CHECK, List.of(TOLD));

    assertThat(refusal(gate, new Reply.Disputed("an accident"), WORKER)).isPresent();
    assertThat(refusal(gate, new Reply.Disputed("an accident"), MANAGER)).isEmpty();
    assertThat(refusal(gate, until(DAY.plusDays(1)), WORKER)).isPresent();
    assertThat(refusal(gate, new Reply.Escalated(MANAGER, "not mine to close"), WORKER)).isEmpty();
  }

  @Test
  void takesNoPointsWhereThereAreNone() {
    assertThat(
            refusal(
                followUp(Severity.CHECK, List.of()),
                new Reply.Answered("done", Map.of(TOLD, "why")),
                WORKER))
        .isPresent();
  }

  @Test
  void passesNothingOnToOneselfAndNoNotes() {
    assertThat(
            refusal(followUp(Severity.CHECK, List.of()), new Reply.Escalated(WORKER, "x"), WORKER))
        .isPresent();
    assertThat(
            refusal(followUp(Severity.NOTE, List.of()), new Reply.Escalated(MANAGER, "x"), WORKER))
        .isPresent();
  }

  @Test
  void leavesSilenceToTheClock() {
    assertThat(refusal(followUp(Severity.CHECK, List.of()), new Reply.Silent(), WORKER))
        .isPresent();
  }

  @Test
  void saysNothingToWhatRecordsClosed() {
    var closed =
        FollowUps.of(
            CHILD,
            signal(
                Severity.CHECK,
                List.of(),
                Optional.of(new Ground.Closing(DAY.plusDays(1), "no longer found"))),
            List.of(),
            LADDER,
            Map.of(),
            List.of("social-care"),
            AsOf.endOf(DAY.plusDays(1)));

    assertThat(
            REPLIES.refusal(closed, new Reply.Answered("done", Map.of()), WORKER, DAY.plusDays(1)))
        .hasValueSatisfying(why -> assertThat(why).contains("records answered it"));
  }

  private static Optional<String> refusal(FollowUp followUp, Reply reply, Post by) {
    return REPLIES.refusal(followUp, reply, by, DAY);
  }

  private static Reply.Deferred until(LocalDate day) {
    return new Reply.Deferred(day, "the visit is on that day");
  }

  private static FollowUp followUp(Severity severity, List<String> checklist) {
    return followUp(severity, checklist, DAY);
  }

  private static FollowUp followUp(
      Severity severity, List<String> checklist, LocalDate today, Disposition... said) {
    return FollowUps.of(
        CHILD,
        signal(severity, checklist, Optional.empty()),
        List.of(said),
        LADDER,
        Map.of(),
        List.of("social-care"),
        AsOf.endOf(today));
  }

  private static Disposition disposition(Severity severity, Reply reply, LocalDate day) {
    var signal = signal(severity, List.of(), Optional.empty());
    return new Disposition(
        "1",
        SignalKey.of(CHILD, signal),
        Disposition.Seen.of(signal.latest()),
        reply,
        WORKER,
        "a test",
        day,
        Instant.EPOCH);
  }

  private static Signal signal(
      Severity severity, List<String> checklist, Optional<Ground.Closing> closed) {
    var subject = Subject.of(Question.REPORTS);
    var finding =
        new Finding(
            "repeat-referral",
            1,
            subject,
            "",
            severity,
            "Three reports.",
            new TreeSet<ClaimId>(),
            "Who assesses?",
            List.of("an assessment"),
            checklist,
            "");
    return new Signal(
        subject,
        List.of(
            new Ground(
                "repeat-referral",
                subject,
                "",
                DAY,
                closed,
                List.of(new Ground.Version(DAY, finding)))));
  }
}
