package org.sightline.linkage.table;

import java.util.Arrays;
import org.sightline.linkage.GivenNames;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.Soundex;

/// The names of a table, given, middle and family names together, with what comparing them needs: worked out once a name instead of
/// once a pair.
public final class Names {

  /// Letters that fit into one long at five bits each.
  public static final int PACKED_LETTERS = 12;

  private static final char ESTABLISHED = 1 << 6;
  private static final int SEVERAL_WORDS = 1 << 7;
  private static final char USUAL = 1 << 8;

  /// A given name that so many records bear is no slip of the pen.
  private static final int OFTEN_ENOUGH = 5;

  /// Whether so many records make a given name one that is no slip of the pen.
  public static boolean isOften(int records) {
    return records >= OFTEN_ENOUGH;
  }

  /// Which names many bear as given names, as it stood at some moment.
  @FunctionalInterface
  public interface Usual {
    /// Whether this one is.
    boolean is(Dictionary texts, int name);
  }

  private static final int LENGTH = 0x3F;
  private static final int BATCH = 1 << 12;

  private final Dictionary texts;
  private long[] packed;
  private long[] letters;
  private char[] shapes;
  private char[] sounds;
  private final int[] forenames;
  private final int[] surnames;
  private final long[] forms;
  private int known;

  private Names(Names like, Dictionary texts) {
    this.texts = texts;
    this.packed = like.packed.clone();
    this.letters = like.letters.clone();
    this.shapes = like.shapes.clone();
    this.sounds = like.sounds.clone();
    this.forenames = like.forenames;
    this.surnames = like.surnames;
    this.forms = like.forms;
    this.known = like.known;
  }

  private Names(Dictionary texts) {
    this.known = texts.size();
    this.texts = texts;
    this.packed = new long[texts.size()];
    this.letters = new long[texts.size()];
    this.shapes = new char[texts.size()];
    this.sounds = new char[texts.size()];
    this.forenames = new int[texts.size()];
    this.surnames = new int[texts.size()];
    this.forms = FormPairs.of(texts);
  }

  static Names of(Dictionary texts, int[] rows, Parallel threads) {
    Names names = new Names(texts);
    int batches = (texts.size() + BATCH - 1) / BATCH;
    threads.each(
        batches + 1,
        batch -> {
          if (batch == 0) {
            names.count(rows);
          } else {
            names.describe((batch - 1) * BATCH, Math.min(texts.size(), batch * BATCH));
          }
        });
    GivenNames.shipped().established().forEach(name -> names.mark(texts.find(name), ESTABLISHED));
    for (int name = 1; name < names.shapes.length; name++) {
      if (names.isEstablished(name) || isOften(names.forenames[name])) {
        names.mark(name, USUAL);
      }
    }
    names.shapes[0] = 0;
    return names;
  }

  /// Names that will become more: all established names are here from the beginning, in a dictionary that holds no others yet.
  static Names growing(Dictionary none) {
    GivenNames.shipped().established().stream().sorted().forEach(none::add);
    Names names = new Names(none);
    names.describe(1, none.size());
    GivenNames.shipped()
        .established()
        .forEach(name -> names.mark(none.find(name), (char) (ESTABLISHED | USUAL)));
    return names;
  }

  /// The same names, of which others count as usual; those that stand in the tables always do.
  Names with(Usual usual) {
    Names names = new Names(this, texts);
    for (int name = 1; name < texts.size(); name++) {
      names.shapes[name] = (char) (shapes[name] & ~USUAL);
      if (isEstablished(name) || usual.is(texts, name)) {
        names.mark(name, USUAL);
      }
    }
    return names;
  }

  /// The same, to be let grow by itself.
  Names copy(Dictionary copiedTexts) {
    return new Names(this, copiedTexts);
  }

  /// Describes the names that the dictionary has got since. For one thread at a time.
  void grow(Usual usual) {
    int described = known;
    int size = texts.size();
    if (size > packed.length) {
      int room = Math.max(size, packed.length * 2);
      packed = Arrays.copyOf(packed, room);
      letters = Arrays.copyOf(letters, room);
      shapes = Arrays.copyOf(shapes, room);
      sounds = Arrays.copyOf(sounds, room);
    }
    describe(described, size);
    for (int name = described; name < size; name++) {
      if (usual.is(texts, name)) {
        mark(name, USUAL);
      }
    }
    known = size;
  }

