package org.sightline.linkage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.BatchLink;
import org.sightline.linkage.batch.ScoredPairs;
import org.sightline.linkage.batch.Town;
import org.sightline.linkage.batch.TownFile;
import org.sightline.linkage.block.Key;
import org.sightline.linkage.block.Rule;
import org.sightline.linkage.block.RulePlan;
import org.sightline.linkage.cluster.ClusterRules;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.model.LinkModelFile;
import org.sightline.linkage.table.PersonTable;

/// The page of a small made-up town, weighed by a model that is kept, against the page as it was looked at and found good. Whoever changes the
/// page, or what it shows, looks at the new one and puts it in its place.
class PageOfATownTest {

  private static LinkRun run(boolean measured, Parallel threads) throws IOException {
    List<String> lines = new ArrayList<>(Town.of(24, 21));
    // Twins at one address, and one person of five records.
    lines.add("t1,x1,Ellie,,Thornbury,F,2014-06-02,4 Calworth Road,norwich,NR3 1AB,07700900111,");
    lines.add("t2,x2,Poppy,,Thornbury,F,2014-06-02,4 Calworth Road,norwich,NR3 1AB,07700900111,");
    for (int record = 0; record < 5; record++) {
      lines.add(
          "m%d,x3,%s,Grace,Underham,F,2011-04-17,3 Selridge Road,norwich,NR8 4GH,,9434765919"
              .formatted(record, record < 4 ? "Willow" : "Wilow"));
    }
    PersonTable table = TownFile.table(lines, Optional.of("truth"), threads);
    LinkModel model = LinkModelFile.read(resource("town-model-1.yaml"), "town-model-1.yaml");
    BatchLink batch = new BatchLink(table, threads);
    RulePlan plan =
        new RulePlan(
            RulePlan.blocks(model.rules(), table, threads),
            List.of(
                new RulePlan.Left(Rule.of(Key.SURNAME), "9,999,999 pairs are beyond the budget")));
    ScoredPairs pairs = batch.score(batch.compare(plan.kept()), model);
    return new LinkRun(
        table,
        batch,
        plan,
        model,
        pairs,
        batch.cluster(pairs, model, ClusterRules.USUAL),
        measured ? Optional.of(0.0123) : Optional.empty(),
        Optional.empty(),
        measured);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = PageOfATownTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void isAsItWasLookedAt(boolean measured) throws IOException {
    String name = measured ? "page-measured-1.html" : "page-1.html";
    String now;
    try (Parallel one = Parallel.of(1)) {
      now = LinkPage.of(run(measured, one)).substring(Looks.HEAD.length()).replace("\r\n", "\n");
    }
    Path shown = Path.of("target", name);
    Files.createDirectories(shown.toAbsolutePath().getParent());
    Files.writeString(shown, now);

    assertThat(now)
        .as("the page as it is now lies in %s; src/test/resources has it as it was", shown)
        .isEqualTo(resource(name));
  }

  @Test
  void showsTwinsWhoWereKeptApartAndThePersonOfMostRecords() throws IOException {
    try (Parallel one = Parallel.of(1)) {
      LinkRun run = run(true, one);
      List<Study> studies = Study.of(run);

      assertThat(studies)
          .filteredOn(study -> study.refused().isPresent())
          .extracting(study -> names(run, study))
          .contains(List.of("t1", "t2"));
      assertThat(studies)
          .filteredOn(study -> study.refused().isEmpty())
          .hasSizeBetween(1, 4)
          .first()
          .satisfies(study -> {
            assertThat(names(run, study)).containsExactly("m0", "m1", "m2", "m3", "m4");
            assertThat(study.links()).hasSize(10);
          });
      assertThat(Study.sizes(run.clusters())).hasSize(6).endsWith(1);
    }
  }

  private static List<String> names(LinkRun run, Study study) {
    return study.records().stream().map(run.table()::id).toList();
  }
}
