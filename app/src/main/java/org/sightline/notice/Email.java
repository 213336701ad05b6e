package org.sightline.notice;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.sightline.audit.Digest;
import org.springframework.stereotype.Component;

/// Sends notices by SMTP.
@Component
final class Email implements Carrier {

  private static final String TIMEOUT_MILLIS = "20000";

  private final Settings settings;

  Email(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Destination.Channel channel() {
    return Destination.Channel.E_MAIL;
  }

  @Override
  public void carry(List<Outbox.Parcel> parcels) throws Undelivered {
    var mail =
        settings
            .mail()
            .orElseThrow(() -> new Undelivered("no mail server is configured any more", true));
    try {
      var session = Session.getInstance(properties(mail));
      var message = message(session, mail, parcels);
      try (var transport = session.getTransport()) {
        transport.connect(
            mail.host(),
            mail.port(),
            mail.user().orElse(null),
            mail.password().map(Settings.Secret::text).orElse(null));
        transport.sendMessage(message, message.getAllRecipients());
      }
    } catch (SendFailedException refused) {
      var refusedForGood = refused.getInvalidAddresses();
      throw new Undelivered(words(refused), refusedForGood != null && refusedForGood.length > 0);
    } catch (MessagingException fault) {
      throw new Undelivered(words(fault), false);
    }
  }

  private MimeMessage message(Session session, Settings.Mail mail, List<Outbox.Parcel> parcels)
      throws MessagingException {
    var letter =
        Letter.about(parcels.stream().map(Outbox.Parcel::notice).toList(), settings.where());
    var message = new Named(session, id(parcels, mail));
    message.setFrom(new InternetAddress(mail.from()));
    message.setRecipient(
        Message.RecipientType.TO,
        new InternetAddress(parcels.getFirst().destination().address(), true));
    message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
    message.setText(letter.body(), StandardCharsets.UTF_8.name());
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }

  /// The same notices always make the same message, so that a mail server or a reader knows one that comes twice.
  private static String id(List<Outbox.Parcel> parcels, Settings.Mail mail) {
    var ids = parcels.stream().map(Outbox.Parcel::id).sorted().collect(Collectors.joining(" "));
    return "<%s@%s>"
        .formatted(Digest.of(ids).hex().substring(0, 32), mail.from().replaceFirst("^.*@", ""));
  }

  private static Properties properties(Settings.Mail mail) {
    var properties = new Properties();
    properties.put("mail.transport.protocol", "smtp");
    properties.put("mail.smtp.auth", String.valueOf(mail.user().isPresent()));
    properties.put("mail.smtp.ssl.enable", String.valueOf(mail.security().equals("tls")));
    properties.put("mail.smtp.starttls.enable", String.valueOf(mail.security().equals("starttls")));
    properties.put(
        "mail.smtp.starttls.required", String.valueOf(mail.security().equals("starttls")));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    for (var timeout : List.of("connectiontimeout", "timeout", "writetimeout")) {
      properties.put("mail.smtp." + timeout, TIMEOUT_MILLIS);
    }
    return properties;
  }

  private static String words(MessagingException fault) {
    return "the mail server did not take it: " + fault.getMessage();
  }

  /// A message that keeps the name it is given.
  private static final class Named extends MimeMessage {
    private final String id;

    Named(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
