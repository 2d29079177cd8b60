package dev.fettle.parse.rst.block;

import dev.fettle.parse.rst.inline.Addresses;
import dev.fettle.parse.rst.inline.Names;
import dev.fettle.parse.rst.text.Chars;
import dev.fettle.parse.rst.text.Lines;
import java.util.List;

/**
 * What a target leads to: an address, another name, or what follows it when both are empty.
 *
 * @param alias the other name
 */
record TargetText(String address, String alias) {

  /** The target that {@code lines} hold. */
  static TargetText of(Lines lines) {
    return of(lines.texts());
  }

  /** The target that {@code lines} hold. */
  static TargetText of(List<String> lines) {
    String escaped = Chars.escape(String.join("\n", lines.stream().map(Chars::trim).toList()));
    String reference = Chars.fold(escaped);
    String name = reference.endsWith("_") ? reference(reference) : "";
    return name.isEmpty()
        ? new TargetText(Addresses.joined(escaped), "")
        : new TargetText("", Chars.unescape(name));
  }

  /** The name in {@code name_} or {@code `some name`_}, else empty. */
  private static String reference(String text) {
    String inner = text.substring(0, text.length() - 1);
    if (!inner.isEmpty() && Chars.nameEnd(inner, 0) == inner.length()) {
      return inner;
    }
    boolean quoted =
        inner.length() > 2
            && inner.startsWith("`")
            && inner.endsWith("`")
            && inner.charAt(1) != ' '
            && " \0".indexOf(inner.charAt(inner.length() - 2)) < 0;
    return quoted ? inner.substring(1, inner.length() - 1) : "";
  }

  void note(String name, Names names) {
    if (!alias.isEmpty()) {
      names.alias(name, alias);
    } else if (address.isEmpty()) {
      names.place(name);
    } else {
      names.address(name, Addresses.withScheme(address));
    }
  }

  void noteAnonymous(Names names) {
    names.anonymous(address, alias);
  }
}
