package org.sightline.linkage.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.TownFile;
import org.sightline.linkage.cluster.Overrides;
import org.sightline.linkage.table.CsvFault;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.TableReader;
import org.sightline.linkage.train.KnownPair;

class LabelsTest {

  private static final Parallel ONE = Parallel.of(1);
  private static final PersonTable TABLE =
      TownFile.table(
          List.of("id,surname", "a,Ash", "b,Ash", "c,Ash", "d,Ash", "e,Ash"),
          Optional.empty(),
          ONE);

  @TempDir Path folder;

  private Labels labels(String lines) throws IOException {
    Path file =
        Files.writeString(folder.resolve("l.csv"), "one,other,answer,by,day,note\n" + lines);
    return Labels.of(TABLE, LabelFile.read(file));
  }

  private void refuses(String lines, String why) {
    assertThatThrownBy(() -> labels(lines)).isInstanceOf(CsvFault.class).hasMessage(why);
  }

  @Test
  void looksUpRecordsInEitherOrderAndLeavesOutWhatNobodyCouldTell() throws IOException {
    Labels labels = labels("b,a,same,,,\nc,d,different,,,\na,e,unsure,,,\n");

    assertThat(labels.known())
        .containsExactly(new KnownPair(0, 1, true), new KnownPair(2, 3, false));
    assertThat(labels.count(Answer.UNSURE)).isEqualTo(1);
  }

  @Test
  void takesTheLastWordOfOnePerson() throws IOException {
    assertThat(labels("a,b,same,Osei,,\na,b,different,Osei,,looked again\n").known())
        .containsExactly(new KnownPair(0, 1, false));
    assertThat(labels("a,b,same,Osei,,\nb,a,unsure,Osei,,\n").known()).isEmpty();
  }

  @Test
  void letsOnePersonKnowWhatAnotherCouldNotTell() throws IOException {
    assertThat(labels("a,b,unsure,Osei,,\na,b,same,Lunt,,\n").known())
        .containsExactly(new KnownPair(0, 1, true));
    assertThat(labels("a,b,same,Osei,,\na,b,unsure,Lunt,,\n").known())
        .containsExactly(new KnownPair(0, 1, true));
  }

  @Test
  void refusesWordsThatContradictEachOther() {
    refuses(
        "a,b,same,Osei,,\nb,a,different,Lunt,,\n",
        "l.csv, line 3, column 3: 'a' and 'b' are 'different' here and 'same' on l.csv, line 2;"
            + " the people who said so must agree first");
    refuses(
        "a,b,same,,,\na,b,different,,,\n",
        "l.csv, line 3, column 3: 'a' and 'b' are 'different' here and 'same' on l.csv, line 2;"
            + " the people who said so must agree first");
    refuses(
        "a,b,same,,,\nc,d,different,,,\nd,b,same,,,\na,d,different,,,\n",
        "l.csv, line 5, column 3: 'a' and 'd' are 'different' here, but one person by l.csv, line 2"
            + " and l.csv, line 4");
  }

  @Test
  void refusesRecordsThatAreNotThere() {
    refuses("a,b,same,,,\na,z,same,,,\n", "l.csv, line 3, column 2: there is no record 'z'");
    refuses("z,a,same,,,\n", "l.csv, line 2, column 1: there is no record 'z'");
    refuses("a,a,same,,,\n", "l.csv, line 2, column 2: the record 'a' with itself");
  }

  @Test
  void refusesPairsOfOneFileWhereTwoAreLinked() throws IOException {
    Path one = Files.writeString(folder.resolve("one.csv"), "id,surname\na,Ash\nb,Ash\n");
    Path other = Files.writeString(folder.resolve("other.csv"), "id,surname\nc,Ash\n");
    PersonTable table = TableReader.read(List.of(one, other), Optional.empty(), ONE);
    Label label = new Label("a", "b", Answer.SAME, "", "", "", new Origin("l.csv", 7));

    assertThatThrownBy(() -> Labels.of(table, List.of(label)))
        .hasMessageStartingWith("l.csv, line 7, column 2: 'a' and 'b' are of one file");
  }

  @Test
  void readsDecisions() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("d.csv"), "one,other,decision,by\na,b,include,Osei\nc,d,Exclude,Osei\n");
    Labels decisions = Labels.of(TABLE, DecisionFile.read(file));

    assertThat(decisions.overrides().together()).containsExactly(new Overrides.Two(0, 1));
    assertThat(decisions.known())
        .containsExactly(new KnownPair(0, 1, true), new KnownPair(2, 3, false));
    Path wrong = Files.writeString(folder.resolve("d.csv"), "one,other,decision\na,b,same\n");
    assertThatThrownBy(() -> DecisionFile.read(wrong))
        .hasMessage(
            "d.csv, line 2, column 3: 'same' is no decision; write one of exclude, include");
  }
}
