package org.sightline.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sightline.linkage.ModelFileException;
import org.sightline.linkage.block.Key;
import org.sightline.linkage.block.Rule;
import org.sightline.linkage.compare.Aspect;

class LinkModelFileTest {

  static LinkModel model() {
    Map<Aspect, List<LevelFigures>> levels = new EnumMap<>(Aspect.class);
    for (Aspect aspect : Aspect.ALL) {
      int[] ofBasis = new int[4];
      aspect.levels().forEach(level -> ofBasis[level.basis()]++);
      levels.put(
          aspect,
          IntStream.range(0, aspect.levels().size())
              .mapToObj(level ->
                  level == 0
                      ? LinkModel.SILENT
                      : figures(1.0 / ofBasis[aspect.levels().get(level).basis()], level == 1))
              .toList());
    }
    return new LinkModel(
        "a \"first\" one\t~ \u00e9\u0001",
        "2026-01-31",
        1000,
        499_500,
        1.25e-4,
        3e-4,
        levels,
        List.of(Rule.of(Key.SURNAME, Key.BIRTH), Rule.EVERYTHING),
        new LinkThresholds(10, -1.5));
  }

  private static LevelFigures figures(double share, boolean rare) {
    return new LevelFigures(share, share, share, rare ? 1 : 0, rare ? 12.25 : 0);
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
    assertThatThrownBy(
            () -> read(text.replaceFirst("exact: \\{same: [0-9.]+", "exact: {same: 1.5")))
        .hasMessage("m.yaml, line 17: 'same' must lie above 0 and not above 1, not 1.5");
    assertThatThrownBy(
            () -> read(text.replaceFirst("exact: \\{same: [0-9.]+", "exact: {same: 0.5")))
        .hasMessageStartingWith(
            "m.yaml, line 16: 'same' must add up to 1 over [exact, form, near, alike, part,")
        .hasMessageEndingWith(", not to 1.4000");
    assertThatThrownBy(() -> read(text.replace("  sex:", "  gender:")))
        .hasMessageContaining("'gender' is not compared; there are [forename,");
    assertThatThrownBy(() -> read(text.replace("link: 10.0", "link: -9")))
        .hasMessageContaining("must not lie below that of review");
    assertThatThrownBy(() -> read(text.replace("records: 1000", "records: -1")))
        .hasMessage("m.yaml, line 5: 'records' must be a whole number, not -1");
    assertThatThrownBy(() -> read(text.replace("records: 1000", "records: 1.5")))
        .hasMessage("m.yaml, line 5: 'records' must be a whole number, not 1.5");
    assertThatThrownBy(() -> read(text.replace("records: 1000", "records: 2e18")))
        .hasMessage("m.yaml, line 5: 'records' must be a whole number, not 2e18");
    assertThat(read(text.replace("records: 1000", "records: 0")).records()).isZero();
    assertThat(read(text.replace("records: 1000", "records: 1e18")).records())
        .isEqualTo(1_000_000_000_000_000_000L);
    assertThatThrownBy(() -> read(text.replace("household: 3.0E-4", "household: NaN")))
        .hasMessage("m.yaml, line 8: 'household' must be a finite number, not 'NaN'");
    assertThatThrownBy(() -> read(text.replace("same: 1.25E-4", "same: 2")))
        .hasMessageStartingWith("m.yaml, line 7: the shares of pairs must be above 0 and together");
    assertThatThrownBy(() -> read(text.replace("same: 1.25E-4", "same: {a: 1}")))
        .hasMessage("m.yaml, line 7: 'same' must be plain text");
  }

