package org.sightline.linkage.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// One record by itself, outside any table: a row, its texts and its id in one array of bytes. Nothing in it is shared with another record,
/// so that it can be let go of without a trace. A value.
///
/// First the parts of a row that are written out in bits, then the lengths of nine texts, two bytes each, then the texts.
public final class PackedRecord {

  /// Where in a row the numbers of texts stand, in the order of the texts.
  static final int[] TEXTS = {
    Row.FORENAME,
    Row.MIDDLE,
    Row.SURNAME,
    Row.ADDRESS,
    Row.TOWN,
    Row.EMAIL,
    Row.BIRTHPLACE,
    Row.OCCUPATION
  };

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  /// Parts of a row that are no texts.
  private static final int[] BITS = {
    Row.BIRTH,
    Row.POSTCODE,
    Row.POSTCODE + 1,
    Row.PHONE,
    Row.PHONE + 1,
    Row.NUMBER,
    Row.NUMBER + 1,
    Row.FLAGS
  };

  private static final int LENGTHS = 4 * BITS.length;
  private static final int BEGIN = LENGTHS + 2 * (TEXTS.length + 1);
  private static final int LONGEST = 0xFFFF;

  private final byte[] bytes;

  private PackedRecord(byte[] bytes) {
    this.bytes = bytes;
  }

  /// A record of a table.
  public static PackedRecord of(PersonTable table, int record) {
    byte[] id = new byte[table.idLength(record)];
    table.copyId(record, id, 0);
    List<Dictionary> dictionaries =
        List.of(
            table.names().texts(),
            table.texts(Field.ADDRESS),
            table.texts(Field.TOWN),
            table.texts(Field.EMAIL),
            table.texts(Field.BIRTHPLACE),
            table.texts(Field.OCCUPATION));
    return of(table.rows(), record * Row.STRIDE, dictionaries, id);
  }

  static PackedRecord of(int[] rows, int at, List<Dictionary> dictionaries, byte[] id) {
    int length = BEGIN + id.length;
    for (int text = 0; text < TEXTS.length; text++) {
      length += dictionaries.get(dictionary(text)).length(rows[at + TEXTS[text]]);
    }
    byte[] bytes = new byte[length];
    for (int part = 0; part < BITS.length; part++) {
      INTS.set(bytes, 4 * part, rows[at + BITS[part]]);
    }
    int end = put(bytes, BEGIN, TEXTS.length, id, 0, id.length);
    for (int text = 0; text < TEXTS.length; text++) {
      Dictionary of = dictionaries.get(dictionary(text));
      int number = rows[at + TEXTS[text]];
      end = put(bytes, end, text, of.bytes(), of.start(number), of.length(number));
    }
    return new PackedRecord(bytes);
  }

  /// A record as its bytes were kept.
  ///
  /// @throws IllegalArgumentException when they cannot be those of a record
  public static PackedRecord of(byte[] bytes) {
    PackedRecord record = new PackedRecord(bytes.clone());
    if (bytes.length < BEGIN || record.end() != bytes.length || record.idLength() == 0) {
      throw new IllegalArgumentException("%d bytes are no record".formatted(bytes.length));
    }
    return record;
  }

  /// A copy of its bytes, to be kept.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// The record's id.
  public String id() {
    return new String(bytes, BEGIN, idLength(), StandardCharsets.UTF_8);
  }

  /// Whether this is the record's id.
  public boolean hasId(byte[] id) {
    return Arrays.equals(bytes, BEGIN, BEGIN + idLength(), id, 0, id.length);
  }

  /// The order of ids: shorter first, then byte by byte, as in tables.
  public static int compareIds(PackedRecord one, PackedRecord other) {
    int byLength = Integer.compare(one.idLength(), other.idLength());
    return byLength != 0
        ? byLength
        : Arrays.compareUnsigned(
            one.bytes, BEGIN, BEGIN + one.idLength(), other.bytes, BEGIN, BEGIN + other.idLength());
  }

  /// Which of the files it came from, counted from 0.
  public int file() {
    return (int) INTS.get(bytes, 4 * (BITS.length - 1)) >>> Row.FILE_SHIFT & 1;
  }

  int idLength() {
    return length(TEXTS.length);
  }

  int copyId(byte[] into, int at) {
    System.arraycopy(bytes, BEGIN, into, at, idLength());
    return idLength();
  }

  /// Writes the row, with the numbers that the texts have in these dictionaries, or are given now.
  void unpack(int[] rows, int at, List<Dictionary> dictionaries) {
    for (int part = 0; part < BITS.length; part++) {
      rows[at + BITS[part]] = (int) INTS.get(bytes, 4 * part);
    }
    int from = BEGIN + idLength();
    for (int text = 0; text < TEXTS.length; text++) {
      int to = from + length(text);
      rows[at + TEXTS[text]] = dictionaries.get(dictionary(text)).add(bytes, from, to);
      from = to;
    }
  }

  private int end() {
    int end = BEGIN;
    for (int text = 0; text <= TEXTS.length; text++) {
      end += length(text);
    }
    return end;
  }

  private int length(int text) {
    return (short) SHORTS.get(bytes, LENGTHS + 2 * text) & LONGEST;
  }

  private static int put(byte[] bytes, int at, int text, byte[] from, int start, int length) {
    if (length > LONGEST) {
      throw new IllegalArgumentException("a text of %,d bytes is too long".formatted(length));
    }
    SHORTS.set(bytes, LENGTHS + 2 * text, (short) length);
    System.arraycopy(from, start, bytes, at, length);
    return at + length;
  }

  /// The three names share a dictionary.
  private static int dictionary(int text) {
    return Math.max(0, text - 2);
  }
}
