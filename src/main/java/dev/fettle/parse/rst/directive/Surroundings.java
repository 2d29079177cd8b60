package dev.fettle.parse.rst.directive;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.parse.rst.inline.Names;
import dev.fettle.parse.rst.inline.Roles;
import dev.fettle.parse.rst.text.Lines;
import dev.fettle.parse.rst.text.Remarks;
import dev.fettle.source.Inclusions;
import dev.fettle.source.Source;
import dev.fettle.source.SourceSpan;
import java.util.List;

/** What a directive asks of the reading that it stands in. */
public interface Surroundings {

  /** The blocks in {@code lines}, where no section may begin. */
  List<Block> nested(Lines lines);

  /** The blocks in the lines of a file that is brought in; its sections come too. */
  List<Block> included(Lines lines);

  /** The content of running text that stands on line {@code line}. */
  List<Inline> inlines(String text, int line);

  /** {@code content} as a link to {@code target}, which is written as in a target. */
  Inline linked(String target, Inline content);

  /** {@code lines} as quotations. */
  List<Block> quotes(Lines lines);

  /** The span of lines {@code from} to before {@code to} of {@code lines}. */
  SourceSpan span(Lines lines, int from, int to);

  /** The names of the guide. */
  Names names();

  /** The roles of the guide. */
  Roles roles();

  /** What there is to say to the author. */
  Remarks remarks();

  /** The guide. */
  Source source();

  /** The files of the content root. */
  Inclusions files();

  /** Whether slips are read as they were meant. */
  boolean lenient();

  /** Whether files of the content root may be brought in. */
  boolean insertsFiles();
}
