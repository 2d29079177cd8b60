package dev.fettle.parse.markdown;

import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads terms with what is said of them, and footnotes, whose terms are their marks. */
final class DefinitionReader {

  private DefinitionReader() {}

  /** Several terms may share what follows; the last holds it, the others stand by themselves. */
  static Block read(DefinitionList list, Reading reading, Function<Node, List<Block>> inside) {
    List<Block.Definition> entries = new ArrayList<>();
    List<Inline> term = List.of();
    List<Block> blocks = new ArrayList<>();
    SourceSpan span = reading.span(list);
    for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof DefinitionTerm next) {
        add(entries, term, blocks, span);
        term = InlineReader.read(next, reading);
        blocks = new ArrayList<>();
        span = reading.span(next);
      } else if (node instanceof DefinitionItem item) {
        blocks.addAll(inside.apply(item));
        span = span.to(reading.span(item));
      }
    }
    add(entries, term, blocks, span);
    return new Block.Definitions(Block.Definitions.Kind.TERM, entries, reading.span(list));
  }

  private static void add(
      List<Block.Definition> entries, List<Inline> term, List<Block> blocks, SourceSpan span) {
    if (!term.isEmpty() || !blocks.isEmpty()) {
      entries.add(new Block.Definition(term, blocks, span));
    }
  }

  static Block read(FootnoteBlock note, Reading reading, Function<Node, List<Block>> inside) {
    SourceSpan span = reading.span(note);
    List<Inline> mark = List.of(new Inline.Text("[" + Mask.undo(note.getText()) + "]"));
    Block.Definition entry = new Block.Definition(mark, inside.apply(note), span);
    return new Block.Definitions(Block.Definitions.Kind.TERM, List.of(entry), span);
  }
}
