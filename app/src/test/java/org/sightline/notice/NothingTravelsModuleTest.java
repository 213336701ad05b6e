package org.sightline.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.access.Access;
import org.sightline.access.Purpose;
import org.sightline.flow.Answers;
import org.sightline.flow.Reminders;
import org.sightline.flow.Worklist;
import org.sightline.policy.Policy;
import org.sightline.signal.Ladder;
import org.sightline.signal.Post;
import org.sightline.signal.Prompt;
import org.sightline.signal.Question;
import org.sightline.signal.Reply;
import org.sightline.signal.Severity;
import org.sightline.time.AsOf;
import org.sightline.time.Days;
import org.sightline.time.Eyes;
import org.sightline.time.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;

/// No text of a claim and no name of a person can enter a notice: tried on a story full of both, from the record to the mail.
class NothingTravelsModuleTest {

  private static final Access WORKER =
      new Access("petra.quillon", "social-care", Purpose.SAFEGUARDING);
  private static final Post SOCIAL_WORKER = new Post("social worker", "social-care");

  /// What the records and the people said. None of it may travel.
  private static final List<String> SAID =
      List.of(
          "Robinetta",
          "Halewick",
          "Quillfeather",
          "Larkspur",
          "Barnaby",
          "petra",
          "quillon",
          "Ottoline",
          "u-93",
          "2026-08-04",
          "school nurse",
          "bruise",
          "abdomen",
          "gate");

  private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private @TempDir Path folder;
  private NoticeHouse house;

  @BeforeEach
  void open() {
    post.start();
    house = NoticeHouse.mailing(folder, post.getSmtp().getPort());
  }

  @AfterEach
  void close() {
    house.close();
    post.stop();
  }

  @Test
  void nothingThatWasSaidTravels() throws Exception {
    house.bruise("1", "abdomen");
    escalateWith(
        "Ottoline Halewick told Barnaby at the gate", new Post("team manager", "social-care"));
    var hooks = hooks();
    house.room(Dispatch.class).send();
    house.at(NoticeHouse.at(NoticeHouse.DAY.plusDays(1), "12:00"));
    house.bruise("2", "abdomen");
    house.room(Reminders.class).all();
    hooks.addAll(hooks());
    house.room(Dispatch.class).send();

    var mails =
        Arrays.stream(post.getReceivedMessages()).map(GreenMailUtil::getWholeMessage).toList();
    var rows = texts("select to_jsonb(o)::text from notice.outbox o");
    assertThat(mails).hasSizeGreaterThan(1);
    assertThat(hooks).isNotEmpty();
    assertThat(rows).hasSizeGreaterThan(1).anyMatch(row -> row.contains("SILENCE"));
    for (var travelling : List.of(mails, hooks, rows)) {
      assertThat(String.join("\n", travelling).toLowerCase(Locale.ROOT))
          .doesNotContain(SAID.stream().map(one -> one.toLowerCase(Locale.ROOT)).toList());
    }
  }

  /// Were the words not there to leak, the test above would hold nothing.
  @Test
  void theWordsAreThere() {
    house.bruise("1", "abdomen");
    escalateWith(
        "Ottoline Halewick told Barnaby at the gate", new Post("team manager", "social-care"));
    var kept =
        String.join("\n", texts("select to_jsonb(o)::text from ledger.claim o"))
            + String.join("\n", texts("select to_jsonb(o)::text from signal.disposition o"));

    assertThat(kept).contains("Quillfeather", "Larkspur", "abdomen", "Ottoline", "petra.quillon");
  }

  @Test
  void nobodyIsWrittenToUnderAWordThatSomebodyTyped() {
    house.bruise("1", "abdomen");
    var before = house.room(Outbox.class).waiting();
    var outcome = escalateWith("she knows", new Post("Ottoline Halewick", "school"));

    assertThat(outcome).isInstanceOf(Answers.Outcome.Refused.class);
    assertThat(house.room(Outbox.class).waiting()).isEqualTo(before);

    var ladder = Ladder.of(Policy.shipped(), WorkingDays.ofEnglandAndWales());
    var key = entry().followUp().key();
    var prompt =
        new Prompt(
            key,
            new Post("Ottoline Halewick", "school"),
            house.now(),
            Severity.URGENT,
            NoticeHouse.DAY,
            Prompt.Why.PASSED_ON,
            NoticeHouse.DAY);
    assertThatThrownBy(() -> Notice.of(prompt, "7QK2M-9FX3C", ladder))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNoticeHasNoPlaceForText() {
    assertThat(
            Arrays.stream(Notice.class.getRecordComponents())
                .filter(part -> part.getType() == String.class)
                .map(RecordComponent::getName))
        .containsExactly("reference");
    assertThatThrownBy(() ->
            new Notice(
                Question.REPORTS,
                "Robinetta",
                SOCIAL_WORKER,
                Severity.URGENT,
                Prompt.Why.ASKED,
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                house.now()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Answers.Outcome escalateWith(String words, Post to) {
    return house
        .room(Answers.class)
        .reply(entry(), new Reply.Escalated(to, words), SOCIAL_WORKER, "petra.quillon", asOf());
  }

  private Worklist.Entry entry() {
    return house.room(Worklist.class).standing(WORKER, asOf()).stream()
        .filter(entry -> entry.followUp().key().subject().question() == Question.INJURY)
        .findFirst()
        .orElseThrow();
  }

  private List<String> hooks() {
    var bodies = new ArrayList<String>();
    house
        .room(Outbox.class)
        .waiting()
        .forEach(parcel -> bodies.add(Webhook.body(parcel, Optional.empty())));
    return bodies;
  }

  private List<String> texts(String query) {
    return house.room(JdbcClient.class).sql(query).query(String.class).list();
  }

  private AsOf asOf() {
    return new AsOf(Days.of(house.now()), house.now(), Eyes.jointly());
  }
}
