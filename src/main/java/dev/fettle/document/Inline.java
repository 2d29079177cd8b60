package dev.fettle.document;

import java.util.List;

/** A piece of running text. White space inside is folded except in {@link Code}. */
public sealed interface Inline {

  /** Plain words. */
  record Text(String text) implements Inline {}

  /** Words to be typed or read as they stand. */
  record Code(String text) implements Inline {}

  /** Stressed words. */
  record Emphasis(List<Inline> content) implements Inline {
    public Emphasis {
      content = List.copyOf(content);
    }
  }

  /** Strongly stressed words. */
  record Strong(List<Inline> content) implements Inline {
    public Strong {
      content = List.copyOf(content);
    }
  }

  /** A link to an address, or with {@code #anchor} to a place in the same guide. */
  record Link(String target, List<Inline> content) implements Inline {
    public Link {
      content = List.copyOf(content);
    }
  }

  /**
   * Words with a meaning that the markup names.
   *
   * @param role such as {@code ref}, {@code doc}, {@code guilabel}, {@code kbd}, {@code sub}
   * @param target what it points to; equals the text when the author named no other
   */
  record Role(String role, String target, List<Inline> content) implements Inline {
    public Role {
      content = List.copyOf(content);
    }
  }

  /** A picture inside a line. */
  record Picture(String target, String alternative) implements Inline {}

  /** The end of a line that the author kept. */
  record LineBreak() implements Inline {}

  /** The words of {@code inlines} without markup. A picture gives none, a line break a blank. */
  static String text(List<Inline> inlines) {
    StringBuilder words = new StringBuilder();
    inlines.forEach(inline -> append(inline, words));
    return words.toString();
  }

  private static void append(Inline inline, StringBuilder words) {
    switch (inline) {
      case Text text -> words.append(text.text());
      case Code code -> words.append(code.text());
      case Emphasis emphasis -> emphasis.content().forEach(i -> append(i, words));
      case Strong strong -> strong.content().forEach(i -> append(i, words));
      case Link link -> link.content().forEach(i -> append(i, words));
      case Role role -> role.content().forEach(i -> append(i, words));
      case Picture picture -> {}
      case LineBreak lineBreak -> words.append(' ');
    }
  }
}
