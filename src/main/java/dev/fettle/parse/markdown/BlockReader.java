package dev.fettle.parse.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.ContentNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.parse.markdown.BlockExtension.IndentedNode;
import dev.fettle.parse.markdown.BlockExtension.VerbatimNode;
import dev.fettle.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads flexmark's block nodes, children of one parent, into an {@link Outline}. */
final class BlockReader {

  private static final int DEPTH_MAX = 100;
  private static final int PART_DEPTH_MAX = 3;

  private final Reading reading;
  private final Outline outline;
  private final int depth;

  private BlockReader(Reading reading, Outline outline, int depth) {
    this.reading = reading;
    this.outline = outline;
    this.depth = depth;
  }

  /**
   * The blocks that {@code parent} holds.
   *
   * @param level the level of the section around them, 0 when there is none
   */
  static List<Block> read(Node parent, Reading reading, int level) {
    return read(parent, reading, level, 0);
  }

  private static List<Block> read(Node parent, Reading reading, int level, int depth) {
    Outline outline = new Outline(reading, level);
    new BlockReader(reading, outline, depth).children(parent);
    return outline.finish();
  }

  private List<Block> inside(Node parent) {
    if (depth > DEPTH_MAX) {
      SourceSpan span = reading.span(parent);
      reading.warn("nested-too-deeply", span, "this is nested more than 100 levels deep");
      return List.of(new Block.Opaque(Mask.undo(parent.getChars()), "nested too deeply", span));
    }
    return read(parent, reading, outline.level(), depth + 1);
  }

  private void children(Node parent) {
    List<Piece> pieces = Piece.of(parent, reading);
    Pairing pairing = Pairing.of(pieces);
    boolean inContainer = false;
    for (Piece piece : pieces) {
      boolean first = inContainer;
      inContainer = holdsProse(piece, pairing) || (first && isSummary(piece));
      switch (piece) {
        case Piece.Nodes(IndentedCodeBlock code) when first -> shifted(code);
        case Piece.Nodes(Node node) -> block(node);
        case Piece.Part(String text, int line) -> part(text, line);
        case Piece.Html(String text, int line) -> new HtmlReader(reading, outline, line).read(text);
        case Piece.Border(Marker marker, SourceSpan span) ->
            new Borders(reading, outline).take(marker, span, pairing.holds(piece));
      }
    }
  }

  /** Directives and details hold prose, however far their authors indent it. */
  private static boolean holdsProse(Piece piece, Pairing pairing) {
    return pairing.holds(piece)
        && piece instanceof Piece.Border(Marker marker, SourceSpan span)
        && marker.role() == Marker.Role.OPEN
        && (marker.key().startsWith(":::") || marker.key().equals("<details"));
  }

  private static boolean isSummary(Piece piece) {
    return piece instanceof Piece.Border(Marker marker, SourceSpan span)
        && marker.container() instanceof Marker.Container.Summary;
  }

  /** Markdown that stands in the text by itself; within such parts no others are looked for. */
  private void part(String markdown, int line) {
    Reading part = reading.part(markdown, line);
    outline.addAll(read(part.parse(), part, outline.level(), depth + 1));
  }

  /** The content of a container may be indented as a whole: that makes it no code. */
  private void shifted(IndentedCodeBlock block) {
    CodeText text = CodeText.of(lines(block));
    if (reading.depth() < PART_DEPTH_MAX) {
      part(text.text(), reading.span(block).firstLine() + text.skipped());
    } else {
      indented(block);
    }
  }

  private void block(Node node) {
    switch (node) {
      case Heading heading -> heading(heading);
      case Paragraph paragraph -> paragraph(paragraph);
      case FencedCodeBlock fenced -> fenced(fenced);
      case IndentedCodeBlock indented -> indented(indented);
      case VerbatimNode verbatim -> verbatim(verbatim);
      case IndentedNode container -> container(container);
      case BulletList list -> list(list, false, 1);
      case OrderedList list -> list(list, true, list.getStartNumber());
      case BlockQuote quote -> quote(quote);
      case DefinitionList list -> outline.add(DefinitionReader.read(list, reading, this::inside));
      case FootnoteBlock note -> outline.add(DefinitionReader.read(note, reading, this::inside));
      case TableBlock table -> outline.add(TableReader.read(table, reading));
      case HtmlBlock ignored -> {}
      case HtmlCommentBlock ignored -> {}
      case Reference ignored -> {}
      case com.vladsch.flexmark.ast.ThematicBreak rule ->
          outline.add(new Block.ThematicBreak(reading.span(rule)));
      default -> opaque(node);
    }
  }

  private void opaque(Node node) {
    String text = Mask.undo(node.getChars());
    if (!text.isBlank()) {
      outline.add(new Block.Opaque(text, "unknown markup", reading.span(node)));
    }
  }

  private void heading(Heading heading) {
    HeadingTitle title = HeadingTitle.of(InlineReader.read(heading, reading), heading, reading);
    outline.heading(heading.getLevel(), title.anchor(), title.inlines(), reading.span(heading));
  }

  private void paragraph(Paragraph paragraph) {
    String written = Mask.undo(paragraph.getChars()).strip();
    if (isDropped(written)) {
      return;
    }
    List<String> lines = written.lines().toList();
    int fence = reading.depth() < PART_DEPTH_MAX ? LooseFence.find(lines) : -1;
    if (fence > 0 && lines.stream().noneMatch(line -> line.stripLeading().startsWith(">"))) {
      List<String> mended = new ArrayList<>(lines.subList(0, fence));
      mended.addAll(LooseFence.moved(lines, fence));
      part(String.join("\n", mended), reading.span(paragraph).firstLine());
      return;
    }
    paragraph(InlineReader.read(paragraph, reading), reading.span(paragraph));
  }

