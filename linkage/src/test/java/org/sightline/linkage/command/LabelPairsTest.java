package org.sightline.linkage.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.linkage.batch.Town;
import org.sightline.linkage.label.Answer;
import org.sightline.linkage.label.Label;
import org.sightline.linkage.label.LabelFile;

/// Somebody at a terminal: what they type, what they see, and what is kept.
class LabelPairsTest {

  private static final String CSV =
      """
      id,truth,first_name,surname,sex,dob,address,postcode,phone,remark
      a1,1,Steven,Harper,M,1971-05-02,4 Alder Road,QA1 2BC,01632111111,tall
      a2,1,Stephen,Harper,M,02/05/1971,4 Alder Road,QA1 2BC,01632 111111,tall
      b1,2,Thea,Harper,F,2015-03-09,4 Alder Road,QA1 2BC,01632111111,
      b2,2,Thea,Harper,F,2015-09-03,4 Alder Road,QA1 2BC,,
      c1,3,Jo,O'Brook,F,1990-12-24,17 Mill Lane,VB3 9XY,01632222222,
      c2,3,Jo,O'Brook,F,1990-12-24,17 Mill Lane,VB3 9XY,01632222222,
      """;

  @TempDir Path folder;

  private Path people;
  private Path labels;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void writePeople() throws IOException {
    people = Files.write(folder.resolve("people.csv"), Town.of(40, 8));
    labels = folder.resolve("labels.csv");
  }

  private int label(String typed, String... options) {
    out.reset();
    err.reset();
    String[] words =
        Stream.concat(
                Stream.of("label", people.toString(), "--labels", labels.toString()),
                Arrays.stream(options))
            .toArray(String[]::new);
    return LinkCommand.run(
        new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        words);
  }

  private String seen() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private List<String> pairs() throws IOException {
    return LabelFile.read(labels).stream().map(label -> label.one() + "-" + label.other()).toList();
  }

  @Test
  void keepsEveryAnswerAtOnceWithWhoAndWhen() throws IOException {
    assertThat(label("y  same phone\nn\nu\n", "--by", "K. Osei", "--date", "2026-02-01")).isZero();

    List<Label> kept = LabelFile.read(labels);
    assertThat(kept)
        .extracting(Label::answer)
        .containsExactly(Answer.SAME, Answer.DIFFERENT, Answer.UNSURE);
    assertThat(kept).extracting(Label::by).containsOnly("K. Osei");
    assertThat(kept).extracting(Label::day).containsOnly("2026-02-01");
    assertThat(kept.getFirst().note()).isEqualTo("same phone");
    assertThat(seen()).contains("3 of ").contains("1 same, 1 different, 1 unsure");
  }

  @Test
  void goesOnWhereItStoppedAndAsksNoPairTwice() throws IOException {
    label("y\nn\nq\n", "--by", "K. Osei");
    assertThat(pairs()).hasSize(2);
    assertThat(label("y\n".repeat(400), "--by", "K. Osei")).isZero();

    assertThat(seen()).contains("2 of ");
    assertThat(pairs()).doesNotHaveDuplicates().hasSizeGreaterThan(5);
    int all = pairs().size();
    assertThat(label("y\n", "--by", "Somebody Else")).isZero();
    assertThat(pairs()).hasSize(all);
    assertThat(seen()).contains("%d of %d answered (100 %%)".formatted(all, all));
  }

  @Test
  void asksTheSamePairsInTheSameOrder() throws IOException {
    label("y\ny\ny\ny\n", "--by", "K. Osei");
    List<String> first = pairs();
    Files.delete(labels);
    label("n\nn\nn\nn\n", "--by", "K. Osei", "--threads", "1");

    assertThat(pairs()).isEqualTo(first);
  }

  @Test
  void goesBackAndLetsTheLastWordStandBelowTheFirst() throws IOException {
    label("y\nn\nb\nb\nn after all\nq\n", "--by", "K. Osei");

    List<Label> kept = LabelFile.read(labels);
    assertThat(kept).hasSize(3);
    assertThat(kept.get(2).one()).isEqualTo(kept.get(0).one());
    assertThat(kept.get(2).other()).isEqualTo(kept.get(0).other());
    assertThat(kept.get(2).answer()).isEqualTo(Answer.DIFFERENT);
    assertThat(seen()).contains("You said: same").contains("2 different");
    label("b\nq\n", "--by", "K. Osei");
    assertThat(seen()).as("on another day").contains("You said: different");
    label("b\nq\n", "--by", "Somebody Else");
    assertThat(seen()).as("not over others' answers").contains("There is no pair before this one");
  }

  @Test
  void showsTheWaterfallWhenAskedAndNotBefore() {
    label("e\nq\n", "--by", "K. Osei");
    String[] parts = seen().split("> ", 2);

    assertThat(parts[0]).doesNotContain("prior").doesNotContain("probability");
    assertThat(parts[1]).contains("prior").contains("total").contains("probability");
  }

  @Test
  void keepsNothingOfWhatItDoesNotUnderstand() {
    assertThat(label("maybe\n\n?\n", "--by", "K. Osei")).isZero();

    assertThat(seen()).contains("Nothing was kept").contains("A note may follow an answer");
    assertThat(labels).doesNotExist();
  }

  @Test
  void fitsEightyColumnsAndShowsColumnsThatAreAskedForOnly() throws IOException {
    Files.writeString(people, CSV);
    label("e\ny\n".repeat(20), "--by", "K. Osei", "--show", "remark");

    assertThat(seen().replace("> ", "> \n").lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(PairView.WIDTH));
    assertThat(seen()).contains("= remark         tall").doesNotContain("truth");
    assertThat(seen()).contains("= date of birth  1971-05-02                     | 02/05/1971");
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    assertThat(label("y\n")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("label needs '--by NAME'");
    assertThat(label("y\n", "--by", "K. Osei", "--date", "today")).isEqualTo(2);
    assertThat(label("y\n", "--by", "K. Osei", "--fast")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no option '--fast' of label");
    Files.writeString(labels, "one,other,answer\na1,a2,same\n");
    assertThat(label("y\n", "--by", "K. Osei")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("to add to them");
  }
}
