package org.sightline.linkage.table;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Room for one thread at a time to lay a few records side by side, as a small table, and compare them with everything a large table
/// offers. What it has learnt of texts it keeps from one time to the next; whoever must forget them throws the workbench away.
public final class Workbench {

  private static final List<Field> FIELDS = List.of(Field.values());
  private static final Shard.Places PLACES = places();

  private final Shard shard;
  private final List<Dictionary> dictionaries;
  private final Names names;
  private final Names.Usual usual;

  /// An empty one.
  ///
  /// @param usual which names count as usual given names
  public Workbench(Names.Usual usual) {
    this.usual = usual;
    this.shard = new Shard();
    this.dictionaries = shard.dictionaries();
    this.names = Names.growing(shard.names);
  }

  private Workbench(Workbench like) {
    this.usual = like.usual;
    this.shard = new Shard(like.shard.names.copy());
    this.dictionaries = shard.dictionaries();
    this.names = like.names.copy(shard.names);
  }

  /// Another like this, for another thread. Only of one that has not been used.
  public Workbench copy() {
    return new Workbench(this);
  }

  /// How many texts it has learnt.
  public int texts() {
    return dictionaries.stream().mapToInt(Dictionary::size).sum();
  }

  /// Packs cells as they are written: the same spelling is made of them as of the cells of a file.
  ///
  /// @param id of the record
  /// @param cells what is recorded; fields that are left out are not recorded
  /// @param nhsNumbers whether [Field#NUMBER] is an NHS number, whose check tells a slip
  public PackedRecord pack(String id, Map<Field, String> cells, boolean nhsNumbers) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    int[] from = new int[FIELDS.size()];
    int[] to = new int[FIELDS.size()];
    for (int field = 0; field < FIELDS.size(); field++) {
      from[field] = text.size();
      byte[] cell = bytes(cells.getOrDefault(FIELDS.get(field), "").strip());
      text.write(cell, 0, cell.length);
      to[field] = text.size();
    }
    shard.pack(text.toByteArray(), from, to, PLACES, nhsNumbers, 0);
    return PackedRecord.of(shard.rows, 0, dictionaries, bytes(id));
  }

  /// Lays records out as a table.
  ///
  /// @param records in the order of their ids; an empty id is allowed for one that has none yet
  public PersonTable table(List<PackedRecord> records) {
    return table(records, 1);
  }

  /// Lays records of one file or two out as a table.
  ///
  /// @param records in the order of their ids
  /// @param files how many files they are of: of two, only pairs across are compared
  public PersonTable table(List<PackedRecord> records, int files) {
    int[] rows = new int[records.size() * Row.STRIDE];
    int[] ends = new int[records.size()];
    int end = 0;
    for (int record = 0; record < records.size(); record++) {
      records.get(record).unpack(rows, record * Row.STRIDE, dictionaries);
      end += records.get(record).idLength();
      ends[record] = end;
    }
    byte[] pool = new byte[end];
    int at = 0;
    for (PackedRecord record : records) {
      at += record.copyId(pool, at);
    }
    names.grow(usual);
    return PersonTable.few(files, rows, new Ids(pool, ends), names, dictionaries);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Shard.Places places() {
    Map<Field, List<Integer>> each =
        IntStream.range(0, FIELDS.size()).boxed().collect(Collectors.toMap(FIELDS::get, List::of));
    return new Shard.Places(
        new Columns(
            // The last of a field's names says least of what kind of number there is.
            FIELDS.stream().map(field -> field.names().getLast()).toList(),
            each,
            Optional.empty()));
  }
}
