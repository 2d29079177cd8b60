package dev.fettle.parse.rst.inline;

import dev.fettle.document.Inline;
import dev.fettle.document.Inline.Link;
import dev.fettle.parse.rst.text.Chars;
import java.util.ArrayList;
import java.util.List;

/** Addresses as targets hold them. */
public final class Addresses {

  private Addresses() {}

  /** {@code escaped} without the white space that only breaks it into lines. */
  public static String joined(String escaped) {
    List<String> parts = new ArrayList<>();
    for (String part : escaped.split("\0[ \n]", -1)) {
      parts.add(Chars.unescape(Chars.fold(part).replace(" ", "")));
    }
    return String.join(" ", parts);
  }

  /** {@code address}, with {@code mailto:} before it when it is one of mail. */
  public static String withScheme(String address) {
    List<Inline> read = new ArrayList<>();
    UriScanner.add(address, read);
    boolean mail =
        read.size() == 1
            && read.getFirst() instanceof Link link
            && link.target().equals("mailto:" + address);
    return mail ? "mailto:" + address : address;
  }

  /** Whether {@code text} begins with an address. */
  static boolean isAddress(String text) {
    List<Inline> read = new ArrayList<>();
    UriScanner.add(text, read);
    return !read.isEmpty() && read.getFirst() instanceof Link || text.matches("[a-zA-Z]++:.*+");
  }
}
