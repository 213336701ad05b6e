package org.sightline.linkage.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.linkage.batch.Town;

/// `sightline link compare`, and what the verb leaves in its folder.
class CompareModelsTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String town = "";
  private String first = "";
  private String second = "";

  @BeforeEach
  void trainAndChange() throws IOException {
    town = Files.write(folder.resolve("town.csv"), Town.of(150, 8)).toString();
    assertThat(run(town, "--out", folder.resolve("r").toString())).isZero();
    Path model = folder.resolve("r").resolve("model.yaml");
    first = model.toString();
    second =
        Files.writeString(
                folder.resolve("other.yaml"),
                Files.readString(model)
                    .replaceFirst("link: [-0-9.]+", "link: 24.0")
                    .replaceFirst(
                        "(sex:\n    same: \\{same: [0-9.]+, household: [0-9.]+, strangers: )[0-9.]+",
                        "$10.3")
                    .replaceFirst(
                        "(different: \\{same: [-0-9.E]+, household: [0-9.]+, strangers: )0.[45][0-9]+(\\}\n  contact)",
                        "$10.7$2"))
            .toString();
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
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private String complained() {
    return err.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  @Test
  void tellsWhatAnotherModelWouldDecideOtherwise() {
    assertThat(run("compare", first, second, town)).as(complained()).isZero();

    assertThat(said())
        .containsPattern("(?m)^ {31}.*model.yaml .*other.yaml$")
        .containsPattern("(?m)^people +[0-9,]+ +[0-9,]+$")
        .containsPattern("(?m)^pairs linked unasked +[0-9,]+ +[0-9,]+$")
        .containsPattern("(?m)^pairs for a person to look at +[0-9,]+ +[0-9,]+$")
        .containsPattern("[0-9]+ of [0-9]+ records would share a person with others than before")
        .containsPattern("(?m)^Linked unasked only by the second: 0 pairs$")
        .containsPattern("(?m)^Linked unasked only by the first: [0-9]+ pairs$")
        .containsPattern("(?m)^  r[0-9]+ and r[0-9]+: [0-9.]+ bits before, [0-9.]+ after$")
        .containsPattern("(?m)^  and [0-9]+ more; --json lists them all$")
        .contains("What weighs otherwise, in bits\n")
        .containsPattern("(?m)^   *[+-][0-9.]+ +[+-][0-9.]+  same sex$");
    assertThat(said().lines().filter(line -> line.contains("bits before")).count()).isEqualTo(10);
  }

  @Test
  void findsNothingBetweenAModelAndItself() {
    assertThat(run("compare", first, first, town, "--threads", "1")).isZero();

    assertThat(said())
        .contains(
            "\n0 of ", "No level weighs half a bit more or less.", "only by the first: 0 pairs")
        .doesNotContain("more; --json", "bits before");
  }

  @Test
  void listsAllAsJson() {
    assertThat(run("compare", "--json", first, second, town)).isZero();

    assertThat(said())
        .matches(
            "\\{\"people\":\\{\"first\":\\d+,\"second\":\\d+},\"linked\":\\{\"first\":\\d+,\"second\":\\d+},\"review\":\\{\"first\":\\d+,\"second\":\\d+},\"moved\":\\d+,"
                + "\"newlyLinked\":\\[],\"noLongerLinked\":\\[\\{\"one\":\"r\\d+\",\"other\":\"r\\d+\",\"first\":[0-9.]+,\"second\":[0-9.]+},.*}]}\n");
  }

  @Test
  void saysWhatItNeeds() throws IOException {
    String empty = Files.writeString(folder.resolve("empty.yaml"), "").toString();

    assertThat(run("compare", first, town)).isEqualTo(2);
    assertThat(complained()).contains("compare needs two models and one or two CSV files");
    assertThat(run("compare", first, second, town, town, town)).isEqualTo(2);
    assertThat(run("compare", first, second, town, "--threads")).isEqualTo(2);
    assertThat(complained()).contains("'--threads' needs a number from 1 to 999");
    assertThat(run("compare", first, second, town, "--threads", "0")).isEqualTo(2);
    assertThat(run("compare", first, second, town, "--colour")).isEqualTo(2);
    assertThat(complained()).contains("there is no option '--colour' of compare");
    assertThat(run("compare", first, empty, town)).isEqualTo(2);
    assertThat(complained()).startsWith("link: empty.yaml, line 1: a model file is a YAML mapping");
    assertThat(run("compare", first, second, folder.resolve("none.csv").toString())).isEqualTo(2);
    assertThat(complained()).contains("there is no file");
  }

  @Test
  void leavesPeoplePairsToReviewAndRefusedLinksInItsFolder() throws IOException {
    Path results = folder.resolve("r");
    long records = Files.readAllLines(Path.of(town)).size() - 1L;

    assertThat(Files.readAllLines(results.resolve("clusters.csv")))
        .hasSize((int) records + 1)
        .first()
        .isEqualTo("record,person");
    assertThat(Files.readAllLines(results.resolve("clusters.csv")).stream().skip(1))
        .allMatch(line -> line.matches("r\\d+,r\\d+"));
    assertThat(Files.readAllLines(results.resolve("review.csv")).getFirst())
        .isEqualTo("one,other,bits,probability");
    assertThat(Files.readAllLines(results.resolve("review.csv")).stream().skip(1))
        .isNotEmpty()
        .allMatch(line -> line.matches("r\\d+,r\\d+,[0-9]\\.[0-9]{3},(0\\.[5-9][0-9]{2}|1\\.000)"));
    assertThat(Files.readAllLines(results.resolve("attention.csv")).getFirst())
        .isEqualTo("one,other,bits,reason");
    assertThat(results.resolve("report.html")).isNotEmptyFile();
  }

  @Test
  void saysInWordsWhatItFound() {
    assertThat(run(town, "--truth", "truth")).isZero();
    assertThat(said()).containsPattern("[0-9,]+ records").contains("people");
    assertThat(complained())
        .containsPattern("link: +[0-9.]+ s  [0-9,]+ records\n")
        .containsPattern("[0-9,]+ patterns, [0-9]+ rounds; blocking loses an estimated [0-9.]+ %")
        .containsPattern("[0-9,]+ pairs of [0-9]+ rules compared")
        .containsPattern("[0-9,]+ people");
    assertThat(run(town, "--truth", "truth=(")).isEqualTo(2);
    assertThat(complained()).startsWith("link: not a pattern of truth: ");
  }
}
