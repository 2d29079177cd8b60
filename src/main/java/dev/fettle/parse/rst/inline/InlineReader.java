package dev.fettle.parse.rst.inline;

import dev.fettle.document.Inline;
import dev.fettle.parse.rst.text.Chars;
import dev.fettle.parse.rst.text.Remarks;
import java.util.List;

/** Reads running text by docutils' rules for inline markup. */
public final class InlineReader {

  private final Names names;
  private final Roles roles;
  private final Remarks remarks;

  /** A reader for one guide; what it finds named goes to {@code names}. */
  public InlineReader(Names names, Roles roles, Remarks remarks) {
    this.names = names;
    this.roles = roles;
    this.remarks = remarks;
  }

  /** The content of {@code text}, which stands on line {@code line}. */
  public List<Inline> read(String text, int line) {
    return new InlineScan(Chars.escape(text), line, this).run();
  }

  /** A reference by name, settled when the whole guide is read. */
  public static Inline reference(String name, List<Inline> content) {
    return Pending.NAMED.of(Chars.normalName(name), content, "`" + name + "`_");
  }

  Names names() {
    return names;
  }

  Roles roles() {
    return roles;
  }

  Remarks remarks() {
    return remarks;
  }
}
