package org.sightline.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailComparisonTest {

  @ParameterizedTest
  @CsvSource({
    "dana.reed@example.org, dana.reed@example.org, SAME",
    "dana.reed@example.org, dana.reid@exmple.org, NEAR",
    "dana.reed@example.org, dana.reed71@exampel.org, NEAR",
    "dana.reed@example.org, dana.reed@mail.invalid, SAME_NAME_ELSEWHERE",
    "dan@example.org, dan@mail.invalid, DIFFERENT",
    "dana.reed@example.org, marcus@mail.invalid, DIFFERENT",
  })
  void findsTheLevel(String one, String other, EmailLevel level) {
    assertThat(EmailComparison.level(one, other)).isEqualTo(level);
    assertThat(EmailComparison.level(other, one)).isEqualTo(level);
  }

  @Test
  void takesTheBestPairAndIgnoresWhatIsNoAddress() {
    NormalRecord one = record("a", "none", "x@mail.invalid", "Dana@Example.org ");
    NormalRecord other = record("b", "dana@example.org", "none");

    assertThat(EmailComparison.compare(one, other).map(Finding::level)).contains(EmailLevel.SAME);
    assertThat(EmailComparison.compare(record("a", "none"), record("b", "none"))).isEmpty();
  }

  private static NormalRecord record(String id, String... emails) {
    PersonRecord.Builder person = PersonRecord.of(id, "test");
    for (String email : emails) {
      person.email(email);
    }
    return NormalRecord.of(person.build());
  }
}
