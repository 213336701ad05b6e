package org.sightline.desk.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A reader's way through the page, on a desk's screen and on a phone's.
class SightLinePageJourneyTest {

  private static Chromium chromium;
  private static String address;

  private final List<String> complaints = new ArrayList<>();
  private final List<BrowserContext> visits = new ArrayList<>();

  @BeforeAll
  static void writePage() throws IOException {
    chromium = Chromium.start();
    var file = Path.of("target", "sight-line-journey.html").toAbsolutePath();
    Files.createDirectories(file.getParent());
    Files.writeString(file, SightLinePage.of(SampleFamily.document()));
    address = file.toUri().toString();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @AfterEach
  void raisesNoComplaintInTheConsole() {
    visits.forEach(BrowserContext::close);
    assertThat(complaints).isEmpty();
  }

  private Page open(int width, String view) {
    var context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, 900)
                    .setHasTouch(width < 700));
    visits.add(context);
    var page = context.newPage();
    page.onConsoleMessage(message -> {
      if (List.of("error", "warning").contains(message.type())) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
    page.onRequest(request -> {
      if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) {
        complaints.add("fetched " + request.url());
      }
    });
    page.navigate(address + view);
    page.waitForSelector("#sheet .mark");
    page.waitForFunction("() => document.querySelectorAll('#marks tbody tr').length > 0");
    return page;
  }

  private static int marks(Page page) {
    return page.locator("#sheet .mark").count();
  }

  private static String readout(Page page) {
    return page.locator("#readout").innerText();
  }

  private static String day(Page page) {
    return page.locator("#date").inputValue();
  }

