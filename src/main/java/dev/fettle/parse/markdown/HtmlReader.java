package dev.fettle.parse.markdown;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.source.SourceSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Reads HTML for what it says. Scripts, styles, drawings and comments say nothing. */
final class HtmlReader {

  private static final int DEPTH_MAX = 60;

  private static final Set<String> SILENT =
      Set.of("script", "style", "svg", "template", "noscript", "head", "iframe", "colgroup");

  private final Reading reading;
  private final Outline outline;
  private final int firstLine;
  private InlineSink sink = new InlineSink(true);
  private int sinkLine;
  private int lastLine;
  private int depth;

  /**
   * @param firstLine the line of the file on which the HTML begins
   */
  HtmlReader(Reading reading, Outline outline, int firstLine) {
    this.reading = reading;
    this.outline = outline;
    this.firstLine = firstLine;
    this.sinkLine = firstLine;
    this.lastLine = firstLine;
  }

  /** Adds what {@code html} says to the outline. */
  void read(String html) {
    String known = HtmlTags.known(html);
    Element body = Jsoup.parse(known, "", Parser.htmlParser().setTrackPosition(true)).body();
    lastLine = firstLine + (int) html.stripTrailing().lines().count() - 1;
    children(body);
    endParagraph();
  }

  private void children(Element parent) {
    if (depth >= DEPTH_MAX) {
      sink.text(parent.wholeText());
      return;
    }
    depth++;
    for (Node node : parent.childNodes()) {
      switch (node) {
        case TextNode text -> words(text);
        case Element element -> element(element);
        default -> {}
      }
    }
    depth--;
  }

  private void words(TextNode text) {
    String words = text.getWholeText();
    if (sink.isEmpty() && !words.isBlank()) {
      int skipped =
          (int) words.chars().takeWhile(Character::isWhitespace).filter(c -> c == '\n').count();
      sinkLine = line(text.sourceRange(), false) + skipped;
    }
    sink.text(words);
  }

