package org.sightline.linkage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.linkage.command.LinkCommand;
import org.sightline.linkage.model.Explanation;
import org.sightline.linkage.model.Step;
import org.xml.sax.InputSource;

/// The page is drawn from a real run of the verb over a few records.
class LinkPageTest {

  private static final String CSV =
      """
      id,truth,first_name,surname,sex,dob,address,postcode,phone
      a1,1,Peregrine,Ashcombe,M,1971-05-02,4 Alder Road,QA1 2BC,01632111111
      a2,1,Perry,Ashcombe,M,1971-05-02,4 Alder Road,QA1 2BC,01632111111
      b1,2,Thea,Ashcombe,F,2015-03-09,4 Alder Road,QA1 2BC,01632111111
      b2,2,Thea,Ashcombe,F,2015-09-03,4 Alder Road,QA1 2BC,
      c1,3,<b>Jo</b>,O'Brook & Sons,F,1990-12-24,17 Mill Lane,VB3 9XY,01632222222
      c2,3,Jo,O'Brook,F,1990-12-24,17 Mill Lane,VB3 9XY,01632222222
      d1,4,Oluwaseun,Fairfield,M,1984-11-30,2 Bell Row,XD5 5EE,01632333333
      """;

  @TempDir static Path folder;

  private static String measured = "";
  private static String plain = "";

  @BeforeAll
  static void run() throws IOException {
    Path file = Files.writeString(folder.resolve("people.csv"), CSV);
    measured = page("measured", file.toString(), "--truth", "truth");
    plain = page("plain", file.toString());
  }

  private static String page(String name, String... arguments) throws IOException {
    Path out = folder.resolve(name);
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--out";
    all[arguments.length + 1] = out.toString();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(said, true, StandardCharsets.UTF_8);
    assertThat(LinkCommand.run(print, print, all))
        .as(said.toString(StandardCharsets.UTF_8))
        .isZero();
    return Files.readString(out.resolve("report.html"));
  }

  @Test
  void standsByItself() {
    assertThat(measured)
        .startsWith("<!doctype html>")
        .endsWith("</html>\n")
        .doesNotContain("<script", "<link", "@import", "src=", "url(");
  }

  @Test
  void isTheSameForTheSameRun() throws IOException {
    Path file = folder.resolve("people.csv");

    assertThat(page("again", file.toString(), "--truth", "truth")).isEqualTo(measured);
  }

  @Test
  void holdsNamesButNothingThatLeadsToADoor() {
    assertThat(measured).contains("Ashcombe");
    assertThat(measured)
        .doesNotContain("Alder", "Mill", "QA1", "VB3", "01632", "1971-05", "2015", "1990-12");
  }

  @Test
  void escapesWhatRecordsSay() {
    assertThat(measured).doesNotContain("<b>jo", "<b>Jo");
  }

  @Test
  void measuresOnlyWithTheTruth() {
    assertThat(measured).contains("How right it is", "Where it is most wrong", "F1 of people");
    assertThat(plain)
        .contains("What agreement is worth", "How many records a person has")
        .doesNotContain("How right it is", "Where it is most wrong", "F1 of people");
  }

  @Test
  void saysWhatWasRead() {
    assertThat(plain).contains("7 records are", "<td>phone</td>").doesNotContain("<td>email</td>");
  }

  @Test
  void drawsAWaterfallThatIsWellFormed() throws Exception {
    Explanation explanation =
        new Explanation(
            "a&1",
            "b<2>",
            java.util.List.of(
                new Step("prior", -12.5, "one pair in 5,000 is one person"),
                new Step("forename", 9.25, "same given name (O'Hara & Co)"),
                new Step("birth", 10, "same date of birth")),
            0.99);

    String svg = WaterfallChart.svg(explanation);

    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertThat(document.getElementsByTagName("rect").getLength()).isEqualTo(4);
    assertThat(svg).contains("+6.8", "probability 0.9900");
  }
}
