package org.sightline.desk.trypolicy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sightline.desk.trypolicy.Compared.Change;
import org.sightline.ledger.PersonRef;
import org.sightline.signal.Finding;
import org.sightline.signal.Ground;
import org.sightline.signal.Question;
import org.sightline.signal.Severity;
import org.sightline.signal.Signal;
import org.sightline.signal.Subject;

class ComparedTest {

  private static final PersonRef ONE = new PersonRef("gp/1");
  private static final PersonRef OTHER = new PersonRef("gp/2");
  private static final LocalDate DAY = LocalDate.of(2020, 6, 1);

  private final Compared compared = new Compared();

  @Test
  @DisplayName(
      "Tells by rule what is raised, lost and pressed more or less; what stays is not told")
  void tellsWhatChanges() {
    compared.inForce(
        ONE,
        List.of(
            signal("hunger", "", DAY, Severity.CHECK),
            signal("hunger", "", DAY.plusMonths(3), Severity.CHECK),
            signal("repeated-injury", "", DAY, Severity.CHECK),
            signal("ten-4-facesp", "i1", DAY, Severity.URGENT),
            signal("unfinished-ladder", "a", DAY, Severity.NOTE)));
    compared.tried(
        ONE,
        List.of(
            signal("hunger", "", DAY, Severity.CHECK),
            signal("repeated-injury", "", DAY.plusDays(9), Severity.URGENT),
            signal("ten-4-facesp", "i1", DAY, Severity.CHECK),
            signal("unfinished-ladder", "a", DAY, Severity.NOTE)));
    compared.tried(OTHER, List.of(signal("hunger", "", DAY, Severity.NOTE)));

    assertThat(compared.byRule())
        .isEqualTo(
            Map.of(
                "hunger", Map.of(Change.LOST, 1, Change.RAISED, 1),
                "repeated-injury", Map.of(Change.MORE_PRESSING, 1),
                "ten-4-facesp", Map.of(Change.LESS_PRESSING, 1)));
    assertThat(compared.inForce(Severity.CHECK)).isEqualTo(3);
    assertThat(compared.tried(Severity.CHECK)).isEqualTo(2);
    assertThat(compared.tried(Severity.NOTE)).isEqualTo(2);
    assertThat(compared.losesNothing()).isFalse();
  }

  @Test
  @DisplayName("A policy that only adds loses nothing")
  void losesNothingWhereItOnlyAdds() {
    compared.tried(ONE, List.of(signal("hunger", "", DAY, Severity.NOTE)));
    assertThat(compared.losesNothing()).isTrue();
    compared.inForce(OTHER, List.of(signal("hunger", "", DAY, Severity.NOTE)));
    assertThat(compared.losesNothing()).isFalse();
  }

  private static Signal signal(String code, String key, LocalDate opened, Severity severity) {
    var subject = Subject.of(Question.LOCAL, code + key);
    var finding =
        new Finding(code, 1, subject, key, severity, "Found.", new TreeSet<>(), "Well?", List.of());
    var ground =
        new Ground(
            code,
            subject,
            key,
            opened,
            Optional.empty(),
            List.of(new Ground.Version(opened, finding)));
    return new Signal(subject, List.of(ground));
  }
}
