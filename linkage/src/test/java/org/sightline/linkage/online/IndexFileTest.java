package org.sightline.linkage.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.linkage.model.LinkModel;

class IndexFileTest {

  private static final List<String> LINES = List.copyOf(Village.records(60, 21).values());
  private static final LinkModel MODEL =
      Village.with(Village.MODEL, "names", "surname+birth", "phone", "birth+postcode");

  @TempDir Path folder;

  private LiveIndex used() {
    LiveIndex index = Village.index(LINES.subList(0, 100), MODEL);
    LINES.subList(100, LINES.size()).forEach(line -> index.insert(Village.written(line)));
    index.include("r1", "r2");
    index.exclude("r3", "r4");
    index.delete(List.of("r5", "r6"));
    return index;
  }

  @Test
  void comesBackAsItWasAndGoesOn() throws IOException {
    LiveIndex index = used();
    Path file = folder.resolve("people.index");
    index.write(file);

    LiveIndex read = LiveIndex.read(file, MODEL, Village.ONE);

    assertThat(Village.people(read)).isEqualTo(Village.people(index));
    assertThat(read.decisions()).containsExactlyInAnyOrderElementsOf(index.decisions());
    assertThat(read.size()).isEqualTo(index.size());
    for (String line : LINES.subList(0, 30)) {
      assertThat(read.search(Village.written(line)).toString())
          .isEqualTo(index.search(Village.written(line)).toString());
    }
    List<String> living = new ArrayList<>(LINES);
    living.removeIf(line -> line.startsWith("r6,"));
    living.removeIf(line -> line.startsWith("r7,"));
    LINES.stream()
        .filter(line -> line.startsWith("r5,"))
        .forEach(line -> read.insert(Village.written(line)));
    read.delete(List.of("r7"));
    read.forget("r3", "r4");
    assertThat(Village.people(read)).isEqualTo(Village.batch(living, read));
  }

  @Test
  void holdsNothingOfWhatWasDeleted() throws IOException {
    LiveIndex index = used();
    String rare = "q,,ottoline,,zzyzxson,F,2001-01-01,9 vanished close,norwich,,,";
    index.insert(Village.written(rare));
    Path file = folder.resolve("people.index");
    index.write(file);
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains("zzyzxson");

    index.delete(List.of("q"));
    index.write(file);

    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
        .doesNotContain("zzyzxson")
        .doesNotContain("ottoline")
        .doesNotContain("vanished");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void refusesATornFileWhereverItWasTorn() throws IOException {
    Path file = folder.resolve("people.index");
    used().write(file);
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(8);
    for (int time = 0; time < 60; time++) {
      Files.write(file, Arrays.copyOf(whole, random.nextInt(whole.length)));
      assertThatThrownBy(() -> LiveIndex.read(file, MODEL, Village.ONE))
          .isInstanceOf(IndexFileFault.class)
          .hasMessageStartingWith("people.index is ");
    }
    for (int time = 0; time < 60; time++) {
      byte[] changed = whole.clone();
      changed[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, changed);
      assertThatThrownBy(() -> LiveIndex.read(file, MODEL, Village.ONE))
          .isInstanceOf(IndexFileFault.class);
    }
    byte[] longer = Arrays.copyOf(whole, whole.length + 3);
    Files.write(file, longer);
    assertThatThrownBy(() -> LiveIndex.read(file, MODEL, Village.ONE))
        .hasMessageContaining("is not as it was written");
  }

  @Test
  void refusesForeignFilesAndOtherModels() throws IOException {
    Path file = folder.resolve("people.index");
    Files.writeString(file, "id,first_name\n1,anna\n");
    assertThatThrownBy(() -> LiveIndex.read(file, MODEL, Village.ONE))
        .isInstanceOf(IndexFileFault.class)
        .hasMessage("people.index is no index of people: it does not begin as one");

    used().write(file);
    assertThatThrownBy(() -> LiveIndex.read(file, Village.with(MODEL, "phone"), Village.ONE))
        .isInstanceOf(IndexFileFault.class)
        .hasMessageContaining(
            "was made with another model: its digest begins with "
                + MODEL.digest().substring(0, 12));

    byte[] later = Files.readAllBytes(file);
    later[11] = 9;
    Files.write(file, later);
    assertThatThrownBy(() -> LiveIndex.read(file, MODEL, Village.ONE))
        .hasMessage("people.index is of version 9 of the form; this engine reads 1");
  }
}