  @Test
  void saysWhichLineWhereTheShapeIsWrong() {
    String text = LinkModelFile.write(model());

    assertThatThrownBy(() -> read(""))
        .hasMessage("m.yaml, line 1: a model file is a YAML mapping that begins with 'version:'");
    assertThatThrownBy(() -> read("- a\n")).hasMessageStartingWith("m.yaml, line 1: a model file");
    assertThatThrownBy(() -> read(text + "colour: red\n"))
        .hasMessageContaining("'colour' is not known here; known are [version, trained,");
    assertThatThrownBy(() -> read(text.replace("  review:", "  see: 1\n  review:")))
        .hasMessageStartingWith(
            "m.yaml, line 11: 'see' is not known here; known are [link, review]");
    assertThatThrownBy(() -> read(text.replace("    swapped: {", "    turned: {")))
        .hasMessageContaining("'turned' is not known here; known are [exact, form,");
    assertThatThrownBy(() -> read(text.replaceFirst("    swapped: \\{[^}]*}\n", "")))
        .hasMessageStartingWith("m.yaml, line 16: 'swapped' is missing");
    assertThatThrownBy(() -> read(text.replaceFirst("swapped: \\{same", "swapped: {sme")))
        .hasMessageContaining("'sme' is not known here; known are [same, household, strangers,");
    assertThatThrownBy(() -> read(text.replaceFirst(", rarity: 1.0", "")))
        .hasMessageContaining("'rarity' is missing");
    assertThatThrownBy(() -> read(text.replaceFirst(", usual-rarity: 12.25", "")))
        .hasMessageContaining("'usual-rarity' is missing");
    assertThatThrownBy(() -> read(text.replaceFirst("swapped: \\{[^}]*}", "swapped: 0.5")))
        .hasMessageContaining("'swapped' must be a mapping");
    assertThatThrownBy(() -> read(text.replace("pairs: 499500", "pairs: 1\npairs: 2")))
        .hasMessage("m.yaml, line 7: 'pairs' stands here twice");
    assertThatThrownBy(() -> read(text.replace("  - surname+birth", "  - [surname]")))
        .hasMessage("m.yaml, line 13: 'rules' must be a list of plain texts");
    assertThatThrownBy(
            () -> read(text.replace("rules:\n  - surname+birth\n  - everything", "rules: phone")))
        .hasMessage("m.yaml, line 12: 'rules' must be a list");
    assertThatThrownBy(() -> read(text.replace("records:", "[a, b]:")))
        .hasMessage("m.yaml, line 5: a key must be plain text");
    assertThatThrownBy(() -> read(text.replace("records: 1000", "records: *nothing")))
        .hasMessageStartingWith("m.yaml, line 5: not valid YAML: ");
  }

  @Test
  void saysWhichLineHoldsWhatNoTextMay() {
    String text = LinkModelFile.write(model());

    assertThatThrownBy(() -> read(text.replace("pairs: 4", "pairs: \0004")))
        .hasMessage("m.yaml, line 6: not valid YAML: the character U+0000 has no place in a text");
    assertThatThrownBy(() -> read("\u0007" + text))
        .hasMessage("m.yaml, line 1: not valid YAML: the character U+0007 has no place in a text");
    assertThatThrownBy(() -> read(text.replace("pairs: 4", "pairs: \uFFFD4")))
        .hasMessage("m.yaml, line 6: a character is not UTF-8");
    assertThatThrownBy(() -> read("\uFFFD" + text))
        .hasMessage("m.yaml, line 1: a character is not UTF-8");
    assertThat(read("\uFEFF" + text)).isEqualTo(model());
    assertThat(read(text.replace("\n", "\r\n"))).isEqualTo(model());
  }

  @Test
  void neitherNestsNorUnfoldsWithoutEnd() {
    String nested = "version: 1\ntrained:\n  " + "[".repeat(60) + "]".repeat(60) + "\n";
    StringBuilder laughs = new StringBuilder("a0: &a0 [lol, lol]\n");
    for (int one = 1; one < 60; one++) {
      laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(one, one, one - 1, one - 1));
    }

