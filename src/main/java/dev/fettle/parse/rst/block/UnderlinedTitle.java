package dev.fettle.parse.rst.block;

import dev.fettle.parse.rst.text.Chars;
import dev.fettle.parse.rst.text.Lines;

/** A line of text with a line of punctuation under it. */
final class UnderlinedTitle implements Construct {

  private final BlockReader reader;
  private final Sections sections;

  UnderlinedTitle(BlockReader reader, Sections sections) {
    this.reader = reader;
    this.sections = sections;
  }

  @Override
  public boolean read(Cursor cursor, Sink sink) {
    int under = cursor.at() + 1;
    Lines lines = cursor.lines();
    if (lines.blank(under) || !Adornment.is(lines.get(under))) {
      return false;
    }
    String title = Chars.trimEnd(cursor.line());
    String underline = Chars.trimEnd(lines.get(under));
    boolean tooShort = Chars.columns(title) > underline.length();
    if (tooShort && underline.length() < Adornment.SURE) {
      return false;
    }
    Lines written = lines.slice(cursor.at(), under + 1);
    if (tooShort) {
      warnShort(written.number(1), "underline");
    }
    cursor.go(under + 1);
    if (cursor.titles()) {
      sections.begin(underline.substring(0, 1), title, written, sink);
    } else {
      reader
          .remarks()
          .error(
              "title-inside",
              written.number(0),
              "a title may not stand inside a list, a remark or a cell");
      sink.add(reader.opaque(written, "title inside another block"));
    }
    return true;
  }

  private void warnShort(int line, String what) {
    reader
        .remarks()
        .warn(
            "title-underline-short",
            line,
            "the title's %s is shorter than the title; make it at least as long".formatted(what));
  }
}
