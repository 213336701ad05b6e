package org.sightline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.sightline.flow.TestHouse;
import org.sightline.time.Days;

/// A house over real PostgreSQL that is told who is reached where, and whose clock is the test's.
final class NoticeHouse implements AutoCloseable {

  /// A Wednesday.
  static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  static final String SECRET = "a secret that both ends know";

  private final TestHouse house;
  private Instant now = at(DAY, "10:00");

  private NoticeHouse(Path settings) {
    house = TestHouse.own(() -> now, "--sightline.notices=" + settings);
  }

  /// A house in which mail for every role goes to a server on this machine.
  static NoticeHouse mailing(Path folder, int port) {
    return new NoticeHouse(
        written(
            folder,
            """
            mail:
              host: 127.0.0.1
              port: %d
              security: none
              from: sightline@council.example
            routes:
              - to: "*@school"
                e-mail: [safeguarding@school.example]
              - to: "*@social-care"
                e-mail: [duty@council.example]
              - to: "*@partnership"
                e-mail: [partners@council.example]
            """
                .formatted(port)));
  }

  static Path written(Path folder, String settings) {
    try {
      Files.writeString(folder.resolve("secret"), SECRET);
      return Files.writeString(folder.resolve("notices.yaml"), settings);
    } catch (IOException fault) {
      throw new java.io.UncheckedIOException(fault);
    }
  }

  <T> T room(Class<T> door) {
    return house.room(door);
  }

  TestHouse house() {
    return house;
  }

  Instant now() {
    return now;
  }

  void at(Instant moment) {
    now = moment;
  }

  /// A bruise of a baby, which asks to act today, in a record full of names.
  void bruise(String number, String site) {
    received(
        number,
        """
        {"kind": "injury", "child": "baby", "injury": "i-%s", "type": "bruise", "sites": ["%s"], "count": 1,
         "words": "Mrs Quillfeather of 14 Larkspur Crescent saw it at the gate with Barnaby"}
        """
            .formatted(number, site));
  }

  void received(String number, String statement) {
    var text =
        """
        {"sightline": "1", "agency": "school", "records": [
          {"record": "S-%s", "recorded": "%s", "by": "school nurse", "basis": "observed",
           "people": {"baby": {"key": "u-93", "name": {"given": ["Robinetta"], "family": "Halewick"}, "born": "2026-08-04"}},
           "statements": [%s]}]}
        """
            .formatted(number, LocalDateTime.ofInstant(now, Days.LONDON), statement);
    assertThat(house.receive("nurse-%s.json".formatted(number), text, now).quarantined()).isZero();
    house.drawAll();
  }

  static Instant at(LocalDate day, String time) {
    return LocalDateTime.parse("%sT%s".formatted(day, time)).atZone(Days.LONDON).toInstant();
  }

  @Override
  public void close() {
    house.close();
  }
}
