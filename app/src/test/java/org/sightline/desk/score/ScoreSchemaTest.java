package org.sightline.desk.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.intake.format.SchemaCheck;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.PersonRef;
import org.sightline.policy.Policy;
import org.sightline.review.AreaScore;
import org.sightline.review.AreaSilence;
import org.sightline.review.AreaTruth;
import org.sightline.review.CaseFolder;
import org.sightline.review.HouseholdAnswered;
import org.sightline.review.Opportunity;
import org.sightline.review.Score;
import org.sightline.signal.Finding;
import org.sightline.signal.Ground;
import org.sightline.signal.Ladder;
import org.sightline.signal.Question;
import org.sightline.signal.Severity;
import org.sightline.signal.Signal;
import org.sightline.signal.Subject;
import org.sightline.time.WorkingDays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The published schema and what `score --json` prints say the same.
class ScoreSchemaTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final LocalDate DAY = LocalDate.of(2024, 5, 13);
  private static final Subject SUBJECT = Subject.of(Question.LOCAL, "hunger");

  @TempDir private Path folder;

  @Test
  void describesEverythingThatIsPrinted() throws IOException {
    assertThat(violations(printed())).isEmpty();
  }

  @Test
  void usesEveryFieldThatItDescribes() throws IOException {
    var printed = printed().toString();

    schema()
        .get("$defs")
        .properties()
        .forEach(part ->
            part.getValue()
                .path("properties")
                .propertyNames()
                .forEach(
                    name -> assertThat(printed).as(part.getKey()).contains("\"" + name + "\":")));
  }

  @Test
  void refusesWhatItDoesNotDescribe() throws IOException {
    var printed = (ObjectNode) printed();
    printed.put("familyRank", 1);
    assertThat(violations(printed)).containsExactly(" has an unknown familyRank");
  }

  private JsonNode printed() throws IOException {
    var json = ScoreJson.of(List.of(subject()), Optional.of(area()));
    return JSON.readTree(JSON.writeValueAsString(json));
  }

  private static Scored subject() {
    var opportunity =
        new Opportunity("o1", "a chance", DAY, DAY, DAY, "a review", List.of("hunger"), "");
    var met =
        new Score.Met(
            opportunity,
            true,
            List.of(new Score.Standing("hunger", Severity.CHECK, DAY, Optional.of(DAY))));
    var household =
        List.of(new HouseholdAnswered.Answered("man", Optional.of(DAY.minusDays(3)), 4, 3));
    return new Scored(
        CaseFolder.read(Path.of("..", "cases", "connelly")),
        List.of(
            new Score.InOrder(Optional.empty(), List.of(met), household),
            new Score.InOrder(Optional.of("late"), List.of(met), household)),
        List.of(new Score.Raised("decoy", 0, 1, 2, List.of("hunger"))));
  }

  private AreaScored area() throws IOException {
    Files.writeString(
        folder.resolve("truth.jsonl"),
        """
        {"truth":"child","person":"P1","origin":"white","disabled":false,"records":["gp/g-1"]}
        {"truth":"lives","household":1,"person":"P1","from":"2024-01-01","to":"2026-01-01"}
        {"truth":"planted","id":"planted-1","pattern":"hidden-adult","child":"P1","records":["gp/g-1"],"begins":"2024-05-01","sufficient":"2024-05-10","codes":["hunger"]}
        """);
    var truth = AreaTruth.of(folder);
    var score = new AreaScore(truth, LocalDate.of(2024, 4, 1));
    var finding =
        new Finding(
            "hunger",
            1,
            SUBJECT,
            "",
            Severity.CHECK,
            "Something.",
            new TreeSet<>(Set.of(new ClaimId("c"))),
            "What?",
            List.of(),
            List.of(),
            "");
    var signals =
        List.of(
            new Signal(
                SUBJECT,
                List.of(
                    new Ground(
                        "hunger",
                        SUBJECT,
                        "",
                        DAY,
                        Optional.empty(),
                        List.of(new Ground.Version(DAY, finding))))));
    score.add(Set.of(new PersonRef("gp/g-1")), signals, LocalDate.of(2024, 6, 30));
    var silence = new AreaSilence(Ladder.of(Policy.shipped(), WorkingDays.ofEnglandAndWales()));
    silence.add(signals, LocalDate.of(2024, 6, 30));
    return new AreaScored(
        CaseFolder.read(Path.of("..", "cases", "connelly")), truth, score, silence, 61, 1.5);
  }

  private static List<String> violations(JsonNode printed) throws IOException {
    return new SchemaCheck(schema()).violations(printed);
  }

  private static JsonNode schema() throws IOException {
    try (var in = ScoreSchemaTest.class.getResourceAsStream("/schemas/score-1.schema.json")) {
      return JSON.readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
