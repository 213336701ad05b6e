package org.sightline.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.intake.Fault;
import org.sightline.intake.Reading;

class JsonLinesTest {

  private static final String TEXT =
      """
      {
        "records": [
          { "record": "R-1",
            "statements": [
              { "kind": "sight",
                "child": 7 } ] },
          { "record": "R-2",
            "people": { "a~b": {} } }
        ]
      }
      """;

  @Test
  void namesTheLineOfTheField() {
    assertThat(where("record R-1, /records/0/statements/0", "child"))
        .isEqualTo("line 6, record R-1, /records/0/statements/0");
  }

  @Test
  void namesTheLineOfWhatLacksTheField() {
    assertThat(where("/records/0/statements/0", "sight"))
        .isEqualTo("line 5, /records/0/statements/0");
    assertThat(where("/records/1", "recorded")).isEqualTo("line 7, /records/1");
  }

  @Test
  void followsEscapedNames() {
    assertThat(where("/records/1/people/a~0b", "name")).isEqualTo("line 8, /records/1/people/a~0b");
  }

  @Test
  void takesTheLastPointerWhereARecordsNumberLooksLikeOne() {
    assertThat(where("record x, /records/0, /records/1", ""))
        .isEqualTo("line 7, record x, /records/0, /records/1");
  }

  @Test
  void leavesAPlaceThatIsNotInTheFileAsItIs() {
    assertThat(where("/records/9", "record")).isEqualTo("/records/9");
    assertThat(where("whole file", "agency")).isEqualTo("whole file");
  }

  private static String where(String place, String field) {
    var reading = new Reading(List.of(), List.of(new Fault(place, field, "wrong", "mend it")));
    return JsonLines.named(TEXT, reading).faults().getFirst().where();
  }
}
