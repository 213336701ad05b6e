package org.sightline.linkage.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.linkage.block.Blocks;
import org.sightline.linkage.model.LinkModel;

/// A block that grows too large to be compared, and shrinks again.
class CrowdTest {

  private static final LinkModel MODEL = Village.with(Village.MODEL, "address", "phone", "number");

  private static String line(int record) {
    // Neighbours of one number are of one person; every third such pair shares the phone as well.
    int person = record / 2;
    return "c%d,,anna,,smith,F,19%02d-0%d-1%d,1 the hostel,norwich,,%s,"
        .formatted(
            record,
            person % 90 + 10,
            person % 9 + 1,
            person / 100 % 10,
            person % 3 == 0 ? "07700 %06d".formatted(person) : "");
  }

  @Test
  void peopleAreThoseOfABatchRunOnEitherSideOfTheLimit() {
    List<String> lines = new ArrayList<>();
    for (int record = 0; record < Blocks.LARGEST; record++) {
      lines.add(line(record));
    }
    LiveIndex index = Village.index(lines, MODEL);
    int before = index.people().size();

    lines.add(line(Blocks.LARGEST));
    index.insert(Village.written(lines.getLast()));

    assertThat(Village.people(index)).isEqualTo(Village.batch(lines, index));
    assertThat(index.people()).hasSizeGreaterThan(before);

    String gone = lines.remove(4);
    index.delete(List.of(Village.written(gone).id()));
    assertThat(Village.people(index)).isEqualTo(Village.batch(lines, index));
  }
}
