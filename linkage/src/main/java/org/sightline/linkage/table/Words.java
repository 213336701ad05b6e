package org.sightline.linkage.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.sightline.linkage.Spelling;

/// Text brought to one spelling, byte by byte: lower case, single spaces, no apostrophes, no marks.
///
/// Not safe for several threads at once: each reader has its own.
final class Words {

  private static final int NONE = 0;
  private static final int SPACE = 1;
  private static final int DROP = 2;

  private static final byte[] OF_NAMES = table(false, false);
  private static final byte[] OF_ADDRESSES = table(true, false);
  private static final byte[] OF_EMAILS = table(true, true);

  private byte[] bytes = new byte[256];
  private int length;

  /// What the last call left; good until the next.
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  boolean isEmpty() {
    return length == 0;
  }

  /// Whether the last text is this one.
  boolean is(byte[] text) {
    return Arrays.equals(bytes, 0, length, text, 0, text.length);
  }

  void clear() {
    length = 0;
  }

  void name(byte[] text, int from, int to) {
    length = 0;
    append(OF_NAMES, text, from, to);
  }

  void email(byte[] text, int from, int to) {
    length = 0;
    append(OF_EMAILS, text, from, to);
  }

  /// Adds the words of one more cell, for an address in several columns.
  void append(byte[] text, int from, int to) {
    append(OF_ADDRESSES, text, from, to);
  }

  private void append(byte[] table, byte[] text, int from, int to) {
    if (bytes.length < length + to - from + 1) {
      bytes = Arrays.copyOf(bytes, 2 * (length + to - from + 1));
    }
    boolean gap = length > 0;
    int begin = length;
    for (int at = from; at < to; at++) {
      if (text[at] < 0) {
        length = begin;
        byte[] plain = plain(text, from, to);
        appendPlain(table, plain);
        return;
      }
      byte what = table[text[at]];
      if (what > DROP) {
        gap = put(what, gap);
      } else if (what == SPACE) {
        gap = length > 0;
      }
    }
  }

  /// After marks are gone, a letter beyond ASCII is of another script and stands for itself.
  private void appendPlain(byte[] table, byte[] text) {
    if (bytes.length < length + text.length + 1) {
      bytes = Arrays.copyOf(bytes, 2 * (length + text.length + 1));
    }
    boolean gap = length > 0;
    for (byte character : text) {
      byte what = character < 0 ? character : table[character];
      if (what < 0 || what > DROP) {
        gap = put(what, gap);
      } else if (what == SPACE) {
        gap = length > 0;
      }
    }
  }

  private boolean put(byte character, boolean gap) {
    if (gap) {
      bytes[length++] = ' ';
    }
    bytes[length++] = character;
    return false;
  }

  private static byte[] plain(byte[] text, int from, int to) {
    return Spelling.plain(new String(text, from, to - from, StandardCharsets.UTF_8))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] table(boolean digits, boolean all) {
    byte[] table = new byte[128];
    Arrays.fill(table, (byte) SPACE);
    for (char letter = 'a'; letter <= 'z'; letter++) {
      table[letter] = (byte) letter;
      table[letter - 32] = (byte) letter;
    }
    for (char digit = '0'; digits && digit <= '9'; digit++) {
      table[digit] = (byte) digit;
    }
    for (char sign = '!'; all && sign < 127; sign++) {
      table[sign] = table[sign] > DROP ? table[sign] : (byte) sign;
    }
    table['\''] = DROP;
    table['`'] = DROP;
    table[0] = NONE;
    return table;
  }
}
