package org.sightline.notice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Posts notices to a URL, each signed. Never follows a redirect: where it goes, only the settings say.
@Component
final class Webhook implements Carrier {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int OK = 200;
  private static final int NO_LONGER_OK = 300;
  private static final int GONE = 410;

  private final Settings settings;
  private final InstantSource clock;

  Webhook(Settings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Destination.Channel channel() {
    return Destination.Channel.WEBHOOK;
  }

  @Override
  public void carry(List<Outbox.Parcel> parcels) throws Undelivered {
    var url = parcels.getFirst().destination().address();
    var secret =
        settings
            .secret(url)
            .orElseThrow(() -> new Undelivered("this webhook is not configured any more", true));
    try (var client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(TIMEOUT)
            .build()) {
      for (var parcel : parcels) {
        post(client, url, secret, parcel);
      }
    }
  }

  private void post(HttpClient client, String url, Settings.Secret secret, Outbox.Parcel parcel)
      throws Undelivered {
    var body = body(parcel, settings.where());
    var timestamp = clock.instant().getEpochSecond();
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .header(Signature.ID, parcel.id())
            .header(Signature.TIMESTAMP, String.valueOf(timestamp))
            .header(Signature.SIGNATURE, Signature.of(secret, timestamp, body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status < OK || status >= NO_LONGER_OK) {
        throw new Undelivered("the webhook answered %d".formatted(status), status == GONE);
      }
    } catch (IOException fault) {
      throw new Undelivered("the webhook could not be reached: " + fault, false);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Undelivered("interrupted", false);
    }
  }

  /// What is posted: `schemas/notice-1.schema.json` describes every field.
  static String body(Outbox.Parcel parcel, Optional<String> where) {
    var notice = parcel.notice();
    var fields = new LinkedHashMap<String, String>();
    fields.put("format", "sightline-notice/1");
    fields.put("id", parcel.id());
    fields.put("to", notice.to().toString());
    fields.put("title", notice.title());
    fields.put("reference", notice.reference());
    fields.put("severity", kebab(notice.severity()));
    fields.put("why", kebab(notice.why()));
    fields.put("put", notice.put().toString());
    fields.put("due", notice.due().toString());
    fields.put("since", notice.since().toString());
    fields.put("where", Letter.look(notice, where));
    return JSON.writeValueAsString(fields);
  }

  private static String kebab(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
