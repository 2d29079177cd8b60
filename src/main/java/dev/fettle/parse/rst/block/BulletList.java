package dev.fettle.parse.rst.block;

import dev.fettle.document.Block;
import dev.fettle.parse.rst.text.Indented;
import dev.fettle.parse.rst.text.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Items that begin with a bullet; another bullet begins another list. */
final class BulletList implements Construct {

  private static final String BULLETS = "-+*\u2022\u2023\u2043";

  private final BlockReader reader;

  BulletList(BlockReader reader) {
    this.reader = reader;
  }

  /** The index of the text after the bullet that {@code line} begins with; 0 if with none. */
  static int textAt(String line) {
    boolean bullet = !line.isEmpty() && BULLETS.indexOf(line.charAt(0)) >= 0;
    return bullet && (line.length() == 1 || line.charAt(1) == ' ') ? afterBlanks(line, 1) : 0;
  }

  static int afterBlanks(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  @Override
  public boolean read(Cursor cursor, Sink sink) {
    if (textAt(cursor.line()) == 0) {
      return false;
    }
    int start = cursor.at();
    char bullet = cursor.line().charAt(0);
    List<Block.ListItem> items = new ArrayList<>();
    boolean blankFinish = true;
    reader.settle();
    while (!cursor.done() && cursor.line().charAt(0) == bullet && textAt(cursor.line()) > 0) {
      blankFinish = item(cursor, textAt(cursor.line()), items);
      cursor.skipBlank();
    }
    sink.add(new Block.Listing(false, 1, items, reader.span(cursor.lines(), start, cursor.at())));
    reader.unindented(blankFinish, cursor, "a bullet list");
    return true;
  }

  /** Reads the item whose text begins at column {@code indent}; tells if a blank line ends it. */
  boolean item(Cursor cursor, int indent, List<Block.ListItem> items) {
    int start = cursor.at();
    boolean text = indent < cursor.line().length();
    Indented block = cursor.take(text ? Shape.known(indent) : Shape.firstKnown(indent));
    items.add(
        new Block.ListItem(
            Optional.empty(),
            reader.nested(block.lines()),
            reader.span(cursor.lines(), start, cursor.at())));
    return block.blankFinish();
  }
}
