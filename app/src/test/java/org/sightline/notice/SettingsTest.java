package org.sightline.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.signal.Post;

/// Who is reached where, read strictly.
class SettingsTest {

  private static final String WHOLE =
      """
      where: https://sightline.council.example/q/
      mail:
        host: mail.council.example
        port: 587
        security: starttls
        from: sightline@council.example
        user: sightline
        password-file: secret
        digest: 10:30
      routes:
        - to: team manager@social-care
          e-mail: [manager@council.example]
        - to: "*@social-care"
          e-mail: [duty@council.example]
          webhook: https://hooks.council.example/sightline
          secret-file: secret
      """;

  private @TempDir Path folder;

  @Test
  void readsAWholeFile() {
    var settings = read(WHOLE);
    var mail = settings.mail().orElseThrow();

    assertThat(mail.digest()).isEqualTo(LocalTime.of(10, 30));
    assertThat(mail.password()).contains(new Settings.Secret(NoticeHouse.SECRET));
    assertThat(settings.toString()).doesNotContain(NoticeHouse.SECRET);
    assertThat(settings.of(new Post("team manager", "social-care"))).hasSize(3);
    assertThat(settings.of(new Post("director", "social-care"))).hasSize(2);
    assertThat(settings.of(new Post("headteacher", "school"))).isEmpty();
    assertThat(settings.secret("https://hooks.council.example/sightline")).isPresent();
  }

  @Test
  void sendsNothingBeforeAnybodySaysSo() {
    assertThat(Settings.none().any()).isFalse();
    assertThat(Settings.none().of(new Post("director", "social-care"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          https://hooks | http://hooks | must be a URL with https
          port: 587 | prot: 587 | mail has no entry 'prot'
          port: 587 | port: many | mail.port must be a number
          starttls | none of it | must be tls, starttls or none
          manager@council.example | "manager@council.example, all@example" | is no e-mail address
          team manager@social-care | social-care | must be ROLE@AGENCY
          10:30 | noon | must be a time of day
          secret-file: secret | secret-file: nowhere | cannot be read
          """)
  void refusesWithWhatWouldBeRight(String right, String wrong, String says) {
    assertThat(WHOLE).contains(right);
    assertThatThrownBy(() -> read(WHOLE.replace(right, wrong)))
        .isInstanceOf(SettingsFault.class)
        .hasMessageContaining(says);
  }

  private Settings read(String text) {
    return Settings.read(NoticeHouse.written(folder, text));
  }
}
