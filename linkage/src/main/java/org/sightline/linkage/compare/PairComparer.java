package org.sightline.linkage.compare;

import org.jspecify.annotations.Nullable;
import org.sightline.linkage.table.Dictionary;
import org.sightline.linkage.table.Field;
import org.sightline.linkage.table.Names;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;

/// Compares two rows of one table: what comes out is a pattern, with the level reached in every [Aspect].
///
/// It runs some fifteen million times a second, so that it is dense: equality is one comparison of two numbers, and the
/// cheap questions come before the dear ones. It has no state and any number of threads may use it, except for what [#remembering] gives.
public final class PairComparer {

  private static final int DOUBTFUL = Row.NUMBER_FAILS | Row.NUMBER_UNVERIFIED;
  private static final int KINDS = Row.NUMBER_OF_NHS | Row.NUMBER_OF_PUPIL;
  static final int MISSING = 0;

  // Levels of FORENAME
  static final int FORENAME_EXACT = 1;
  static final int FORENAME_FORM = 2;
  static final int FORENAME_NEAR = 3;
  static final int FORENAME_ALIKE = 4;
  static final int FORENAME_PART = 5;
  static final int FORENAME_SWAPPED = 6;
  static final int FORENAME_IS_MIDDLE = 7;
  static final int FORENAME_DIFFERENT = 8;
  static final int FORENAME_INITIAL = 9;
  static final int FORENAME_OTHER_INITIAL = 10;
  static final int FORENAME_LOOKALIKE = 11;
  static final int FORENAME_TWO_NAMES = 12;

  // Levels of SURNAME
  static final int SURNAME_EXACT = 1;
  static final int SURNAME_PART = 2;
  static final int SURNAME_NEAR = 3;
  static final int SURNAME_ALIKE = 4;
  static final int SURNAME_DIFFERENT = 5;

  private static final Similar.Bound NEAR_GIVEN = new Similar.Bound(0.88);
  private static final double NEAR_FAMILY = 0.90;
  private static final Similar.Bound ALIKE = new Similar.Bound(0.80);
  private static final double LIKE_WORDS = 0.90;
  private static final int LONG_ENOUGH_FOR_A_SLIP = 4;
  private static final int LONG_ENOUGH_FOR_A_PART = 3;
  private static final int FIRST_OF_JANUARY = 0x0101;

  private final Names names;
  private final Dictionary addresses;
  private final Dictionary emails;
  private final Dictionary birthplaces;
  private final Dictionary occupations;
  private final @Nullable NameMemo forenames;
  private final @Nullable NameMemo surnames;
  private final @Nullable NameMemo middles;
  // Whether there are texts that many files do not have.
  private final boolean hasWords;

  /// @param table the table whose rows are compared
  public PairComparer(PersonTable table) {
    this.forenames = null;
    this.surnames = null;
    this.middles = null;
    this.hasWords =
        table.fields().contains(Field.EMAIL)
            || table.fields().contains(Field.BIRTHPLACE)
            || table.fields().contains(Field.OCCUPATION);
    this.names = table.names();
    this.addresses = table.texts(Field.ADDRESS);
    this.emails = table.texts(Field.EMAIL);
    this.birthplaces = table.texts(Field.BIRTHPLACE);
    this.occupations = table.texts(Field.OCCUPATION);
  }

  private PairComparer(PairComparer like, NameMemo... memos) {
    this.forenames = memos[0];
    this.surnames = memos[1];
    this.middles = memos[2];
    this.hasWords = like.hasWords;
    this.names = like.names;
    this.addresses = like.addresses;
    this.emails = like.emails;
    this.birthplaces = like.birthplaces;
    this.occupations = like.occupations;
  }

  /// The same for one thread, which remembers the names it compared last: faster over large blocks, where few names meet often. Names must
  /// not become more meanwhile.
  public PairComparer remembering() {
    return names.texts().size() < NameMemo.MOST_NAMES
        ? new PairComparer(this, new NameMemo(), new NameMemo(), new NameMemo())
        : this;
  }

