package dev.fettle.parse.rst.emit;

import dev.fettle.document.Inline;
import dev.fettle.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** The attribute list above a block, and the title line. */
final class Attributes {

  private final List<String> parts = new ArrayList<>();
  private String title = "";

  /** A list that begins with {@code style}, which may be empty. */
  static Attributes of(String style) {
    Attributes attributes = new Attributes();
    if (!style.isEmpty()) {
      attributes.parts.add(style);
    }
    return attributes;
  }

  Attributes with(String name, String value) {
    parts.add(name + "=\"" + Escapes.all(value) + '"');
    return this;
  }

  Attributes with(String name, SourceSpan span) {
    parts.add(name + "=" + range(span));
    return this;
  }

  /** {@code 12} or {@code 12-15}. */
  static String range(SourceSpan span) {
    return span.firstLine() == span.lastLine()
        ? String.valueOf(span.firstLine())
        : span.firstLine() + "-" + span.lastLine();
  }

  Attributes titled(List<Inline> inlines) {
    title = inlines.isEmpty() ? "" : InlineWriter.write(inlines).replace('\n', ' ');
    return this;
  }

  /** The lines, each with its end; none when there is nothing to say. */
  String lines() {
    String list = parts.isEmpty() ? "" : "[" + String.join(",", parts) + "]\n";
    return (title.isEmpty() ? "" : "." + title + "\n") + list;
  }
}
