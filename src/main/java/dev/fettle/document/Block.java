package dev.fettle.document;

import dev.fettle.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/** A piece of a document that stands on lines of its own. Every block knows those lines. */
public sealed interface Block {

  /** The lines that the block was written on. */
  SourceSpan span();

  /**
   * A titled part of the guide.
   *
   * @param level 1 for a top section; a subsection's is its parent's + 1
   * @param anchor the id that the author or the markup gave it, unique in the document; may be
   *     empty
   */
  record Section(int level, String anchor, List<Inline> title, List<Block> blocks, SourceSpan span)
      implements Block {
    public Section {
      title = List.copyOf(title);
      blocks = List.copyOf(blocks);
    }

    /** The title without markup. */
    public String heading() {
      return Inline.text(title).strip();
    }
  }

  /** Running text; a {@link Inline.LineBreak} ends a line that the author kept. */
  record Paragraph(List<Inline> inlines, SourceSpan span) implements Block {
    public Paragraph {
      inlines = List.copyOf(inlines);
    }
  }

  /**
   * Text shown as it was written: code, a transcript, a literal block.
   *
   * @param language as the author named it, lower case; empty when not named
   * @param title a caption, else empty
   * @param text lines joined by {@code \n}, common indentation removed, no line break at the end
   * @param span the lines of the block, fences and directive included
   * @param firstTextLine the line of the file on which {@code text} begins
   */
  record CodeBlock(
      String language, List<Inline> title, String text, SourceSpan span, int firstTextLine)
      implements Block {
    public CodeBlock {
      title = List.copyOf(title);
    }
  }

  /**
   * A bullet list or an ordered one.
   *
   * @param start the number of the first item of an ordered list, else 1
   */
  record Listing(boolean ordered, int start, List<ListItem> items, SourceSpan span)
      implements Block {
    public Listing {
      items = List.copyOf(items);
    }
  }

  /**
   * One item of a {@link Listing}.
   *
   * @param checked the state of a task's box, empty when the item is not a task
   */
  record ListItem(Optional<Boolean> checked, List<Block> blocks, SourceSpan span) {
    public ListItem {
      blocks = List.copyOf(blocks);
    }
  }

  /** Terms with their definitions; fields and command-line options are terms too. */
  record Definitions(Kind kind, List<Definition> entries, SourceSpan span) implements Block {
    public Definitions {
      entries = List.copyOf(entries);
    }

    /** What the terms are. */
    public enum Kind {
      TERM,
      FIELD,
      OPTION
    }
  }

  /** One entry of {@link Definitions}. */
  record Definition(List<Inline> term, List<Block> blocks, SourceSpan span) {
    public Definition {
      term = List.copyOf(term);
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * A remark set apart.
   *
   * @param kind lower case: note, tip, important, warning, caution, danger, attention, hint, error,
   *     or admonition when the author gave only a title
   */
  record Admonition(String kind, List<Inline> title, List<Block> blocks, SourceSpan span)
      implements Block {
    public Admonition {
      title = List.copyOf(title);
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * Rows of cells.
   *
   * @param headerRows how many of {@code rows}, from the first, are headings
   */
  record Table(List<Inline> title, int headerRows, List<Row> rows, SourceSpan span)
      implements Block {
    public Table {
      title = List.copyOf(title);
      rows = List.copyOf(rows);
    }
  }

  /** One row of a {@link Table}; a cell that spans from an earlier row does not stand in it. */
  record Row(List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** One cell of a {@link Row}, as wide and high as it says, in columns and rows. */
  record Cell(List<Block> blocks, int columns, int rows) {
    public Cell {
      blocks = List.copyOf(blocks);
    }
  }

  /** A picture on lines of its own; {@code title} is its caption. */
  record Image(String target, String alternative, List<Inline> title, SourceSpan span)
      implements Block {
    public Image {
      title = List.copyOf(title);
    }
  }

  /** Words of others, or text that is merely indented. */
  record Quote(List<Block> blocks, List<Inline> attribution, SourceSpan span) implements Block {
    public Quote {
      blocks = List.copyOf(blocks);
      attribution = List.copyOf(attribution);
    }
  }

  /** Alternatives of which a reader chooses one. */
  record Tabs(List<Tab> tabs, SourceSpan span) implements Block {
    public Tabs {
      tabs = List.copyOf(tabs);
    }
  }

  /** One alternative of {@link Tabs}. */
  record Tab(List<Inline> title, List<Block> blocks, SourceSpan span) {
    public Tab {
      title = List.copyOf(title);
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * Blocks that an author grouped: details, sidebar, topic, example, a directive unknown here.
   *
   * @param name what the author called it, lower case; may be empty
   */
  record Group(String name, List<Inline> title, List<Block> blocks, SourceSpan span)
      implements Block {
    public Group {
      title = List.copyOf(title);
      blocks = List.copyOf(blocks);
    }
  }

  /** A line across the page. */
  record ThematicBreak(SourceSpan span) implements Block {}

  /** What could not be read, shown as it was, and why. */
  record Opaque(String text, String reason, SourceSpan span) implements Block {}
}
