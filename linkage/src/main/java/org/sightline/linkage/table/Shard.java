package org.sightline.linkage.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Records as one thread has read them, with dictionaries of its own. Shards are joined when all is read.
final class Shard {

  private static final Set<String> VERIFIED =
      Set.of("01", "1", "verified", "number present and verified", "true", "yes", "y", "traced");
  private static final byte[] UNKNOWN = "unknown".getBytes(StandardCharsets.US_ASCII);

  final Dictionary names;
  final Dictionary addresses = new Dictionary();
  final Dictionary towns = new Dictionary();
  final Dictionary emails = new Dictionary();
  final Dictionary birthplaces = new Dictionary();
  final Dictionary occupations = new Dictionary();
  final Dictionary people = new Dictionary();

  int[] rows = new int[Row.STRIDE * 1024];
  int[] truth = new int[0];
  int size;
  byte[] ids = new byte[8192];
  int[] idEnds = new int[1024];

  private final Words words = new Words();
  private final NameCheck nameCheck = new NameCheck();

  Shard() {
    this(new Dictionary());
  }

  Shard(Dictionary names) {
    this.names = names;
  }

  /// Packs the present row of a file.
  void add(CsvRows row, Columns columns, Places places, int file) {
    grow(columns.truth().isPresent());
    int at = size * Row.STRIDE;
    byte[] text = row.bytes();
    pack(text, row.froms(), row.tos(), places, false, at);
    rows[at + Row.FLAGS] |= file << Row.FILE_SHIFT;
    if (columns.truth().isPresent()) {
      int cell = columns.truth().get();
      truth[size] = people.add(text, row.from(cell), row.to(cell));
    }
    addId(row, places.id);
    size++;
  }

  /// Packs cells of a text, each by where it begins and ends.
  ///
  /// @param checked whether the number is an NHS number, whatever its column is called
  void pack(byte[] text, int[] from, int[] to, Places places, boolean checked, int at) {
    rows[at + Row.FORENAME] = name(text, from, to, places.forename);
    rows[at + Row.MIDDLE] = name(text, from, to, places.middle);
    rows[at + Row.SURNAME] = name(text, from, to, places.surname);
    rows[at + Row.ADDRESS] = address(text, from, to, places.address);
    rows[at + Row.TOWN] = word(text, from, to, places.town, towns);
    rows[at + Row.BIRTHPLACE] = word(text, from, to, places.birthplace, birthplaces);
    rows[at + Row.OCCUPATION] = word(text, from, to, places.occupation, occupations);
    if (places.birth >= 0) {
      rows[at + Row.BIRTH] = Digits.date(text, from[places.birth], to[places.birth]);
    }
    if (places.postcode >= 0) {
      long postcode = Digits.postcode(text, from[places.postcode], to[places.postcode]);
      Row.setPair(rows, at + Row.POSTCODE, postcode);
    }
    if (places.phone >= 0) {
      Row.setPair(rows, at + Row.PHONE, Digits.phone(text, from[places.phone], to[places.phone]));
    }
    int flags = places.numbers.length == 0 ? 0 : number(text, from, to, places, checked, at);
    if (places.email >= 0) {
      words.email(text, from[places.email], to[places.email]);
      rows[at + Row.EMAIL] = emails.add(words.bytes(), 0, words.length());
    }
    rows[at + Row.FLAGS] = flags | sex(text, from, to, places.sex);
  }

  /// Hands the one record over and is empty again; texts it has learnt it keeps.
  void handOver(CsvFile.Taker taker) {
    byte[] id = Arrays.copyOf(ids, idEnds[0]);
    String person = truth.length == 0 ? "" : people.text(truth[0]);
    taker.take(PackedRecord.of(rows, 0, dictionaries(), id), person);
    Arrays.fill(rows, 0, Row.STRIDE, 0);
    size = 0;
  }

  /// Packs the first number that holds its check, or the first there is; what is known of it.
  private int number(byte[] text, int[] from, int[] to, Places places, boolean checked, int at) {
    int chosen = 0;
    long number = 0;
    for (int one = 0; one < places.numbers.length && (chosen & Row.NUMBER_HOLDS) == 0; one++) {
      int cell = places.numbers[one];
      long next = Digits.number(text, from[cell], to[cell]);
      int flags = next == 0 ? 0 : kind(next, checked ? Row.NUMBER_OF_NHS : places.kinds[one]);
      if (number == 0 || (flags & Row.NUMBER_HOLDS) != 0) {
        number = next;
        chosen = flags;
      }
    }
    Row.setPair(rows, at + Row.NUMBER, number);
    boolean unverified =
        number != 0
            && places.status >= 0
            && isUnverified(text, from[places.status], to[places.status]);
    return unverified ? chosen | Row.NUMBER_UNVERIFIED : chosen;
  }

