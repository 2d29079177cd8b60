package dev.fettle.parse.asciidoc;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.StructuralNode;
import org.jsoup.Jsoup;

/** Copies Asciidoctor's tree into records. */
final class BlockCopy {

  private final Lines lines;
  private final ListCopy lists;
  private final TableCopy tables;
  private final LiteralCopy literals;

  BlockCopy(Lines lines) {
    this.lines = lines;
    this.lists = new ListCopy(this);
    this.tables = new TableCopy(this);
    this.literals = new LiteralCopy(this, lines);
  }

  Lines lines() {
    return lines;
  }

  /** All of a document: its title, if it has one, is a section that holds the rest. */
  List<Block> document(Document document) {
    String title = document.getTitle();
    if (title == null
        || title.isEmpty()
        || lines.transcribed()
        || !document.hasAttribute("doctitle")) {
      return blocks(document, lines.start(), 1);
    }
    SourceSpan span = lines.header();
    List<Block> blocks = blocks(document, span, 2);
    SourceSpan whole = blocks.isEmpty() ? span : span.to(blocks.getLast().span());
    String anchor = document.getId() == null ? "" : document.getId();
    return List.of(new Block.Section(1, anchor, inlines(title), blocks, whole));
  }

  /** The blocks inside {@code parent}, whose sections are of level {@code level}. */
  List<Block> blocks(StructuralNode parent, SourceSpan within, int level) {
    List<Block> blocks = new ArrayList<>();
    for (StructuralNode node : parent.getBlocks()) {
      if (node.getAttributes().containsKey("attribute_entries")) {
        node.convert();
      }
      blocks.addAll(block(node, lines.of(node, within), level));
    }
    return DeepSections.nest(blocks);
  }

  /** The blocks inside {@code parent}, or its own text as a paragraph when it holds no blocks. */
  List<Block> content(StructuralNode parent, SourceSpan within, int level) {
    if (!parent.getBlocks().isEmpty()) {
      return blocks(parent, within, level);
    }
    boolean simple = "simple".equals(parent.getContentModel());
    String html = simple ? String.valueOf(parent.getContent()) : "";
    return html.isBlank() ? List.of() : List.of(new Block.Paragraph(inlines(html), within));
  }

  List<Inline> inlines(String html) {
    return html == null || html.isEmpty()
        ? List.of()
        : InlineHtml.read(html, lines.transcribed()).inlines();
  }

  List<Inline> title(StructuralNode node) {
    return inlines(node.getTitle());
  }

  /** An attribute of the node itself as text, else empty. */
  static String attribute(StructuralNode node, String name) {
    Object value = node.getAttribute(name, null, false);
    return value == null ? "" : Jsoup.parse(value.toString()).text();
  }

  private List<Block> block(StructuralNode node, SourceSpan span, int level) {
    return switch (node.getContext()) {
      case "section" -> section(node, span, level);
      case "preamble" -> blocks(node, span, level);
      case "paragraph" -> paragraph(node, span);
      case "listing", "literal" -> List.of(literals.code(node, span));
      case "pass" -> literals.html(node, span);
      case "stem" -> List.of(literals.opaque(node, "formula", span));
      case "ulist", "olist", "colist" -> List.of(lists.listing(node, span, level));
      case "dlist" -> List.of(lists.definitions(node, span, level));
      case "admonition" -> List.of(admonition(node, span, level));
      case "table" -> List.of(tables.table(node, span));
      case "image" -> List.of(image(node, span));
      case "video", "audio" -> List.of(media(node, span));
      case "quote" -> List.of(quote(node, content(node, span, level), span));
      case "verse" -> List.of(quote(node, verse(node, span), span));
      case "example" -> example(node, span, level);
      case "sidebar" -> List.of(group("sidebar", node, span, level));
      case "open" -> open(node, span, level);
      case "floating_title" -> List.of(new Block.Group("rubric", title(node), List.of(), span));
      case "thematic_break", "page_break" -> List.of(new Block.ThematicBreak(span));
      case "toc" -> List.of();
      default ->
          List.of(new Block.Opaque(Jsoup.parse(node.convert()).text(), node.getContext(), span));
    };
  }

