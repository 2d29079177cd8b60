package dev.fettle.parse.rst.inline;

import dev.fettle.document.Inline;
import dev.fettle.document.Inline.Link;
import dev.fettle.document.Inline.Text;
import dev.fettle.parse.rst.text.Chars;
import java.util.List;

/** {@code `text`_}, {@code `text <address>`_} and {@code `text <name_>`_}. */
final class PhraseReference {

  private final Names names;
  private final String content;
  private final boolean anonymous;
  private final String raw;

  PhraseReference(Names names, String content, int marks, String raw) {
    this.names = names;
    this.content = content;
    this.anonymous = marks == 2;
    this.raw = raw;
  }

  Inline read() {
    int open = embeddedAt();
    if (open >= 0) {
      return embedded(open);
    }
    String words = Chars.unescape(content);
    List<Inline> shown = List.of(new Text(words));
    return anonymous
        ? Pending.ANONYMOUS.of("", shown, raw)
        : Pending.NAMED.of(Chars.normalName(words), shown, raw);
  }

  /** The index of the bracket that opens an embedded address, or -1. */
  private int embeddedAt() {
    int last = content.length() - 1;
    if (last < 2 || content.charAt(last) != '>' || isGap(content.charAt(last - 1))) {
      return -1;
    }
    int at = last - 1;
    while (at >= 0 && !isBracket(at)) {
      at--;
    }
    boolean opens =
        at >= 0
            && content.charAt(at) == '<'
            && !Chars.isSpace(content.charAt(at + 1))
            && (at == 0 || " \n".indexOf(content.charAt(at - 1)) >= 0);
    return opens ? at : -1;
  }

  private boolean isBracket(int at) {
    boolean bracket = content.charAt(at) == '<' || content.charAt(at) == '>';
    return bracket && (at == 0 || content.charAt(at - 1) != Chars.ESCAPE);
  }

  private static boolean isGap(char c) {
    return Chars.isSpace(c) || c == Chars.ESCAPE;
  }

  private Inline embedded(int open) {
    String inside = content.substring(open + 1, content.length() - 1);
    String words = Chars.unescape(trimGap(content.substring(0, open)));
    boolean escaped = inside.endsWith("\0_");
    if (inside.endsWith("_") && !escaped && !Addresses.isAddress(inside)) {
      String other = Chars.unescape(inside.substring(0, inside.length() - 1));
      String shown = words.isEmpty() ? Chars.normalName(other) : words;
      if (!anonymous) {
        names.embeddedAlias(shown, other);
      }
      return Pending.NAMED.of(Chars.normalName(other), List.of(new Text(shown)), raw);
    }
    String address = Addresses.withScheme(Addresses.joined(inside));
    String shown = words.isEmpty() ? address : words;
    if (!anonymous) {
      names.embedded(shown, address);
    }
    return new Link(address, List.of(new Text(shown)));
  }

  private static String trimGap(String text) {
    int end = text.length();
    while (end > 0 && " \n".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }
}
