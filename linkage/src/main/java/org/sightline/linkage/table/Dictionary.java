package org.sightline.linkage.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Texts numbered from 1 in the order of their coming; 0 stands for "not recorded". Equal texts have equal numbers, so that
/// comparing two texts is comparing two numbers.
///
/// All bytes lie in one array and the hash table holds numbers only: some 40 bytes a text less than a map of strings.
public final class Dictionary {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int FIRST_SLOTS = 256;

  private byte[] pool = new byte[1024];
  private int[] ends = new int[64];
  private int[] hashes = new int[64];
  private int[] slots = new int[FIRST_SLOTS];
  private int size = 1;

  /// How many numbers are in use, 0 among them.
  public int size() {
    return size;
  }

  /// The text of a number.
  public String text(int number) {
    return new String(pool, start(number), length(number), StandardCharsets.UTF_8);
  }

  /// The number of a text, or 0 when it is not here.
  public int find(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return bytes.length == 0
        ? 0
        : slots[slot(bytes, 0, bytes.length, hash(bytes, 0, bytes.length))];
  }

  /// The number of a text, given now if it is new. An empty text is 0.
  ///
  /// Not safe for several threads at once.
  public int add(byte[] text, int from, int to) {
    return from == to ? 0 : add(text, from, to, hash(text, from, to));
  }

  /// The number of a text, given now if it is new.
  public int add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return add(bytes, 0, bytes.length);
  }

  /// All texts of another, added here: the new number of each of its numbers.
  int[] addAll(Dictionary other) {
    int[] numbers = new int[other.size];
    for (int number = 1; number < other.size; number++) {
      numbers[number] =
          add(other.pool, other.start(number), other.ends[number], other.hashes[number]);
    }
    return numbers;
  }

  /// Where the bytes of a text begin in [#bytes()].
  public int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  /// How many bytes a text has.
  public int length(int number) {
    return ends[number] - start(number);
  }

  /// The bytes of all texts, one after another; not to be written to.
  public byte[] bytes() {
    return pool;
  }

  /// The same texts under the same numbers, to be added to by itself.
  Dictionary copy() {
    Dictionary copy = new Dictionary();
    copy.pool = pool.clone();
    copy.ends = ends.clone();
    copy.hashes = hashes.clone();
    copy.slots = slots.clone();
    copy.size = size;
    return copy;
  }

  /// Gives back what was kept free for more.
  void trim() {
    int used = ends[size - 1];
    pool = Arrays.copyOf(pool, used);
    ends = Arrays.copyOf(ends, size);
    hashes = Arrays.copyOf(hashes, size);
    rehash(Math.max(FIRST_SLOTS, Integer.highestOneBit(size) * 4));
  }

  /// A number made of a text alone, never 0 but for no text; two texts may share one by chance.
  public long mark(int number) {
    return number == 0 ? 0 : (1L << 32) | (hashes[number] & 0xFFFFFFFFL);
  }

  private int add(byte[] text, int from, int to, int hash) {
    int slot = slot(text, from, to, hash);
    return slots[slot] != 0 ? slots[slot] : append(text, from, to, hash, slot);
  }

  private int slot(byte[] text, int from, int to, int hash) {
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != 0 && !is(slots[slot], text, from, to, hash)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private boolean is(int number, byte[] text, int from, int to, int hash) {
    return hashes[number] == hash
        && Arrays.equals(pool, start(number), ends[number], text, from, to);
  }

  private int append(byte[] text, int from, int to, int hash, int slot) {
    int start = ends[size - 1];
    if (start + (to - from) > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(Math.multiplyExact(pool.length, 2), start + to - from));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    System.arraycopy(text, from, pool, start, to - from);
    ends[size] = start + to - from;
    hashes[size] = hash;
    slots[slot] = size;
    int number = size++;
    if (size * 2L > slots.length) {
      rehash(slots.length * 4);
    }
    return number;
  }

  private void rehash(int length) {
    int[] wider = new int[length];
    int mask = wider.length - 1;
    for (int number = 1; number < size; number++) {
      int slot = hashes[number] & mask;
      while (wider[slot] != 0) {
        slot = slot + 1 & mask;
      }
      wider[slot] = number;
    }
    slots = wider;
  }

  private static int hash(byte[] text, int from, int to) {
    long hash = 0x9E3779B97F4A7C15L * (to - from + 1);
    int at = from;
    for (; at + 8 <= to; at += 8) {
      hash = mixed(hash ^ (long) LONGS.get(text, at));
    }
    long rest = 0;
    for (; at < to; at++) {
      rest = rest << 8 | (text[at] & 0xFF);
    }
    return (int) (mixed(hash ^ rest) >>> 32);
  }

  /// Slots are chosen by low bits, so that the high ones, which depend on all of the text, are folded down.
  private static long mixed(long bits) {
    long product = bits * 0xD6E8FEB86659FD93L;
    return product ^ product >>> 29;
  }
}
