package org.sightline.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactComparisonTest {

  private static final String SEP = ";";

  /// Each side: lines; postcode; phone.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 Elm Road, Norwich;NR1 1AA;01603 555123 | 12 ELM RD;nr11aa;+44 1603 555123 | HOME_AND_PHONE",
        "12 Elm Road;NR1 1AA; | 12 Elm Rd., Norwich;NR1 1AA; | HOME",
        "12 Elm Road, Norwich;;  | 12 Elm Rd, Norwich;NR1 1AA; | HOME",
        "12 Elm Road;NR1 1AA;01603 555123 | 9 Oak Street;NR3 4BB;(01603) 555-123 | PHONE",
        "12 Elm Road;NR1 1AA; | 14 Elm Road;NR1 1AA; | POSTCODE",
        "The Lodge, Elm Road;NR1 1AA; | The Lodge, Elm Road;NR1 1AA; | POSTCODE",
        "12 Elm Road;NR1 1AA; | 12 Elm Road;NR1 1AB; | SECTOR",
        "12 Elm Road;NR1 1AA; | 12 Elm Road;NR1 2AA; | DIFFERENT",
        "12 Elm Road, Norwich;NR1 1AA; | Norwich;; | PLACE",
        "Norwich;; | NORWICH;; | PLACE",
        "Norwich;; | Ely;; | DIFFERENT",
        "12 Elm Road, Norwich;; | 14 Elm Road, Norwich;; | DIFFERENT",
        "12 Elm Road, Norwich;; | 12 Oak Road, Norwich;; | DIFFERENT",
        ";;01603 555123 | ;;01603 555124 | DIFFERENT",
        ";NR1 1AA; | ;NR1 1AA; | POSTCODE",
      })
  void findsTheLevel(String one, String other, ContactLevel level) {
    assertThat(compare(one, other)).contains(level);
    assertThat(compare(other, one)).contains(level);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ";; | 12 Elm Road;NR1 1AA;01603 555123",
        "No fixed abode;; | No fixed abode;;",
        "NFA;ZZ99 3VZ; | NFA;ZZ99 3VZ;",
        ";ZZ99 3VZ; | ;ZZ99 3VZ;",
        ";;999 | ;;999",
        ";;00000000000 | ;;00000000000",
        ";not a postcode; | ;not a postcode;",
        ";NR1 1AA; | ;;01603 555123",
        "12 Elm Road;; | Norwich;;",
      })
  void saysNothingWhereNothingCanBeCompared(String one, String other) {
    assertThat(compare(one, other)).isEmpty();
    assertThat(compare(other, one)).isEmpty();
  }

  @Test
  void takesTheBestOfManyAddresses() {
    PersonRecord mover =
        PersonRecord.of("a", "test")
            .address(Address.of("NR1 1AA", "12 Elm Road"))
            .address(Address.of("IP1 2BB", "3 Dock Lane"))
            .build();
    PersonRecord other =
        PersonRecord.of("b", "test").address(Address.of("IP1 2BB", "3 Dock Lane")).build();

    assertThat(
            ContactComparison.compare(NormalRecord.of(mover), NormalRecord.of(other))
                .map(Finding::level))
        .contains(ContactLevel.HOME);
  }

  private static Optional<Level> compare(String one, String other) {
    return ContactComparison.compare(record("a", one), record("b", other)).map(Finding::level);
  }

  private static NormalRecord record(String id, String written) {
    String[] part = written.strip().split(SEP, -1);
    PersonRecord.Builder person = PersonRecord.of(id, "test").phone(part[2]);
    person.address(Address.of(part[1], part[0].split(",")));
    return NormalRecord.of(person.build());
  }
}
