package org.sightline.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.linkage.command.LinkCommand;
import org.sightline.linkage.command.LinkOptions;
import org.sightline.linkage.command.Steps;

/// Whatever is asked of it, Spark gives what the engine in one process gives, to the byte, however the work is divided.
@Tag("slow")
class SparkLinkTest {

  private static final List<String> FILES =
      List.of("clusters.csv", "review.csv", "attention.csv", "model.yaml");

  private static JavaSparkContext spark;

  @TempDir Path folder;

  @BeforeAll
  static void startSpark() {
    spark =
        new JavaSparkContext(
            new SparkConf()
                .setAppName("test")
                .setMaster("local[2]")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1"));
  }

  @AfterAll
  static void stopSpark() {
    spark.close();
  }

  /// What a run left behind: its files, and its figures without seconds and memory.
  private record Outcome(List<String> files, String figures) {}

  private Outcome inOneProcess(String... arguments) throws IOException {
    Path out = Files.createTempDirectory(folder, "one");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    int code =
        LinkCommand.run(
            new PrintStream(said, true, StandardCharsets.UTF_8),
            new PrintStream(complained, true, StandardCharsets.UTF_8),
            with(arguments, "--json", "--out", out.toString()));
    assertThat(code).as(complained.toString(StandardCharsets.UTF_8)).isZero();
    return outcome(out, said.toString(StandardCharsets.UTF_8));
  }

  private Outcome onSpark(int parts, String... arguments) throws IOException {
    Path out = Files.createTempDirectory(folder, "spark");
    LinkOptions options =
        LinkOptions.parse(with(arguments, "--engine", "spark", "--out", out.toString()));
    Steps steps = new Steps(new PrintStream(new ByteArrayOutputStream()));
    return outcome(out, SparkLink.link(spark, options, steps, parts).json());
  }

  private static String[] with(String[] arguments, String... further) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(Arrays.asList(further));
    return all.toArray(String[]::new);
  }

  private static Outcome outcome(Path out, String json) throws IOException {
    List<String> files = new ArrayList<>();
    for (String file : FILES) {
      files.add(Files.readString(out.resolve(file)));
    }
    return new Outcome(
        files, json.replaceAll("\"(seconds\":\\{[^}]*}|heapBytesPerRecord\":[0-9]+),", ""));
  }

  private String borough(int families, long seed, String prefix) throws IOException {
    Path file = folder.resolve(prefix.replaceAll("\\W", "") + seed + ".csv");
    return Files.write(file, Borough.of(families, seed, prefix)).toString();
  }

  @Test
  void findsTheSamePeopleHoweverFinelyTheWorkIsDivided() throws IOException {
    String file = borough(5_500, 3, "r");
    Outcome expected = inOneProcess(file, "--truth", "truth=p-(\\d+)-");

    assertThat(expected.files.getFirst().lines().count()).isGreaterThan(20_000);
    assertThat(expected.files.get(1).lines().count()).isGreaterThan(100);
    assertThat(expected.files.get(2).lines().count()).isGreaterThan(10);
    assertThat(expected.figures).contains("\"bcubed\"", "\"calibrationError\"");
    for (int parts : new int[] {1, 3, 16}) {
      assertThat(onSpark(parts, file, "--truth", "truth=p-(\\d+)-")).isEqualTo(expected);
    }
  }

  @Test
  void findsTheSameAcrossTwoFilesOfWhichEachHoldsAPersonOnce() throws IOException {
    String[] asked = {
      borough(1_500, 4, "\"one, \"\"quoted\"\" "), borough(1_500, 4, "two"), "--one-each"
    };
    Files.write(Path.of(asked[0]), quoted(Files.readAllLines(Path.of(asked[0]))));

    assertThat(onSpark(5, asked)).isEqualTo(inOneProcess(asked));
  }

  /// Ids that need quotes, closed before the comma that ends the cell.
  private static List<String> quoted(List<String> lines) {
    return lines.stream()
        .map(line -> line.replaceFirst("^(\"one, \"\"quoted\"\" \\d+),", "$1\","))
        .toList();
  }

  @Test
  void comparesFewRecordsAllWithAll() throws IOException {
    String file = borough(150, 5, "few");

    assertThat(onSpark(4, file)).isEqualTo(inOneProcess(file));
  }

  @Test
  void weighsByAModelThatIsGivenAndBlocksByRulesThatAreGiven() throws IOException {
    String file = borough(1_200, 6, "r");
    Path model =
        Files.writeString(folder.resolve("model.yaml"), inOneProcess(file).files.getLast());
    String[] byModel = {file, "--model", model.toString(), "--from", "3"};
    String[] byRules = {file, "--rules", "phone;surname+birth-year;names", "--date", "2026-01-31"};

    assertThat(onSpark(6, byModel)).isEqualTo(inOneProcess(byModel));
    assertThat(onSpark(6, byRules)).isEqualTo(inOneProcess(byRules));
  }

  @Test
  void leavesOutWhatARefusedBlockWouldGive() throws IOException {
    String file = borough(14_000, 7, "r");
    String[] asked = {file, "--rules", "phone;birth+postcode;names"};
    long atSwitchboard =
        Files.readAllLines(Path.of(file)).stream().filter(line -> line.contains("555000")).count();

    assertThat(atSwitchboard).isGreaterThan(5_000);
    assertThat(onSpark(9, asked)).isEqualTo(inOneProcess(asked));
  }

  // ------------------------------------------------------------------ faults

  private static String complaint(int code, String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream words = new PrintStream(err, true, StandardCharsets.UTF_8);
    assertThat(LinkCommand.guarded(words, () -> linked(arguments))).isEqualTo(code);
    return err.toString(StandardCharsets.UTF_8);
  }

  private static void linked(String... arguments) throws IOException {
    Steps steps = new Steps(new PrintStream(new ByteArrayOutputStream()));
    SparkLink.link(spark, LinkOptions.parse(with(arguments, "--engine", "spark")), steps, 2);
  }

  @Test
  void saysOnWhichLineAFileIsAtFault() throws IOException {
    Path missing = folder.resolve("missing.csv");
    Path ragged = folder.resolve("ragged.csv");
    Files.writeString(ragged, "id,first_name,surname\n1,anna,ash\n2,adam\n");
    Path twice = folder.resolve("twice.csv");
    Files.writeString(twice, "id,first_name,surname\n1,anna,ash\n2,adam,ash\n1,jack,ash\n");
    Path nameless = Files.writeString(folder.resolve("nameless.csv"), "first_name\nanna\n");

    assertThat(complaint(2, missing.toString())).contains("there is no file " + missing);
    assertThat(complaint(2, ragged.toString()))
        .contains("ragged.csv, line 3, column 3: the row has 2 cells, the header has 3");
    assertThat(complaint(2, twice.toString()))
        .contains("twice.csv, line 4, column 1: the id '1' stands here for the second time");
    assertThat(complaint(2, nameless.toString())).contains("no column of record ids");
  }

  @Test
  void saysWhenSparkIsNotWhereItIsSaidToBe() throws IOException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        SparkLink.run(
            new PrintStream(new ByteArrayOutputStream()),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            borough(10, 8, "r"),
            "--engine",
            "spark",
            "--master",
            "nowhere:1");

    assertThat(code).isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("Spark cannot be used at 'nowhere:1'");
  }
}
