package dev.fettle.parse.rst.block;

import dev.fettle.document.Block;
import dev.fettle.parse.rst.text.Chars;
import dev.fettle.parse.rst.text.Lines;

/** A line of punctuation: over a title, across the page, or a slip. */
final class OverlinedTitle implements Construct {

  private final BlockReader reader;
  private final Sections sections;

  OverlinedTitle(BlockReader reader, Sections sections) {
    this.reader = reader;
    this.sections = sections;
  }

  @Override
  public boolean read(Cursor cursor, Sink sink) {
    if (!Adornment.is(cursor.line())) {
      return false;
    }
    boolean sure = Chars.trimEnd(cursor.line()).length() >= Adornment.SURE;
    if (!cursor.titles()) {
      return sure && fault(cursor, 1, "a line of punctuation inside another block", sink);
    }
    int next = cursor.at() + 1;
    if (cursor.lines().blank(next)) {
      return sure && rule(cursor, sink);
    }
    if (Adornment.is(cursor.lines().get(next))) {
      return sure && fault(cursor, 2, "neither a title nor a line across the page", sink);
    }
    return title(cursor, sure, sink);
  }

  private boolean rule(Cursor cursor, Sink sink) {
    Lines lines = cursor.lines();
    sink.add(new Block.ThematicBreak(reader.span(lines, cursor.at(), cursor.at() + 1)));
    cursor.go(cursor.at() + 1);
    return true;
  }

  private boolean title(Cursor cursor, boolean sure, Sink sink) {
    Lines lines = cursor.lines();
    int under = cursor.at() + 2;
    if (under >= lines.size()) {
      return sure && fault(cursor, 2, "a title with no line under it", sink);
    }
    String overline = Chars.trimEnd(cursor.line());
    String underline = Chars.trimEnd(lines.get(under));
    if (!overline.equals(underline)) {
      return sure && fault(cursor, 3, "a title whose lines above and below differ", sink);
    }
    String title = Chars.trimEnd(lines.get(under - 1));
    if (Chars.columns(title) > overline.length()) {
      if (!sure) {
        return false;
      }
      reader
          .remarks()
          .warn(
              "title-underline-short",
              lines.number(under),
              "the title's lines are shorter than the title; make them at least as long");
    }
    Lines written = lines.slice(cursor.at(), under + 1);
    cursor.go(under + 1);
    String style = overline.substring(0, 1) + underline.charAt(0);
    sections.begin(style, Chars.trimStart(title), written, sink);
    return true;
  }

  private boolean fault(Cursor cursor, int count, String what, Sink sink) {
    Lines written = cursor.lines().slice(cursor.at(), cursor.at() + count);
    reader.remarks().error("title-malformed", cursor.number(), what + ": shown as it was written");
    sink.add(reader.opaque(written, what));
    cursor.go(Math.min(cursor.at() + count, cursor.lines().size()));
    return true;
  }
}
