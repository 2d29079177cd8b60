package dev.fettle.parse.asciidoc;

import dev.fettle.source.Source;
import dev.fettle.source.SourceSpan;
import java.util.List;
import org.asciidoctor.ast.Block;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.StructuralNode;

/** Finds the lines of the author's file that a node was written on. */
final class Lines {

  private static final String FENCES = "-.`~=_*+|/";

  private final Source source;
  private final boolean carried;
  private final List<String> text;

  private Lines(Source source, boolean carried, List<String> text) {
    this.source = source;
    this.carried = carried;
    this.text = text;
  }

  /** For AsciiDoc as its author wrote it. */
  static Lines of(Source source) {
    return new Lines(source, false, source.text().lines().toList());
  }

  /** For a transcription that carries the lines of {@code source}. */
  static Lines carried(Source source) {
    return new Lines(source, true, List.of());
  }

  /** Whether the guide was transcribed to AsciiDoc. */
  boolean transcribed() {
    return carried;
  }

  /** The span of {@code node}; {@code within} when it is not known. */
  SourceSpan of(StructuralNode node, SourceSpan within) {
    if (carried) {
      Object line = node.getAttribute("line", null, false);
      return line == null ? within : parse(line.toString(), within);
    }
    int index = index(node);
    return index < 0 ? within : source.span(index, index);
  }

  private int index(StructuralNode node) {
    Cursor cursor = node.getSourceLocation();
    boolean own = cursor != null && (cursor.getFile() == null || cursor.getFile().isEmpty());
    return own ? Math.min(Math.max(0, cursor.getLineNumber() - 1), last()) : -1;
  }

  private int last() {
    return Math.max(0, text.size() - 1);
  }

  /** The span in {@code 12} or {@code 12-15}. */
  SourceSpan parse(String lines, SourceSpan within) {
    if (!lines.matches("[0-9]{1,9}(?:-[0-9]{1,9})?")) {
      return within;
    }
    int dash = lines.indexOf('-');
    int first = Integer.parseInt(dash < 0 ? lines : lines.substring(0, dash));
    int last = dash < 0 ? first : Integer.parseInt(lines.substring(dash + 1));
    return first < 1 || last < first ? within : new SourceSpan(source.path(), first, last);
  }

  /** The span of a paragraph: as many lines as it was written on. */
  SourceSpan paragraph(StructuralNode node, SourceSpan span) {
    boolean known = !carried && node instanceof Block;
    int count = known ? ((Block) node).getLines().size() : 1;
    int index = index(node);
    return known && index >= 0 && count > 1
        ? source.span(index, Math.min(index + count - 1, last()))
        : span;
  }

  /** The span of the document's title. */
  SourceSpan header() {
    for (int i = 0; i < text.size(); i++) {
      if (text.get(i).startsWith("= ") || text.get(i).startsWith("# ")) {
        return source.span(i, i);
      }
    }
    return start();
  }

  /** The span of the whole guide's first line. */
  SourceSpan start() {
    return source.span(0, 0);
  }

  /** The line of the file on which the text of literal block {@code node} begins. */
  int textLine(StructuralNode node, SourceSpan span) {
    if (carried) {
      Object line = node.getAttribute("text", null, false);
      return line == null ? span.firstLine() : Integer.parseInt(line.toString());
    }
    int index = index(node);
    if (index < 0 || !isFence(index)) {
      return span.firstLine();
    }
    int first = index + 1;
    while (first < last() && text.get(first).isBlank()) {
      first++;
    }
    return source.firstLine() + Math.min(first, last());
  }

  /** The span of a literal block: its fences too. */
  SourceSpan literal(StructuralNode node, SourceSpan span, int lineCount) {
    int index = carried ? -1 : index(node);
    if (index < 0) {
      return span;
    }
    int fences = isFence(index) ? 2 : 0;
    return source.span(index, Math.min(index + Math.max(0, lineCount + fences - 1), last()));
  }

  private boolean isFence(int index) {
    String line = index < text.size() ? text.get(index).stripTrailing() : "";
    return line.length() >= 2
        && FENCES.indexOf(line.charAt(0)) >= 0
        && (line.startsWith("```") || line.chars().distinct().count() == 1);
  }
}
