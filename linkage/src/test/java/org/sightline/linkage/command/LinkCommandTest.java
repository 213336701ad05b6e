package org.sightline.linkage.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.linkage.batch.Town;

class LinkCommandTest {

  @TempDir Path folder;

  private Path town;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void writeTown() throws IOException {
    town = Files.write(folder.resolve("town.csv"), Town.of(800, 8));
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
    return LinkCommand.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        arguments);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complained() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void tellsHowItIsUsed() {
    assertThat(run("--help")).isZero();
    assertThat(said()).startsWith("Use: sightline link FILE.csv");
    assertThat(run("explain", "--help")).isZero();
    assertThat(run()).isEqualTo(2);
  }

  @Test
  void printsOneJsonObjectWithAllFiguresWhenTheTruthIsThere() {
    assertThat(run(town.toString(), "--truth", "truth", "--json")).isZero();

    assertThat(said())
        .matches(
            "\\{\"records\":\\d+,\"pairsScored\":\\d+,\"seconds\":\\{\"load\":[0-9.]+,\"train\":[0-9.]+,\"predict\":[0-9.]+,"
                + "\"cluster\":[0-9.]+,\"total\":[0-9.]+},\"heapBytesPerRecord\":\\d+,"
                + "\"atHalf\":\\{\"precision\":[0-9.]+,\"recall\":[0-9.]+,\"f1\":[0-9.]+},"
                + "\"best\":\\{\"threshold\":-?[0-9.]+,\"f1\":[0-9.]+},"
                + "\"autoLink\":\\{\"threshold\":[0-9.]+,\"precision\":[0-9.]+,\"recall\":[0-9.]+},"
                + "\"clusters\":\\{\"f1\":[0-9.]+,\"bcubed\":[0-9.]+,\"largest\":\\d+},\"calibrationError\":[0-9.]+}\\R");
    assertThat(complained()).contains("records").contains("rules compared").contains("people");
  }

  @Test
  void keepsQuietOfQualityWhenNobodyKnowsTheTruth() {
    assertThat(run(town.toString(), "--json")).isZero();

    assertThat(said())
        .doesNotContain("atHalf")
        .doesNotContain("calibrationError")
        .contains("\"clusters\":{\"largest\":");
  }

  @Test
  void writesPeopleAndModelAndWeighsByItLater() throws IOException {
    Path results = folder.resolve("results");
    assertThat(
            run(
                town.toString(),
                "--out",
                results.toString(),
                "--date",
                "2026-01-31",
                "--threads",
                "2"))
        .isZero();
    List<String> first = Files.readAllLines(results.resolve("clusters.csv"));
    String model = results.resolve("model.yaml").toString();

    assertThat(first.getFirst()).isEqualTo("record,person");
    assertThat(first).hasSize(Files.readAllLines(town).size());
    assertThat(Files.readString(results.resolve("model.yaml"))).contains("trained: \"2026-01-31\"");
    assertThat(
            run(town.toString(), "--model", model, "--out", results.toString(), "--threads", "1"))
        .isZero();
    assertThat(Files.readAllLines(results.resolve("clusters.csv"))).isEqualTo(first);
  }

  @Test
  void explainsAPair() {
    assertThat(run("explain", "r1", "r2", town.toString())).isZero();
    assertThat(said()).startsWith("r1 and r2\nprior ").contains("one household").contains("total");
    assertThat(run("explain", "r1", "r2", town.toString(), "--json")).isZero();
    assertThat(said())
        .startsWith("{\"one\":\"r1\",\"other\":\"r2\",\"steps\":[{\"what\":\"prior\",\"bits\":");
    assertThat(run("explain", "r1", "nobody", town.toString())).isEqualTo(2);
    assertThat(complained()).contains("there is no record 'nobody'");
  }

  @Test
  void linksAcrossTwoFiles() throws IOException {
    List<String> lines = Town.of(800, 8);
    Path one = folder.resolve("one.csv");
    Path other = folder.resolve("other.csv");
    Files.write(one, lines.subList(0, lines.size() / 2));
    Files.writeString(
        other,
        Town.HEADER + "\n" + String.join("\n", lines.subList(lines.size() / 2, lines.size())));

    assertThat(run(one.toString(), other.toString(), "--truth", "truth", "--json")).isZero();
    assertThat(said()).contains("\"atHalf\"");
  }

