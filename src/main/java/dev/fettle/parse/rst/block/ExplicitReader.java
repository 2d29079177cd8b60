package dev.fettle.parse.rst.block;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.parse.rst.directive.Directives;
import dev.fettle.parse.rst.inline.Resolver;
import dev.fettle.parse.rst.text.Chars;
import dev.fettle.parse.rst.text.Indented;
import dev.fettle.parse.rst.text.Lines;
import dev.fettle.parse.rst.text.Shape;
import java.util.List;

/** What begins with two dots: footnotes, targets, substitutions, directives and comments. */
final class ExplicitReader implements Construct {

  private final BlockReader reader;
  private final Directives directives;
  private final SubstitutionReader substitutions;

  ExplicitReader(BlockReader reader, Directives directives) {
    this.reader = reader;
    this.directives = directives;
    this.substitutions = new SubstitutionReader(reader, directives);
  }

  @Override
  public boolean read(Cursor cursor, Sink sink) {
    String line = cursor.line();
    if (!LineKind.begins(line, "..")) {
      return false;
    }
    int text = BulletList.afterBlanks(line, 2);
    boolean read =
        text < line.length()
            && switch (line.charAt(text)) {
              case '[' -> footnote(cursor, text, sink);
              case '_' -> target(cursor, text + 1);
              case '|' -> substitutions.read(cursor, text + 1, sink);
              default -> directive(cursor, text, sink);
            };
    if (!read) {
      comment(cursor, text, sink);
    }
    return true;
  }

  private boolean footnote(Cursor cursor, int bracket, Sink sink) {
    String line = cursor.line();
    int from = bracket + 1;
    boolean auto = line.startsWith("#", from);
    int end = line.startsWith("*", from) ? from + 1 : Chars.nameEnd(line, auto ? from + 1 : from);
    boolean closed = end > from && line.startsWith("]", end) && endsOrBlank(line, end + 1);
    if (!closed) {
      return false;
    }
    int start = cursor.at();
    String label = line.substring(from, end);
    String mark = reader.names().footnotes().note(label);
    String name = auto ? label.substring(1) : label;
    if (!name.isEmpty() && !name.equals("*")) {
      reader.names().ownPlace(name);
    }
    reader.settle();
    Indented body = cursor.take(Shape.firstKnown(BulletList.afterBlanks(line, end + 1)));
    sink.add(
        new Block.Group(
            Resolver.FOOTNOTE,
            List.of(new Inline.Text(mark)),
            reader.nested(body.lines()),
            reader.span(cursor.lines(), start, cursor.at())));
    return true;
  }

  private static boolean endsOrBlank(String line, int at) {
    return at >= line.length() || line.charAt(at) == ' ';
  }

  private boolean target(Cursor cursor, int from) {
    if (endsOrBlank(cursor.line(), from)) {
      return false;
    }
    int start = cursor.at();
    Lines block = cursor.take(Shape.firstKnown(from).toBlank().kept()).lines();
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < block.size(); i++) {
      escaped.append(Chars.escape(block.get(i)));
      TargetName name = TargetName.in(escaped.toString());
      if (name != null) {
        List<String> rest = block.slice(i, block.size()).texts();
        rest.set(0, Chars.restore(escaped.substring(Math.min(name.end(), escaped.length()))));
        note(name, TargetText.of(rest));
        return true;
      }
    }
    reader
        .remarks()
        .warn("target-malformed", block.number(0), "a target is written '.. _name: address'");
    cursor.go(start);
    return false;
  }

  private void note(TargetName name, TargetText text) {
    if (name.name().isEmpty()) {
      text.noteAnonymous(reader.names());
    } else {
      text.note(name.name(), reader.names());
    }
  }

  private boolean directive(Cursor cursor, int from, Sink sink) {
    String line = cursor.line();
    int end = Chars.nameEnd(line, from);
    int colons = line.startsWith(" ", end) ? end + 1 : end;
    if (end == from || !line.startsWith("::", colons) || !endsOrBlank(line, colons + 2)) {
      return reader.lenient() && oneColon(cursor, from, end, sink);
    }
    run(cursor, line.substring(from, end), colons + 2, sink);
    return true;
  }

  private void run(Cursor cursor, String name, int colonsEnd, Sink sink) {
    int start = cursor.at();
    int text = BulletList.afterBlanks(cursor.line(), colonsEnd);
    Indented block = cursor.takeWhole(Shape.firstKnown(text));
    Lines written = cursor.lines().slice(start, cursor.at()).trimBottom();
    List<Block> read =
        directives.read(new Directives.Call(name, block.lines(), written, cursor.titles()));
    if (!read.isEmpty()) {
      read.forEach(sink::add);
    } else {
      reader.settle();
    }
    reader.unindented(block.blankFinish(), cursor, "the directive '%s'".formatted(name));
  }

  /** {@code .. note: text} is a comment by the rules; the author meant a directive. */
  private boolean oneColon(Cursor cursor, int from, int end, Sink sink) {
    String line = cursor.line();
    String name = line.substring(from, end);
    boolean meant =
        line.startsWith(":", end) && endsOrBlank(line, end + 1) && directives.knows(name);
    if (meant) {
      reader
          .remarks()
          .warn(
              "directive-one-colon",
              cursor.number(),
              "'.. %s:' is a comment; write two colons: '.. %s::'".formatted(name, name));
      run(cursor, name, end + 1, sink);
    }
    return meant;
  }

  private void comment(Cursor cursor, int text, Sink sink) {
    reader.settle();
    boolean empty = text >= cursor.line().length() && cursor.lines().blank(cursor.at() + 1);
    if (empty) {
      cursor.go(cursor.at() + 1);
      return;
    }
    boolean finished = cursor.takeWhole(Shape.firstKnown(text)).blankFinish();
    reader.unindented(finished, cursor, "a comment");
  }
}
