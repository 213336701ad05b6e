package org.sightline.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// Whether a corpus shows how many records a person has at most.
class MostRecordsTest {

  /// How many people have one record, two, three and so on.
  private static OptionalInt most(int... people) {
    List<Integer> sizes = new ArrayList<>();
    for (int records = 1; records <= people.length; records++) {
      for (int person = 0; person < people[records - 1]; person++) {
        sizes.add(records);
        for (int further = 1; further < records; further++) {
          sizes.add(0);
        }
      }
    }
    return MostRecords.of(sizes.stream().mapToInt(Integer::intValue).toArray());
  }

  @Test
  void seesAnEdge() {
    assertThat(most(3000, 1500, 800, 400, 2)).hasValue(4);
    assertThat(most(3000, 1500, 800, 400, 1, 1, 1)).hasValue(4);
    assertThat(most(3000, 1500, 800, 400)).hasValue(4);
    assertThat(most(0, 500)).as("every person twice").hasValue(2);
  }

  @Test
  void takesNoSlopeForAnEdge() {
    assertThat(most(3000, 1500, 800, 400, 200, 100, 50, 25, 12, 6, 3, 1)).isEmpty();
    assertThat(most(100_000, 10_000, 1000, 100, 10, 1)).isEmpty();
    assertThat(most(1_000_000, 3_000, 9)).as("few were ever recorded twice").isEmpty();
  }

  @Test
  void saysNothingOfFewPeopleOrOfLoneRecords() {
    assertThat(most(300, 150, 80, 40, 1)).isEmpty();
    assertThat(most(5000)).isEmpty();
    assertThat(most(5000, 1)).isEmpty();
    assertThat(MostRecords.of(new int[0])).isEmpty();
  }
}