  /// The pattern of two rows.
  ///
  /// @param a where the one lies, from place i on
  /// @param b where the other lies, from place j on
  public int compare(int[] a, int i, int[] b, int j) {
    return names(a, i, b, j)
        | birth(a[i + Row.BIRTH], b[j + Row.BIRTH]) << 10
        | sex(a[i + Row.FLAGS], b[j + Row.FLAGS]) << 14
        | contact(a, i, b, j) << 16
        | rest(a, i, b, j);
  }

  /// The aspects that many files do not have.
  private int rest(int[] a, int i, int[] b, int j) {
    int number = number(a, i, b, j) << 24;
    return hasWords ? number | words(a, i, b, j) : number;
  }

  private int words(int[] a, int i, int[] b, int j) {
    int email = email(a[i + Row.EMAIL], b[j + Row.EMAIL]);
    int birthplace = words(birthplaces, a[i + Row.BIRTHPLACE], b[j + Row.BIRTHPLACE]);
    int occupation = words(occupations, a[i + Row.OCCUPATION], b[j + Row.OCCUPATION]);
    return email << 21 | birthplace << 27 | occupation << 29;
  }

  // ------------------------------------------------------------------ names

  private int names(int[] a, int i, int[] b, int j) {
    int forenameA = a[i + Row.FORENAME];
    int forenameB = b[j + Row.FORENAME];
    int surnameA = a[i + Row.SURNAME];
    int surnameB = b[j + Row.SURNAME];
    if (forenameA == surnameB
        && surnameA == forenameB
        && forenameA != forenameB
        && forenameA != 0
        && surnameA != 0) {
      return FORENAME_SWAPPED;
    }
    int middleA = a[i + Row.MIDDLE];
    int middleB = b[j + Row.MIDDLE];
    int forename = forename(forenameA, forenameB);
    int surname = surname(surnameA, surnameB);
    if ((forename == FORENAME_DIFFERENT || forename == FORENAME_TWO_NAMES)
        && (middleA | middleB) != 0
        && isMiddle(forenameA, forenameB, middleA, middleB)) {
      return FORENAME_IS_MIDDLE | surname << 4;
    }
    return forename | surname << 4 | middle(middleA, middleB) << 7;
  }

  private int forename(int a, int b) {
    if (a == b) {
      return a == 0 ? MISSING : names.length(a) == 1 ? FORENAME_INITIAL : FORENAME_EXACT;
    }
    if (a == 0 || b == 0) {
      return MISSING;
    }
    if (forenames == null) {
      return twoForenames(a, b);
    }
    int known = forenames.of(a, b);
    if (known == NameMemo.UNKNOWN) {
      known = twoForenames(a, b);
      forenames.put(a, b, known);
    }
    return known;
  }

  private int twoForenames(int a, int b) {
    int lengthA = names.length(a);
    int lengthB = names.length(b);
    if (lengthA == 1 || lengthB == 1) {
      return isSameBeginning(a, b, 1) ? FORENAME_INITIAL : FORENAME_OTHER_INITIAL;
    }
    if (names.areForms(a, b)) {
      return FORENAME_FORM;
    }
    if (isSlip(a, lengthA, b, lengthB)) {
      return near(a, b);
    }
    if (isBeginning(a, b, lengthA, lengthB)) {
      return FORENAME_PART;
    }
    if (Similar.possible(names, a, b, ALIKE)) {
      double similarity = Similar.jaroWinkler(names, a, b);
      if (similarity >= NEAR_GIVEN.similarity()) {
        return near(a, b);
      }
      if (similarity >= ALIKE.similarity() && names.sound(a) == names.sound(b)) {
        return FORENAME_ALIKE;
      }
    }
    return names.isUsual(a) && names.isUsual(b) ? FORENAME_TWO_NAMES : FORENAME_DIFFERENT;
  }

