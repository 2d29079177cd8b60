package dev.fettle.parse.rst.block;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.parse.rst.directive.Directives;
import dev.fettle.parse.rst.text.Chars;
import dev.fettle.parse.rst.text.Indented;
import dev.fettle.parse.rst.text.Lines;
import dev.fettle.parse.rst.text.Shape;
import java.util.List;
import java.util.Optional;

/** {@code .. |name| replace:: text}: what a name between bars stands for. */
final class SubstitutionReader {

  private final BlockReader reader;
  private final Directives directives;

  SubstitutionReader(BlockReader reader, Directives directives) {
    this.reader = reader;
    this.directives = directives;
  }

  boolean read(Cursor cursor, int from, Sink sink) {
    if (from >= cursor.line().length() || cursor.line().charAt(from) == ' ') {
      return false;
    }
    int start = cursor.at();
    Lines block = cursor.take(Shape.firstKnown(from).kept()).lines();
    Lines written = cursor.lines().slice(start, cursor.at()).trimBottom();
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < block.size(); i++) {
      escaped
          .append(i > 0 ? " " : "")
          .append(Chars.escape(i > 0 ? Chars.trim(block.get(i)) : block.get(i)));
      int bar = barAt(escaped);
      if (bar > 0) {
        String name = Chars.unescape(escaped.substring(0, bar));
        List<String> rest = block.slice(i, block.size()).texts();
        rest.set(0, Chars.trim(Chars.restore(escaped.substring(bar + 1))));
        define(name, block.slice(i, block.size()).withTexts(rest), written, sink);
        return true;
      }
    }
    cursor.go(start);
    return false;
  }

  private static int barAt(CharSequence text) {
    for (int i = 1; i < text.length(); i++) {
      char before = text.charAt(i - 1);
      boolean ends = i + 1 >= text.length() || text.charAt(i + 1) == ' ';
      if (text.charAt(i) == '|' && ends && !Chars.isSpace(before) && before != Chars.ESCAPE) {
        return i;
      }
    }
    return -1;
  }

  private void define(String name, Lines body, Lines written, Sink sink) {
    Lines lines = body.trimTop().trimBottom();
    String first = lines.isEmpty() ? "" : Chars.trim(lines.get(0));
    int end = Chars.nameEnd(first, 0);
    boolean directive =
        end > 0
            && first.startsWith("::", end)
            && (end + 2 >= first.length() || first.charAt(end + 2) == ' ');
    Optional<List<Inline>> content = Optional.empty();
    if (directive) {
      List<String> texts = lines.texts();
      texts.set(0, first);
      Indented block =
          lines
              .withTexts(texts)
              .indented(0, Shape.firstKnown(BulletList.afterBlanks(first, end + 2)));
      Directives.Call call =
          new Directives.Call(first.substring(0, end), block.lines(), written, false);
      content = directives.readInline(call, name);
    }
    if (content.isEmpty()) {
      Block.Opaque shown = reader.opaque(written, "substitution without content");
      reader
          .remarks()
          .warn(
              "substitution-malformed",
              written.number(0),
              "what '|%s|' stands for cannot be read".formatted(name));
      sink.add(shown);
    }
  }
}
