package dev.fettle.parse.rst.block;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.parse.rst.directive.Directives;
import dev.fettle.parse.rst.directive.Surroundings;
import dev.fettle.parse.rst.inline.InlineReader;
import dev.fettle.parse.rst.inline.Names;
import dev.fettle.parse.rst.inline.Resolver;
import dev.fettle.parse.rst.inline.Roles;
import dev.fettle.parse.rst.text.Lines;
import dev.fettle.parse.rst.text.Remarks;
import dev.fettle.parse.rst.text.RstOptions;
import dev.fettle.source.Inclusion;
import dev.fettle.source.Inclusions;
import dev.fettle.source.Problem;
import dev.fettle.source.Source;
import dev.fettle.source.SourceSpan;
import java.util.List;

/** Reads a guide: asks each construct in turn whether it begins on the line at hand. */
public final class BlockReader implements Surroundings {

  /** Deeper nesting is shown as it was written. */
  private static final int DEEPEST = 250;

  /**
   * A guide as read.
   *
   * @param blocks in {@code document} terms, nothing left to settle
   * @param problems for the author, in order of line
   * @param inclusions the files that were brought in, in order of path
   */
  public record Guide(List<Block> blocks, List<Problem> problems, List<Inclusion> inclusions) {}

  private final Reading reading;
  private final Sections sections;
  private final QuoteReader quotes;
  private final List<Construct> constructs;
  private int depth;

  private BlockReader(Source source, RstOptions options) {
    this.reading = new Reading(source, options);
    this.sections = new Sections(this);
    this.quotes = new QuoteReader(this);
    BulletList bullets = new BulletList(this);
    LiteralReader literals = new LiteralReader(this);
    this.constructs =
        List.of(
            quotes,
            bullets,
            new OrderedList(this, bullets),
            new FieldList(this),
            new OptionList(this),
            new DoctestBlock(this),
            new LineBlock(this),
            new GridTableReader(this),
            new SimpleTableReader(this),
            new ExplicitReader(this, new Directives(this)),
            new AnonymousTarget(this),
            new OverlinedTitle(this, sections),
            new UnderlinedTitle(this, sections),
            new DefinitionList(this),
            new ParagraphReader(this, literals));
  }

  /** Reads {@code source}. Never fails on content. */
  public static Guide read(Source source, RstOptions options) {
    BlockReader reader = new BlockReader(source, options);
    Sink sink = new Sink(reader.names());
    reader.fill(new Cursor(Lines.of(source.text(), source.firstLine()), true), sink);
    List<Block> settled = Resolver.resolve(sink.blocks(), reader.names(), reader.reading.remarks());
    return new Guide(Sections.nest(settled), reader.remarks().inOrder(), reader.files().list());
  }

  private void fill(Cursor cursor, Sink sink) {
    cursor.skipBlank();
    while (!cursor.done()) {
      boolean read = false;
      for (int i = 0; i < constructs.size() && !read; i++) {
        read = constructs.get(i).read(cursor, sink);
      }
      cursor.skipBlank();
    }
  }

  @Override
  public List<Block> nested(Lines lines) {
    if (depth >= DEEPEST) {
      return lines.trimBottom().isEmpty()
          ? List.of()
          : List.of(
              new Block.Opaque(lines.join(), "nested too deep", span(lines, 0, lines.size())));
    }
    depth++;
    Sink sink = new Sink(names());
    fill(new Cursor(lines, false), sink);
    depth--;
    return sink.blocks();
  }

  @Override
  public List<Block> included(Lines lines) {
    Sink sink = new Sink(names());
    fill(new Cursor(lines, depth == 0), sink);
    return sink.blocks();
  }

  @Override
  public List<Inline> inlines(String text, int line) {
    return reading.inlines(text, line);
  }

  @Override
  public Inline linked(String target, Inline content) {
    TargetText text = TargetText.of(target.lines().toList());
    return text.alias().isEmpty()
        ? new Inline.Link(text.address(), List.of(content))
        : InlineReader.reference(text.alias(), List.of(content));
  }

  @Override
  public List<Block> quotes(Lines lines) {
    return quotes.quotes(lines);
  }

  @Override
  public SourceSpan span(Lines lines, int from, int to) {
    return reading.span(lines, from, to);
  }

  @Override
  public Names names() {
    return reading.names();
  }

  @Override
  public Roles roles() {
    return reading.roles();
  }

  @Override
  public Remarks remarks() {
    return reading.remarks();
  }

  @Override
  public Source source() {
    return reading.source();
  }

  @Override
  public Inclusions files() {
    return reading.files();
  }

  @Override
  public boolean lenient() {
    return reading.lenient();
  }

  @Override
  public boolean insertsFiles() {
    return reading.insertsFiles();
  }

  /** A block begins: names written before it are its own. */
  void settle() {
    names().settle();
  }

  /** Says that a block should have ended with a blank line, when it has not. */
  void unindented(boolean blankFinish, Cursor cursor, String what) {
    if (!blankFinish && !cursor.done() && !cursor.lines().blank(cursor.at() - 1)) {
      remarks()
          .warn(
              "blank-line-missing",
              cursor.number(),
              "%s ends here without a blank line; write one before this line".formatted(what));
    }
  }

  /** What could not be read, as it was. */
  Block.Opaque opaque(Lines lines, String reason) {
    return new Block.Opaque(lines.join(), reason, span(lines, 0, lines.size()));
  }
}