  private void paragraph(List<Inline> inlines, SourceSpan span) {
    if (!inlines.isEmpty()) {
      outline.add(blockOf(inlines, span));
    }
  }

  /** A picture alone is an image; anything else a paragraph. */
  static Block blockOf(List<Inline> inlines, SourceSpan span) {
    if (inlines.size() == 1) {
      Inline only = inlines.getFirst();
      boolean linked = only instanceof Inline.Link(String t, List<Inline> c) && c.size() == 1;
      Inline inner = linked ? ((Inline.Link) only).content().getFirst() : only;
      if (inner instanceof Inline.Picture(String target, String alternative)) {
        return new Block.Image(target, alternative, List.of(), span);
      }
    }
    return new Block.Paragraph(inlines, span);
  }

  /** Tables of contents, the modules that MDX needs, and its comments. */
  private static boolean isDropped(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean contents = List.of("[toc]", "[[toc]]", "[[_toc_]]", "{:toc}", "${toc}").contains(lower);
    boolean comment = text.startsWith("{/*") && text.endsWith("*/}");
    return contents || comment || text.lines().allMatch(BlockReader::isModuleLine);
  }

  private static boolean isModuleLine(String line) {
    boolean quoted = line.contains(" from '") || line.contains(" from \"");
    return (line.startsWith("import ") && quoted) || line.startsWith("export const ");
  }

  private void fenced(FencedCodeBlock block) {
    SourceSpan span = reading.span(block);
    if (block.getClosingMarker().isEmpty()) {
      reading.warn(
          "unterminated-fence", span, "the code block has no closing fence and runs to its end");
    }
    FenceInfo info =
        FenceInfo.of(Mask.undo(block.getInfo()) + " " + Mask.undo(block.getAttributes()));
    code(info, lines(block), span, span.firstLine() + 1);
  }

  private void code(FenceInfo info, List<String> lines, SourceSpan span, int firstLine) {
    CodeText code = CodeText.of(lines);
    int first = code.text().isEmpty() ? span.firstLine() : firstLine + code.skipped();
    List<Inline> title = reading.inlines(info.title());
    outline.add(new Block.CodeBlock(info.language(), title, code.text(), span, first));
  }

  private static List<String> lines(ContentNode block) {
    return lines(block.getContentLines());
  }

  private static List<String> lines(List<BasedSequence> lines) {
    return lines.stream().map(line -> withoutEnd(Mask.undo(line))).toList();
  }

  private static String withoutEnd(String line) {
    return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
  }

  /** Indented text is code, unless its author fenced it too: then the fence counts. */
  private void indented(IndentedCodeBlock block) {
    List<String> lines = lines(block);
    SourceSpan span = reading.span(block);
    CodeText code = CodeText.of(lines);
    boolean fence = code.text().startsWith("```") || code.text().startsWith("~~~");
    if (fence && reading.depth() < PART_DEPTH_MAX) {
      part(code.text(), span.firstLine() + code.skipped());
    } else {
      code(FenceInfo.of(""), lines, span, span.firstLine());
    }
  }

  private void verbatim(VerbatimNode node) {
    SourceSpan span = reading.span(node);
    if (!node.closed()) {
      reading.warn(
          "container-not-closed", span, "shortcode '%s' has no end".formatted(node.call().name()));
    }
    if (node.call().name().equals("comment")) {
      return;
    }
    boolean tab = node.call().name().equals("tab");
    if (tab) {
      outline.open(new Marker.Container.Tab(node.call().label()), span);
    }
    code(info(node.call()), lines(node.lines()), span, span.firstLine() + 1);
    if (tab) {
      outline.close(span);
    }
  }

  private static FenceInfo info(Shortcode call) {
    String named = call.argument("codelang") + call.argument("lang");
    if (!named.isEmpty()) {
      return new FenceInfo(named.toLowerCase(Locale.ROOT), call.argument("title"));
    }
    return call.name().equals("mermaid")
        ? new FenceInfo("mermaid", "")
        : FenceInfo.of(call.arguments().replace("\"", " "));
  }

  private void container(IndentedNode node) {
    SourceSpan span = reading.span(node);
    outline.open(node.container(), reading.lines(span.firstLine(), span.firstLine()));
    children(node);
    outline.close(span);
  }

  private void list(Node list, boolean ordered, int start) {
    List<Block.ListItem> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      Optional<Boolean> checked =
          item instanceof TaskListItem task
              ? Optional.of(task.isItemDoneMarker())
              : Optional.empty();
      if (item instanceof ListItem) {
        items.add(new Block.ListItem(checked, inside(item), reading.span(item)));
      }
    }
    outline.add(new Block.Listing(ordered, start, items, reading.span(list)));
  }

  private void quote(BlockQuote quote) {
    Optional<Alert> alert = Alert.of(quote, reading);
    if (alert.isEmpty()) {
      outline.add(new Block.Quote(inside(quote), List.of(), reading.span(quote)));
      return;
    }
    outline.open(alert.get().container(), reading.span(quote));
    alert.get().firstParagraph(reading).ifPresent(outline::add);
    alert.get().remove();
    children(quote);
    outline.close(reading.span(quote));
  }
}
