package org.sightline.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.linkage.Identifier.local;
import static org.sightline.linkage.Identifier.nhsNumber;
import static org.sightline.linkage.Identifier.upn;

import org.junit.jupiter.api.Test;

class IdentifierComparisonTest {

  private static final String ONE = "943 476 5919";
  private static final String OTHER = "9000000009";

  @Test
  void tellsVerifiedFromUnverified() {
    expect(nhsNumber(ONE, true), nhsNumber("9434765919", true), IdentifierLevel.SAME_VERIFIED);
    expect(nhsNumber(ONE, true), nhsNumber(ONE, false), IdentifierLevel.SAME);
    expect(nhsNumber(ONE, false), nhsNumber(ONE, false), IdentifierLevel.SAME);
    expect(nhsNumber(ONE, true), nhsNumber(OTHER, true), IdentifierLevel.DIFFERENT_VERIFIED);
    expect(nhsNumber(ONE, true), nhsNumber(OTHER, false), IdentifierLevel.DIFFERENT);
    expect(upn("B801200005001", true), upn("b801200005001", true), IdentifierLevel.SAME_VERIFIED);
  }

  @Test
  void comparesAnAgencysOwnNumbersWithinItsSystemOnly() {
    expect(
        local("police/custody", "17"), local("police/custody", "17"), IdentifierLevel.SAME_LOCAL);
    expect(
        local("police/custody", "17"),
        local("police/custody", "18"),
        IdentifierLevel.DIFFERENT_LOCAL);
    assertThat(IdentifierComparison.level(local("police/custody", "17"), local("gp/list", "17")))
        .isEmpty();
  }

  @Test
  void takesANumberThatFailsItsCheckForASlipOfAValidOneOrForNothing() {
    expect(nhsNumber(ONE, true), nhsNumber("9434765918", false), IdentifierLevel.NEAR);
    assertThat(
            IdentifierComparison.level(
                nhsNumber("9434765918", true), nhsNumber("9434765918", true)))
        .isEmpty();
    assertThat(IdentifierComparison.level(nhsNumber(OTHER, true), nhsNumber("9434765918", true)))
        .isEmpty();
    assertThat(IdentifierComparison.level(local("x", " "), local("x", "7"))).isEmpty();
  }

  @Test
  void takesThePairThatSaysMost() {
    NormalRecord one = record("a", nhsNumber(ONE, true), local("gp/list", "5"));
    NormalRecord other = record("b", local("gp/list", "6"), nhsNumber(ONE, true));

    assertThat(IdentifierComparison.compare(one, other).map(Finding::level))
        .contains(IdentifierLevel.SAME_VERIFIED);
    assertThat(IdentifierComparison.compare(one, record("c"))).isEmpty();
  }

  private static void expect(Identifier one, Identifier other, IdentifierLevel level) {
    assertThat(IdentifierComparison.level(one, other)).contains(level);
    assertThat(IdentifierComparison.level(other, one)).contains(level);
  }

  private static NormalRecord record(String id, Identifier... numbers) {
    PersonRecord.Builder person = PersonRecord.of(id, "test");
    for (Identifier number : numbers) {
      person.identifier(number);
    }
    return NormalRecord.of(person.build());
  }
}