  private static String focused(Page page) {
    return (String)
        page.evaluate("() => document.activeElement.dataset.id || document.activeElement.id");
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void leavesThePaperBlankRightOfTheCursor(int width) {
    var page = open(width, "#on=2024-07-31&zoom=whole");
    var all = marks(page);
    page.locator("#date").fill("2023-12-20");
    page.locator("#date").dispatchEvent("change");

    assertThat(marks(page)).isPositive().isLessThan(all / 2);
    assertThat(page.locator("#sheet").innerHTML())
        .doesNotContain("next-of-kin")
        .doesNotContain("Marsh")
        .doesNotContain("Deano");
    var beyond =
        (Number)
            page.evaluate(
                """
                () => {
                  const cursor = document.querySelector('#sheet > .cursor').getBoundingClientRect().right;
                  return [...document.querySelectorAll('#sheet .lane :is(path, circle, rect, text):not(.hit)')]
                    .filter(node => node.getBoundingClientRect().width && node.getBoundingClientRect().right > cursor + 9).length;
                }
                """);
    assertThat(beyond.intValue()).as("marks and words beyond the cursor").isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void hidesLaterRowsOfTheTablesToo(int width) {
    var page = open(width, "#on=2023-12-10");

    assertThat(page.locator("#claims tbody tr:visible").count()).isEqualTo(8);
    assertThat(page.locator("#marks").innerText())
        .contains("Bruise of 2 cm")
        .doesNotContain("next-of-kin")
        .doesNotContain("ear");
    page.locator("#date").fill("2024-07-31");
    page.locator("#date").dispatchEvent("change");
    page.waitForFunction(
        "() => document.querySelectorAll('#claims tbody tr:not([hidden])').length > 60");
    assertThat(page.locator("#claims tbody tr:visible").count())
        .isEqualTo(SampleFamily.document().claims().size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void redrawsForOtherEyesAndSaysWhatTheyDidNotKnow(int width) {
    var page = open(width, "#on=2024-06-05");
    assertThat(readout(page)).contains("the agencies together held 34 records and 4 injuries");
    assertThat(page.locator("#sheet .ghost").count()).isZero();

    page.locator("input[name=eyes][value=hospital]").check();

    assertThat(readout(page))
        .contains("On 5 June 2024, Marlow General hospital knew 6 of the 34 records")
        .contains("2 of 4 injuries")
        .contains(
            "Not known there: graze, 1 cm, chin (20 Mar 2024, Nursery); 2 cm bruise, cheek (5 Dec"
                + " 2023, GP practice)");
    assertThat(page.locator("#sheet .mark.ghost[data-id=injury-c03]").count()).isEqualTo(1);
    page.waitForFunction(
        "() => document.getElementById('aloud').textContent.includes('Marlow General hospital"
            + " knew')");

    page.locator("#ghosts").uncheck();
    assertThat(page.locator("#sheet .ghost, #sheet .ghost-sight").count()).isZero();

    page.locator("#readout button").press("Enter");
    assertThat(readout(page)).contains("On 5 June 2024, the agencies together held 34 records");
    assertThat(page.locator("input[name=eyes][value=joint]").isChecked()).isTrue();
  }

  @Test
  void callsNobodyByANameTheseEyesDidNotHave() {
    var page = open(1280, "#on=2024-06-05&eyes=nursery");
    assertThat(page.locator("#labels").innerText()).contains("Deano").doesNotContain("Marsh");

    page.locator("input[name=eyes][value=hospital]").check();
    assertThat(page.locator("#labels").innerText())
        .contains("D. Marsh")
        .doesNotContain("Deano")
        .doesNotContain("Dean Marsh");
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void movesTheCursorByKeys(int width) {
    var page = open(width, "#on=2024-07-31");
    page.locator("#knob").focus();
    for (var step :
        List.of(
            "ArrowLeft:2024-07-30",
            "Shift+ArrowLeft:2024-07-23",
            "PageDown:2024-06-25",
            "ArrowRight:2024-06-26",
            "PageUp:2024-07-24",
            "Home:2023-11-01",
            "ArrowLeft:2023-11-01",
            "End:2024-07-31")) {
      page.keyboard().press(step.split(":", 2)[0]);
      assertThat(day(page)).as(step).isEqualTo(step.split(":", 2)[1]);
      assertThat(focused(page)).as("focus stays on the cursor").isEqualTo("knob");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void walksLaneToLaneAndMarkToMark(int width) {
    var page = open(width, "#on=2024-07-31");
    page.locator("#sheet [data-lane=contacts-hospital] .mark[tabindex='0']").focus();
    assertThat(focused(page)).isEqualTo("contact-c05");
    assertThat(page.locator("#tip").innerText())
        .contains("Bruises to forehead")
        .contains("record HO-05");

    page.keyboard().press("ArrowRight");
    assertThat(focused(page)).isEqualTo("contact-c22");
    page.keyboard().press("Tab");
    assertThat(focused(page)).startsWith("contact-");
    assertThat(page.evaluate("() => document.activeElement.closest('.lane').dataset.lane"))
        .isEqualTo("contacts-health-visitor");
    page.keyboard().press("Shift+Tab");
    assertThat(focused(page)).as("a lane keeps its place").isEqualTo("contact-c22");

    page.keyboard().press("Enter");
    assertThat(page.locator("#panel").innerText())
        .contains("next-of-kin form filled in")
        .contains("1 record, 1 voice")
        .contains("feeds/hospital.json");
    assertThat(focused(page)).isEqualTo("panel-title");
    page.keyboard().press("Escape");
    assertThat(page.locator("#panel .claim").count()).isZero();
    assertThat(focused(page)).isEqualTo("contact-c22");
  }

  @Test
  void tellsAMarkToThePointer() {
    var page = open(1280, "#on=2024-07-31");
    page.locator("#sheet [data-id='injury-c05']").hover();
    assertThat(page.locator("#tip").innerText())
        .contains("forehead, ear")
        .contains("the dog knocked Kit over")
        .contains("non-accidental");

    page.locator("#sheet [data-id='injury-c05']").click();
    assertThat(page.locator("#panel").innerText())
        .contains("How it was explained")
        .contains("fell off the sofa")
        .contains("received 19 Dec 2023");
    assertThat(page.locator("#sheet .threads .thread").count())
        .as("threads to what it shares")
        .isPositive();
  }

  @Test
  void keepsHindsightApartUntilAskedFor() {
    var page = open(1280, "#on=2024-07-31");
    assertThat(page.locator("#sheet").textContent()).doesNotContain("The form named a man");

    page.locator("#hindsight").check();
    assertThat(page.locator("#sheet").textContent()).contains("The form named a man");
    page.locator("#date").fill("2024-02-01");
    page.locator("#date").dispatchEvent("change");
    assertThat(page.locator("#sheet").textContent())
        .contains("An ear bruise")
        .doesNotContain("The form named a man");
  }

  @Test
  void opensWhatIsFoldedAway() {
    var page = open(1280, "#on=2024-07-31");
    var before = marks(page);
    page.locator("button[data-section=signals]").click();

    assertThat(marks(page)).isGreaterThan(before);
    assertThat(page.locator("#labels").innerText())
        .contains("Withdrawn from nursery")
        .contains("fold notes");
  }

  @ParameterizedTest
  @CsvSource({
    "1280, '#theme=light'",
    "1280, '#theme=dark'",
    "390, '#theme=light'",
    "390, '#theme=dark'",
    "1280, '#on=2024-06-05&eyes=hospital&hindsight=1&mark=injury-c05&show=signals,adults,duties'",
    "390, '#on=2024-06-05&eyes=hospital&zoom=6&mark=injury-c05'"
  })
  void passesTheCheckOfWcag22(int width, String view) {
    var page = open(width, view);
    var found =
        new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .analyze();

    assertThat(found.getViolations()).as(() -> found.getViolations().toString()).isEmpty();
  }

  @Test
  void doesNotScrollThePageSideways() {
    var page = open(390, "#on=2024-07-31");
    assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= 390"))
        .isTrue();
  }
}