  private int near(int a, int b) {
    return names.isEstablished(a) && names.isEstablished(b) ? FORENAME_LOOKALIKE : FORENAME_NEAR;
  }

  private int surname(int a, int b) {
    if (a == b) {
      return a == 0 ? MISSING : SURNAME_EXACT;
    }
    if (a == 0 || b == 0) {
      return MISSING;
    }
    if (surnames == null) {
      return twoSurnames(a, b);
    }
    int known = surnames.of(a, b);
    if (known == NameMemo.UNKNOWN) {
      known = twoSurnames(a, b);
      surnames.put(a, b, known);
    }
    return known;
  }

  private int twoSurnames(int a, int b) {
    if ((names.hasSeveralWords(a) || names.hasSeveralWords(b)) && shareWord(a, b)) {
      return SURNAME_PART;
    }
    int lengthA = names.length(a);
    int lengthB = names.length(b);
    if (isSlip(a, lengthA, b, lengthB)) {
      return SURNAME_NEAR;
    }
    if (Similar.possible(names, a, b, ALIKE)) {
      double similarity = Similar.jaroWinkler(names, a, b);
      if (similarity >= NEAR_FAMILY) {
        return SURNAME_NEAR;
      }
      if (similarity >= ALIKE.similarity() && names.sound(a) == names.sound(b)) {
        return SURNAME_ALIKE;
      }
    }
    return SURNAME_DIFFERENT;
  }

  private int middle(int a, int b) {
    if (a == 0 || b == 0) {
      return MISSING;
    }
    if (middles == null) {
      return twoMiddles(a, b);
    }
    int known = middles.of(a, b);
    if (known == NameMemo.UNKNOWN) {
      known = twoMiddles(a, b);
      middles.put(a, b, known);
    }
    return known;
  }

  private int twoMiddles(int a, int b) {
    int lengthA = names.length(a);
    int lengthB = names.length(b);
    if (lengthA == 1 || lengthB == 1) {
      return isSameBeginning(a, b, 1) ? 4 : 5;
    }
    if (a == b) {
      return 1;
    }
    boolean near =
        names.areForms(a, b) || isSlip(a, lengthA, b, lengthB) || isAlike(a, b, NEAR_GIVEN);
    return near ? 2 : 3;
  }

  /// Known by the middle name in one of the two.
  private boolean isMiddle(int forenameA, int forenameB, int middleA, int middleB) {
    return (forenameA == middleB && names.length(forenameA) > 1)
        || (forenameB == middleA && names.length(forenameB) > 1);
  }

  private boolean isAlike(int a, int b, Similar.Bound bound) {
    return Similar.possible(names, a, b, bound)
        && Similar.jaroWinkler(names, a, b) >= bound.similarity();
  }

  private boolean isSlip(int a, int lengthA, int b, int lengthB) {
    int difference = lengthA - lengthB;
    if (difference > 1 || difference < -1 || Math.min(lengthA, lengthB) < LONG_ENOUGH_FOR_A_SLIP) {
      return false;
    }
    long packedA = names.packed(a);
    long packedB = names.packed(b);
    return packedA != 0 && packedB != 0 && Similar.isSlip(packedA, lengthA, packedB, lengthB);
  }

  private boolean isSameBeginning(int a, int b, int letters) {
    long packedA = names.packed(a);
    long packedB = names.packed(b);
    return (packedA != 0 && packedB != 0)
        ? (packedA ^ packedB) << (64 - 5 * letters) == 0
        : names.bytes()[names.start(a)] == names.bytes()[names.start(b)];
  }

  private boolean isBeginning(int a, int b, int lengthA, int lengthB) {
    long packedA = names.packed(a);
    long packedB = names.packed(b);
    int shorter = Math.min(lengthA, lengthB);
    return shorter >= LONG_ENOUGH_FOR_A_PART
        && packedA != 0
        && packedB != 0
        && (packedA ^ packedB) << (64 - 5 * shorter) == 0;
  }

