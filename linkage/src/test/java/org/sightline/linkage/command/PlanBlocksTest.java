package org.sightline.linkage.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.linkage.batch.Town;

class PlanBlocksTest {

  @TempDir Path folder;

  private Path town;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @BeforeEach
  void writeTown() throws IOException {
    town = Files.write(folder.resolve("town.csv"), Town.of(800, 8));
  }

  private String plan(String... options) {
    out.reset();
    String[] words = new String[options.length + 2];
    words[0] = "plan";
    words[1] = town.toString();
    System.arraycopy(options, 0, words, 2, options.length);
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    LinkCommand.run(print, print, words);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void countsThePairsOfEachRuleAndNamesTheLargestBlock() {
    assertThat(plan("--rules", "names;phone"))
        .containsPattern("[0-9,]+ +0  names \\([a-z]+ [a-z]+: [0-9]+ records\\)")
        .contains("phone (one phone, as record r")
        .contains("in all, some selected by several rules");
  }

  @Test
  void proposesRulesThatFindWhatTheySayTheyFind() {
    String said = plan("--recall", "0.9", "--budget", "200000");
    Matcher proposed =
        Pattern.compile("an estimated ([0-9.]+) % .* among ([0-9,]+) pairs\\R  --rules '(.*)'")
            .matcher(said);

    assertThat(said).contains("proposed: an estimated");
    assertThat(proposed.find()).isTrue();
    out.reset();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    LinkCommand.run(
        print,
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
        town.toString(),
        "--rules",
        proposed.group(3),
        "--truth",
        "truth",
        "--json");
    Matcher recall =
        Pattern.compile("\"atHalf\":\\{\"precision\":[0-9.]+,\"recall\":([0-9.]+)")
            .matcher(out.toString(StandardCharsets.UTF_8));
    assertThat(recall.find()).isTrue();
    assertThat(Double.parseDouble(recall.group(1)))
        .isGreaterThan(Double.parseDouble(proposed.group(1)) / 100 - 0.03);
  }

  @Test
  void saysWhenNoRulesReachWhatIsWanted() {
    assertThat(plan("--recall", "1", "--budget", "3000"))
        .contains("not reached; the most within the budget");
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(plan("--recall", "1.5")).contains("'--recall' needs a share above 0");
    assertThat(plan("--salt", "shoe-size")).contains("no blocking key 'shoe-size'");
    assertThat(plan("--fast")).contains("there is no option '--fast' of plan");
  }
}
