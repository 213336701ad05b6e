package org.sightline.duty.england;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sightline.duty.Obligation;
import org.sightline.story.Story;
import org.sightline.time.Eyes;
import org.sightline.time.WorkingDays;

class StatutoryVisitsTest {

  @Test
  void followsLocalProcedureWhereItSetsAnotherNumberOfDays() {
    var life =
        Story.all("stories/duty").stream()
            .filter(story -> story.file().equals("statutory-visits.yaml"))
            .findFirst()
            .orElseThrow()
            .chronologyAsOf(LocalDate.of(2006, 12, 30), Eyes.jointly());

    assertThat(new StatutoryVisits(7).owed(life, WorkingDays.ofEnglandAndWales()))
        .singleElement()
        .satisfies(visit -> {
          assertThat(visit.due()).isEqualTo("2006-12-29");
          assertThat(visit.limit()).isEqualTo("7 days");
          assertThat(visit.at(LocalDate.of(2006, 12, 30))).isEqualTo(Obligation.State.OVERDUE);
        });
  }
}
