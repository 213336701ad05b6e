package org.sightline.linkage.online;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// For each record the records it is linked with and the weights of the links, heavy enough to make people of. The writer's alone.
final class Links {

  private static final long[] NONE = {};

  private long[][] of;

  Links(int records) {
    of = new long[Math.max(64, records)][];
    Arrays.fill(of, NONE);
  }

  /// A link as it is kept: the other record, then the weight.
  private static long link(int other, float bits) {
    return (long) other << 32 | (Float.floatToRawIntBits(bits) & 0xFFFFFFFFL);
  }

  static int other(long link) {
    return (int) (link >>> 32);
  }

  static float bits(long link) {
    return Float.intBitsToFloat((int) link);
  }

  /// A record's links; not to be written to.
  long[] of(int record) {
    return record < of.length ? of[record] : NONE;
  }

  void add(int one, int other, float bits) {
    addTo(one, link(other, bits));
    addTo(other, link(one, bits));
  }

  /// Takes all links of a record away, and names the records it was linked with.
  void removeAll(int record, IntConsumer linked) {
    for (long link : of(record)) {
      int other = other(link);
      of[other] = Arrays.stream(of[other]).filter(back -> other(back) != record).toArray();
      linked.accept(other);
    }
    if (record < of.length) {
      of[record] = NONE;
    }
  }

  private void addTo(int record, long link) {
    if (record >= of.length) {
      int had = of.length;
      of = Arrays.copyOf(of, Math.max(record + 1, had + had / 2));
      Arrays.fill(of, had, of.length, NONE);
    }
    long[] longer = Arrays.copyOf(of[record], of[record].length + 1);
    longer[longer.length - 1] = link;
    of[record] = longer;
  }
}
