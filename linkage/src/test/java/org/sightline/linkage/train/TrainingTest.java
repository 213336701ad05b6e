package org.sightline.linkage.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.BatchLink;
import org.sightline.linkage.batch.Town;
import org.sightline.linkage.batch.TownFile;
import org.sightline.linkage.block.Rule;
import org.sightline.linkage.block.RulePlan;
import org.sightline.linkage.compare.Aspect;
import org.sightline.linkage.compare.PairComparer;
import org.sightline.linkage.model.LevelFigures;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.model.LinkModelFile;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;

/// What is learnt from a made-up town, against what is true of it and against what was learnt before.
class TrainingTest {

  private static final List<String> RULES =
      List.of(
          "names",
          "surname+birth",
          "forename+postcode",
          "phone",
          "number",
          "surname-sound+birth-year");

  private static Training trained(PersonTable table, List<String> codes, Parallel threads) {
    List<Rule> rules = codes.stream().map(Rule::parse).toList();
    BatchLink batch = new BatchLink(table, threads);
    RulePlan plan = new RulePlan(RulePlan.blocks(rules, table, threads), List.of());
    return batch.train(batch.compare(plan.kept()), plan, "town", "2026-01-31");
  }

  private static PersonTable town(int households, boolean withContact, Parallel threads) {
    List<String> lines = new ArrayList<>();
    for (String line : Town.of(households, 11)) {
      String[] cells = line.split(",", -1);
      lines.add(withContact ? line : String.join(",", List.of(cells).subList(0, 7)));
    }
    return TownFile.table(lines, Optional.of("truth"), threads);
  }

  /// Results of an earlier day, figure by figure: whoever changes training sees here what it changes.
  @ParameterizedTest
  @CsvSource({
    "250, true, everything, town-everything-1.yaml",
    "250, true, rules, town-rules-1.yaml",
    "250, false, rules, town-names-1.yaml"
  })
  void learnsWhatItLearntBefore(int households, boolean withContact, String rules, String file)
      throws IOException {
    try (Parallel two = Parallel.of(2)) {
      PersonTable table = town(households, withContact, two);
      LinkModel model = trained(table, rules.equals("rules") ? RULES : List.of(rules), two).model();
      Path shown = Files.createDirectories(Path.of("target")).resolve(file);
      Files.writeString(
          shown, LinkModelFile.write(model)); // to renew the one kept, where a change is meant
      LinkModel before = LinkModelFile.read(resource(file), file);

      assertThat(model.same()).isCloseTo(before.same(), near(before.same()));
      assertThat(model.household()).isCloseTo(before.household(), near(before.household()));
      assertThat(model.rules()).isEqualTo(before.rules());
      assertThat(model.records()).isEqualTo(before.records());
      assertThat(model.pairs()).isEqualTo(before.pairs());
      for (Aspect aspect : Aspect.ALL) {
        for (int level = 1; level < aspect.levels().size(); level++) {
          LevelFigures now = model.of(aspect, level);
          LevelFigures then = before.of(aspect, level);
          String what = aspect.code() + " " + aspect.levels().get(level).code();
          assertThat(now.same()).as(what).isCloseTo(then.same(), near(then.same()));
          assertThat(now.household()).as(what).isCloseTo(then.household(), near(then.household()));
          assertThat(now.strangers()).as(what).isCloseTo(then.strangers(), near(then.strangers()));
          assertThat(now.rarityShare()).as(what).isEqualTo(then.rarityShare());
          assertThat(now.rarityMean())
              .as(what)
              .isCloseTo(then.rarityMean(), near(then.rarityMean()));
        }
      }
    }
  }

  private static org.assertj.core.data.Offset<Double> near(double figure) {
    return within(Math.max(1e-12, Math.abs(figure) * 1e-6));
  }

  private static String resource(String file) {
    try (InputStream in = TrainingTest.class.getResourceAsStream(file)) {
      return new String(
          java.util.Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  @Test
  void learnsWhatIsTrueOfTheTownWithoutBeingTold() {
    try (Parallel two = Parallel.of(2)) {
      PersonTable table = town(400, true, two);
      Training training = trained(table, RULES, two);
      Truth truth = new Truth(table, RULES.stream().map(Rule::parse).toList());

      assertThat(training.model().same()).isCloseTo(truth.same(), within(truth.same() * 0.1));
      assertThat(training.lost()).isCloseTo(truth.lost(), within(0.02));
      for (Aspect aspect : List.of(Aspect.FORENAME, Aspect.SURNAME, Aspect.BIRTH, Aspect.SEX)) {
        assertThat(training.model().of(aspect, 1).same())
            .as(aspect.code())
            .isCloseTo(truth.share(aspect, 1), within(0.05));
      }
      assertThat(training.patterns()).isGreaterThan(200);
      assertThat(training.rounds()).isBetween(5, 59);
    }
  }

  @Test
  void addsUpWhateverIsCompared() {
    try (Parallel two = Parallel.of(2)) {
      LinkModel model = trained(town(150, true, two), List.of("everything"), two).model();
      for (Aspect aspect : Aspect.ALL) {
        double[][] sums = new double[3][4];
        for (int level = 1; level < aspect.levels().size(); level++) {
          int basis = aspect.levels().get(level).basis();
          sums[0][basis] += model.of(aspect, level).same();
          sums[1][basis] += model.of(aspect, level).household();
          sums[2][basis] += model.of(aspect, level).strangers();
        }
        for (double[] each : sums) {
          for (double sum : each) {
            assertThat(sum == 0 || Math.abs(sum - 1) < 1e-9).as(aspect.code() + sum).isTrue();
          }
        }
      }
      assertThat(trained(town(150, true, two), List.of("everything"), two).lost()).isZero();
    }
  }

  /// Pairs of one person, counted with the column of truth.
  private static final class Truth {

    private final long[][] levels = new long[Aspect.ALL.size()][32];
    private long people;
    private long selected;
    private final long pairs;

    Truth(PersonTable table, List<Rule> rules) {
      PairComparer comparer = new PairComparer(table);
      int[] rows = table.rows();
      pairs = table.pairs();
      for (int one = 0; one < table.size(); one++) {
        for (int other = one + 1; other < table.size(); other++) {
          if (table.person(one) == table.person(other)) {
            int i = one * Row.STRIDE;
            int j = other * Row.STRIDE;
            int pattern = comparer.compare(rows, i, rows, j);
            people++;
            selected +=
                rules.stream()
                        .filter(Rule::isSeenInLevels)
                        .anyMatch(rule -> rule.joins(table.names(), rows, i, rows, j))
                    ? 1
                    : 0;
            for (int aspect = 0; aspect < levels.length; aspect++) {
              levels[aspect][Aspect.ALL.get(aspect).of(pattern)]++;
            }
          }
        }
      }
    }

    double same() {
      return people / (double) pairs;
    }

    double lost() {
      return 1 - selected / (double) people;
    }

    double share(Aspect aspect, int level) {
      int at = Aspect.ALL.indexOf(aspect);
      long ofBasis = 0;
      for (int each = 1; each < aspect.levels().size(); each++) {
        ofBasis += aspect.levels().get(each).basis() == 1 ? levels[at][each] : 0;
      }
      return levels[at][level] / (double) ofBasis;
    }
  }
}
