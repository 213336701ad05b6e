package org.sightline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private static final Path USER_HOME = Path.of("/home/robin");

  @Test
  void keepsItsOwnServerInTheUsersHomeWhenNothingIsSaid() {
    var settings = Settings.from(Map.of("SIGHTLINE_DB_URL", "  "), USER_HOME);

    assertThat(settings).isEqualTo(Settings.under(Path.of("/home/robin/.sightline")));
    assertThat(settings.url()).isEmpty();
    assertThat(settings.port()).isEmpty();
  }

  @Test
  void readsEachVariable() {
    var settings =
        Settings.from(
            Map.of(
                "SIGHTLINE_HOME", "/srv/../srv/sightline",
                "SIGHTLINE_DB_URL", "jdbc:postgresql://db/area",
                "SIGHTLINE_DB_USER", "keeper",
                "SIGHTLINE_DB_PASSWORD_FILE", "/run/secret",
                "SIGHTLINE_PG_PORT", "65535"),
            USER_HOME);

    assertThat(settings.home()).isEqualTo(Path.of("/srv/sightline"));
    assertThat(settings.url()).contains("jdbc:postgresql://db/area");
    assertThat(settings.user()).contains("keeper");
    assertThat(settings.passwordFile()).contains(Path.of("/run/secret"));
    assertThat(settings.port()).contains(65535);
  }

  @Test
  void refusesWhatIsNotAPort() {
    for (var port : new String[] {"0", "65536", "-1", "five", "5432 "}) {
      var environment = Map.of("SIGHTLINE_PG_PORT", port);
      if (port.equals("5432 ")) {
        assertThat(Settings.from(environment, USER_HOME).port()).contains(5432);
      } else {
        assertThatThrownBy(() -> Settings.from(environment, USER_HOME))
            .isInstanceOf(DatabaseFault.class)
            .hasMessageContaining(port);
      }
    }
  }
}