  private List<Block> section(StructuralNode node, SourceSpan span, int level) {
    String depth = attribute(node, "depth");
    int own = depth.isEmpty() ? level : Integer.parseInt(depth);
    List<Block> blocks = blocks(node, span, own + 1);
    SourceSpan whole = blocks.isEmpty() ? span : span.to(blocks.getLast().span());
    String anchor = node.getId() == null ? "" : node.getId();
    return List.of(new Block.Section(own, anchor, title(node), blocks, whole));
  }

  private List<Block> paragraph(StructuralNode node, SourceSpan span) {
    Object content = node.getContent();
    Block paragraph =
        new Block.Paragraph(inlines(String.valueOf(content)), lines.paragraph(node, span));
    return node.getTitle() == null
        ? List.of(paragraph)
        : List.of(new Block.Group("", title(node), List.of(paragraph), span));
  }

  private Block admonition(StructuralNode node, SourceSpan span, int level) {
    String kind = attribute(node, "kind");
    List<Block> blocks = content(node, span, level);
    return new Block.Admonition(
        kind.isEmpty() ? attribute(node, "name") : kind, title(node), blocks, around(span, blocks));
  }

  static SourceSpan around(SourceSpan span, List<Block> blocks) {
    return blocks.isEmpty() ? span : span.to(blocks.getLast().span());
  }

  private Block image(StructuralNode node, SourceSpan span) {
    String source = attribute(node, "source");
    String target = source.isEmpty() ? attribute(node, "target") : source;
    String alternative = attribute(node, "alt");
    String link = attribute(node, "link");
    if (link.isEmpty()) {
      return new Block.Image(target, alternative, title(node), span);
    }
    Inline picture = new Inline.Picture(target, alternative);
    return new Block.Paragraph(List.of(new Inline.Link(link, List.of(picture))), span);
  }

  private static Block media(StructuralNode node, SourceSpan span) {
    String target = attribute(node, "target");
    return new Block.Paragraph(
        List.of(new Inline.Link(target, List.of(new Inline.Text(target)))), span);
  }

  private Block quote(StructuralNode node, List<Block> content, SourceSpan span) {
    List<Block> blocks = new ArrayList<>(content);
    List<Inline> said = new ArrayList<>(inlines(attribute(node, "attribution")));
    String work = attribute(node, "citetitle");
    if (!work.isEmpty()) {
      said.add(new Inline.Text(said.isEmpty() ? work : ", " + work));
    }
    boolean own =
        !blocks.isEmpty()
            && blocks.getLast() instanceof Block.Group last
            && last.name().equals("attribution");
    if (own) {
      Block.Group last = (Block.Group) blocks.removeLast();
      said.addAll(((Block.Paragraph) last.blocks().getFirst()).inlines());
    }
    return new Block.Quote(blocks, said, around(span, blocks));
  }

  private List<Block> verse(StructuralNode node, SourceSpan span) {
    List<Inline> inlines = new ArrayList<>();
    for (String line : String.valueOf(node.getContent()).split("\n", -1)) {
      inlines.addAll(inlines(line));
      inlines.add(new Inline.LineBreak());
    }
    return List.of(new Block.Paragraph(inlines, span));
  }

  private List<Block> example(StructuralNode node, SourceSpan span, int level) {
    String name = attribute(node, "group");
    if (!name.isEmpty()) {
      return List.of(group(name, node, span, level));
    }
    boolean tabs = "tabs".equals(node.getStyle()) || node.hasRole("tabs");
    if (tabs && !node.getBlocks().isEmpty()) {
      return lists.tabs(node, span, level);
    }
    return List.of(group(node.isOption("collapsible") ? "details" : "example", node, span, level));
  }

  private Block group(String name, StructuralNode node, SourceSpan span, int level) {
    List<Block> blocks = content(node, span, level);
    return new Block.Group(name, title(node), blocks, around(span, blocks));
  }

  private List<Block> open(StructuralNode node, SourceSpan span, int level) {
    boolean plain = node.getTitle() == null && "open".equals(node.getStyle());
    return plain
        ? content(node, span, level)
        : List.of(group(node.getStyle() == null ? "open" : node.getStyle(), node, span, level));
  }
}
