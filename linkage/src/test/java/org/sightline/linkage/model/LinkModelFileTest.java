package org.sightline.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sightline.linkage.ModelFileException;
import org.sightline.linkage.block.Key;
import org.sightline.linkage.block.Rule;
import org.sightline.linkage.compare.Aspect;

class LinkModelFileTest {

  private static LinkModel model() {
    Map<Aspect, List<LevelFigures>> levels = new EnumMap<>(Aspect.class);
    for (Aspect aspect : Aspect.ALL) {
      levels.put(
          aspect,
          IntStream.range(0, aspect.levels().size())
              .mapToObj(level ->
                  level == 0
                      ? LinkModel.SILENT
                      : new LevelFigures(
                          0.5,
                          0.1 / level,
                          1e-7 * level,
                          level == 1 ? 1 : 0,
                          level == 1 ? 12.25 : 0))
              .toList());
    }
    return new LinkModel(
        "a \"first\" one",
        "2026-01-31",
        1000,
        499_500,
        1.25e-4,
        3e-4,
        levels,
        List.of(Rule.of(Key.SURNAME, Key.BIRTH), Rule.EVERYTHING),
        new LinkThresholds(10, -1.5));
  }

  @Test
  void readsBackWhatItWroteToTheLastDigit() {
    String text = LinkModelFile.write(model());
    LinkModel read = LinkModelFile.read(text, "model.yaml");

    assertThat(read).isEqualTo(model());
    assertThat(LinkModelFile.write(read)).isEqualTo(text);
    assertThat(read.digest()).isEqualTo(model().digest()).hasSize(64);
    assertThat(read.with(new LinkThresholds(11, 0)).digest()).isNotEqualTo(model().digest());
  }

  @Test
  void saysWhichLineIsWrongAndWhy() {
    String text = LinkModelFile.write(model());

    assertThatThrownBy(() -> read(text.replace("records: 1000", "records: many")))
        .hasMessage("m.yaml, line 5: 'records' must be a number, not 'many'");
    assertThatThrownBy(() -> read(text.replace("  - surname+birth", "  - surname+shoe")))
        .hasMessageStartingWith("m.yaml, line 13: no blocking key 'shoe'");
    assertThatThrownBy(() ->
            read(
                text.replace(
                    "    exact: {same: 0.5, household: 0.1, strangers: 1.0E-7",
                    "    exact: {same: 1.5, household: 0.1, strangers: 1.0E-7")))
        .hasMessageContaining("m.yaml, line 17: 'same' must lie above 0 and not above 1, not 1.5");
    assertThatThrownBy(() -> read(text.replace("  sex:", "  gender:")))
        .hasMessageContaining("'gender' is not compared; there are [forename,");
    assertThatThrownBy(() -> read(text.replace("link: 10.0", "link: -9")))
        .hasMessageContaining("must not lie below that of review");
    assertThatThrownBy(() -> read("")).isInstanceOf(ModelFileException.class);
  }

  @Test
  void neverFailsButWithALine() {
    String text = LinkModelFile.write(model());
    Random random = new Random(3);
    for (int run = 0; run < 400; run++) {
      StringBuilder spoilt = new StringBuilder(text);
      for (int slip = 0; slip <= random.nextInt(4); slip++) {
        int at = random.nextInt(spoilt.length());
        switch (random.nextInt(3)) {
          case 0 -> spoilt.setCharAt(at, (char) (32 + random.nextInt(95)));
          case 1 -> spoilt.deleteCharAt(at);
          default -> spoilt.insert(at, "\n");
        }
      }
      try {
        assertThat(read(spoilt.toString()).same()).isPositive();
      } catch (ModelFileException fault) {
        assertThat(fault.line()).isPositive();
        assertThat(fault).hasMessageStartingWith("m.yaml, line " + fault.line() + ": ");
      }
    }
  }

  private static LinkModel read(String text) {
    return LinkModelFile.read(text, "m.yaml");
  }
}
