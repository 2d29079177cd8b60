package dev.fettle.extract;

import dev.fettle.document.Block;
import dev.fettle.document.Document;
import dev.fettle.document.Inline;
import dev.fettle.extract.words.Slugs;
import dev.fettle.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * The sections of a document in reading order, and what stands before the first as one of its own.
 */
final class Outline {

  /** Names what stands before the first heading. */
  static final String PREAMBLE = "preamble";

  private final List<Part> parts = new ArrayList<>();
  private final Document document;

  private Outline(Document document) {
    this.document = document;
  }

  /**
   * A section by itself.
   *
   * @param slug its name in the guide
   * @param blocks its content, subsections aside
   * @param parent the index of the section that it stands in, or -1
   * @param heading the title's inlines; none for what stands before the first heading
   */
  record Part(
      String slug,
      String title,
      List<Inline> heading,
      String anchor,
      List<String> breadcrumb,
      List<Block> blocks,
      int parent,
      SourceSpan span) {

    boolean hasContent() {
      return blocks.stream().anyMatch(block -> !(block instanceof Block.ThematicBreak));
    }
  }

  /** The sections of {@code document}, those without content included. */
  static List<Part> of(Document document) {
    Outline outline = new Outline(document);
    List<Block> preamble = ownBlocks(document.blocks());
    if (!preamble.isEmpty()) {
      outline.addPreamble(preamble);
    }
    outline.addSections(document.blocks(), List.of(), -1);
    return outline.finished();
  }

  /** The guide's title: the document's, else its file name without the ending. */
  static String title(Document document) {
    if (!document.title().isBlank()) {
      return document.title();
    }
    String path = document.source().path();
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static List<Block> ownBlocks(List<Block> blocks) {
    return blocks.stream().filter(block -> !(block instanceof Block.Section)).toList();
  }

  private void addPreamble(List<Block> blocks) {
    SourceSpan span = blocks.getFirst().span().to(blocks.getLast().span());
    parts.add(new Part(PREAMBLE, title(document), List.of(), "", List.of(), blocks, -1, span));
  }

  private void addSections(List<Block> blocks, List<String> above, int parent) {
    for (Block block : blocks) {
      if (block instanceof Block.Section section) {
        int self = parts.size();
        parts.add(
            new Part(
                "",
                section.heading(),
                section.title(),
                section.anchor(),
                above,
                ownBlocks(section.blocks()),
                parent,
                section.span()));
        List<String> below = new ArrayList<>(above);
        below.add(section.heading());
        addSections(section.blocks(), List.copyOf(below), self);
      }
    }
  }

  /** The parts with their names, each ending where the next begins. */
  private List<Part> finished() {
    List<String> slugs = Slugs.unique(parts.stream().map(Outline::headingOf).toList());
    List<Part> finished = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      SourceSpan span = i + 1 < parts.size() ? cut(part.span(), parts.get(i + 1)) : part.span();
      finished.add(
          new Part(
              slugs.get(i),
              part.title(),
              part.heading(),
              part.anchor(),
              part.breadcrumb(),
              part.blocks(),
              part.parent(),
              span));
    }
    return finished;
  }

  private static Slugs.Heading headingOf(Part part) {
    String parent = part.breadcrumb().isEmpty() ? "" : part.breadcrumb().getLast();
    return new Slugs.Heading(part.slug().isEmpty() ? part.title() : part.slug(), parent);
  }

  private static SourceSpan cut(SourceSpan span, Part next) {
    if (!span.path().equals(next.span().path())) {
      return span;
    }
    int last = Math.max(span.firstLine(), next.span().firstLine() - 1);
    return new SourceSpan(span.path(), span.firstLine(), last);
  }
}
