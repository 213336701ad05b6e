package org.sightline.linkage.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sightline.linkage.Parallel;

/// Records of people, packed, in the order of their ids. A value: nothing in it changes once it is made, and any number of
/// threads may read it.
///
/// A record is a number from 0 to `size() - 1`, and its row begins at `record * Row.STRIDE` in [#rows()].
public final class PersonTable {

  private final int files;
  private final Set<Field> fields;
  private final int[] rows;
  private final Ids ids;
  private final Names names;
  private final List<Dictionary> dictionaries;
  private final int[] truth;
  private final int firstFileSize;
  private final List<Columns> columns;

  private PersonTable(
      int files,
      Set<Field> fields,
      int[] rows,
      Ids ids,
      Names names,
      List<Dictionary> dictionaries,
      int[] truth,
      int firstFileSize,
      List<Columns> columns) {
    this.files = files;
    this.fields = fields;
    this.rows = rows;
    this.ids = ids;
    this.names = names;
    this.dictionaries = dictionaries;
    this.truth = truth;
    this.firstFileSize = firstFileSize;
    this.columns = List.copyOf(columns);
  }

  static PersonTable of(
      int files,
      List<Columns> columns,
      int[] rows,
      Ids ids,
      List<Dictionary> dictionaries,
      int[] truth,
      Parallel threads) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    columns.forEach(one -> fields.addAll(one.places().keySet()));
    int first = firstFileSize(rows);
    Names names = Names.of(dictionaries.getFirst(), rows, threads);
    return new PersonTable(files, fields, rows, ids, names, dictionaries, truth, first, columns);
  }

  /// A few records that share growing dictionaries with others.
  static PersonTable few(
      int files, int[] rows, Ids ids, Names names, List<Dictionary> dictionaries) {
    Set<Field> fields = EnumSet.allOf(Field.class);
    int first = firstFileSize(rows);
    return new PersonTable(
        files, fields, rows, ids, names, dictionaries, new int[0], first, List.of());
  }

  private static int firstFileSize(int[] rows) {
    int first = 0;
    for (int at = 0; at < rows.length; at += Row.STRIDE) {
      first += Row.file(rows, at) == 0 ? 1 : 0;
    }
    return first;
  }

  /// The same records, where others count as usual given names than those that many bear in this table.
  public PersonTable with(Names.Usual usual) {
    return new PersonTable(
        files, fields, rows, ids, names.with(usual), dictionaries, truth, firstFileSize, columns);
  }

  /// The same records, with the cells of truth read as people by a pattern.
  PersonTable withPeople(int[] person) {
    int[] mapped = new int[truth.length];
    for (int record = 0; record < truth.length; record++) {
      mapped[record] = person[truth[record]];
    }
    return new PersonTable(
        files, fields, rows, ids, names, dictionaries, mapped, firstFileSize, columns);
  }

  /// How many records.
  public int size() {
    return ids.size();
  }

  /// How many files the records came from: two are linked, one is searched in itself.
  public int files() {
    return files;
  }

  /// How many pairs could be compared at all.
  public long pairs() {
    long all = size();
    return files == 2 ? firstFileSize * (all - firstFileSize) : all * (all - 1) / 2;
  }

  /// Whether two records may be compared: of two files, only across.
  public boolean isPair(int one, int other) {
    return files == 1 || Row.file(rows, one * Row.STRIDE) != Row.file(rows, other * Row.STRIDE);
  }

  /// Which column of each file holds what; none for records that were read from no file.
  public List<Columns> columns() {
    return columns;
  }

  /// The fields that some file has.
  public Set<Field> fields() {
    return EnumSet.copyOf(fields);
  }

  /// All rows, one after another. Not to be written to: it is the table's own array, since a copy would cost what packing saves.
  public int[] rows() {
    return rows;
  }

  /// The names, and what is known of each.
  public Names names() {
    return names;
  }

  /// The texts of a field that is kept as text.
  public Dictionary texts(Field field) {
    return switch (field) {
      case FORENAME, MIDDLE, SURNAME -> dictionaries.get(0);
      case ADDRESS -> dictionaries.get(1);
      case TOWN -> dictionaries.get(2);
      case EMAIL -> dictionaries.get(3);
      case BIRTHPLACE -> dictionaries.get(4);
      case OCCUPATION -> dictionaries.get(5);
      case ID, SOURCE, SEX, BIRTH, POSTCODE, PHONE, NUMBER, NUMBER_STATUS ->
          throw new IllegalArgumentException(field + " is not kept as text");
    };
  }

  Dictionary people() {
    return dictionaries.get(6);
  }

  /// A record's id.
  public String id(int record) {
    return ids.text(record);
  }

  /// Copies a record's id as bytes; how many they were.
  public int copyId(int record, byte[] into, int at) {
    return ids.copy(record, into, at);
  }

  /// How many bytes a record's id has.
  public int idLength(int record) {
    return ids.length(record);
  }

  /// The record of an id, or -1.
  public int find(String id) {
    return ids.find(id);
  }

  /// Whether it is known of each record who it is of.
  public boolean hasTruth() {
    return truth.length > 0 || size() == 0;
  }

  /// Who a record is of, by the column of truth; equal numbers are one person.
  public int person(int record) {
    return truth[record];
  }
}
