package org.sightline.linkage.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sightline.linkage.table.Field;
import org.sightline.linkage.table.WrittenRecord;

class PairViewTest {

  private static String view(Map<Field, String> one, Map<Field, String> other) {
    return PairView.of(
        new WrittenRecord("r1", one, Map.of()), new WrittenRecord("r2", other, Map.of()));
  }

  @Test
  void marksWhatIsTheSameAndWhereTheRestDiffers() {
    assertThat(
            view(
                Map.of(
                    Field.FORENAME, "Steven",
                    Field.SURNAME, "O'Harper",
                    Field.PHONE, "01603 555123",
                    Field.BIRTH, "1976-05-02"),
                Map.of(
                    Field.FORENAME, "Stephen",
                    Field.SURNAME, "OHARPER",
                    Field.BIRTH, "1981-11-30")))
        .isEqualTo(
            """
              record         r1                             | r2
            --------------------------------------------------------------------------------
            * given name     Steven                         | Stephen
                                ^                           |    ^^
            = family name    O'Harper                       | OHARPER
            * date of birth  1976-05-02                     | 1981-11-30
              phone          01603 555123                   | -
            --------------------------------------------------------------------------------
            """);
  }

  @Test
  void breaksWhatIsLong() {
    String long1 = "Flat 4, The Old Telephone Exchange, Upper Saint Stephen's Street";
    assertThat(view(Map.of(Field.ADDRESS, long1), Map.of(Field.ADDRESS, "x".repeat(65))).lines())
        .hasSize(6)
        .allMatch(line -> line.length() <= PairView.WIDTH);
  }

  @Test
  void letsNothingThroughThatSteersATerminal() {
    assertThat(view(Map.of(Field.SURNAME, "Ha\u001b[2Jrper\u0007"), Map.of(Field.SURNAME, "x\ty")))
        .contains("Ha?[2Jrper?")
        .contains("| x y")
        .doesNotContain("\u001b");
  }
}
