package org.sightline.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a webhook's receiver gets, checked as a receiver would.
class WebhookTest {

  private static final Instant NOW = Instant.parse("2026-11-25T10:00:30Z");
  private static final Settings.Secret SECRET = new Settings.Secret(NoticeHouse.SECRET);

  private final List<Got> got = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;
  private volatile int answer = 204;

  private record Got(String path, Headers headers, String body) {
    String header(String name) {
      return Objects.requireNonNull(headers.getFirst(name));
    }
  }

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          got.add(
              new Got(
                  exchange.getRequestURI().getPath(),
                  Headers.of(exchange.getRequestHeaders()),
                  body));
          exchange.getResponseHeaders().add("Location", url("/elsewhere"));
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void signsTheMomentAndTheBody() throws Carrier.Undelivered {
    send();

    var one = got.getFirst();
    var timestamp = one.header(Signature.TIMESTAMP);
    var signature = one.header(Signature.SIGNATURE);
    assertThat(timestamp).isEqualTo(String.valueOf(NOW.getEpochSecond()));
    assertThat(Signature.holds(SECRET, timestamp, signature, one.body(), NOW.plusSeconds(10)))
        .isTrue();
    assertThat(Signature.holds(SECRET, timestamp, signature, one.body() + " ", NOW))
        .as("another body")
        .isFalse();
    assertThat(
            Signature.holds(
                SECRET, String.valueOf(NOW.getEpochSecond() + 1), signature, one.body(), NOW))
        .as("another moment")
        .isFalse();
    assertThat(
            Signature.holds(
                new Settings.Secret("another secret of both"),
                timestamp,
                signature,
                one.body(),
                NOW))
        .as("another secret")
        .isFalse();
  }

  @Test
  void isNotTakenAgainWhenTheWindowHasPassed() throws Carrier.Undelivered {
    send();

    var one = got.getFirst();
    var late = NOW.plus(Signature.WINDOW).plusSeconds(1);
    assertThat(
            Signature.holds(
                SECRET,
                one.header(Signature.TIMESTAMP),
                one.header(Signature.SIGNATURE),
                one.body(),
                late))
        .isFalse();
    assertThat(Signature.holds(SECRET, "-1", "v1=", one.body(), NOW)).isFalse();
  }

  /// Made with `openssl dgst -sha256 -hmac`.
  @Test
  void signsAsAnyOtherProgramWould() {
    assertThat(Signature.of(new Settings.Secret("key-of-sixteen-and-more"), 1000, "{}"))
        .isEqualTo("v1=a13bb1e2dce50ae6d8901c40bc8967ce0186dc85422e7222abb2b420c6ca5c3e");
  }

  @Test
  void isKnownAgainWhenItComesTwice() throws Carrier.Undelivered {
    send();
    send();

    assertThat(got).hasSize(2);
    assertThat(got.stream().map(one -> one.header(Signature.ID)).distinct()).hasSize(1);
    assertThat(got.getFirst().body()).contains(got.getFirst().header(Signature.ID));
  }

  @Test
  void followsNoRedirect() {
    answer = 307;

    assertThatThrownBy(this::send)
        .isInstanceOfSatisfying(
            Carrier.Undelivered.class, fault -> assertThat(fault.forGood()).isFalse())
        .hasMessage("the webhook answered 307");
    assertThat(got).singleElement().satisfies(one -> assertThat(one.path()).isEqualTo("/hook"));
  }

  @Test
  void triesAgainUnlessTheReceiverIsGone() {
    answer = 503;
    assertThatThrownBy(this::send)
        .isInstanceOfSatisfying(
            Carrier.Undelivered.class, fault -> assertThat(fault.forGood()).isFalse());
    answer = 410;
    assertThatThrownBy(this::send)
        .isInstanceOfSatisfying(
            Carrier.Undelivered.class, fault -> assertThat(fault.forGood()).isTrue());
    server.stop(0);
    assertThatThrownBy(this::send)
        .isInstanceOfSatisfying(
            Carrier.Undelivered.class, fault -> assertThat(fault.forGood()).isFalse())
        .hasMessageStartingWith("the webhook could not be reached");
  }

  private void send() throws Carrier.Undelivered {
    var hook = new Destination(Destination.Channel.WEBHOOK, url("/hook"));
    var settings =
        new Settings(
            Optional.empty(),
            Optional.empty(),
            List.of(new Settings.Route(Optional.empty(), "school", hook, Optional.of(SECRET))));
    new Webhook(settings, () -> NOW)
        .carry(List.of(SampleNotice.parcel(SampleNotice.urgent("7QK2M-9FX3C"), hook)));
  }

  private String url(String path) {
    return "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path);
  }
}
