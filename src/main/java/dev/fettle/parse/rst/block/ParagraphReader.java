package dev.fettle.parse.rst.block;

import dev.fettle.document.Block;
import dev.fettle.parse.rst.text.Chars;
import dev.fettle.parse.rst.text.Lines;

/** Running text; {@code ::} at its end announces a literal block. */
final class ParagraphReader implements Construct {

  private final BlockReader reader;
  private final LiteralReader literals;
  private final Slips slips;

  ParagraphReader(BlockReader reader, LiteralReader literals) {
    this.reader = reader;
    this.literals = literals;
    this.slips = new Slips(reader);
  }

  @Override
  public boolean read(Cursor cursor, Sink sink) {
    if (reader.lenient() && slips.read(cursor, sink)) {
      return true;
    }
    int start = cursor.at();
    int end = end(cursor);
    Lines lines = cursor.lines().slice(start, end);
    cursor.go(end);
    String text = Chars.trimEnd(lines.join());
    boolean literal = announcesLiteral(text);
    String words = literal ? withoutMark(text) : text;
    if (!words.isEmpty()) {
      sink.add(
          new Block.Paragraph(
              reader.inlines(words, lines.number(0)), reader.span(lines, 0, lines.size())));
    }
    if (cursor.lines().indented(end) && !literal) {
      reader
          .remarks()
          .warn(
              "indentation-unexpected",
              cursor.number(),
              "this line is indented more than the text before it; write a blank line before it");
    }
    if (literal) {
      literals.read(cursor, sink);
    }
    return true;
  }

  private static int end(Cursor cursor) {
    int end = cursor.at() + 1;
    while (!cursor.lines().blank(end) && !cursor.lines().indented(end)) {
      end++;
    }
    return end;
  }

  /** Whether {@code text} ends with a double colon that no backslash protects. */
  static boolean announcesLiteral(String text) {
    if (!text.endsWith("::")) {
      return false;
    }
    int backslashes = 0;
    for (int i = text.length() - 3; i >= 0 && text.charAt(i) == '\\'; i--) {
      backslashes++;
    }
    return backslashes % 2 == 0;
  }

  private static String withoutMark(String text) {
    if (text.length() == 2) {
      return "";
    }
    char before = text.charAt(text.length() - 3);
    return before == ' ' || before == '\n'
        ? Chars.trimEnd(text.substring(0, text.length() - 3))
        : text.substring(0, text.length() - 1);
  }
}
