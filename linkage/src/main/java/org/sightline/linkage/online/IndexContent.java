package org.sightline.linkage.online;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.linkage.cluster.ClusterRules;
import org.sightline.linkage.compare.FrozenRarity;
import org.sightline.linkage.table.PackedRecord;

/// What an index is made of, as it stands in a file: its rules, the rarity of values, the records, whose they are, their links, and
/// what was decided. Places of deleted records are left out.
///
/// @param groups for each record the first record of its person
/// @param links for each record and each of its links to a later record: the record, the other, the weight's bits
/// @param decisions for each the two records, and its kind
@SuppressWarnings("ArrayRecordComponent") // On its way to or from a file; never compared.
record IndexContent(
    ClusterRules rules,
    boolean nhsNumbers,
    FrozenRarity rarity,
    List<PackedRecord> records,
    int[] groups,
    int[] links,
    int[] decisions) {

  static final int APART = 0;
  static final int TOGETHER = 1;

  static IndexContent of(
      ClusterRules rules,
      boolean nhsNumbers,
      FrozenRarity rarity,
      View view,
      Links links,
      Decisions decisions) {
    List<PackedRecord> records = new ArrayList<>(view.living());
    int[] renumbered = new int[view.size()];
    for (int place = 0; place < view.size(); place++) {
      PackedRecord record = view.records().get(place);
      if (record != null) {
        renumbered[place] = records.size();
        records.add(record);
      }
    }
    int[] groups = new int[records.size()];
    Ints kept = new Ints();
    for (int place = 0; place < view.size(); place++) {
      if (view.records().get(place) != null) {
        int @Nullable [] group = view.groups().get(place);
        groups[renumbered[place]] = renumbered[group == null ? place : group[0]];
        for (long link : links.of(place)) {
          if (Links.other(link) > place) {
            kept.add(
                renumbered[place],
                renumbered[Links.other(link)],
                Float.floatToRawIntBits(Links.bits(link)));
          }
        }
      }
    }
    Ints decided = new Ints();
    decisions.each((one, other, kind) ->
        decided.add(
            renumbered[one], renumbered[other], kind == Decision.Kind.TOGETHER ? TOGETHER : APART));
    return new IndexContent(rules, nhsNumbers, rarity, records, groups, kept.all(), decided.all());
  }

  void write(DataOutputStream out) throws IOException {
    out.writeDouble(rules.from());
    out.writeInt(rules.largest());
    out.writeBoolean(rules.oneEach());
    out.writeBoolean(nhsNumbers);
    rarity.write(out);
    out.writeInt(records.size());
    for (PackedRecord record : records) {
      byte[] bytes = record.bytes();
      out.writeInt(bytes.length);
      out.write(bytes);
    }
    for (int[] ints : List.of(groups, links, decisions)) {
      out.writeInt(ints.length);
      for (int one : ints) {
        out.writeInt(one);
      }
    }
  }

  static IndexContent read(DataInputStream in) throws IOException {
    ClusterRules rules = new ClusterRules(in.readDouble(), in.readInt(), in.readBoolean());
    boolean nhsNumbers = in.readBoolean();
    FrozenRarity rarity = FrozenRarity.read(in);
    int count = in.readInt();
    List<PackedRecord> records = new ArrayList<>(count);
    for (int record = 0; record < count; record++) {
      records.add(PackedRecord.of(in.readNBytes(in.readInt())));
    }
    return new IndexContent(rules, nhsNumbers, rarity, records, ints(in), ints(in), ints(in));
  }

  private static int[] ints(DataInputStream in) throws IOException {
    int[] ints = new int[in.readInt()];
    for (int at = 0; at < ints.length; at++) {
      ints[at] = in.readInt();
    }
    return ints;
  }

  /// Ints that become more, three at a time.
  private static final class Ints {
    private int[] ints = new int[64];
    private int size;

    void add(int one, int two, int three) {
      if (size + 3 > ints.length) {
        ints = Arrays.copyOf(ints, ints.length * 2);
      }
      ints[size++] = one;
      ints[size++] = two;
      ints[size++] = three;
    }

    int[] all() {
      return Arrays.copyOf(ints, size);
    }
  }
}
