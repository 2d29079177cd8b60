package dev.fettle.extract;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.runbook.Command;
import dev.fettle.runbook.Step;
import dev.fettle.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The words of inlines and blocks, as a reader sees them. */
final class Prose {

  private Prose() {}

  /** The words without markup; lines that the author kept stay lines. */
  static String of(List<Inline> inlines) {
    StringBuilder words = new StringBuilder();
    List<Inline> line = new ArrayList<>();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.LineBreak) {
        words.append(Inline.text(line).strip()).append('\n');
        line.clear();
      } else {
        line.add(inline);
      }
    }
    return words.append(Inline.text(line)).toString().strip();
  }

  /** The words of blocks inside a cell, one block a line. */
  static String ofBlocks(List<Block> blocks) {
    return StepReader.read(blocks).stream()
        .map(Prose::ofStep)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String ofStep(Step step) {
    return switch (step) {
      case Step.Instruction instruction -> instruction.prose();
      case Step.Excerpt excerpt -> excerpt.text();
      case Step.Execution e -> ofCommand(e.expectation(), e.command());
      case Step.Check c -> ofCommand(c.question(), c.command());
    };
  }

  private static String ofCommand(String words, Command command) {
    return String.join("\n", command.template(), words, command.sampleOutput()).strip();
  }

  /** Words that run on, and the lines they stand on. */
  record Running(List<Inline> inlines, SourceSpan span) {}

  /** All running text in {@code blocks}, titles and cells included, in order. */
  static List<Running> running(List<Block> blocks) {
    List<Running> found = new ArrayList<>();
    blocks.forEach(block -> addRunning(block, found));
    return found;
  }

  private static void addRunning(Block block, List<Running> found) {
    switch (block) {
      case Block.Paragraph p -> found.add(new Running(p.inlines(), p.span()));
      case Block.CodeBlock code -> found.add(new Running(code.title(), code.span()));
      case Block.Image image -> found.add(new Running(image.title(), image.span()));
      case Block.Listing list ->
          list.items().forEach(i -> addRunning(List.of(), i.span(), i.blocks(), found));
      case Block.Definitions d ->
          d.entries().forEach(e -> addRunning(e.term(), e.span(), e.blocks(), found));
      case Block.Admonition a -> addRunning(a.title(), a.span(), a.blocks(), found);
      case Block.Table table -> addTable(table, found);
      case Block.Quote quote ->
          addRunning(quote.attribution(), quote.span(), quote.blocks(), found);
      case Block.Tabs tabs ->
          tabs.tabs().forEach(t -> addRunning(t.title(), t.span(), t.blocks(), found));
      case Block.Group group -> addRunning(group.title(), group.span(), group.blocks(), found);
      case Block.Section section ->
          addRunning(section.title(), section.span(), section.blocks(), found);
      case Block.Opaque opaque -> {}
      case Block.ThematicBreak line -> {}
    }
  }

  private static void addRunning(
      List<Inline> title, SourceSpan span, List<Block> blocks, List<Running> found) {
    found.add(new Running(title, span));
    blocks.forEach(block -> addRunning(block, found));
  }

  private static void addTable(Block.Table table, List<Running> found) {
    found.add(new Running(table.title(), table.span()));
    table
        .rows()
        .forEach(row -> row.cells().forEach(c -> c.blocks().forEach(b -> addRunning(b, found))));
  }
}
