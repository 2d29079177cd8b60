package dev.fettle.parse.rst.emit;

import dev.fettle.document.Inline;
import java.util.List;

/** Writes inline content: marks in their unconstrained form, addresses passed through. */
final class InlineWriter {

  private static final String NOTHING = "{empty}";

  private final StringBuilder out = new StringBuilder();

  private InlineWriter() {}

  /** {@code inlines} as one line, or as several where the author kept line ends. */
  static String write(List<Inline> inlines) {
    InlineWriter writer = new InlineWriter();
    inlines.forEach(writer::add);
    String text = writer.out.toString().strip();
    return text.isEmpty() ? NOTHING : text;
  }

  private void add(Inline inline) {
    switch (inline) {
      case Inline.Text it -> text(it.text());
      case Inline.Code it -> wrap("``", Escapes.all(it.text()));
      case Inline.Emphasis it -> wrap("__", content(it.content()));
      case Inline.Strong it -> wrap("**", content(it.content()));
      case Inline.Link it -> link(it.target(), it.content());
      case Inline.Role it ->
          link(":" + it.role().replace(':', '|') + ":" + it.target(), it.content());
      case Inline.Picture it -> picture(it, "");
      case Inline.LineBreak it -> lineBreak();
    }
  }

  private void text(String text) {
    boolean lead = out.indexOf(" ") < 0;
    String written = Escapes.running(text, lead);
    boolean lineStart = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
    out.append(lineStart ? written.stripLeading() : written);
  }

  private void wrap(String mark, String content) {
    boolean afterMacro = !out.isEmpty() && out.charAt(out.length() - 1) == ']';
    out.append(afterMacro ? NOTHING : "");
    out.append(mark).append(content.isEmpty() ? NOTHING : content).append(mark);
  }

  private static String content(List<Inline> inlines) {
    InlineWriter writer = new InlineWriter();
    writer.out.append("x ");
    inlines.forEach(writer::add);
    return writer.out.substring(2);
  }

  private void link(String target, List<Inline> content) {
    if (content.size() == 1 && content.getFirst() instanceof Inline.Picture picture) {
      picture(picture, target);
      return;
    }
    String text = content(content);
    out.append("link:")
        .append(Passed.address(target))
        .append('[')
        .append(text.isBlank() ? "&#8203;" : text)
        .append(']');
  }

  private void picture(Inline.Picture picture, String link) {
    out.append("image:")
        .append(Passed.through(picture.target()))
        .append("[alt=\"")
        .append(Escapes.all(picture.alternative()))
        .append('"');
    if (!link.isEmpty()) {
      out.append(",link=\"").append(Escapes.all(link)).append('"');
    }
    out.append(']');
  }

  private void lineBreak() {
    boolean empty = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
    out.append(empty ? NOTHING : "").append(" +\n");
  }
}
