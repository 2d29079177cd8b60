package dev.fettle.parse.rst.block;

import dev.fettle.document.Inline;
import dev.fettle.parse.rst.inline.InlineReader;
import dev.fettle.parse.rst.inline.Names;
import dev.fettle.parse.rst.inline.Roles;
import dev.fettle.parse.rst.text.Lines;
import dev.fettle.parse.rst.text.Remarks;
import dev.fettle.parse.rst.text.RstOptions;
import dev.fettle.source.Inclusions;
import dev.fettle.source.Source;
import dev.fettle.source.SourceSpan;
import java.util.List;

/** What all block readers share while one guide is read. */
final class Reading {

  private final Source source;
  private final RstOptions options;
  private final Inclusions files;
  private final Remarks remarks;
  private final Names names = new Names();
  private final Roles roles;
  private final InlineReader inlines;

  Reading(Source source, RstOptions options) {
    this.source = source;
    this.options = options;
    this.files = new Inclusions(source);
    this.remarks = new Remarks(source);
    this.roles = new Roles(!options.lenient());
    this.inlines = new InlineReader(names, roles, remarks);
  }

  Source source() {
    return source;
  }

  boolean lenient() {
    return options.lenient();
  }

  boolean insertsFiles() {
    return options.insertFiles();
  }

  Inclusions files() {
    return files;
  }

  Remarks remarks() {
    return remarks;
  }

  Names names() {
    return names;
  }

  Roles roles() {
    return roles;
  }

  List<Inline> inlines(String text, int line) {
    return inlines.read(text, line);
  }

  /** The span of lines {@code from} to before {@code to} of {@code lines}. */
  SourceSpan span(Lines lines, int from, int to) {
    int first = lines.number(from);
    int end = Math.max(from + 1, to);
    while (end - 1 > from && lines.blank(end - 1)) {
      end--;
    }
    return new SourceSpan(source.path(), first, Math.max(first, lines.number(end - 1)));
  }
}
