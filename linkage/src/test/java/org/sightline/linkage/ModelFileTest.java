package org.sightline.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFileTest {

  private static final String WRITTEN = ModelFile.write(Model.standard());

  @Test
  void writesWhatItReadsToTheLastDigit() {
    Model read = ModelFile.read(WRITTEN, "model.yaml");

    assertThat(ModelFile.write(read)).isEqualTo(WRITTEN);
    assertThat(read.digest()).isEqualTo(Model.standard().digest());
    assertThat(read.atMost(Comparison.CONTACT)).isEqualTo(7);
    assertThat(read.given().share("david")).isEqualTo(0.018);
    assertThat(read.family().share("smith")).isEqualTo(0.0115);
    assertThat(read.thresholds()).isEqualTo(new Thresholds(10, 0));
    assertThat(read.prior()).isEqualTo(0.0002);
  }

  @Test
  void writesAModelWithoutNames() {
    Model bare =
        Model.standard()
            .with("with \"quotes\" and \\")
            .given(Frequencies.NONE)
            .family(Frequencies.NONE)
            .build();

    assertThat(ModelFile.read(ModelFile.write(bare), "x").digest()).isEqualTo(bare.digest());
    assertThat(ModelFile.read(ModelFile.write(bare), "x").version())
        .isEqualTo("with \"quotes\" and \\");
  }

  /// Each row: what stands in a good file, what is put in its place, and what the message must say.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "prior: | wrong: | line 2: 'wrong' is not known here",
        "prior: 2.0E-4 | prior: many | line 2: 'prior' must be a number, not 'many'",
        "prior: 2.0E-4 | prior: .NaN | line 2: 'prior' must be a number",
        "prior: 2.0E-4 | prior: NaN | line 2: 'prior' must be a finite number",
        "prior: 2.0E-4 | prior: 1.5 | line 2: prior is 1.5",
        "prior: 2.0E-4 | prior: {a: 1} | line 2: 'prior' must be plain text",
        "review: 0.0 | review: 11 | line 3: review threshold 11.0",
        "review: 0.0 | reviews: 0 | line 5: 'reviews' is not known here",
        "same: {m: 0.99, u: 0.5} | same: {m: 1.3, u: 0.5} | m is 1.3, a probability",
        "same: {m: 0.99, u: 0.5} | same: {m: 0.9, u: 0.5} | m of comparison 'sex' add up to 0.91",
        "same: {m: 0.99, u: 0.5} | same: {m: 0.99} | 'u' is missing",
        "same: {m: 0.99, u: 0.5} | same: {m: 0.99, u: 0.5, w: 1} | 'w' is not known here; known are [m, u]",
        "same: {m: 0.99, u: 0.5} | same: 7 | 'same' must be a mapping",
        "same: {m: 0.99, u: 0.5} | equal: {m: 0.99, u: 0.5} | comparison 'sex' has no level 'equal'; it has [same, different]",
        "different: {m: 0.01, u: 0.5} | same: {m: 0.01, u: 0.5} | 'same' stands here twice",
        "sex: | shoe-size: | 'shoe-size' is no comparison",
        "at-most: 7.0 | at-least: 7.0 | 'at-least' is not known here",
        "damping: 0.5 | damping: 2 | damping is 2.0",
        "thresholds: | thresholds: [ | not valid YAML",
      })
  void saysWhichLineIsWrongAndWhy(String good, String bad, String message) {
    String broken = WRITTEN.replaceFirst(Pattern.quote(good), bad);

    assertThatThrownBy(() -> ModelFile.read(broken, "mine.yaml"))
        .isInstanceOf(ModelFileException.class)
        .hasMessageStartingWith("mine.yaml, line ")
        .hasMessageContaining(message);
  }

  @Test
  void pointsAtTheLineOfTheFault() {
    String[] lines = WRITTEN.split("\n", -1);
    int line = Arrays.asList(lines).indexOf("      same: {m: 0.99, u: 0.5}");
    lines[line] = "      same: {m: 1.3, u: 0.5}";

    ModelFileException fault =
        catchThrowableOfType(
            ModelFileException.class, () -> ModelFile.read(String.join("\n", lines), "x"));

    assertThat(fault.line()).isEqualTo(line + 1);
  }

  @Test
  void wantsPlainTextForAKey() {
    String broken = WRITTEN.replace("names:\n", "names:\n      ? [a, b]\n      : 1\n");

    assertThatThrownBy(() -> ModelFile.read(broken, "x"))
        .hasMessageContaining("a key must be plain text");
  }

  @Test
  void wantsEveryLevelAndEveryComparison() {
    String withoutLevel = WRITTEN.replace("      different: {m: 0.01, u: 0.5}\n", "");
    String withoutComparison = WRITTEN.replaceFirst("(?s)  sex:\n.*?  contact:", "  contact:");

    assertThatThrownBy(() -> ModelFile.read(withoutLevel, "x"))
        .hasMessageContaining("comparison 'sex' lacks the levels [different]");
    assertThatThrownBy(() -> ModelFile.read(withoutComparison, "x"))
        .hasMessageContaining("comparison 'sex' is missing");
  }

  @ParameterizedTest
  @CsvSource({"''", "just words", "- a list"})
  void refusesWhatIsNoMapping(String text) {
    assertThatThrownBy(() -> ModelFile.read(text, "x"))
        .hasMessageStartingWith("x, line 1: a model file is a YAML mapping");
  }

  @Test
  void refusesCharactersThatYamlForbids() {
    assertThatThrownBy(() -> ModelFile.read("version: \u0000", "x"))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("not valid YAML");
  }
}
