package org.sightline.linkage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sightline.linkage.model.Explanation;
import org.sightline.linkage.model.Step;

/// A waterfall to the point: 282 points of width from the lowest sum to the highest.
class WaterfallChartTest {

  private static final Explanation WHY =
      new Explanation(
          "a<1",
          "b",
          List.of(
              new Step("prior", -10, "rare"),
              new Step("birth", 20, "same"),
              new Step("sex", -4, "x".repeat(63))),
          0.984615);

  @Test
  void drawsEachStepFromWhereTheOneBeforeEnded() {
    assertThat(WaterfallChart.svg(WHY))
        .contains("viewBox=\"0 0 760 120\"", "aria-label=\"Why a&lt;1 and b weigh 6.0 bits\"")
        .contains("<line x1=\"611.0\" x2=\"611.0\" y1=\"8\" y2=\"112\"")
        .contains(
            "<rect x=\"470.0\" y=\"13\" width=\"141.0\" height=\"16\" rx=\"2\" fill=\"var(--against, #b3541e)\"/>")
        .contains(
            "<rect x=\"470.0\" y=\"39\" width=\"282.0\" height=\"16\" rx=\"2\" fill=\"var(--for, #2563a0)\"/>")
        .contains("<rect x=\"695.6\" y=\"65\" width=\"56.4\"")
        .contains(
            "<rect x=\"611.0\" y=\"91\" width=\"84.6\" height=\"16\" rx=\"2\" fill=\"var(--ink, #222)\"/>")
        .contains(">-10.0</text>", ">+20.0</text>", ">-4.0</text>", ">+6.0</text>")
        .contains("together: probability 0.9846");
  }

  @Test
  void shortensLongSentencesAndKeepsThemWhole() {
    assertThat(WaterfallChart.svg(WHY))
        .contains("<title>" + "x".repeat(63) + "</title>" + "x".repeat(61) + "…</text>");
    Explanation fits = new Explanation("a", "b", List.of(new Step("sex", 0, "y".repeat(62))), 0.5);
    assertThat(WaterfallChart.svg(fits))
        .contains("</title>" + "y".repeat(62) + "</text>")
        .contains("<rect x=\"470.0\" y=\"13\" width=\"1.5\"");
  }

  @Test
  void drawsTheSameWhateverLanguageTheMachineSpeaks() {
    String english = WaterfallChart.svg(WHY);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(WaterfallChart.svg(WHY)).isEqualTo(english);
    } finally {
      Locale.setDefault(before);
    }
  }
}