  /// Of what kind a number is, by its column and by itself, and whether it holds its check.
  private static int kind(long number, int column) {
    if (PupilNumber.is(number)) {
      if (PupilNumber.holds(number)) {
        return Row.NUMBER_OF_PUPIL | Row.NUMBER_HOLDS;
      }
      return column == Row.NUMBER_OF_PUPIL ? Row.NUMBER_OF_PUPIL | Row.NUMBER_FAILS : 0;
    }
    if (column == Row.NUMBER_OF_PUPIL) {
      return Row.NUMBER_OF_PUPIL | Row.NUMBER_FAILS;
    }
    if (column == Row.NUMBER_OF_NHS) {
      return Digits.isNhsNumber(number)
          ? Row.NUMBER_OF_NHS | Row.NUMBER_HOLDS
          : Row.NUMBER_OF_NHS | Row.NUMBER_FAILS;
    }
    return 0;
  }

  /// The NHS data dictionary's code 01 is "present and verified"; others write it out. Where nothing is written, nothing is known.
  private static boolean isUnverified(byte[] text, int from, int to) {
    String status = new String(text, from, to - from, StandardCharsets.UTF_8).strip();
    return !status.isEmpty() && !VERIFIED.contains(status.toLowerCase(Locale.ROOT));
  }

  private int name(byte[] text, int[] from, int[] to, int cell) {
    if (cell < 0 || from[cell] == to[cell]) {
      return 0;
    }
    words.name(text, from[cell], to[cell]);
    int before = names.size();
    int number = names.add(words.bytes(), 0, words.length());
    return nameCheck.isName(names, number, before) ? number : 0;
  }

  private int address(byte[] text, int[] from, int[] to, int[] cells) {
    words.clear();
    for (int cell : cells) {
      words.append(text, from[cell], to[cell]);
    }
    return addresses.add(words.bytes(), 0, words.length());
  }

  private int word(byte[] text, int[] from, int[] to, int cell, Dictionary dictionary) {
    if (cell < 0 || from[cell] == to[cell]) {
      return 0;
    }
    words.clear();
    words.append(text, from[cell], to[cell]);
    return words.is(UNKNOWN) ? 0 : dictionary.add(words.bytes(), 0, words.length());
  }

  private static int sex(byte[] text, int[] from, int[] to, int cell) {
    if (cell < 0 || from[cell] == to[cell]) {
      return 0;
    }
    return switch (text[from[cell]] | 0x20) {
      case 'm', '1' | 0x20 -> 1;
      case 'f', 'w', '2' | 0x20 -> 2;
      case 'x', 'o', 'n', 'i', '9' | 0x20 -> to[cell] - from[cell] > 1 ? 0 : 3;
      default -> 0;
    };
  }

  private void addId(CsvRows row, int cell) {
    int length = row.to(cell) - row.from(cell);
    if (length == 0) {
      throw row.fault(cell, "the record has no id");
    }
    int start = size == 0 ? 0 : idEnds[size - 1];
    if (start + length > ids.length) {
      ids = Arrays.copyOf(ids, Math.max(Math.multiplyExact(ids.length, 2), start + length));
    }
    System.arraycopy(row.bytes(), row.from(cell), ids, start, length);
    idEnds[size] = start + length;
  }

  private void grow(boolean withTruth) {
    if ((size + 1) * Row.STRIDE > rows.length) {
      rows = Arrays.copyOf(rows, Math.multiplyExact(rows.length, 2));
      idEnds = Arrays.copyOf(idEnds, rows.length / Row.STRIDE);
    }
    if (withTruth && truth.length <= size) {
      truth = Arrays.copyOf(truth, rows.length / Row.STRIDE);
    }
  }

  /// The dictionaries in one order, for joining.
  List<Dictionary> dictionaries() {
    return List.of(names, addresses, towns, emails, birthplaces, occupations, people);
  }

  /// The columns of one file by name, taken apart once.
  static final class Places {
    final int id;
    final int forename;
    final int middle;
    final int surname;
    final int sex;
    final int birth;
    final int[] address;
    final int town;
    final int postcode;
    final int phone;
    final int email;
    final int[] numbers;
    final int[] kinds;
    final int status;
    final int birthplace;
    final int occupation;

    Places(Columns columns) {
      id = columns.only(Field.ID);
      forename = columns.only(Field.FORENAME);
      middle = columns.only(Field.MIDDLE);
      surname = columns.only(Field.SURNAME);
      sex = columns.only(Field.SEX);
      birth = columns.only(Field.BIRTH);
      address = all(columns, Field.ADDRESS);
      town = columns.only(Field.TOWN);
      postcode = columns.only(Field.POSTCODE);
      phone = columns.only(Field.PHONE);
      email = columns.only(Field.EMAIL);
      numbers = all(columns, Field.NUMBER);
      kinds = Arrays.stream(numbers).map(cell -> kind(columns.header().get(cell))).toArray();
      status = columns.only(Field.NUMBER_STATUS);
      birthplace = columns.only(Field.BIRTHPLACE);
      occupation = columns.only(Field.OCCUPATION);
    }

    private static int[] all(Columns columns, Field field) {
      return columns.places().getOrDefault(field, List.of()).stream()
          .mapToInt(Integer::intValue)
          .toArray();
    }

    /// Only these two carry a check that a slip would break.
    private static int kind(String header) {
      String name = header.strip().toLowerCase(Locale.ROOT);
      return name.startsWith("nhs")
          ? Row.NUMBER_OF_NHS
          : name.equals("upn") || name.startsWith("unique") ? Row.NUMBER_OF_PUPIL : 0;
    }
  }
}
