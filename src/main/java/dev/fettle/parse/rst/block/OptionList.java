package dev.fettle.parse.rst.block;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.parse.rst.text.Chars;
import dev.fettle.parse.rst.text.Indented;
import dev.fettle.parse.rst.text.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Command-line options, two blanks or a line before what they do. */
final class OptionList implements Construct {

  private static final String ARGUMENT = "(?:[a-zA-Z][a-zA-Z0-9_-]*+|<[^<>]++>)";
  private static final String OPTION =
      "(?:[-+][a-zA-Z0-9](?: ?"
          + ARGUMENT
          + ")?+|(?:--|/)[a-zA-Z0-9][a-zA-Z0-9_-]*+(?:[ =]"
          + ARGUMENT
          + ")?+)";
  private static final Pattern MARKER =
      Pattern.compile(OPTION + "(?:, " + OPTION + ")*+(?:  ++| ?$)");

  private final BlockReader reader;

  OptionList(BlockReader reader) {
    this.reader = reader;
  }

  @Override
  public boolean read(Cursor cursor, Sink sink) {
    int start = cursor.at();
    List<Block.Definition> options = new ArrayList<>();
    boolean[] blankFinish = {true};
    while (!cursor.done() && option(cursor, options, blankFinish)) {
      cursor.skipBlank();
    }
    if (options.isEmpty()) {
      return false;
    }
    sink.add(
        new Block.Definitions(
            Block.Definitions.Kind.OPTION,
            options,
            reader.span(cursor.lines(), start, cursor.at())));
    reader.unindented(blankFinish[0], cursor, "an option list");
    return true;
  }

  /** Whether {@code line} begins with an option. */
  static boolean starts(String line) {
    return MARKER.matcher(line).lookingAt();
  }

  private boolean option(Cursor cursor, List<Block.Definition> options, boolean[] blankFinish) {
    String line = cursor.line();
    Matcher marker = MARKER.matcher(line);
    if (!marker.lookingAt() || BulletList.textAt(line) > 0) {
      return false;
    }
    int start = cursor.at();
    Indented body = cursor.take(Shape.firstKnown(marker.end()));
    if (body.lines().isEmpty()) {
      cursor.go(start);
      return false;
    }
    blankFinish[0] = body.blankFinish();
    reader.settle();
    options.add(
        new Block.Definition(
            List.of(new Inline.Text(Chars.trimEnd(marker.group()))),
            reader.nested(body.lines()),
            reader.span(cursor.lines(), start, cursor.at())));
    return true;
  }
}
