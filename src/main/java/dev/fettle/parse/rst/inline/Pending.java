package dev.fettle.parse.rst.inline;

import dev.fettle.document.Inline;
import dev.fettle.document.Inline.Role;
import dev.fettle.parse.rst.text.Chars;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Inline content that is settled only when the whole guide is read. Until then it stands in the
 * tree as a {@link Role} whose name no author can write.
 */
enum Pending {
  /** A reference by name; the target is the name. */
  NAMED,
  /** A reference to the next anonymous target. */
  ANONYMOUS,
  /** A substitution; the target is its name. */
  SUBSTITUTION,
  /** A footnote; the target is its label. */
  FOOTNOTE;

  /** What stands for this, written by the author as {@code raw}. */
  Role of(String target, List<Inline> content, String raw) {
    return new Role(Chars.ESCAPE + name() + Chars.ESCAPE + raw, target, content);
  }

  /** What {@code role} stands for, if it is pending at all. */
  static Optional<Pending> in(Role role) {
    return isPending(role)
        ? Optional.of(valueOf(role.role().substring(1, end(role)).toUpperCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** How the author wrote it. */
  static String raw(Role role) {
    return role.role().substring(end(role) + 1);
  }

  private static boolean isPending(Role role) {
    return !role.role().isEmpty() && role.role().charAt(0) == Chars.ESCAPE;
  }

  private static int end(Role role) {
    return role.role().indexOf(Chars.ESCAPE, 1);
  }
}