    assertThatThrownBy(() -> read(nested))
        .hasMessageStartingWith("m.yaml, line 3: not valid YAML: Nesting Depth exceeded max 50");
    assertThatThrownBy(() -> read(laughs.toString()))
        .hasMessageStartingWith("m.yaml, line 27: not valid YAML: Number of aliases");
    assertThatThrownBy(() -> read("version: &a {b: *a}\n")).isInstanceOf(ModelFileException.class);
  }

  @Test
  void needsNoRules() {
    LinkModel model = model();
    LinkModel without =
        new LinkModel("v", "", 1, 0, 0.5, 0, model.levels(), List.of(), model.thresholds());

    assertThat(read(LinkModelFile.write(without))).isEqualTo(without);
    assertThat(LinkModelFile.write(without)).contains("\nrules: []\n");
  }

  @Test
  void writesWhatIsNotPlainAsItsNumber() {
    assertThat(LinkModelFile.write(model()))
        .contains("version: \"a \\\"first\\\" one\\u0009~ \\u00e9\\u0001\"\n");
  }

  @Test
  void neverFailsButWithALine() {
    fuzz(500, 3);
  }

  @Test
  @Tag("slow")
  void neverFailsButWithALineHoweverOftenItIsTried() {
    fuzz(10_000, 4);
  }

  private static final String[] PIECES = {
    "\n",
    "\r",
    "\t",
    "\0",
    "\uFFFD",
    "\uFEFF",
    "[",
    "{",
    "}",
    "\"",
    "'",
    ": ",
    "- ",
    "&a ",
    "*a",
    "!!",
    "|",
    "NaN",
    "-Infinity",
    "1e999",
    "0x1",
    "<<: ",
    "---\n",
    "...\n",
    "%",
    "#",
    "\ud83d\ude00",
    "same: 1\n",
    "  exact: {}\n",
    "[".repeat(70)
  };

  /// Characters changed, lost and put in, lines lost, doubled and moved, the file cut, and bytes that are no text.
  private static void fuzz(int runs, long seed) {
    String text = LinkModelFile.write(model());
    Random random = new Random(seed);
    int refused = 0;
    for (int run = 0; run < runs; run++) {
      String spoilt = spoilt(text, random);
      try {
        assertThat(read(spoilt).same()).isPositive();
      } catch (ModelFileException fault) {
        refused++;
        assertThat(fault.line()).isBetween(1, spoilt.split("\\R", -1).length + 1);
        assertThat(fault).hasMessageStartingWith("m.yaml, line " + fault.line() + ": ");
        assertThat(String.valueOf(fault.getMessage())).doesNotContain("null");
      }
    }
    assertThat(refused).isBetween(runs / 2, runs - 1);
  }

  private static String spoilt(String text, Random random) {
    StringBuilder spoilt = new StringBuilder(text);
    for (int slip = random.nextInt(4); slip >= 0; slip--) {
      int at = random.nextInt(spoilt.length());
      int end = Math.min(spoilt.length(), at + 1 + random.nextInt(40));
      switch (random.nextInt(9)) {
        case 0 -> spoilt.setCharAt(at, (char) (32 + random.nextInt(95)));
        case 1 -> spoilt.deleteCharAt(at);
        case 2, 3 -> spoilt.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 4 -> spoilt.insert(random.nextInt(spoilt.length()), spoilt.substring(at, end));
        case 5 -> spoilt.delete(at, end);
        case 6 -> spoilt.setCharAt(at, (char) random.nextInt(0xD800));
        case 7 -> spoilt.replace(at, end, bytes(random));
        default -> spoilt.setLength(random.nextInt(10) == 0 ? Math.max(1, at) : spoilt.length());
      }
    }
    return spoilt.toString();
  }

  private static String bytes(Random random) {
    byte[] bytes = new byte[random.nextInt(30)];
    random.nextBytes(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static LinkModel read(String text) {
    return LinkModelFile.read(text, "m.yaml");
  }
}
