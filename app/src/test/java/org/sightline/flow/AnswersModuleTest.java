package org.sightline.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.access.Access;
import org.sightline.access.Purpose;
import org.sightline.audit.Discrepancy;
import org.sightline.audit.Verification;
import org.sightline.database.TestDatabase;
import org.sightline.signal.Disposition;
import org.sightline.signal.Dispositions;
import org.sightline.signal.FollowUp;
import org.sightline.signal.KeptSignals;
import org.sightline.signal.Post;
import org.sightline.signal.Question;
import org.sightline.signal.Reply;
import org.sightline.signal.Severity;
import org.sightline.signal.SignalKey;
import org.sightline.time.AsOf;
import org.sightline.time.Days;
import org.sightline.time.Eyes;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Questions, what people say to them, and silence, over a real database.
class AnswersModuleTest {

  private static final Access WORKER = new Access("a.test", "social-care", Purpose.SAFEGUARDING);
  private static final Post SOCIAL_WORKER = new Post("social worker", "social-care");
  private static final Post MANAGER = new Post("team manager", "social-care");

  /// A Wednesday.
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  private static final String OPINION =
      """
      , {"kind": "opinion", "child": "baby", "injury": "i-7", "opinion": "unexplained", "words": "no account"}\
      """;

  private Instant now = at(DAY, "10:00");
  private TestHouse house;

  @BeforeEach
  void open() {
    house = TestHouse.own(() -> now);
    received("1", "back", at(DAY, "10:00"));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void putsAnUrgentQuestionWithItsClock() {
    assertThat(entry(Question.INJURY).followUp())
        .satisfies(followUp -> {
          assertThat(followUp.state()).isEqualTo(FollowUp.State.ASKED);
          assertThat(followUp.says().severity()).isEqualTo(Severity.URGENT);
          assertThat(followUp.due()).contains(DAY);
          assertThat(followUp.asking().orElseThrow().at()).contains(at(DAY, "10:00"));
          assertThat(followUp.agencies()).containsExactly("school");
        });
  }

  @Test
  void ordersTheListByClock() {
    now = at(DAY.plusDays(1), "12:00");
    received("2", "ear", now);
    var dues =
        house.room(Worklist.class).standing(WORKER, asOf()).stream()
            .map(entry -> entry.followUp().due().orElse(LocalDate.MAX))
            .toList();

    assertThat(dues).hasSizeGreaterThan(1).isSorted();
  }

  @Test
  void recordsAnAnswerWithItsLeafAndKeepsItThroughARebuild() {
    var entry = entry(Question.INJURY);
    now = at(DAY, "11:00");
    var outcome =
        reply(entry, new Reply.Answered("a paediatrician saw her at ten", Map.of()), SOCIAL_WORKER);

    assertThat(outcome).isInstanceOf(Answers.Outcome.Recorded.class);
    assertThat(entry(Question.INJURY).followUp().state()).isEqualTo(FollowUp.State.ANSWERED);
    assertThat(verify()).isEmpty();

    house.room(Rebuild.class).begin();
    house.drawAll();
    var after = entry(Question.INJURY);

    assertThat(after.reference()).isEqualTo(entry.reference());
    assertThat(after.followUp().state()).isEqualTo(FollowUp.State.ANSWERED);
    assertThat(after.followUp().dispositions())
        .singleElement()
        .satisfies(said -> {
          assertThat(said.reply().words()).isEqualTo("a paediatrician saw her at ten");
          assertThat(said.by()).isEqualTo(SOCIAL_WORKER);
          assertThat(said.who()).isEqualTo("a.test");
          assertThat(said.made()).isEqualTo(now);
        });
  }

  @Test
  void opensTheQuestionAgainWhenTheSignalGrows() {
    now = at(DAY.plusDays(1), "12:00");
    received("2", "ear", now);
    reply(entry(Question.INJURIES), done("all of them are explained"), SOCIAL_WORKER);
    assertThat(entry(Question.INJURIES).followUp().state()).isEqualTo(FollowUp.State.ANSWERED);

    now = at(DAY.plusDays(6), "12:00");
    received("3", "chest", now);

    assertThat(entry(Question.INJURIES).followUp())
        .satisfies(followUp -> {
          assertThat(followUp.state()).isEqualTo(FollowUp.State.ASKED);
          assertThat(followUp.reopened()).isPresent();
          assertThat(followUp.dispositions()).hasSize(1);
          assertThat(followUp.asking().orElseThrow().from()).isEqualTo(DAY.plusDays(6));
        });
  }

  @Test
  void refusesWithAReasonAndRecordsNothing() {
    var outcome =
        reply(
            entry(Question.INJURY),
            new Reply.Deferred(DAY.plusDays(1), "the visit is tomorrow"),
            SOCIAL_WORKER);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Answers.Outcome.Refused.class,
            refused -> assertThat(refused.reason()).contains("by somebody with authority"));
    assertThat(said()).isEmpty();
  }

