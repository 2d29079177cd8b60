package dev.fettle.render;

import dev.fettle.document.Block;
import dev.fettle.document.Document;
import dev.fettle.document.Inline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A document as ordered lists of what it holds: sections, literal blocks, tables, list items,
 * remarks, paragraphs, images, links, inline markup. Two readers of one markup are compared by it.
 *
 * <p>White space is folded except in literal blocks. Opaque blocks, which no reader understood, are
 * left out.
 */
public final class CanonicalTree {

  private static final Set<String> PLAIN_ROLES =
      Set.of(
          "sub",
          "sup",
          "title-reference",
          "abbreviation",
          "math",
          "classifier",
          "footnote-reference");

  private static final Set<String> TITLED =
      Set.of("topic", "sidebar", "rubric", "footnote", "figure");

  private static final Set<String> VERSIONS =
      Set.of("versionadded", "versionchanged", "deprecated", "versionremoved");

  private final Map<String, List<Object>> model = new LinkedHashMap<>();

  private CanonicalTree() {
    for (String list :
        "sections literals tables items admonitions paragraphs images links inline".split(" ")) {
      model.put(list, new ArrayList<>());
    }
  }

  /** The model of {@code document} as one line of JSON: {@code {"file": …, "m": {…}}}. */
  public static String json(Document document) {
    CanonicalTree tree = new CanonicalTree();
    tree.blocks(document.blocks(), 0, 0);
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("file", document.source().path());
    line.put("m", tree.model);
    StringBuilder json = new StringBuilder();
    JsonText.write(line, json);
    return json.toString();
  }

  private void add(String list, Object... values) {
    model
        .computeIfAbsent(list, name -> new ArrayList<>())
        .add(values.length == 1 ? values[0] : List.of(values));
  }

  private void blocks(List<Block> blocks, int depth, int lists) {
    blocks.forEach(block -> block(block, depth, lists));
  }

  private void block(Block block, int depth, int lists) {
    switch (block) {
      case Block.Section it -> {
        add("sections", depth + 1, folded(it.title()));
        inlines(it.title());
        blocks(it.blocks(), depth + 1, lists);
      }
      case Block.Paragraph it -> paragraph(it);
      case Block.CodeBlock it -> add("literals", it.language(), literal(it.text()));
      case Block.Listing it -> listing(it, depth, lists + 1);
      case Block.Definitions it -> definitions(it, depth, lists + 1);
      case Block.Admonition it -> {
        add("admonitions", it.kind(), CanonicalText.of(it));
        if (!VERSIONS.contains(it.kind())) {
          inlines(it.title());
        }
        blocks(it.blocks(), depth, lists);
      }
      case Block.Table it -> table(it, depth, lists);
      case Block.Image it -> {
        add("images", it.target());
        inlines(it.title());
      }
      case Block.Quote it -> {
        blocks(it.blocks(), depth, lists);
        inlines(it.attribution());
      }
      case Block.Tabs it -> it.tabs().forEach(tab -> blocks(tab.blocks(), depth, lists));
      case Block.Group it -> group(it, depth, lists);
      case Block.ThematicBreak it -> {}
      case Block.Opaque it -> {}
    }
  }

  private void group(Block.Group group, int depth, int lists) {
    boolean figure = group.name().equals("figure") && !group.blocks().isEmpty();
    if (figure) {
      block(group.blocks().getFirst(), depth, lists);
    }
    if (TITLED.contains(group.name())) {
      inlines(group.title());
    }
    blocks(
        figure ? group.blocks().subList(1, group.blocks().size()) : group.blocks(), depth, lists);
  }

  private void paragraph(Block.Paragraph paragraph) {
    List<Inline> line = new ArrayList<>();
    for (Inline inline : paragraph.inlines()) {
      if (inline instanceof Inline.LineBreak) {
        addParagraph(line);
        line.clear();
      } else {
        line.add(inline);
      }
    }
    addParagraph(line);
    inlines(paragraph.inlines());
  }

  private void addParagraph(List<Inline> inlines) {
    String text = folded(inlines);
    if (!text.isEmpty()) {
      add("paragraphs", text);
    }
  }

  private void listing(Block.Listing list, int depth, int lists) {
    for (Block.ListItem item : list.items()) {
      StringBuilder own = new StringBuilder();
      for (Block block : item.blocks()) {
        if (block instanceof Block.Paragraph it && !CanonicalText.isLines(it)) {
          own.append(Inline.text(it.inlines())).append(' ');
        }
      }
      add("items", list.ordered() ? "enum" : "bullet", lists, CanonicalText.fold(own.toString()));
      blocks(item.blocks(), depth, lists);
    }
  }

  private void definitions(Block.Definitions list, int depth, int lists) {
    String kind =
        switch (list.kind()) {
          case TERM -> "def";
          case FIELD -> "field";
          case OPTION -> "option";
        };
    for (Block.Definition entry : list.entries()) {
      add("items", kind, lists, CanonicalText.fold(CanonicalText.term(list.kind(), entry)));
      inlines(entry.term());
      blocks(entry.blocks(), depth, lists);
    }
  }

  private void table(Block.Table table, int depth, int lists) {
    inlines(table.title());
    List<List<String>> rows = new ArrayList<>();
    for (Block.Row row : table.rows()) {
      rows.add(row.cells().stream().map(cell -> CanonicalText.of(cell.blocks())).toList());
    }
    add("tables", table.headerRows(), rows);
    table.rows().forEach(row -> row.cells().forEach(cell -> blocks(cell.blocks(), depth, lists)));
  }

  private void inlines(List<Inline> inlines) {
    inlines.forEach(this::inline);
  }

  private void inline(Inline inline) {
    switch (inline) {
      case Inline.Text it -> {}
      case Inline.Code it -> add("inline", "lit", CanonicalText.fold(it.text()));
      case Inline.Emphasis it -> {
        add("inline", "emph", folded(it.content()));
        inlines(it.content());
      }
      case Inline.Strong it -> {
        add("inline", "strong", folded(it.content()));
        inlines(it.content());
      }
      case Inline.Link it -> {
        add("links", it.target(), folded(it.content()));
        inlines(it.content());
      }
      case Inline.Role it -> {
        if (!PLAIN_ROLES.contains(it.role())) {
          add("links", ":" + it.role() + ":" + it.target(), folded(it.content()));
        }
        inlines(it.content());
      }
      case Inline.Picture it -> add("images", it.target());
      case Inline.LineBreak it -> {}
    }
  }

  private static String folded(List<Inline> inlines) {
    return CanonicalText.fold(Inline.text(inlines));
  }

  private static String literal(String text) {
    StringBuilder lines = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      lines.append(line.stripTrailing()).append('\n');
    }
    int from = 0;
    int to = lines.length();
    while (from < to && lines.charAt(from) == '\n') {
      from++;
    }
    while (to > from && lines.charAt(to - 1) == '\n') {
      to--;
    }
    return lines.substring(from, to);
  }
}
