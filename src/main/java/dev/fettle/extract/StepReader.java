package dev.fettle.extract;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.runbook.Step;
import dev.fettle.source.SourceSpan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lays the content of a section out as steps, in order; nothing that it says is left out. */
final class StepReader {

  private final StepList steps = new StepList();

  private StepReader() {}

  /** The steps of {@code blocks}: words as instructions, code as commands and excerpts. */
  static List<Step> read(List<Block> blocks) {
    StepReader reader = new StepReader();
    reader.addAll(blocks, "");
    return reader.steps.list();
  }

  /** {@code prefix} goes before the first words: an item's number, a remark's kind. */
  private void addAll(List<Block> blocks, String prefix) {
    String before = prefix;
    for (Block block : blocks) {
      if (!before.isEmpty() && isWordless(block)) {
        steps.words(before, block.span());
        before = "";
      }
      add(block, before);
      before = "";
    }
  }

  /** Whether no words of {@code block} can take a prefix. */
  private static boolean isWordless(Block block) {
    return switch (block) {
      case Block.CodeBlock code -> true;
      case Block.Opaque opaque -> true;
      case Block.Listing list -> true;
      case Block.Table table -> true;
      case Block.Tabs tabs -> true;
      case Block.Definitions definitions -> true;
      case Block.ThematicBreak line -> true;
      case Block.Paragraph paragraph -> false;
      case Block.Section section -> false;
      case Block.Admonition admonition -> false;
      case Block.Image image -> false;
      case Block.Quote quote -> false;
      case Block.Group group -> false;
    };
  }

  private void add(Block block, String prefix) {
    switch (block) {
      case Block.Paragraph paragraph -> paragraph(paragraph, prefix);
      case Block.CodeBlock code -> code(code);
      case Block.Listing list -> list(list);
      case Block.Definitions definitions -> definitions.entries().forEach(this::definition);
      case Block.Admonition admonition -> admonition(admonition, prefix);
      case Block.Table table -> table(table);
      case Block.Image image -> image(image, prefix);
      case Block.Quote quote -> quote(quote, prefix);
      case Block.Tabs tabs ->
          tabs.tabs().forEach(t -> titled("", Prose.of(t.title()), t.blocks(), t.span()));
      case Block.Group group ->
          titled(prefix, Prose.of(group.title()), group.blocks(), group.span());
      case Block.Section section ->
          titled(prefix, section.heading(), section.blocks(), section.span());
      case Block.Opaque opaque -> steps.excerpt("", opaque.text(), opaque.span());
      case Block.ThematicBreak line -> {}
    }
  }

  private void paragraph(Block.Paragraph paragraph, String prefix) {
    String prose = Prose.of(paragraph.inlines());
    if (prefix.isEmpty() && steps.typedLine(prose, paragraph.span())) {
      return;
    }
    steps.words(prefix + prose, paragraph.span());
    Commands.told(paragraph.inlines()).forEach(code -> steps.inline(code, paragraph.span()));
  }

  private void code(Block.CodeBlock code) {
    steps.words(Prose.of(code.title()), code.span());
    steps.code(code);
  }

  private void list(Block.Listing list) {
    int number = list.start();
    for (Block.ListItem item : list.items()) {
      String numbered = list.ordered() ? number++ + ". " : "";
      addAll(item.blocks(), numbered + box(item.checked()));
    }
  }

  private static String box(Optional<Boolean> checked) {
    return checked.map(done -> done ? "[x] " : "[ ] ").orElse("");
  }

  private void definition(Block.Definition definition) {
    String term = Prose.of(definition.term());
    boolean worded =
        !definition.blocks().isEmpty() && definition.blocks().getFirst() instanceof Block.Paragraph;
    if (worded) {
      addAll(definition.blocks(), term + ": ");
    } else {
      titled("", term, definition.blocks(), definition.span());
    }
  }

  private void admonition(Block.Admonition admonition, String prefix) {
    String title = Prose.of(admonition.title());
    String kind = capitalised(admonition.kind());
    String named = title.isEmpty() || title.equalsIgnoreCase(kind) ? kind : kind + ": " + title;
    boolean generic = admonition.kind().equals("admonition") && !title.isEmpty();
    addAll(admonition.blocks(), prefix + (generic ? title : named) + ": ");
  }

  private static String capitalised(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private void table(Block.Table table) {
    String rows = table.rows().stream().map(StepReader::row).collect(Collectors.joining("\n"));
    steps.words(Prose.of(table.title()), table.span());
    steps.words(rows, table.span());
  }

  private static String row(Block.Row row) {
    return row.cells().stream()
        .map(cell -> Prose.ofBlocks(cell.blocks()))
        .collect(Collectors.joining(" | "));
  }

  private void image(Block.Image image, String prefix) {
    String caption = Prose.of(image.title());
    String words = image.alternative().isBlank() ? image.target() : image.alternative();
    String shown = caption.isEmpty() ? words : caption + " (" + words + ")";
    steps.words(prefix + "Image: " + shown, image.span());
  }

  private void quote(Block.Quote quote, String prefix) {
    addAll(quote.blocks(), prefix);
    List<Inline> attribution = quote.attribution();
    if (!attribution.isEmpty()) {
      steps.words("— " + Prose.of(attribution), quote.span());
    }
  }

  private void titled(String prefix, String title, List<Block> blocks, SourceSpan span) {
    if (!title.isEmpty() || !prefix.isEmpty()) {
      steps.words(prefix + title, span);
    }
    addAll(blocks, "");
  }
}
