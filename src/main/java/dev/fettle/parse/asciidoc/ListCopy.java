package dev.fettle.parse.asciidoc;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asciidoctor.ast.DescriptionList;
import org.asciidoctor.ast.DescriptionListEntry;
import org.asciidoctor.ast.ListItem;
import org.asciidoctor.ast.StructuralNode;

/** Copies lists of all kinds. */
final class ListCopy {

  private final BlockCopy blocks;

  ListCopy(BlockCopy blocks) {
    this.blocks = blocks;
  }

  Block listing(StructuralNode node, SourceSpan span, int level) {
    List<Block.ListItem> items = new ArrayList<>();
    for (StructuralNode item : ((org.asciidoctor.ast.List) node).getItems()) {
      items.add(item((ListItem) item, blocks.lines().of(item, span), level));
    }
    boolean ordered = !node.getContext().equals("ulist");
    SourceSpan whole = items.isEmpty() ? span : span.to(items.getLast().span());
    return new Block.Listing(ordered, ordered ? start(node) : 1, items, whole);
  }

  private static int start(StructuralNode node) {
    String start = BlockCopy.attribute(node, "start");
    return start.matches("[0-9]{1,9}") ? Integer.parseInt(start) : 1;
  }

  private Block.ListItem item(ListItem item, SourceSpan within, int level) {
    Optional<Boolean> checked =
        item.hasAttribute("checkbox", false)
            ? Optional.of(item.hasAttribute("checked", false))
            : Optional.empty();
    InlineHtml.Reading text = text(item);
    SourceSpan span = blocks.lines().parse(text.line(), within);
    List<Block> content = new ArrayList<>();
    if (!text.inlines().isEmpty()) {
      content.add(new Block.Paragraph(text.inlines(), span));
    }
    content.addAll(body(item, span, level));
    return new Block.ListItem(
        checked, content, content.isEmpty() ? span : span.to(content.getLast().span()));
  }

  private InlineHtml.Reading text(ListItem item) {
    String html = item.hasText() ? item.getText() : "";
    return InlineHtml.read(html == null ? "" : html, blocks.lines().transcribed());
  }

  /** What is attached to an item; a transcription keeps it in one wrapper. */
  private List<Block> body(StructuralNode item, SourceSpan span, int level) {
    List<StructuralNode> attached = item.getBlocks();
    boolean wrapped =
        blocks.lines().transcribed() && attached.size() == 1 && attached.getFirst().hasRole("body");
    return blocks.blocks(wrapped ? attached.getFirst() : item, span, level);
  }

  Block definitions(StructuralNode node, SourceSpan span, int level) {
    List<Block.Definition> entries = new ArrayList<>();
    for (DescriptionListEntry entry : ((DescriptionList) node).getItems()) {
      entries.add(entry(entry, span, level));
    }
    String kind = BlockCopy.attribute(node, "kind").toUpperCase(Locale.ROOT);
    Block.Definitions.Kind own =
        switch (kind) {
          case "FIELD" -> Block.Definitions.Kind.FIELD;
          case "OPTION" -> Block.Definitions.Kind.OPTION;
          default -> Block.Definitions.Kind.TERM;
        };
    SourceSpan whole = entries.isEmpty() ? span : span.to(entries.getLast().span());
    return new Block.Definitions(own, entries, whole);
  }

  private Block.Definition entry(DescriptionListEntry entry, SourceSpan within, int level) {
    List<Inline> term = new ArrayList<>();
    SourceSpan span = within;
    for (ListItem item : entry.getTerms()) {
      InlineHtml.Reading text = text(item);
      SourceSpan own = blocks.lines().parse(text.line(), blocks.lines().of(item, within));
      span = term.isEmpty() ? own : span;
      if (!term.isEmpty()) {
        term.add(new Inline.Text(", "));
      }
      term.addAll(text.inlines());
    }
    List<Block> content = new ArrayList<>();
    ListItem description = entry.getDescription();
    if (description != null) {
      InlineHtml.Reading text = text(description);
      if (!text.inlines().isEmpty()) {
        content.add(new Block.Paragraph(text.inlines(), blocks.lines().of(description, span)));
      }
      content.addAll(body(description, span, level));
    }
    return new Block.Definition(
        term, content, content.isEmpty() ? span : span.to(content.getLast().span()));
  }

  /** An example block that holds one list of titles with their contents. */
  List<Block> tabs(StructuralNode node, SourceSpan span, int level) {
    List<Block> inside = blocks.blocks(node, span, level);
    boolean list = inside.size() == 1 && inside.getFirst() instanceof Block.Definitions;
    if (!list) {
      return List.of(new Block.Group("tabs", blocks.title(node), inside, span));
    }
    Block.Definitions tabs = (Block.Definitions) inside.getFirst();
    return List.of(
        new Block.Tabs(
            tabs.entries().stream()
                .map(entry -> new Block.Tab(entry.term(), entry.blocks(), entry.span()))
                .toList(),
            span.to(tabs.span())));
  }
}