  @Test
  void closesTheGateWithAReasonForEachPoint() {
    var gate = gate();
    var reasons = new LinkedHashMap<String, String>();
    gate.followUp().says().unanswered().forEach(line -> reasons.put(line, "shown to me on paper"));

    assertThat(reply(gate, done("goes on"), MANAGER)).isInstanceOf(Answers.Outcome.Refused.class);
    assertThat(reply(gate, new Reply.Answered("goes on", reasons), SOCIAL_WORKER))
        .isInstanceOf(Answers.Outcome.Refused.class);
    assertThat(reply(gate, new Reply.Answered("goes on", reasons), MANAGER))
        .isInstanceOf(Answers.Outcome.Recorded.class);
    assertThat(gate().followUp().state()).isEqualTo(FollowUp.State.ANSWERED);
    assertThat(((Reply.Answered) said().getFirst().reply()).points()).isEqualTo(reasons);
    assertThat(verify()).isEmpty();
  }

  @Test
  void recordsSilenceOnceWhenTheClockHasRunOut() {
    assertThat(house.room(Reminders.class).all().silent()).isEmpty();
    now = at(DAY.plusDays(1), "00:00");
    var silent = house.room(Reminders.class).all().silent();

    assertThat(silent)
        .isNotEmpty()
        .allSatisfy(one -> {
          assertThat(one.seen().severity()).isEqualTo(Severity.URGENT);
          assertThat(one.reply()).isEqualTo(new Reply.Silent());
          assertThat(one.day()).isEqualTo(DAY.plusDays(1));
        });
    assertThat(house.room(Reminders.class).all().silent()).isEmpty();
    assertThat(entry(Question.INJURY).followUp().state()).isEqualTo(FollowUp.State.SILENT);
    assertThat(verify()).isEmpty();
  }

