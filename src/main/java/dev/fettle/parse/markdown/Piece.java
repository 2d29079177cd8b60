package dev.fettle.parse.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.fettle.parse.markdown.BlockExtension.MarkerNode;
import dev.fettle.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What stands side by side in a container: blocks, HTML, and the borders of containers. */
sealed interface Piece {

  /** A block of flexmark's. */
  record Nodes(Node node) implements Piece {}

  /** HTML, from {@code line} of the file on. */
  record Html(String text, int line) implements Piece {}

  /** Markdown that flexmark took for HTML, from {@code line} of the file on. */
  record Part(String text, int line) implements Piece {}

  /** A marker line. */
  record Border(Marker marker, SourceSpan span) implements Piece {}

  /** The children of {@code parent}; HTML that blank lines had torn apart is one piece again. */
  static List<Piece> of(Node parent, Reading reading) {
    List<Piece> pieces = new ArrayList<>();
    Node node = parent.getFirstChild();
    while (node != null) {
      Node last = node;
      switch (node) {
        case MarkerNode marker -> pieces.add(new Border(marker.marker(), reading.span(marker)));
        case HtmlBlock html -> {
          last = lastOfTable(html);
          html(html, last, reading, pieces);
        }
        default -> pieces.add(new Nodes(node));
      }
      node = last.getNext();
    }
    return pieces;
  }

  /** The HTML block that ends the table which {@code html} begins, or {@code html} itself. */
  private static Node lastOfTable(HtmlBlock html) {
    int open = balance(html, "table");
    Node last = html;
    Node next = html.getNext();
    while (open > 0 && (next instanceof HtmlBlock || next instanceof HtmlCommentBlock)) {
      last = next;
      open += balance(last, "table");
      next = last.getNext();
    }
    return open > 0 ? html : last;
  }

  /** Tables and literal text are not cut. */
  private static boolean isWhole(String html) {
    String start = html.stripLeading().toLowerCase(Locale.ROOT);
    return start.startsWith("<table") || start.startsWith("<pre");
  }

  private static int balance(Node html, String tag) {
    String text = html.getChars().toString().toLowerCase(Locale.ROOT);
    return count(text, "<" + tag) - count(text, "</" + tag);
  }

  private static int count(String text, String word) {
    int count = 0;
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      count++;
    }
    return count;
  }

  /** HTML is cut at the lines that are borders, unless a table stands around them. */
  private static void html(Node first, Node last, Reading reading, List<Piece> pieces) {
    int start = first.getStartOffset();
    String text = reading.written(start, last.getEndOffset());
    int line = reading.line(start);
    boolean whole = isWhole(text);
    StringBuilder gathered = new StringBuilder();
    int gatheredLine = line;
    for (String row : text.lines().toList()) {
      Optional<Marker> marker = whole ? Optional.empty() : MarkerSyntax.read(row);
      if (marker.isPresent()) {
        add(gathered, gatheredLine, pieces);
        gatheredLine = line + 1;
        pieces.add(new Border(marker.get(), reading.lines(line, line)));
      } else {
        gathered.append(row).append('\n');
      }
      line++;
    }
    add(gathered, gatheredLine, pieces);
  }

  /** Adds HTML; from the first line on that surely is Markdown, it is read as such. */
  private static void add(StringBuilder gathered, int line, List<Piece> pieces) {
    List<String> lines = gathered.toString().lines().toList();
    gathered.setLength(0);
    int markdown = markdownStart(lines);
    String html = String.join("\n", lines.subList(0, markdown));
    if (!html.isBlank()) {
      pieces.add(new Html(html, line));
    }
    if (markdown < lines.size()) {
      String text = String.join("\n", LooseFence.moved(lines, markdown));
      pieces.add(new Part(text, line + markdown));
    }
  }

  private static int markdownStart(List<String> lines) {
    boolean html =
        lines.stream().filter(line -> !line.isBlank()).limit(1).allMatch(Piece::isTagLine);
    int fence = html ? LooseFence.find(lines) : 0;
    return fence < 0 ? lines.size() : fence;
  }

  private static boolean isTagLine(String line) {
    return line.stripLeading().startsWith("<");
  }
}
