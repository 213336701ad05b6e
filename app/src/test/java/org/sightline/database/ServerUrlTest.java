package org.sightline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ServerUrlTest {

  @Test
  void namesAnotherDatabaseOnTheSameServerAndLeavesUserAndPasswordBehind() {
    var url =
        ServerUrl.parse(
            "jdbc:postgresql://db.example:5433/area?user=keeper&sslmode=verify-full&password=a%26b");

    assertThat(url.of("case_x"))
        .isEqualTo("jdbc:postgresql://db.example:5433/case_x?sslmode=verify-full");
    assertThat(url.database()).isEqualTo("area");
    assertThat(url.user()).contains("keeper");
    assertThat(url.password()).contains("a&b");
  }

  @Test
  void understandsTheShorterForms() {
    assertThat(ServerUrl.parse("jdbc:postgresql://h1:1,h2:2").of("x"))
        .isEqualTo("jdbc:postgresql://h1:1,h2:2/x");
    assertThat(ServerUrl.parse("jdbc:postgresql://h/").database()).isEqualTo("postgres");
    assertThat(ServerUrl.parse("jdbc:postgresql:area").of("x"))
        .isEqualTo("jdbc:postgresql://localhost/x");
  }

  @Test
  void refusesOtherFormsWithoutRepeatingWhatMayHoldAPassword() {
    for (var url : new String[] {"postgres://keeper:secret@h/area", "jdbc:mysql://h/secret", ""}) {
      assertThatThrownBy(() -> ServerUrl.parse(url))
          .isInstanceOf(DatabaseFault.class)
          .hasMessageContaining("jdbc:postgresql://")
          .hasMessageNotContaining("secret");
    }
  }

  @Test
  void credentialsDoNotShowTheirPassword() {
    var url = ServerUrl.parse("jdbc:postgresql://h/area?user=keeper&password=secret");
    assertThat(new Server.Credentials(url.user(), url.password()).toString())
        .contains("keeper")
        .doesNotContain("secret");
  }
}
