package org.sightline.linkage.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.Town;
import org.sightline.linkage.batch.TownFile;
import org.sightline.linkage.block.Rule;
import org.sightline.linkage.compare.Aspect;
import org.sightline.linkage.compare.PairComparer;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;

/// Which pairs rules select, told from levels alone.
class SelectionTest {

  private static List<Rule> rules(String codes) {
    List<Rule> rules = new ArrayList<>();
    for (String code : codes.split(" ", -1)) {
      rules.add(Rule.parse(code));
    }
    return rules;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "names",
        "forename+birth",
        "surname+birth phone",
        "surname+postcode birth+address",
        "number",
        "birth+postcode number names"
      })
  void tellsFromLevelsWhatTheRulesTellFromValues(String codes) {
    try (Parallel one = Parallel.of(1)) {
      PersonTable table = TownFile.table(Town.of(60, 3), Optional.empty(), one);
      List<Rule> rules = rules(codes);
      Selection selection = new Selection(rules);
      PairComparer comparer = new PairComparer(table);
      int[] rows = table.rows();
      int selected = 0;
      for (int i = 0; i < rows.length; i += Row.STRIDE) {
        for (int j = i + Row.STRIDE; j < rows.length; j += Row.STRIDE) {
          int a = i;
          int b = j;
          boolean joined =
              rules.stream().anyMatch(rule -> rule.joins(table.names(), rows, a, rows, b));
          selected += joined ? 1 : 0;
          assertThat(selection.selects(comparer.compare(rows, i, rows, j))).isEqualTo(joined);
        }
      }
      assertThat(selected).isPositive();
    }
  }

  @Test
  void countsOnlyRulesWhoseBlocksShow() {
    assertThat(new Selection(rules("surname-sound+birth-year")).selects(0)).isFalse();
    assertThat(new Selection(rules("everything")).selects(0)).isTrue();
    assertThat(new Selection(rules("email")).selects(Aspect.EMAIL.at(1))).isTrue();
    assertThat(new Selection(rules("email")).selects(Aspect.EMAIL.at(2))).isFalse();
    assertThat(new Selection(rules("number")).selects(Aspect.EMAIL.at(1))).isFalse();
  }

  /// Shares of levels that add up to 1 over all, level 0 among them.
  private static Map<Aspect, double[]> shares() {
    Random random = new Random(4);
    Map<Aspect, double[]> shares = new EnumMap<>(Aspect.class);
    for (Aspect aspect : Aspect.ALL) {
      double[] own = random.doubles(aspect.levels().size(), 0.1, 1).toArray();
      double sum = java.util.Arrays.stream(own).sum();
      for (int place = 0; place < own.length; place++) {
        own[place] /= sum;
      }
      shares.put(aspect, own);
    }
    return shares;
  }

  private static double share(Map<Aspect, double[]> shares, Aspect aspect, int pattern) {
    return shares.getOrDefault(aspect, new double[0])[aspect.of(pattern)];
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "surname+birth phone",
        "names forename+postcode number",
        "surname+postcode number email",
        "email",
        "phone surname-sound+birth-year"
      })
  void leavesOutsideWhatNoRuleSelects(String codes) {
    Map<Aspect, double[]> shares = shares();
    Selection selection = new Selection(rules(codes));
    double all = 0;
    Map<Aspect, double[]> byLevel = new EnumMap<>(Aspect.class);
    Aspect.ALL.forEach(aspect -> byLevel.put(aspect, new double[aspect.levels().size()]));
    for (int pattern = 0; pattern < 1 << 27; pattern = next(pattern)) {
      double share = 1;
      for (Aspect aspect : ASKED) {
        share *= share(shares, aspect, pattern);
      }
      if (!selection.selects(pattern)) {
        all += share;
        for (Aspect aspect : ASKED) {
          byLevel.getOrDefault(aspect, new double[0])[aspect.of(pattern)] += share;
        }
      }
    }
    Selection.Outside outside = selection.outside(shares);

    assertThat(outside.all()).isCloseTo(all, within(1e-9));
    for (Aspect aspect : ASKED) {
      assertThat(outside.byLevel().get(aspect))
          .as(aspect.code())
          .containsExactly(byLevel.get(aspect), within(1e-9));
    }
    for (int place = 0; place < 3; place++) {
      assertThat(outside.byLevel().getOrDefault(Aspect.SEX, new double[0])[place])
          .isCloseTo(all * shares.getOrDefault(Aspect.SEX, new double[0])[place], within(1e-9));
    }
  }

  private static final List<Aspect> ASKED =
      List.of(
          Aspect.FORENAME,
          Aspect.SURNAME,
          Aspect.BIRTH,
          Aspect.CONTACT,
          Aspect.EMAIL,
          Aspect.NUMBER);

  /// Counts through the levels of the aspects that rules ask about.
  private static int next(int pattern) {
    int next = pattern;
    for (Aspect aspect : ASKED) {
      int level = aspect.of(next);
      if (level + 1 < aspect.levels().size()) {
        return next - aspect.at(level) + aspect.at(level + 1);
      }
      next -= aspect.at(level);
    }
    return 1 << 27;
  }

  @Test
  void leavesNothingOutsideWhereEverythingIsCompared() {
    Selection.Outside outside = new Selection(rules("everything")).outside(shares());

    assertThat(outside.all()).isZero();
    assertThat(outside.byLevel().get(Aspect.BIRTH)).containsOnly(0);
  }
}
