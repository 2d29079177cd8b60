package dev.fettle.console;

import java.util.Arrays;

/** Text that was cut out of a paste, each character with the place that it came from. */
public final class TracedText {

  private final String text;
  private final int[] offsets;

  private TracedText(String text, int[] offsets) {
    this.text = text;
    this.offsets = offsets;
  }

  /** {@code text} as it stands from {@code offset} of a paste on. */
  static TracedText of(String text, int offset) {
    int[] offsets = new int[text.length()];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = offset + i;
    }
    return new TracedText(text, offsets);
  }

  /** The text itself. */
  public String text() {
    return text;
  }

  /** Where character {@code index} stands in the paste's text, from 0. */
  public int offset(int index) {
    return offsets[index];
  }

  int length() {
    return text.length();
  }

  TracedText from(int start) {
    return slice(start, text.length());
  }

  TracedText slice(int start, int end) {
    if (start == 0 && end == text.length()) {
      return this;
    }
    return new TracedText(text.substring(start, end), Arrays.copyOfRange(offsets, start, end));
  }

  TracedText stripEnd() {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return slice(0, end);
  }

  @Override
  public String toString() {
    return "TracedText[" + text.length() + " characters]";
  }

  /** Collects characters with their places. */
  static final class Builder {
    private final StringBuilder text;
    private int[] offsets;

    Builder(int capacity) {
      text = new StringBuilder(capacity);
      offsets = new int[Math.max(8, capacity)];
    }

    Builder add(char c, int offset) {
      if (text.length() == offsets.length) {
        offsets = Arrays.copyOf(offsets, offsets.length * 2);
      }
      offsets[text.length()] = offset;
      text.append(c);
      return this;
    }

    Builder add(TracedText part) {
      for (int i = 0; i < part.length(); i++) {
        add(part.text.charAt(i), part.offsets[i]);
      }
      return this;
    }

    TracedText build() {
      return new TracedText(text.toString(), Arrays.copyOf(offsets, text.length()));
    }
  }
}
