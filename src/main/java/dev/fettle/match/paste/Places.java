package dev.fettle.match.paste;

import java.util.Arrays;

/** In which lines of a paste each term stands, by the term's key. */
public final class Places {

  public static final int[] NONE = new int[0];

  private int[] keys = new int[256];
  private int[][] lines = new int[256][];
  private int[] counts = new int[256];
  private int size;

  /** Remembers that {@code line} holds the term; lines come in ascending order. */
  void add(int key, int line) {
    int slot = slot(key);
    if (lines[slot] == null) {
      if (2 * ++size > keys.length) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
      lines[slot] = new int[2];
      counts[slot] = 0;
    }
    int count = counts[slot];
    if (count > 0 && lines[slot][count - 1] == line) {
      return;
    }
    if (count == lines[slot].length) {
      lines[slot] = Arrays.copyOf(lines[slot], 2 * count);
    }
    lines[slot][count] = line;
    counts[slot] = count + 1;
  }

  boolean holds(int key) {
    return lines[slot(key)] != null;
  }

  /** The numbers of the lines, ascending; none when no line has the term. Not to be changed. */
  public int[] lines(int key) {
    int slot = slot(key);
    if (lines[slot] == null) {
      return NONE;
    }
    if (lines[slot].length != counts[slot]) {
      lines[slot] = Arrays.copyOf(lines[slot], counts[slot]);
    }
    return lines[slot];
  }

  private int slot(int key) {
    int slot = key & (keys.length - 1);
    while (lines[slot] != null && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[][] oldLines = lines;
    int[] oldCounts = counts;
    keys = new int[2 * oldKeys.length];
    lines = new int[keys.length][];
    counts = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldLines[i] != null) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        lines[slot] = oldLines[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
