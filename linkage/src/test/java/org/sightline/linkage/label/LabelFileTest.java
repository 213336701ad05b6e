package org.sightline.linkage.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.linkage.table.CsvFault;

class LabelFileTest {

  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("labels.csv"), text);
  }

  @Test
  void keepsWhatIsAddedToIt() throws IOException {
    Path file = folder.resolve("labels.csv");
    Label first =
        new Label(
            "a", "b,\"c\"", Answer.SAME, "K. Osei", "2026-02-01", "two\nlines", Origin.NOWHERE);
    Label second = new Label("a", "d", Answer.UNSURE, "", "", "", Origin.NOWHERE);
    LabelFile.append(file, first);
    LabelFile.append(file, second);

    assertThat(Files.readString(file)).startsWith("one,other,answer,by,day,note\n").endsWith("\n");
    assertThat(LabelFile.read(file))
        .containsExactly(
            new Label(
                "a",
                "b,\"c\"",
                Answer.SAME,
                "K. Osei",
                "2026-02-01",
                "two\nlines",
                new Origin("labels.csv", 2)),
            new Label("a", "d", Answer.UNSURE, "", "", "", new Origin("labels.csv", 4)));
  }

  @Test
  void addsALineOfItsOwnAfterOneThatWasNotEnded() throws IOException {
    Path file = file("one,other,answer,by,day,note\na,b,same,,,");
    LabelFile.append(file, new Label("c", "d", Answer.DIFFERENT, "", "", "", Origin.NOWHERE));

    assertThat(LabelFile.read(file)).extracting(Label::one).containsExactly("a", "c");
  }

  @Test
  void needsThreeColumnsOnlyAndTakesThemInAnyOrder() throws IOException {
    assertThat(LabelFile.read(file("answer,other,one\nSame,b,a\ndifferent,d,c\n")))
        .containsExactly(
            new Label("a", "b", Answer.SAME, "", "", "", new Origin("labels.csv", 2)),
            new Label("c", "d", Answer.DIFFERENT, "", "", "", new Origin("labels.csv", 3)));
  }

  @Test
  void saysOnWhichLineAWordIsWrong() throws IOException {
    Path wrong = file("one,other,answer\na,b,same\na,c,perhaps\n");
    assertThatThrownBy(() -> LabelFile.read(wrong))
        .isInstanceOf(CsvFault.class)
        .hasMessage(
            "labels.csv, line 3, column 3: 'perhaps' is no answer; write one of different, same, unsure");
    Path torn = file("one,other,answer,by,day,note\na,b,same,x,y,z\na,c,di");
    assertThatThrownBy(() -> LabelFile.read(torn))
        .hasMessageContaining("labels.csv, line 3, column 4: the row has 3 cells");
    Path other = file("one,two,answer\na,b,same\n");
    assertThatThrownBy(() -> LabelFile.read(other))
        .hasMessageContaining("labels.csv, line 1")
        .hasMessageContaining("no column 'other'");
    assertThatThrownBy(() -> LabelFile.checkColumns(other)).hasMessageContaining("to add to them");
  }
}
