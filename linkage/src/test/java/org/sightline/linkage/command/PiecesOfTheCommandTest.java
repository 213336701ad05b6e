package org.sightline.linkage.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.TownFile;
import org.sightline.linkage.block.Rule;
import org.sightline.linkage.table.PersonTable;

/// What the verb is made of: words of the command line, lines of CSV, times, JSON.
class PiecesOfTheCommandTest {

  @TempDir Path folder;

  private static String shown(Lines lines) {
    return new String(lines.bytes(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.000",
    "1.5, 1.500",
    "-1.5, -1.500",
    "0.0004, 0.000",
    "-0.0004, 0.000",
    "0.0005, 0.001",
    "-0.001, -0.001",
    "12.3456, 12.346",
    "1000, 1000.000",
    "999.9996, 1000.000",
    "7.089, 7.089"
  })
  void writesThreePlacesAfterThePoint(double number, String written) {
    assertThat(shown(new Lines().decimal(number))).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "plain|plain",
        "a,b|\"a,b\"",
        "a\"b|\"a\"\"b\"",
        "\"|\"\"\"\"",
        "zoë 7|zoë 7",
        "a;b|a;b"
      })
  void quotesIdsThatNeedIt(String id, String written) {
    assertThat(shown(new Lines().id(id.getBytes(StandardCharsets.UTF_8)).comma().text("x").end()))
        .isEqualTo(written + ",x\n");
    try (Parallel one = Parallel.of(1)) {
      PersonTable table =
          TownFile.table(
              List.of("id,surname", "\"" + id.replace("\"", "\"\"") + "\",hart"),
              Optional.empty(),
              one);
      assertThat(shown(new Lines().id(table, 0))).isEqualTo(written);
    }
  }

  @Test
  void quotesLineEnds() {
    assertThat(shown(new Lines().id("a\nb".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("\"a\nb\"");
    assertThat(shown(new Lines().id("a\rb".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("\"a\rb\"");
  }

  @Test
  void holdsAsManyLinesAsCome() throws IOException {
    Lines lines = new Lines();
    StringBuilder wanted = new StringBuilder();
    String long1 = "\"".repeat(3_000);
    for (int line = 0; line < 400; line++) {
      lines
          .text("x".repeat(line))
          .comma()
          .id(long1.getBytes(StandardCharsets.UTF_8))
          .comma()
          .decimal(line)
          .end();
      wanted
          .append("x".repeat(line))
          .append(",\"")
          .append(long1.repeat(2))
          .append("\",")
          .append(line)
          .append(".000\n");
    }
    Path file = folder.resolve("lines.csv");
    lines.writeTo(file);

    assertThat(shown(lines)).isEqualTo(wanted.toString());
    assertThat(Files.readString(file)).isEqualTo(wanted.toString());
    assertThat(shown(new Lines().text("y".repeat(200_000)))).hasSize(200_000);
  }

  @Test
  void addsUpTheTimesOfAStepAndTellsWhatItDoes() throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Steps steps = new Steps(new PrintStream(said, true, StandardCharsets.UTF_8));

    assertThat(steps.<String>time("load", () -> busy(20))).isEqualTo("done");
    double once = steps.seconds("load");
    steps.time("load", () -> busy(20));

    // Never less than the work took; how much more is the machine's affair.
    assertThat(once).isBetween(0.02, 60.0);
    assertThat(steps.seconds("load")).isGreaterThanOrEqualTo(once + 0.02);
    assertThat(steps.total()).isGreaterThanOrEqualTo(steps.seconds("load"));
    assertThat(steps.total()).isLessThan(120);
    assertThat(steps.seconds("nothing")).isZero();
    steps.tell("7 records");
    assertThat(said.toString(StandardCharsets.UTF_8))
        .matches("link: +[0-9]+\\.[0-9]{2} s  7 records\\R");
  }

  private static String busy(long millis) {
    long from = System.nanoTime();
    while (System.nanoTime() - from < millis * 1_000_000) {
      Thread.onSpinWait();
    }
    return "done";
  }

  @Test
  void writesJson() {
    assertThat(
            new Json()
                .add("a", 7L)
                .add("b", 1.5)
                .add("c", 2.0)
                .add("d", Double.NaN)
                .add("e", 0.12345678)
                .add("f", "x\"y\\z\u0001 ~\u00e9")
                .add("g", new Json().add("h", 100.0))
                .toString())
        .isEqualTo(
            "{\"a\":7,\"b\":1.5,\"c\":2,\"d\":null,\"e\":0.123457,\"f\":\"x\\\"y\\\\z\\u0001 ~\u00e9\",\"g\":{\"h\":100}}");
  }

  @Test
  void readsTheWordsOfACommandLine() {
    LinkOptions options =
        LinkOptions.parse(
            "a.csv",
            "--model",
            "m.yaml",
            "--truth",
            "who",
            "--out",
            "o",
            "--threads",
            "3",
            "--json",
            "--date",
            "2026-01-31",
            "b.csv",
            "--one-each",
            "--rules",
            "names; surname+birth",
            "--from",
            "-1.5");

    assertThat(options.files()).containsExactly(Path.of("a.csv"), Path.of("b.csv"));
    assertThat(options.explain()).isEmpty();
    assertThat(options.model()).hasValue(Path.of("m.yaml"));
    assertThat(options.truth()).hasValue("who");
    assertThat(options.out()).hasValue(Path.of("o"));
    assertThat(options.threads()).isEqualTo(3);
    assertThat(options.json()).isTrue();
    assertThat(options.date()).isEqualTo("2026-01-31");
    assertThat(options.blockBy())
        .hasValue(List.of(Rule.parse("names"), Rule.parse("surname+birth")));
    assertThat(options.clusterRules().oneEach()).isTrue();
    assertThat(options.clusterRules().from()).isEqualTo(-1.5);
    assertThat(LinkOptions.parse("explain", "1", "2", "a.csv").explain()).containsExactly("1", "2");
    assertThat(LinkOptions.parse("a.csv").blockBy()).isEmpty();
    assertThat(LinkOptions.parse("a.csv").clusterRules().oneEach()).isFalse();
    assertThat(LinkOptions.parse("a.csv", "--threads", "999").threads()).isEqualTo(999);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "--json|one or two CSV files are needed, not 0",
        "a b c|one or two CSV files are needed, not 3",
        "a --model|'--model' needs a value",
        "a --threads 0|'--threads' needs a number from 1 to 999, not '0'",
        "a --threads 1000|'--threads' needs a number from 1 to 999, not '1000'",
        "a --from much|'--from' needs a number, not 'much'",
        "a --date yesterday|'--date'",
        "a --colour|there is no option '--colour'",
        "a --master local|'--master' is for '--engine spark'",
        "a --engine steam|there is no engine 'steam'; there are local and spark",
        "a --format xml|there is no format 'xml'; there are csv and parquet",
        "explain 1|explain needs two record ids",
        "explain 1 2 a --engine spark|explain needs no Spark"
      })
  void saysWhichWordMakesNoSense(String words, String reason) {
    assertThatThrownBy(() -> LinkOptions.parse(words.split(" ", -1)))
        .isInstanceOf(UsageFault.class)
        .hasMessageStartingWith(reason);
  }

  @Test
  void saysWhichRuleThereIsNot() {
    assertThatThrownBy(() -> LinkOptions.parse("a", "--rules", "names;shoes").blockBy())
        .isInstanceOf(UsageFault.class)
        .hasMessageStartingWith("no blocking key 'shoes'");
  }
}
