package org.sightline.desk.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sightline.desk.replay.ReplayDocument.ClaimText;
import org.sightline.desk.replay.ReplayDocument.EyesView;
import org.sightline.desk.replay.ReplayDocument.When;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SightLinePageTest {

  private static final String HOSTILE =
      "</script><img src=x onerror=\"alert(1)\"><!-- {{claims}} ' & \u2028";
  private static final Pattern DATA =
      Pattern.compile(
          "<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);
  private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

  @Test
  void tellsEveryClaimInItsTable() throws IOException {
    var document = SampleFamily.document();
    var page = SightLinePage.of(document);
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "sight-line-sample.html"), page);

    var table =
        page.substring(
            page.indexOf("<table id=\"claims\""),
            page.indexOf("</table>", page.indexOf("<table id=\"claims\"")));
    assertThat(document.claims().values())
        .isNotEmpty()
        .allSatisfy(claim ->
            assertThat(table)
                .contains(
                    "<td role=\"cell\">" + SightLinePage.escaped(claim.sentence()) + "</td>"));
    assertThat(table.split("<tr role=\"row\" data-claim=", -1))
        .hasSize(document.claims().size() + 1);
  }

  @Test
  void carriesTheWholeDocumentAsData() {
    var document = SampleFamily.document();
    var json = JsonMapper.builder().build();

    var carried = data(SightLinePage.of(document)).get("document");

    assertThat(carried).isEqualTo(json.readTree(json.writeValueAsString(document)));
  }

  @Test
  void carriesTheBankHolidaysOfThePeriodAndNoWeekend() {
    var holidays =
        data(SightLinePage.of(SampleFamily.document()))
            .get("bankHolidays")
            .valueStream()
            .map(JsonNode::asString)
            .toList();

    assertThat(holidays).contains("2023-12-25", "2024-01-01", "2024-03-29", "2024-05-06");
    assertThat(holidays.stream().map(LocalDate::parse))
        .allMatch(day -> day.getDayOfWeek().getValue() < 6);
  }

  @Test
  void letsNoTextOfARecordBecomeMarkup() {
    var page = SightLinePage.of(hostile());

    assertThat(page).doesNotContain("<img").doesNotContain("onerror=\"");
    assertThat(page.split("</script>", -1)).as("two scripts and no third end").hasSize(3);
    assertThat(data(page).get("document").get("title").asString()).isEqualTo(HOSTILE);
    assertThat(page).contains("{{claims}}").contains("&lt;/script&gt;&lt;img src=x");
  }

  @Test
  void fetchesNothing() {
    var page = SightLinePage.of(SampleFamily.document());

    assertThat(page.replace("http://www.w3.org/2000/svg", ""))
        .doesNotContain("http:")
        .doesNotContain("https:")
        .doesNotContain("//cdn");
    assertThat(page)
        .contains("default-src 'none'")
        .doesNotContain("<script src")
        .doesNotContain("@import")
        .doesNotContain("url(http");
    assertThat(page.replace("{{claims}}", ""))
        .as("every place in the template is filled")
        .doesNotContain("{{");
  }

  @Test
  void allowsItsOwnScriptAndNoOther() throws Exception {
    var page = SightLinePage.of(SampleFamily.document());
    var script = SCRIPT.matcher(page);
    assertThat(script.find()).isTrue();

    var digest =
        MessageDigest.getInstance("SHA-256")
            .digest(script.group(1).getBytes(StandardCharsets.UTF_8));

    assertThat(page)
        .contains("script-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
    assertThat(script.group(1))
        .doesNotContain("innerHTML")
        .doesNotContain("document.write")
        .doesNotContain("eval(");
  }

  private static JsonNode data(String page) {
    var found = DATA.matcher(page);
    assertThat(found.find()).isTrue();
    return JsonMapper.builder().build().readTree(found.group(1));
  }

  private static ReplayDocument hostile() {
    var day = LocalDate.of(2024, 1, 2);
    var claim =
        new ClaimText(
            "event",
            HOSTILE,
            HOSTILE,
            HOSTILE,
            List.of(HOSTILE),
            HOSTILE,
            new When(day, day, "day"),
            day,
            day,
            HOSTILE,
            HOSTILE,
            HOSTILE,
            HOSTILE);
    var eyes =
        new EyesView(
            "joint",
            HOSTILE,
            Map.of("a", day),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new ReplayDocument(
        "sightline-replay/1",
        "x",
        HOSTILE,
        HOSTILE,
        HOSTILE,
        Optional.empty(),
        day,
        day,
        List.of(),
        Map.of("a", claim),
        List.of(eyes),
        List.of());
  }
}
