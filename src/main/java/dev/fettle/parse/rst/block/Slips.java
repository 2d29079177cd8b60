package dev.fettle.parse.rst.block;

import dev.fettle.document.Block;
import dev.fettle.parse.rst.text.Chars;
import dev.fettle.parse.rst.text.Indented;
import dev.fettle.parse.rst.text.Lines;
import dev.fettle.parse.rst.text.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what authors often write and mean, though the rules read it otherwise. */
final class Slips {

  private static final Set<String> REMARKS =
      Set.of(
          "note", "warning", "tip", "important", "caution", "danger", "attention", "hint", "error");

  private final BlockReader reader;
  private final BulletList bullets;

  Slips(BlockReader reader) {
    this.reader = reader;
    this.bullets = new BulletList(reader);
  }

  /** Reads a paragraph that is a slip; false, with nothing changed, when it is none. */
  boolean read(Cursor cursor, Sink sink) {
    return remark(cursor, sink) || glued(cursor, sink);
  }

  /** {@code Note::} and indented text: a literal block by the rules, a remark by its look. */
  private boolean remark(Cursor cursor, Sink sink) {
    String line = cursor.line();
    int colons = line.indexOf("::");
    String kind = colons < 0 ? "" : Chars.trim(line.substring(0, colons)).toLowerCase(Locale.ROOT);
    boolean meant =
        REMARKS.contains(kind)
            && colons + 2 == line.length()
            && cursor.lines().blank(cursor.at() + 1);
    if (!meant) {
      return false;
    }
    int start = cursor.at();
    cursor.go(start + 1);
    Indented body = cursor.take(Shape.UNKNOWN);
    if (body.lines().isEmpty()) {
      cursor.go(start);
      return false;
    }
    reader
        .remarks()
        .warn(
            "remark-undotted",
            cursor.lines().number(start),
            "'%s' announces a literal block; for a remark write '.. %s::'".formatted(line, kind));
    sink.add(
        new Block.Admonition(
            kind,
            List.of(),
            reader.nested(body.lines()),
            reader.span(cursor.lines(), start, cursor.at())));
    return true;
  }

  /** Items right under a line of text: all one paragraph by the rules, a list by its look. */
  private boolean glued(Cursor cursor, Sink sink) {
    Lines lines = cursor.lines();
    int end = lines.textEnd(cursor.at());
    int first = cursor.at() + 1;
    while (first < end && marker(lines.get(first)).isEmpty()) {
      first++;
    }
    if (first >= end || !looksLikeList(lines, first, end)) {
      return false;
    }
    reader
        .remarks()
        .warn(
            "list-glued",
            lines.number(first),
            "this list continues the paragraph above; write a blank line before it");
    int start = cursor.at();
    Lines text = lines.slice(start, first);
    sink.add(
        new Block.Paragraph(
            reader.inlines(text.join(), text.number(0)), reader.span(text, 0, text.size())));
    cursor.go(first);
    list(cursor, sink);
    return true;
  }

  /** A line before that ends in a colon, or two items of one kind, make a list. */
  private static boolean looksLikeList(Lines lines, int first, int end) {
    if (lines.get(first - 1).endsWith("::")) {
      return false;
    }
    String kind = marker(lines.get(first)).orElse("");
    boolean again = false;
    for (int i = first + 1; i < end && !again; i++) {
      again = marker(lines.get(i)).filter(kind::equals).isPresent();
    }
    boolean announced = lines.get(first - 1).endsWith(":");
    boolean counted = !kind.equals("1") || lines.get(first).startsWith("1");
    return counted && (announced || again);
  }

  /** The kind of item that {@code line} begins: its bullet, or {@code 1} for a number. */
  private static Optional<String> marker(String line) {
    int text = BulletList.textAt(line);
    if (text > 0 && text < line.length()) {
      return Optional.of(line.substring(0, 1));
    }
    return Enumerator.of(line, Optional.empty())
        .filter(it -> it.sequence() == Enumerator.Sequence.ARABIC && it.ordinal() >= 0)
        .filter(it -> it.textAt() < line.length())
        .map(it -> "1");
  }

  private void list(Cursor cursor, Sink sink) {
    Lines lines = cursor.lines();
    int start = cursor.at();
    String kind = marker(cursor.line()).orElse("");
    boolean ordered = kind.equals("1");
    List<Block.ListItem> items = new ArrayList<>();
    while (!cursor.done() && marker(cursor.line()).filter(kind::equals).isPresent()) {
      String line = cursor.line();
      int text =
          ordered
              ? Enumerator.of(line, Optional.empty()).map(Enumerator::textAt).orElse(0)
              : BulletList.textAt(line);
      bullets.item(cursor, text, items);
      if (!cursor.done() && lines.blank(cursor.at())) {
        cursor.skipBlank();
      }
    }
    sink.add(new Block.Listing(ordered, 1, items, reader.span(lines, start, cursor.at())));
  }
}
