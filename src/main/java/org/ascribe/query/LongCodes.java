package org.ascribe.query;

import java.util.Arrays;

/** Gives numbers of 64 bits small codes, 0 and up, in the order in which they are first met. */
final class LongCodes {

  private static final int ABSENT = -1;

  private long[] keys = new long[16];
  private int[] table = filled(32);
  private int size;

  /** The code of the number, which gets one if it has none. */
  int code(long key) {
    int slot = slot(key);
    if (table[slot] != ABSENT) {
      return table[slot];
    }
    if (size == keys.length) {
      grow();
      slot = slot(key);
    }
    keys[size] = key;
    table[slot] = size;
    return size++;
  }

  /** The code of the number, or -1 where it has none. */
  int find(long key) {
    return table[slot(key)];
  }

  /** The number of a code. */
  long key(int code) {
    return keys[code];
  }

  int size() {
    return size;
  }

  private int slot(long key) {
    int mask = table.length - 1;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & mask;
    while (table[slot] != ABSENT && keys[table[slot]] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    keys = Arrays.copyOf(keys, keys.length * 2);
    table = filled(table.length * 2);
    for (int code = 0; code < size; code++) {
      table[slot(keys[code])] = code;
    }
  }

  private static int[] filled(int length) {
    int[] table = new int[length];
    Arrays.fill(table, ABSENT);
    return table;
  }
}
