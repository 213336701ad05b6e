package org.sightline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionOperations;

/// What arrives in a mailbox.
class EmailModuleTest {

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
  void saysAnUrgentQuestionAtOnceAndAloneInPlainWords() throws MessagingException, IOException {
    write(SampleNotice.urgent("7QK2M-9FX3C"), SampleNotice.urgent("8QK2M-9FX3C"));
    house.room(Dispatch.class).send();

    assertThat(post.getReceivedMessages()).hasSize(2);
    var message = mail("7QK2M-9FX3C");
    assertThat(message.getSubject()).isEqualTo("Sightline: act today, 7QK2M-9FX3C");
    assertThat(message.getFrom())
        .extracting(String::valueOf)
        .containsExactly("sightline@council.example");
    assertThat(message.getAllRecipients())
        .extracting(String::valueOf)
        .containsExactly("safeguarding@school.example");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getContentType()).startsWithIgnoringCase("text/plain");
    assertThat(message.getMessageID()).matches("<[0-9a-f]{32}@council\\.example>");
    assertThat(body(message))
        .isEqualTo(
            """
            For: designated safeguarding lead@school

            What was told about the child
              reference  7QK2M-9FX3C
              asks       act today, by Wednesday 25 November 2026
              told       because it is asked of your agency

            This message names no child, and should not be answered. What is asked, and why, you see there:
            sightline worklist 7QK2M-9FX3C\
            """);
  }

  @Test
  void gathersChecksUntilTheMailOfTheDay() throws MessagingException, IOException {
    write(SampleNotice.check("7QK2M-9FX3C"));
    write(SampleNotice.check("8QK2M-9FX3C"));
    assertThat(house.room(Dispatch.class).send()).isEqualTo(new Dispatch.Sent(0, 0));

    house.at(NoticeHouse.at(NoticeHouse.DAY.plusDays(1), "09:00"));
    assertThat(house.room(Dispatch.class).send()).isEqualTo(new Dispatch.Sent(2, 0));
    assertThat(post.getReceivedMessages()).hasSize(1);
    var message = post.getReceivedMessages()[0];
    assertThat(message.getSubject()).isEqualTo("Sightline: 2 questions wait");
    assertThat(body(message)).contains("7QK2M-9FX3C", "8QK2M-9FX3C", "a check, by Wednesday 25");
  }

  @Test
  void isTheSameMessageWhenItIsSentTwice() throws MessagingException, Carrier.Undelivered {
    var email = house.room(Email.class);
    var parcels =
        List.of(SampleNotice.parcel(SampleNotice.urgent("7QK2M-9FX3C"), SampleNotice.MAILBOX));
    email.carry(parcels);
    email.carry(parcels);

    var messages = post.getReceivedMessages();
    assertThat(messages).hasSize(2);
    assertThat(messages[0].getMessageID()).isEqualTo(messages[1].getMessageID());
  }

  private MimeMessage mail(String reference) throws MessagingException {
    for (var message : post.getReceivedMessages()) {
      if (message.getSubject().contains(reference)) {
        return message;
      }
    }
    throw new AssertionError("no mail about " + reference);
  }

  private static String body(MimeMessage message) throws MessagingException, IOException {
    assertThat(GreenMailUtil.getWholeMessage(message)).isNotBlank();
    return String.valueOf(message.getContent()).replace("\r\n", "\n");
  }

  private void write(Notice... notices) {
    house
        .room(TransactionOperations.class)
        .executeWithoutResult(
            status -> house.room(Outbox.class).write(Arrays.asList(notices), house.now()));
  }
}
