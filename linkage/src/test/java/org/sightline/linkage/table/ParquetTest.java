package org.sightline.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.Town;
import org.sightline.linkage.command.LinkCommand;

class ParquetTest {

  @TempDir Path folder;

  private static Map<String, String> texts(String header) {
    Map<String, String> types = new LinkedHashMap<>();
    Arrays.stream(header.split(",", -1)).forEach(name -> types.put(name, "VARCHAR"));
    return types;
  }

  private Path parquet(Map<String, String> types, String... rows) throws IOException {
    Path csv = folder.resolve("rows.csv");
    Files.writeString(
        csv, String.join(",", types.keySet()) + "\n" + String.join("\n", rows) + "\n");
    Path parquet = folder.resolve("people.parquet");
    Parquet.write(csv, parquet, types);
    return parquet;
  }

  private PersonTable table(Path file) throws IOException {
    try (Parallel two = Parallel.of(2)) {
      return TableReader.read(List.of(file), Optional.empty(), two);
    }
  }

  private void link(Path file, Path out, String... more) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(said, true, StandardCharsets.UTF_8);
    String[] words = Arrays.copyOf(more, more.length + 3);
    words[more.length] = file.toString();
    words[more.length + 1] = "--out";
    words[more.length + 2] = out.toString();
    assertThat(LinkCommand.run(print, print, words))
        .as(said.toString(StandardCharsets.UTF_8))
        .isZero();
  }

  @Test
  void givesTheSameBytesAsTheSameRowsAsCsv() throws IOException {
    Path csv = Files.write(folder.resolve("town.csv"), Town.of(300, 8));
    Path parquet = folder.resolve("town.parquet");
    Map<String, String> types = texts(Town.HEADER);
    types.put("dob", "DATE");
    types.put("nhs_no", "BIGINT");
    Parquet.write(csv, parquet, types);

    link(csv, folder.resolve("one"));
    link(parquet, folder.resolve("other"));

    for (String file : List.of("clusters.csv", "review.csv", "attention.csv", "model.yaml")) {
      assertThat(folder.resolve("other").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
    }
  }

  @Test
  void writesPeopleAndPairsThatReadAsTheCsvOnesDo() throws IOException {
    Path csv = Files.write(folder.resolve("town.csv"), Town.of(300, 8));
    link(csv, folder.resolve("one"));
    link(csv, folder.resolve("other"), "--format", "parquet");

    assertThat(folder.resolve("other").resolve("clusters.csv")).doesNotExist();
    try (CsvSource people = CsvSource.open(folder.resolve("other").resolve("clusters.parquet"));
        CsvSource review = CsvSource.open(folder.resolve("other").resolve("review.parquet"))) {
      assertThat(new String(people.read(0, 1 << 24), StandardCharsets.UTF_8))
          .isEqualTo(Files.readString(folder.resolve("one").resolve("clusters.csv")));
      assertThat(new String(review.read(0, 1 << 24), StandardCharsets.UTF_8).lines())
          .hasSameSizeAs(Files.readAllLines(folder.resolve("one").resolve("review.csv")))
          .first()
          .isEqualTo("one,other,bits,probability");
    }
  }

  @Test
  void keepsCommasQuotesLineEndsAndNothing() throws IOException {
    Path file =
        parquet(
            texts("id,surname,address"),
            "1,\"O\"\"Brook, the elder\",\"4 Alder Road\nOldham\"",
            "2,,1 Elm");

    try (CsvSource source = CsvSource.open(file)) {
      assertThat(new String(source.read(0, 1000), StandardCharsets.UTF_8))
          .isEqualTo(
              "id,surname,address\n1,\"O\"\"Brook, the elder\",\"4 Alder Road\nOldham\"\n2,,1 Elm\n");
      assertThat(new String(source.read(3, 7), StandardCharsets.UTF_8)).isEqualTo("surname");
      assertThat(source.read(source.size(), 5)).isEmpty();
    }
    assertThat(table(file).size()).isEqualTo(2);
  }

  @Test
  void refusesColumnsThatHaveLostSomething() throws IOException {
    Map<String, String> types = texts("id,surname,phone");
    types.put("phone", "BIGINT");
    Path phones = parquet(types, "1,Ash,7700900123");
    assertThatThrownBy(() -> table(phones))
        .isInstanceOf(CsvFault.class)
        .hasMessage(
            "people.parquet, line 1, column 3: column 'phone' holds BIGINT: whole numbers have lost"
                + " their leading zeros; write it as text");
    types.put("phone", "VARCHAR");
    types.put("id", "DOUBLE");
    Path ids = parquet(types, "1.5,Ash,");
    assertThatThrownBy(() -> table(ids)).hasMessageContaining("column 'id' holds DOUBLE");
    types.put("id", "VARCHAR");
    types.put("surname", "BLOB");
    Path names = parquet(types, "1,Ash,");
    assertThatThrownBy(() -> table(names))
        .hasMessageContaining("column 'surname' holds BLOB: only text, whole numbers and dates");
  }

  @Test
  void readsWhatNobodyComparesWhateverItHolds() throws IOException {
    Map<String, String> types = texts("id,surname,score");
    types.put("score", "DOUBLE");

    assertThat(table(parquet(types, "1,Ash,0.5", "2,Ash,")).size()).isEqualTo(2);
  }

  @Test
  void saysWhatIsMissingOrTwiceOrBroken() throws IOException {
    Path noId = parquet(texts("name,surname"), "1,Ash");
    assertThatThrownBy(() -> table(noId))
        .hasMessageContaining("people.parquet")
        .hasMessageContaining("no column of record ids");
    Path twice = parquet(texts("id,surname"), "1,Ash", "2,Ash", "1,Elm");
    assertThatThrownBy(() -> table(twice))
        .hasMessage("people.parquet, line 4, column 1: the id '1' stands here for the second time");
    Path broken = Files.writeString(folder.resolve("broken.parquet"), "id,surname\n1,Ash\n");
    assertThatThrownBy(() -> table(broken))
        .isInstanceOf(CsvFault.class)
        .hasMessageStartingWith("broken.parquet: cannot be read as Parquet: ");
    byte[] whole = Files.readAllBytes(twice);
    Path torn = Files.write(folder.resolve("torn.parquet"), Arrays.copyOf(whole, whole.length - 9));
    assertThatThrownBy(() -> table(torn)).hasMessageStartingWith("torn.parquet: cannot be read");
    assertThatThrownBy(() -> table(folder.resolve("none.parquet")))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> table(folder.resolve("all*.parquet"))).isInstanceOf(IOException.class);
  }
}
