package org.sightline.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.TownFile;
import org.sightline.linkage.table.Names;
import org.sightline.linkage.table.PersonTable;

/// Names packed in longs against names as they are written.
class SimilarTest {

  private static final Random RANDOM = new Random(4);

  private static String name() {
    StringBuilder name = new StringBuilder();
    int length = 1 + RANDOM.nextInt(14);
    for (int letter = 0; letter < length; letter++) {
      name.append((char) ('a' + RANDOM.nextInt(6)));
    }
    return name.toString();
  }

  private static Names names(int count) {
    List<String> lines = new ArrayList<>(List.of("id,surname"));
    for (int record = 0; record < count; record++) {
      lines.add(record + "," + name());
    }
    try (Parallel one = Parallel.of(1)) {
      PersonTable table = TownFile.table(lines, Optional.empty(), one);
      return table.names();
    }
  }

  private static double written(String one, String other) {
    byte[] both = (one + other).getBytes(StandardCharsets.US_ASCII);
    return Similar.bytes(both, 0, one.length(), one.length(), both.length);
  }

  @Test
  void isAsJaroAndWinklerPublishedIt() {
    assertThat(written("martha", "marhta")).isCloseTo(0.9611, within(1e-4));
    assertThat(written("dwayne", "duane")).isCloseTo(0.84, within(1e-4));
    assertThat(written("dixon", "dicksonx")).isCloseTo(0.8133, within(1e-4));
  }

  @Test
  void takesNothingForLikeNothingOnly() {
    assertThat(written("", "")).isEqualTo(1);
    assertThat(written("dixon", "")).isZero();
    assertThat(written("", "dixon")).isZero();
    assertThat(written("dixon", "pablu")).isZero();
  }

  @Test
  void rulesOutByLettersAloneMostOfWhatIsNotAlike() {
    Names names = names(400);
    Similar.Bound bound = new Similar.Bound(0.9);
    int unlike = 0;
    int ruledOut = 0;
    for (int one = 1; one < names.texts().size(); one++) {
      for (int other = one + 1; other < names.texts().size(); other++) {
        if (Similar.jaroWinkler(names, one, other) < 0.5) {
          unlike++;
          ruledOut += Similar.possible(names, one, other, bound) ? 0 : 1;
        }
      }
    }
    assertThat(ruledOut).isGreaterThan(unlike * 2 / 3);
  }

  @Test
  void givesTheSameForPackedNamesAndRulesNothingOutThatCouldBe() {
    Names names = names(600);
    for (int one = 1; one < names.texts().size(); one++) {
      for (int other = one; other < names.texts().size(); other++) {
        double wanted = written(names.texts().text(one), names.texts().text(other));

        assertThat(Similar.jaroWinkler(names, one, other))
            .as("%s, %s", names.texts().text(one), names.texts().text(other))
            .isCloseTo(wanted, within(1e-12));
        if (!Similar.possible(names, one, other, new Similar.Bound(0.8))) {
          assertThat(wanted).isLessThan(0.8);
        }
      }
    }
  }

  @Test
  void knowsASlipFromTwo() {
    assertThat(slip("harper", "harpe")).isTrue();
    assertThat(slip("harper", "hharper")).isTrue();
    assertThat(slip("harper", "hrper")).isTrue();
    assertThat(slip("harper", "harqer")).isTrue();
    assertThat(slip("harper", "ahrper")).isTrue();
    assertThat(slip("harper", "harpre")).isTrue();
    assertThat(slip("harper", "harper")).isFalse();
    assertThat(slip("harper", "hxrpxr")).isFalse();
    assertThat(slip("harper", "rahper")).isFalse();
    assertThat(slip("harper", "harp")).isFalse();
  }

  private static boolean slip(String one, String other) {
    return Similar.isSlip(packed(one), one.length(), packed(other), other.length());
  }

  private static long packed(String name) {
    long bits = 0;
    for (int letter = 0; letter < name.length(); letter++) {
      bits |= (name.charAt(letter) - 'a' + 1L) << (5 * letter);
    }
    return bits;
  }
}
