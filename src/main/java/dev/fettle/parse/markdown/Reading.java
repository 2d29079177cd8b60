package dev.fettle.parse.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.fettle.document.Inline;
import dev.fettle.source.Problem;
import dev.fettle.source.Severity;
import dev.fettle.source.Source;
import dev.fettle.source.SourceSpan;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** One text on its way into a document: its positions, and what is gathered while it is read. */
final class Reading {

  private final Source source;
  private final Parser parser;
  private final Anchors anchors;
  private final List<Problem> problems;
  private final String masked;
  private final int[] lineStarts;
  private final int firstIndex;
  private final int depth;

  /** Reads the whole of {@code source}; what is wrong with it goes to {@code problems}. */
  Reading(Source source, Parser parser, List<Problem> problems) {
    this(source, parser, new Anchors(), problems, source.text(), 0, 0);
  }

  private Reading(
      Source source,
      Parser parser,
      Anchors anchors,
      List<Problem> problems,
      String text,
      int firstIndex,
      int depth) {
    this.source = source;
    this.parser = parser;
    this.anchors = anchors;
    this.problems = problems;
    this.masked = Mask.of(text);
    this.firstIndex = firstIndex;
    this.depth = depth;
    this.lineStarts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.range(0, text.length())
                    .filter(i -> text.charAt(i) == '\n')
                    .map(i -> i + 1))
            .toArray();
  }

  /** The same guide's reading of a {@code text} whose lines begin at {@code line} of the file. */
  Reading part(String text, int line) {
    return new Reading(
        source, parser, anchors, problems, text, line - source.firstLine(), depth + 1);
  }

  /** How many texts this one lies within. */
  int depth() {
    return depth;
  }

  Document parse() {
    return parser.parse(masked);
  }

  Anchors anchors() {
    return anchors;
  }

  boolean isMdx() {
    return source.path().endsWith(".mdx");
  }

  SourceSpan span(Node node) {
    return span(node.getStartOffset(), node.getEndOffset());
  }

  /** The lines from {@code start} to before {@code end}, blank space at the end left out. */
  SourceSpan span(int start, int end) {
    int last = Math.min(end, masked.length()) - 1;
    while (last > start && Character.isWhitespace(masked.charAt(last))) {
      last--;
    }
    int first = lineIndex(start);
    return source.span(first, Math.max(first, lineIndex(Math.max(start, last))));
  }

  /** The line of the file that holds {@code offset}. */
  int line(int offset) {
    return source.firstLine() + lineIndex(offset);
  }

  SourceSpan lines(int first, int last) {
    return new SourceSpan(source.path(), first, Math.max(first, last));
  }

  private int lineIndex(int offset) {
    int found = Arrays.binarySearch(lineStarts, Math.clamp(offset, 0, masked.length()));
    return firstIndex + (found >= 0 ? found : -found - 2);
  }

  /** What the author wrote from {@code start} to before {@code end}. */
  String written(int start, int end) {
    return Mask.undo(masked.substring(start, Math.clamp(end, start, masked.length())));
  }

  void warn(String code, SourceSpan span, String message) {
    problems.add(new Problem(Severity.WARNING, code, span, message));
  }

  /** A title given in a marker, read as Markdown. */
  List<Inline> inlines(String markdown) {
    if (markdown.isBlank()) {
      return List.of();
    }
    if (markdown.chars().allMatch(c -> c == ' ' || Character.isLetterOrDigit(c))) {
      return List.of(new Inline.Text(markdown.strip()));
    }
    Node first = parser.parse(Mask.of(markdown.strip())).getFirstChild();
    return first instanceof Paragraph
        ? InlineReader.read(first, this)
        : List.of(new Inline.Text(markdown.strip()));
  }
}