  /// The texts, numbered.
  public Dictionary texts() {
    return texts;
  }

  /// The letters of a short name, five bits each, the first lowest; 0 for one longer than [#PACKED_LETTERS] or in another script.
  public long packed(int name) {
    return packed[name];
  }

  /// Which letters a name has: a bit for a to z, a further bit for those it has twice or more, and on top how many come beyond.
  public long letters(int name) {
    return letters[name];
  }

  /// How many letters, spaces left out; at most 63.
  public int length(int name) {
    return shapes[name] & LENGTH;
  }

  /// Whether the name stands in the tables of nicknames and spellings.
  public boolean isEstablished(int name) {
    return (shapes[name] & ESTABLISHED) != 0;
  }

  /// Whether it is certainly a given name, and not a slip of another: it stands in the tables, or many bear it.
  public boolean isUsual(int name) {
    return (shapes[name] & USUAL) != 0;
  }

  /// Whether it is of several words: Anne Marie, Smith-Jones.
  public boolean hasSeveralWords(int name) {
    return (shapes[name] & SEVERAL_WORDS) != 0;
  }

  /// How it sounds: equal numbers, by Soundex, sound alike. 0 for another script.
  public char sound(int name) {
    return sounds[name];
  }

  /// How many records have it as given name.
  public int asForename(int name) {
    return forenames[name];
  }

  /// How many records have it as family name.
  public int asSurname(int name) {
    return surnames[name];
  }

  /// Whether one is a nickname or another spelling of the other.
  public boolean areForms(int one, int other) {
    return isEstablished(one) && isEstablished(other) && FormPairs.has(forms, one, other);
  }

  /// The bytes of all names; a name's begin at [#start(int)].
  public byte[] bytes() {
    return texts.bytes();
  }

  /// Where a name's bytes begin.
  public int start(int name) {
    return texts.start(name);
  }

  /// Where a name's bytes end.
  public int end(int name) {
    return texts.start(name) + texts.length(name);
  }

  private void mark(int name, char bit) {
    shapes[name] = (char) (shapes[name] | bit);
  }

  private void count(int[] rows) {
    for (int at = 0; at < rows.length; at += Row.STRIDE) {
      forenames[rows[at + Row.FORENAME]]++;
      surnames[rows[at + Row.SURNAME]]++;
    }
    forenames[0] = 0;
    surnames[0] = 0;
  }

  private void describe(int from, int to) {
    byte[] bytes = texts.bytes();
    for (int name = Math.max(1, from); name < to; name++) {
      describe(name, bytes, texts.start(name), texts.start(name) + texts.length(name));
    }
  }

  private void describe(int name, byte[] bytes, int from, int to) {
    long once = 0;
    long twice = 0;
    long beyond = 0;
    long bits = 0;
    int length = 0;
    boolean latin = true;
    boolean several = false;
    for (int at = from; at < to; at++) {
      if (bytes[at] == ' ') {
        several = true;
        continue;
      }
      int letter = bytes[at] - 'a';
      latin &= letter >= 0 && letter < 26;
      long bit = 1L << (letter & 31);
      beyond += (twice & bit) != 0 ? 1 : 0;
      twice |= once & bit;
      once |= bit;
      bits |= length < PACKED_LETTERS ? (letter + 1L & 31) << (5 * length) : 0;
      length++;
    }
    packed[name] = latin && length <= PACKED_LETTERS ? bits : 0;
    letters[name] = latin ? once | twice << 26 | Math.min(beyond, 15) << 52 : -1L;
    shapes[name] = (char) (Math.min(length, LENGTH) | (several ? SEVERAL_WORDS : 0));
    sounds[name] = latin ? sound(Arrays.copyOfRange(bytes, from, to)) : 0;
  }

  private static char sound(byte[] name) {
    String code =
        Soundex.sound(
            new String(name, java.nio.charset.StandardCharsets.US_ASCII).replace(" ", ""));
    int bits = code.charAt(0) & 31;
    for (int at = 1; at < code.length(); at++) {
      bits = bits << 3 | code.charAt(at) - '0';
    }
    return (char) bits;
  }
}
