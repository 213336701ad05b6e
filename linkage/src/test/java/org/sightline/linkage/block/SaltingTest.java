package org.sightline.linkage.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.TownFile;
import org.sightline.linkage.table.PersonTable;

/// Six thousand people of one family name: a block that is refused, unless it is narrowed.
class SaltingTest {

  private static final Parallel TWO = Parallel.of(2);
  private static final Rule SURNAME = Rule.of(Key.SURNAME);
  private static final PersonTable SMITHS = smiths();

  @AfterAll
  static void close() {
    TWO.close();
  }

  /// Three thousand people, two records each; every tenth has moved, every fiftieth changed the given name.
  private static PersonTable smiths() {
    Random random = new Random(5);
    List<String> lines = new ArrayList<>(List.of("id,truth,first_name,surname,dob,postcode"));
    for (int person = 0; person < 3_000; person++) {
      String given = given(random);
      String home = home(random);
      String born =
          "19%02d-%02d-%02d"
              .formatted(random.nextInt(100), 1 + random.nextInt(12), 1 + random.nextInt(28));
      lines.add("a%d,%d,%s,smith,%s,%s".formatted(person, person, given, born, home));
      String now = person % 50 == 0 ? given(random) : given;
      String moved = person % 10 == 0 ? home(random) : home;
      lines.add("b%d,%d,%s,smith,%s,%s".formatted(person, person, now, born, moved));
    }
    lines.add("lonely,-1,Ann,Featherstonehaugh,1970-01-01,QA1 1AA");
    return TownFile.table(lines, Optional.of("truth"), TWO);
  }

  private static String given(Random random) {
    return "" + letter(random) + letter(random) + letter(random) + letter(random);
  }

  private static String home(Random random) {
    return "QA%d %d%c%c"
        .formatted(random.nextInt(90), random.nextInt(10), letter(random), letter(random));
  }

  private static char letter(Random random) {
    return (char) ('a' + random.nextInt(26));
  }

  private static RulePlan salted(Rule... rules) {
    RulePlan plan = new RulePlan(RulePlan.blocks(List.of(SURNAME), SMITHS, TWO), List.of());
    return plan.salted(List.of(rules), SMITHS, TWO);
  }

  private static int found(List<Blocks> blocks) {
    int[] found = new int[1];
    try (Parallel one = Parallel.of(1)) {
      Candidates.of(SMITHS, blocks)
          .visit(
              one,
              thread ->
                  (a, b, rows, i, j, rule) ->
                      found[0] += SMITHS.person(a) == SMITHS.person(b) ? 1 : 0);
    }
    return found[0];
  }

  @Test
  void comparesWithOneMoreKeyWhatWouldBeRefused() {
    RulePlan plan = salted(SURNAME);

    assertThat(found(RulePlan.blocks(List.of(SURNAME), SMITHS, TWO))).isZero();
    assertThat(plan.salts()).hasSize(1);
    Salt salt = plan.salts().getFirst();
    assertThat(salt.before()).isEqualTo(6_000L * 5_999 / 2);
    assertThat(salt.after()).isLessThan(salt.before() / 2);
    assertThat(plan.rules()).containsExactly(SURNAME, salt.narrowed());
    int kept = found(plan.kept());
    assertThat(kept).isGreaterThan(2_600);
    assertThat(1 - salt.lost().orElseThrow())
        .as("what it says it loses is what it loses")
        .isBetween(kept / 3000.0 - 0.01, kept / 3000.0 + 0.01);
    assertThat(salt.words())
        .startsWith("rule surname narrowed to surname+")
        .contains("17,997,000 pairs before")
        .contains("loses an estimated");
  }

  @Test
  void choosesTheSameOnAnyNumberOfThreads() {
    try (Parallel one = Parallel.of(1)) {
      RulePlan plan = new RulePlan(RulePlan.blocks(List.of(SURNAME), SMITHS, one), List.of());
      assertThat(plan.salted(List.of(SURNAME), SMITHS, one).salts())
          .isEqualTo(salted(SURNAME).salts());
    }
  }

  @Test
  void leavesARuleAloneThatNeedsNoSalt() {
    RulePlan plan = salted(Rule.of(Key.BIRTH, Key.POSTCODE));

    assertThat(plan.salts()).isEmpty();
    assertThat(plan.rules()).containsExactly(SURNAME, Rule.of(Key.BIRTH, Key.POSTCODE));
  }

  @Test
  void replacesARuleThatWasLeftOut() {
    RulePlan plan =
        new RulePlan(List.of(), List.of(new RulePlan.Left(SURNAME, "too many")))
            .salted(List.of(SURNAME), SMITHS, TWO);

    assertThat(plan.left()).isEmpty();
    assertThat(plan.rules()).containsExactly(plan.salts().getFirst().narrowed());
  }

  @Test
  void saysWhyARuleCannotBeUsed() {
    RulePlan plan = salted(Rule.of(Key.PHONE));

    assertThat(plan.left())
        .containsExactly(
            new RulePlan.Left(Rule.of(Key.PHONE), "the records lack what it asks for"));
  }
}
