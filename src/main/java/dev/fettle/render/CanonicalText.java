package dev.fettle.render;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import java.util.List;
import java.util.Set;

/** The words of blocks as one line, as {@link CanonicalTree} compares them. */
final class CanonicalText {

  private static final Set<String> VERSIONS =
      Set.of("versionadded", "versionchanged", "deprecated", "versionremoved");

  private final StringBuilder words = new StringBuilder();

  private CanonicalText() {}

  static String of(List<Block> blocks) {
    CanonicalText text = new CanonicalText();
    text.addAll(blocks);
    return fold(text.words.toString());
  }

  static String of(Block.Admonition remark) {
    CanonicalText text = new CanonicalText();
    text.add(remark);
    return fold(text.words.toString());
  }

  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085') {
        gap = true;
      } else {
        folded.append(gap && !folded.isEmpty() ? " " : "").append(c);
        gap = false;
      }
    }
    return folded.toString();
  }

  /** Whether a paragraph is a block of lines that the author kept. */
  static boolean isLines(Block.Paragraph paragraph) {
    return paragraph.inlines().stream().anyMatch(Inline.LineBreak.class::isInstance);
  }

  /** A term as it is compared: options without what stands between them and their arguments. */
  static String term(Block.Definitions.Kind kind, Block.Definition entry) {
    String term = Inline.text(entry.term());
    if (kind != Block.Definitions.Kind.OPTION) {
      return term;
    }
    StringBuilder options = new StringBuilder();
    for (String option : term.split(", ")) {
      options.append(option.replaceFirst("[ =]", ""));
    }
    return options.toString();
  }

  private void addAll(List<Block> blocks) {
    blocks.forEach(this::add);
  }

  private void add(Block block) {
    switch (block) {
      case Block.Section it -> {
        add(it.title());
        addAll(it.blocks());
      }
      case Block.Paragraph it -> add(it.inlines());
      case Block.CodeBlock it -> words.append(it.text()).append(' ');
      case Block.Listing it ->
          it.items()
              .forEach(item -> {
                addAll(item.blocks());
                words.append(' ');
              });
      case Block.Definitions it ->
          it.entries()
              .forEach(entry -> {
                words.append(term(it.kind(), entry)).append(' ');
                addAll(entry.blocks());
                words.append(' ');
              });
      case Block.Admonition it -> {
        if (!VERSIONS.contains(it.kind())) {
          add(it.title());
        }
        addAll(it.blocks());
      }
      case Block.Table it -> {
        add(it.title());
        it.rows().forEach(this::add);
      }
      case Block.Image it -> words.append(Inline.text(it.title()));
      case Block.Quote it -> {
        addAll(it.blocks());
        words.append(Inline.text(it.attribution())).append(' ');
      }
      case Block.Tabs it -> it.tabs().forEach(tab -> addAll(tab.blocks()));
      case Block.Group it -> add(it);
      case Block.ThematicBreak it -> {}
      case Block.Opaque it -> {}
    }
  }

  private void add(Block.Row row) {
    for (Block.Cell cell : row.cells()) {
      addAll(cell.blocks());
      words.append(' ');
    }
  }

  private void add(Block.Group group) {
    switch (group.name()) {
      case "topic", "sidebar" -> add(group.title());
      case "rubric", "footnote", "figure" -> words.append(Inline.text(group.title()));
      default -> {}
    }
    addAll(group.blocks());
  }

  private void add(List<Inline> inlines) {
    words.append(Inline.text(inlines)).append(' ');
  }
}