  private void element(Element element) {
    String name = element.normalName();
    if (SILENT.contains(name)) {
      return;
    }
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, name.charAt(1) - '0');
      case "pre", "textarea" -> block(element, this::code);
      case "ul" -> block(element, e -> list(e, false));
      case "ol" -> block(element, e -> list(e, true));
      case "dl" -> block(element, this::definitions);
      case "table" -> block(element, this::table);
      case "blockquote" ->
          block(
              element, e -> outline.add(new Block.Quote(inside(e, List.of()), List.of(), span(e))));
      case "details" -> block(element, this::details);
      case "summary" -> block(element, e -> outline.summary(e.text(), span(e)));
      case "hr" -> block(element, e -> outline.add(new Block.ThematicBreak(span(e))));
      default -> flowing(element);
    }
  }

  private void block(Element element, Consumer<Element> reader) {
    endParagraph();
    reader.accept(element);
  }

  private void flowing(Element element) {
    if (isBlock(element)) {
      endParagraph();
      children(element);
      endParagraph();
      return;
    }
    if (sink.isEmpty()) {
      sinkLine = line(element.sourceRange(), false);
    }
    StringBuilder attributes = new StringBuilder();
    for (Attribute attribute : element.attributes()) {
      String value = attribute.getValue().replace('"', '\'');
      attributes.append(' ').append(attribute.getKey()).append("=\"").append(value).append('"');
    }
    sink.open(element.normalName(), attributes.toString());
    children(element);
    sink.close(element.normalName());
  }

  private static boolean isBlock(Element element) {
    boolean holdsBlock =
        element.childrenSize() > 0 && element.children().stream().anyMatch(Element::isBlock);
    return element.isBlock() || element.normalName().equals("center") || holdsBlock;
  }

  private void endParagraph() {
    List<Inline> inlines = sink.finish();
    if (!inlines.isEmpty()) {
      outline.add(BlockReader.blockOf(inlines, reading.lines(sinkLine, sinkLine)));
    }
    sink = new InlineSink(true);
  }

  private void heading(Element element, int rank) {
    endParagraph();
    children(element);
    List<Inline> title = sink.finish();
    sink = new InlineSink(true);
    if (!title.isEmpty()) {
      outline.heading(rank, element.id(), title, span(element));
    }
  }

  private void code(Element element) {
    Element inner = element.selectFirst("code");
    String classes = element.className() + " " + (inner == null ? "" : inner.className());
    CodeText code = CodeText.of(Arrays.asList(element.wholeText().split("\n", -1)));
    SourceSpan span = span(element);
    int first = Math.min(span.firstLine() + code.skipped(), span.lastLine());
    outline.add(new Block.CodeBlock(language(classes), List.of(), code.text(), span, first));
  }

  private static String language(String classes) {
    return Arrays.stream(classes.split(" ", -1))
        .filter(c -> c.startsWith("language-") || c.startsWith("highlight-"))
        .map(c -> c.substring(c.indexOf('-') + 1).toLowerCase(Locale.ROOT))
        .findFirst()
        .orElse("");
  }

  private void list(Element list, boolean ordered) {
    List<Block.ListItem> items = new ArrayList<>();
    for (Element item : list.children()) {
      items.add(
          new Block.ListItem(java.util.Optional.empty(), inside(item, List.of()), span(item)));
    }
    int start = number(list.attr("start"), 1);
    outline.add(new Block.Listing(ordered, ordered ? start : 1, items, span(list)));
  }

  private void definitions(Element list) {
    List<Block.Definition> entries = new ArrayList<>();
    List<Inline> term = List.of();
    for (Element child : list.select("dt, dd")) {
      if (child.normalName().equals("dt")) {
        if (!term.isEmpty()) {
          entries.add(new Block.Definition(term, List.of(), span(child)));
        }
        term = inlines(child);
      } else {
        entries.add(new Block.Definition(term, inside(child, List.of()), span(child)));
        term = List.of();
      }
    }
    if (!term.isEmpty()) {
      entries.add(new Block.Definition(term, List.of(), span(list)));
    }
    outline.add(new Block.Definitions(Block.Definitions.Kind.TERM, entries, span(list)));
  }

  private void details(Element details) {
    Element summary = details.selectFirst("> summary");
    List<Inline> title = summary == null ? List.of() : inlines(summary);
    List<Element> silent = summary == null ? List.of() : List.of(summary);
    outline.add(new Block.Group("details", title, inside(details, silent), span(details)));
  }

  private void table(Element table) {
    List<Block.Row> rows = new ArrayList<>();
    List<Inline> title = List.of();
    int headerRows = 0;
    for (Element part : table.children()) {
      List<Element> lines = part.normalName().equals("tr") ? List.of(part) : part.children();
      for (Element line : lines) {
        if (line.normalName().equals("tr")) {
          headerRows += headerRows == rows.size() && isHeader(line) ? 1 : 0;
          rows.add(row(line));
        }
      }
      title = part.normalName().equals("caption") ? inlines(part) : title;
    }
    outline.add(new Block.Table(title, headerRows, rows, span(table)));
  }

  private static boolean isHeader(Element row) {
    Element part = row.parent();
    boolean head = part != null && part.normalName().equals("thead");
    return head || row.children().stream().allMatch(cell -> cell.normalName().equals("th"));
  }

  private Block.Row row(Element row) {
    return new Block.Row(
        row.children().stream()
            .map(cell ->
                new Block.Cell(
                    inside(cell, List.of()),
                    number(cell.attr("colspan"), 1),
                    number(cell.attr("rowspan"), 1)))
            .toList());
  }

  private static int number(String text, int otherwise) {
    boolean digits =
        !text.isEmpty() && text.length() < 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Math.max(1, Integer.parseInt(text)) : otherwise;
  }

  private List<Inline> inlines(Element element) {
    return inside(element, List.of()).stream()
        .filter(Block.Paragraph.class::isInstance)
        .flatMap(block -> ((Block.Paragraph) block).inlines().stream())
        .toList();
  }

  /** The blocks within {@code element}, without its children {@code left out}. */
  private List<Block> inside(Element element, List<Element> leftOut) {
    Outline inner = new Outline(reading, outline.level());
    HtmlReader reader = new HtmlReader(reading, inner, firstLine);
    reader.lastLine = lastLine;
    reader.depth = depth + 1;
    leftOut.forEach(Node::remove);
    reader.children(element);
    reader.endParagraph();
    return inner.finish();
  }

  private SourceSpan span(Element element) {
    int first = line(element.sourceRange(), false);
    Range end = element.endSourceRange();
    int last =
        end.isTracked() ? line(end, true) : Math.max(first, line(element.sourceRange(), true));
    return reading.lines(first, last);
  }

  private int line(Range range, boolean end) {
    if (!range.isTracked()) {
      return sinkLine;
    }
    int line = firstLine - 1 + (end ? range.end() : range.start()).lineNumber();
    return Math.clamp(line, firstLine, Math.max(firstLine, lastLine));
  }
}