  @Test
  void learnsFromLabelsAndTellsHowTheModelAgrees() throws IOException {
    List<String> lines = Files.readAllLines(town);
    String[] first = lines.get(1).split(",", -1);
    String other =
        lines.stream()
            .skip(2)
            .map(line -> line.split(",", -1))
            .filter(cells -> !cells[1].equals(first[1]) && !cells[4].equals(first[4]))
            .findFirst()
            .orElseThrow()[0];
    Path labels =
        Files.writeString(
            folder.resolve("labels.csv"),
            "one,other,answer\n%s,%s,same\n".formatted(first[0], other));
    Path results = folder.resolve("results");

    assertThat(run(town.toString(), "--labels", labels.toString(), "--out", results.toString()))
        .isZero();
    assertThat(said())
        .contains("of 1 pairs called same the model links 0, asks about 0, leaves 1 apart")
        .contains("labels.csv, line 2: %s and %s are called same".formatted(first[0], other));
    assertThat(Files.readString(results.resolve("report.html"))).contains("What people said");
    assertThat(run(town.toString(), "--labels", labels.toString(), "--json")).isZero();
    assertThat(said())
        .contains("\"labels\":{\"same\":{\"linked\":0,\"review\":0,\"apart\":1}")
        .contains("\"said\":\"same\",\"line\":2,");
    Files.writeString(labels, "one,other,answer\nr1,nobody,same\n");
    assertThat(run(town.toString(), "--labels", labels.toString())).isEqualTo(2);
    assertThat(complained()).contains("labels.csv, line 2, column 2: there is no record 'nobody'");
  }

  @Test
  void keepsToDecisions() throws IOException {
    Path results = folder.resolve("results");
    run(town.toString(), "--out", results.toString());
    List<String> before = Files.readAllLines(results.resolve("clusters.csv"));
    String[] linked =
        before.stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .filter(cells -> !cells[0].equals(cells[1]))
            .findFirst()
            .orElseThrow();
    String[] single = before.get(1).split(",", -1);
    String far = before.getLast().split(",", -1)[0];
    Path decisions =
        Files.writeString(
            folder.resolve("decisions.csv"),
            "one,other,decision,by,day,reason\n%s,%s,exclude,Osei,2026-02-01,twins\n%s,%s,include,Osei,,\n"
                .formatted(linked[0], linked[1], single[0], far));

    assertThat(
            run(town.toString(), "--decisions", decisions.toString(), "--out", results.toString()))
        .isZero();
    List<String> after = Files.readAllLines(results.resolve("clusters.csv"));
    assertThat(after).doesNotContain(linked[0] + "," + linked[1]);
    assertThat(after.getLast().split(",", -1)[1]).isEqualTo(after.get(1).split(",", -1)[1]);
    assertThat(Files.readString(results.resolve("attention.csv")))
        .contains(linked[1] + "," + linked[0]);
    Path labels =
        Files.writeString(
            folder.resolve("labels.csv"),
            "one,other,answer\n%s,%s,same\n".formatted(linked[0], linked[1]));
    assertThat(
            run(
                town.toString(),
                "--decisions",
                decisions.toString(),
                "--labels",
                labels.toString()))
        .isEqualTo(2);
    assertThat(complained())
        .contains("decisions.csv, line 2, column 3")
        .contains("'same' on labels.csv, line 2");
  }

  @Test
  void saysWhatIsWrongInOneLine() throws IOException {
    assertThat(run("no such file.csv")).isEqualTo(2);
    assertThat(complained()).contains("there is no file no such file.csv");
    assertThat(run(town.toString(), "--fast")).isEqualTo(2);
    assertThat(complained()).contains("there is no option '--fast'");
    assertThat(run(town.toString(), "--threads", "none")).isEqualTo(2);
    assertThat(run(town.toString(), "--rules", "names;shoe-size")).isEqualTo(2);
    assertThat(complained()).contains("no blocking key 'shoe-size'");
    assertThat(run(town.toString(), "--truth", "person")).isEqualTo(2);
    assertThat(complained()).contains("no column 'person'");
    Path broken = Files.writeString(folder.resolve("broken.csv"), "id,surname\n1,a,b\n");
    assertThat(run(broken.toString())).isEqualTo(2);
    assertThat(complained()).contains("broken.csv, line 2, column 3");
    Path model = Files.writeString(folder.resolve("model.yaml"), "version: x\nprior: 2\n");
    assertThat(run(town.toString(), "--model", model.toString())).isEqualTo(2);
    assertThat(complained()).contains("model.yaml, line 2");
  }

  @Test
  void writesTheSameBytesOnAnyNumberOfThreadsAndInWhateverOrderRecordsCome() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(town));
    List<String> rows = lines.subList(1, lines.size());
    Collections.shuffle(rows, new Random(4));
    Path shuffled = Files.createDirectory(folder.resolve("shuffled")).resolve("town.csv");
    Files.write(shuffled, lines);

    Map<String, String> one = results(town, "1");

    assertThat(one)
        .containsOnlyKeys(
            "clusters.csv", "review.csv", "attention.csv", "model.yaml", "report.html");
    assertThat(results(town, "2")).isEqualTo(one);
    assertThat(results(town, "4")).isEqualTo(one);
    assertThat(results(shuffled, "2")).isEqualTo(one);
  }

  private Map<String, String> results(Path file, String threads) throws IOException {
    Path results = Files.createTempDirectory(folder, "results");
    assertThat(
            run(
                file.toString(),
                "--truth",
                "truth",
                "--threads",
                threads,
                "--out",
                results.toString()))
        .isZero();
    Map<String, String> texts = new TreeMap<>();
    try (var files = Files.list(results)) {
      for (Path written : files.toList()) {
        texts.put(String.valueOf(written.getFileName()), Files.readString(written));
      }
    }
    return texts;
  }
}
