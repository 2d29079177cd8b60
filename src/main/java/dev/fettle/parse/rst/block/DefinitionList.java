package dev.fettle.parse.rst.block;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.parse.rst.text.Chars;
import dev.fettle.parse.rst.text.Indented;
import dev.fettle.parse.rst.text.Shape;
import java.util.ArrayList;
import java.util.List;

/** A line of text with indented text right under it: a term and its definition. */
final class DefinitionList implements Construct {

  private final BlockReader reader;

  DefinitionList(BlockReader reader) {
    this.reader = reader;
  }

  @Override
  public boolean read(Cursor cursor, Sink sink) {
    if (!cursor.lines().indented(cursor.at() + 1)) {
      return false;
    }
    int start = cursor.at();
    List<Block.Definition> entries = new ArrayList<>();
    reader.settle();
    boolean blankFinish = entry(cursor, entries);
    cursor.skipBlank();
    while (!cursor.done() && isTerm(cursor)) {
      blankFinish = entry(cursor, entries);
      cursor.skipBlank();
    }
    sink.add(
        new Block.Definitions(
            Block.Definitions.Kind.TERM, entries, reader.span(cursor.lines(), start, cursor.at())));
    reader.unindented(blankFinish, cursor, "a definition list");
    return true;
  }

  private static boolean isTerm(Cursor cursor) {
    return cursor.lines().indented(cursor.at() + 1) && LineKind.isText(cursor.line());
  }

  private boolean entry(Cursor cursor, List<Block.Definition> entries) {
    int start = cursor.at();
    List<Inline> term = term(cursor.line(), cursor.number());
    cursor.go(start + 1);
    Indented body = cursor.take(Shape.UNKNOWN);
    entries.add(
        new Block.Definition(
            term, reader.nested(body.lines()), reader.span(cursor.lines(), start, cursor.at())));
    return body.blankFinish();
  }

  /** The term; after {@code " : "}, its classifiers as roles. */
  private List<Inline> term(String line, int number) {
    List<List<Inline>> parts = new ArrayList<>();
    parts.add(new ArrayList<>());
    for (Inline inline : reader.inlines(line, number)) {
      if (inline instanceof Inline.Text text && text.text().contains(" : ")) {
        String[] pieces = text.text().split(" ++: ++", -1);
        parts.getLast().add(new Inline.Text(Chars.trimEnd(pieces[0])));
        for (int i = 1; i < pieces.length; i++) {
          parts.add(new ArrayList<>(List.of(new Inline.Text(pieces[i]))));
        }
      } else {
        parts.getLast().add(inline);
      }
    }
    List<Inline> term = parts.removeFirst();
    for (List<Inline> classifier : parts) {
      term.add(new Inline.Text(" "));
      term.add(new Inline.Role("classifier", Inline.text(classifier), classifier));
    }
    return term;
  }
}
