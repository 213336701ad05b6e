package org.sightline.linkage.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private long now;
  private final ProgressBar bar =
      new ProgressBar(new PrintStream(err, true, StandardCharsets.UTF_8), () -> now);

  private String drawn() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void drawsOverOneLineAndLeavesNothing() {
    bar.begin("predict");
    now += 200_000_000;
    bar.at(3, 10);
    bar.at(4, 10);
    now += 200_000_000;
    bar.at(10, 10);
    bar.clear();

    assertThat(drawn())
        .isEqualTo(
            "\rpredict  [#########.....................]  30 %"
                + "\rpredict  [##############################] 100 %"
                + "\r"
                + " ".repeat(50)
                + "\r");
  }

  @Test
  void drawsNothingForWhatIsSoonOver() {
    bar.begin("load");
    now += 50_000_000;
    bar.at(10, 10);
    bar.begin("predict");
    bar.clear();

    assertThat(drawn()).isEmpty();
  }

  @Test
  void neverGoesBackWithinAStep() {
    bar.begin("predict");
    bar.at(8, 10);
    now += 200_000_000;
    bar.at(7, 10);

    assertThat(drawn()).contains("80 %");
  }
}