  @Test
  void recordsSilenceWhenADayIsDrawn() {
    now = at(DAY.plusDays(1), "09:00");
    house.room(RecordFlow.class).passDay(DAY.plusDays(1));
    house.drawAll();

    assertThat(said())
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.reply()).isEqualTo(new Reply.Silent()));
    assertThat(house.room(RecordFlow.class).setAside()).isEmpty();
  }

  @Test
  void showsAnAgencyWhatItSaidAndWhatWasPassedOnToIt() {
    reply(entry(Question.INJURY), done("seen"), new Post("school nurse", "school"));
    reply(
        gate(),
        new Reply.Escalated(new Post("detective sergeant", "police"), "not ours to close"),
        SOCIAL_WORKER);

    assertThat(seenBy("school")).hasSize(1);
    assertThat(seenBy("police")).hasSize(1);
    assertThat(seenBy("gp")).isEmpty();
    assertThat(said()).hasSize(2);
  }

  @Test
  void standsWhereTheReaderStands() {
    now = at(DAY, "11:00");
    reply(entry(Question.INJURY), done("seen"), SOCIAL_WORKER);
    var before = new AsOf(DAY, at(DAY, "10:59"), Eyes.jointly());

    assertThat(house.room(Worklist.class).standing(WORKER, before))
        .filteredOn(entry -> entry.followUp().key().subject().question() == Question.INJURY)
        .singleElement()
        .satisfies(entry -> assertThat(entry.followUp().state()).isEqualTo(FollowUp.State.ASKED));
  }

  @Test
  void leavesATraceOfEveryReading() {
    var before = reads();
    house.room(Worklist.class).standing(WORKER, asOf());

    assertThat(reads()).isGreaterThan(before);
  }

  @Test
  void findsAQuestionByItsReferenceHoweverItIsTyped() {
    var reference = entry(Question.INJURY).reference();
    var worklist = house.room(Worklist.class);

    assertThat(worklist.find(WORKER, reference.toLowerCase(Locale.ROOT).replace("-", " "), asOf()))
        .isPresent();
    assertThat(worklist.find(WORKER, "00000-00000", asOf())).isEmpty();
    assertThat(reference).matches(SignalKey.REFERENCE);
  }

  @Test
  void letsNobodyChangeWhatWasSaidAndShowsIfSomebodyDid() {
    reply(entry(Question.INJURY), done("seen"), SOCIAL_WORKER);
    var jdbc = house.room(JdbcClient.class);

    for (var statement :
        List.of(
            "update signal.disposition set words = 'never seen'",
            "delete from signal.disposition",
            "update signal.secret set secret = sha256('x'::bytea)")) {
      assertThatThrownBy(() -> jdbc.sql(statement).update())
          .as(statement)
          .isInstanceOf(DataAccessException.class);
    }
    TestDatabase.tamper(house.database(), "update signal.disposition set role = 'director'");
    assertThat(verify()).isNotEmpty();
  }

  private void received(String number, String site, Instant moment) {
    received(number, site, "", moment);
  }

  private void received(String number, String site, String opinion, Instant moment) {
    var text =
        """
        {"sightline": "1", "agency": "school", "records": [
          {"record": "S-%s", "recorded": "%s", "by": "school nurse", "basis": "observed",
           "people": {"baby": {"key": "u-9", "name": {"given": ["Robin"], "family": "Hale"}, "born": "2026-08-04"}},
           "statements": [
             {"kind": "injury", "child": "baby", "injury": "i-%s", "type": "bruise", "sites": ["%s"], "count": 1, "words": "seen at the gate"}%s]}]}
        """
            .formatted(number, LocalDateTime.ofInstant(moment, Days.LONDON), number, site, opinion);
    assertThat(house.receive("nurse-%s.json".formatted(number), text, moment).quarantined())
        .isZero();
    house.drawAll();
    assertThat(house.room(RecordFlow.class).setAside()).isEmpty();
  }

  /// The gate at an injury that nobody explained.
  private Worklist.Entry gate() {
    if (house.room(Worklist.class).standing(WORKER, asOf()).stream().noneMatch(this::gated)) {
      received("7", "abdomen", OPINION, now);
    }
    return house.room(Worklist.class).standing(WORKER, asOf()).stream()
        .filter(this::gated)
        .findFirst()
        .orElseThrow();
  }

  private boolean gated(Worklist.Entry entry) {
    return !entry.followUp().says().checklist().isEmpty();
  }

  /// The question of this kind that stands.
  private Worklist.Entry entry(Question question) {
    return house.room(Worklist.class).standing(WORKER, asOf()).stream()
        .filter(entry -> entry.followUp().key().subject().question() == question)
        .findFirst()
        .orElseThrow();
  }

  private Answers.Outcome reply(Worklist.Entry entry, Reply reply, Post by) {
    return house.room(Answers.class).reply(entry, reply, by, "a.test", asOf());
  }

  private static Reply done(String words) {
    return new Reply.Answered(words, Map.of());
  }

  private List<Disposition> said() {
    return seen(Eyes.jointly());
  }

  private List<Disposition> seenBy(String agency) {
    return seen(Eyes.of(agency));
  }

  private List<Disposition> seen(Eyes eyes) {
    var children = house.room(KeptSignals.class).keys().stream().map(key -> key.child()).toList();
    return house.room(Dispositions.class).of(WORKER, "test", children, asOf().through(eyes));
  }

  private long reads() {
    return house
        .room(JdbcClient.class)
        .sql("select count(*) from audit.leaf where kind = 'read'")
        .query(Long.class)
        .single();
  }

  private List<String> verify() {
    return house
        .room(Verification.class)
        .verify(new Access("auditor", "test", Purpose.AUDIT))
        .discrepancies()
        .stream()
        .map(Discrepancy::sentence)
        .toList();
  }

  private AsOf asOf() {
    return new AsOf(Days.of(now), now, Eyes.jointly());
  }

  private static Instant at(LocalDate day, String time) {
    return LocalDateTime.parse("%sT%s".formatted(day, time)).atZone(Days.LONDON).toInstant();
  }
}