  /// One of a double-barrelled pair; particles such as "de" and "el" are too short to count.
  private boolean shareWord(int a, int b) {
    byte[] bytes = names.bytes();
    int endA = names.end(a);
    for (int from = names.start(a), to; from < endA; from = to + 1) {
      to = from;
      while (to < endA && bytes[to] != ' ') {
        to++;
      }
      if (to - from > 2 && hasWord(bytes, names.start(b), names.end(b), from, to)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasWord(byte[] bytes, int start, int end, int wordFrom, int wordTo) {
    for (int from = start, to; from < end; from = to + 1) {
      to = from;
      while (to < end && bytes[to] != ' ') {
        to++;
      }
      if (java.util.Arrays.equals(bytes, from, to, bytes, wordFrom, wordTo)) {
        return true;
      }
    }
    return false;
  }

  // ------------------------------------------------------------------ the rest

  static int birth(int a, int b) {
    if (a == b) {
      return a == 0 ? MISSING : 1;
    }
    if (a == 0 || b == 0) {
      return MISSING;
    }
    int differs = a ^ b;
    boolean sameYear = differs >>> 16 == 0;
    if (sameYear) {
      if ((a & 0xFF) == (b >>> 8 & 0xFF) && (b & 0xFF) == (a >>> 8 & 0xFF)) {
        return 2;
      }
      if (Slips.isDigitSlip(a & 0xFFFFFFFFL, b & 0xFFFFFFFFL)) {
        return 3;
      }
      if ((a & 0xFFFF) == FIRST_OF_JANUARY || (b & 0xFFFF) == FIRST_OF_JANUARY) {
        return 4;
      }
    } else if (Slips.isDigitSlip(a & 0xFFFFFFFFL, b & 0xFFFFFFFFL)) {
      return 3;
    } else if ((differs & 0xFFFF) == 0) {
      return 5;
    }
    if (Slips.digits(a & 0xFFFFFFFFL, b & 0xFFFFFFFFL) == 2) {
      return 6;
    }
    return sameYear ? 7 : 8;
  }

  private static int sex(int a, int b) {
    int sexA = a & Row.SEX_BITS;
    int sexB = b & Row.SEX_BITS;
    return sexA == 0 || sexB == 0 ? MISSING : sexA == sexB ? 1 : 2;
  }

  private int contact(int[] a, int i, int[] b, int j) {
    long phoneA = Row.pair(a, i + Row.PHONE);
    long phoneB = Row.pair(b, j + Row.PHONE);
    int phone =
        phoneA == 0 || phoneB == 0
            ? 0
            : phoneA == phoneB ? 1 : Slips.isDigitSlip(phoneA, phoneB) ? 2 : 3;
    return Contact.level(place(a, i, b, j), phone);
  }

  private int place(int[] a, int i, int[] b, int j) {
    long postcodeA = Row.pair(a, i + Row.POSTCODE);
    long postcodeB = Row.pair(b, j + Row.POSTCODE);
    int addressA = a[i + Row.ADDRESS];
    int addressB = b[j + Row.ADDRESS];
    boolean postcodes = postcodeA != 0 && postcodeB != 0;
    boolean addressed = addressA != 0 && addressB != 0;
    if (postcodes && postcodeA == postcodeB) {
      if (!addressed) {
        return 2;
      }
      return addressA == addressB || isNearLine(addressA, addressB) ? 1 : 3;
    }
    if (addressed && addressA == addressB) {
      return 4;
    }
    if (postcodes && Slips.isCharacterSlip(postcodeA, postcodeB)) {
      return 5;
    }
    int townA = a[i + Row.TOWN];
    int townB = b[j + Row.TOWN];
    boolean towns = townA != 0 && townB != 0;
    if (!postcodes && !addressed && !towns) {
      return 0;
    }
    return towns && townA == townB ? 6 : 7;
  }

  /// An address with a slip in it; the house number must be the same.
  private boolean isNearLine(int a, int b) {
    byte[] bytes = addresses.bytes();
    int startA = addresses.start(a);
    int startB = addresses.start(b);
    int endA = startA + addresses.length(a);
    int endB = startB + addresses.length(b);
    int at = 0;
    while (startA + at < endA && startB + at < endB && bytes[startA + at] == bytes[startB + at]) {
      if (bytes[startA + at] == ' ') {
        return Similar.bytes(bytes, startA, endA, startB, endB) >= LIKE_WORDS;
      }
      at++;
    }
    return false;
  }

  private int email(int a, int b) {
    if (a == 0 || b == 0) {
      return MISSING;
    }
    if (a == b) {
      return 1;
    }
    byte[] bytes = emails.bytes();
    int startA = emails.start(a);
    int startB = emails.start(b);
    int endA = startA + emails.length(a);
    int endB = startB + emails.length(b);
    int nameA = until(bytes, startA, endA);
    int nameB = until(bytes, startB, endB);
    if (java.util.Arrays.equals(bytes, startA, nameA, bytes, startB, nameB)) {
      return 3;
    }
    return Similar.bytes(bytes, startA, endA, startB, endB) >= 0.92 ? 2 : 4;
  }

  private static int until(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] != '@') {
      at++;
    }
    return at;
  }

  private static int number(int[] a, int i, int[] b, int j) {
    long one = Row.pair(a, i + Row.NUMBER);
    long other = Row.pair(b, j + Row.NUMBER);
    if (one == 0 || other == 0) {
      return MISSING;
    }
    if (((a[i + Row.FLAGS] | b[j + Row.FLAGS]) & DOUBTFUL) != 0
        || ((a[i + Row.FLAGS] ^ b[j + Row.FLAGS]) & KINDS) == KINDS) {
      return doubtful(one, a[i + Row.FLAGS], other, b[j + Row.FLAGS]);
    }
    if (one == other) {
      return 1;
    }
    if (one >>> 60 != 0 && one >>> 60 == other >>> 60 && Slips.isDigitSlip(one, other)) {
      return 2;
    }
    // A pupil may be given another number: only two NHS numbers are a fact against one person.
    int both = a[i + Row.FLAGS] & b[j + Row.FLAGS];
    return (both & (Row.NUMBER_HOLDS | Row.NUMBER_OF_PUPIL)) == Row.NUMBER_HOLDS ? 3 : 4;
  }

  /// Numbers of which one fails its check or is not verified, or which are of two kinds. A failed check says nothing, unless it is a slip
  /// away from a number that holds; what nobody verified never says as much as what somebody did.
  private static int doubtful(long one, int flagsOne, long other, int flagsOther) {
    int either = flagsOne | flagsOther;
    if (((flagsOne ^ flagsOther) & KINDS) == KINDS) {
      return MISSING;
    }
    boolean fails = (either & Row.NUMBER_FAILS) != 0;
    boolean holds = (either & Row.NUMBER_HOLDS) != 0;
    if (fails && !holds) {
      return MISSING;
    }
    boolean alike =
        one == other
            || (one >>> 60 != 0
                && one >>> 60 == other >>> 60
                && (Slips.isDigitSlip(one, other) || isLetterSlip(one, other)));
    if (alike) {
      return 2;
    }
    return fails ? MISSING : 4;
  }

  /// The same digits under two check letters.
  private static boolean isLetterSlip(long one, long other) {
    return (one ^ other) << 16 == 0;
  }

  private static int words(Dictionary dictionary, int a, int b) {
    if (a == 0 || b == 0) {
      return MISSING;
    }
    if (a == b) {
      return 1;
    }
    int startA = dictionary.start(a);
    int startB = dictionary.start(b);
    double similarity =
        Similar.bytes(
            dictionary.bytes(),
            startA,
            startA + dictionary.length(a),
            startB,
            startB + dictionary.length(b));
    return similarity >= LIKE_WORDS ? 2 : 3;
  }
}
