package dev.fettle.parse.markdown;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.parse.markdown.Marker.Container;
import dev.fettle.source.SourceSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Builds the tree from blocks, headings and container borders as they come. */
final class Outline {

  private final Reading reading;
  private final Deque<Frame> frames = new ArrayDeque<>();

  /**
   * @param level the level of the section around what is built here, 0 when there is none
   */
  Outline(Reading reading, int level) {
    this.reading = reading;
    frames.push(new Frame(new Container.Flow(), List.of(), null, level));
  }

  /** An open section; its blocks are still coming. */
  private record OpenSection(
      int rank,
      int level,
      String anchor,
      List<Inline> title,
      List<Block> blocks,
      SourceSpan headingSpan) {

    Block close() {
      SourceSpan span = blocks.isEmpty() ? headingSpan : headingSpan.to(blocks.getLast().span());
      return new Block.Section(level, anchor, title, blocks, span);
    }
  }

  /** The document, or a container that is not closed yet. */
  private static final class Frame {
    private final Container container;
    private final @org.jspecify.annotations.Nullable SourceSpan start;
    private final int level;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Block.Tab> tabs = new ArrayList<>();
    private final Deque<OpenSection> sections = new ArrayDeque<>();
    private List<Inline> title;

    Frame(
        Container container,
        List<Inline> title,
        @org.jspecify.annotations.Nullable SourceSpan start,
        int level) {
      this.container = container;
      this.title = title;
      this.start = start;
      this.level = level;
    }

    int currentLevel() {
      return sections.isEmpty() ? level : sections.element().level();
    }

    void add(Block block) {
      flushTabs();
      (sections.isEmpty() ? blocks : sections.element().blocks()).add(block);
    }

    void addTab(Block.Tab tab) {
      tabs.add(tab);
    }

    private void flushTabs() {
      if (!tabs.isEmpty()) {
        SourceSpan span = tabs.getFirst().span().to(tabs.getLast().span());
        List<Block.Tab> together = List.copyOf(tabs);
        tabs.clear();
        add(new Block.Tabs(together, span));
      }
    }

    void closeSections(int rank) {
      flushTabs();
      while (!sections.isEmpty() && sections.element().rank() >= rank) {
        Block closed = sections.pop().close();
        (sections.isEmpty() ? blocks : sections.element().blocks()).add(closed);
      }
    }
  }

  /** The level of the section that the next block belongs to. */
  int level() {
    return frames.element().currentLevel();
  }

  void add(Block block) {
    frames.element().add(block);
  }

  void addAll(List<Block> blocks) {
    blocks.forEach(this::add);
  }

  /**
   * Begins a section.
   *
   * @param rank the heading's own level, 1 to 6
   * @param anchor the author's id for it, or empty
   */
  void heading(int rank, String anchor, List<Inline> title, SourceSpan span) {
    Frame frame = frames.element();
    frame.closeSections(rank);
    String unique = reading.anchors().of(anchor, Inline.text(title).strip());
    frame.sections.push(
        new OpenSection(rank, frame.currentLevel() + 1, unique, title, new ArrayList<>(), span));
  }

  void open(Container container, SourceSpan span) {
    frames.push(new Frame(container, reading.inlines(title(container)), span, level()));
  }

  /** Gives the innermost container a title when it has none. */
  void summary(String title, SourceSpan span) {
    Frame frame = frames.element();
    if (frame.start != null && frame.title.isEmpty() && frame.blocks.isEmpty()) {
      frame.title = reading.inlines(title);
    } else if (!title.isBlank()) {
      add(new Block.Paragraph(reading.inlines(title), span));
    }
  }

  /** Ends the innermost container at {@code span}. */
  void close(SourceSpan span) {
    Frame frame = frames.pop();
    frame.closeSections(0);
    SourceSpan whole = frame.start == null ? span : frame.start.to(span);
    switch (frame.container) {
      case Container.Remark remark ->
          add(new Block.Admonition(remark.kind(), frame.title, frame.blocks, whole));
      case Container.Group group ->
          add(new Block.Group(group.name(), frame.title, frame.blocks, whole));
      case Container.Tab tab ->
          frames.element().addTab(new Block.Tab(frame.title, frame.blocks, whole));
      default -> addAll(frame.blocks);
    }
  }

  /** All blocks of the outermost frame; its containers are closed. */
  List<Block> finish() {
    Frame frame = frames.element();
    frame.closeSections(0);
    return List.copyOf(frame.blocks);
  }

  private static String title(Container container) {
    return switch (container) {
      case Container.Remark remark -> remark.title();
      case Container.Tab tab -> tab.title();
      case Container.Group group -> group.title();
      default -> "";
    };
  }
}
