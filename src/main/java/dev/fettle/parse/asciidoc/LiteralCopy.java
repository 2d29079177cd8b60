package dev.fettle.parse.asciidoc;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.asciidoctor.ast.StructuralNode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Copies blocks whose text stands as it was written. */
final class LiteralCopy {

  private static final Pattern CALLOUTS =
      Pattern.compile("(?m)(?: ++(?:(?://|#|--|;;) ?+)?(?:<!--\\d{1,3}-->|<(?:\\d{1,3}|\\.)>))++$");

  private final BlockCopy blocks;
  private final Lines lines;

  LiteralCopy(BlockCopy blocks, Lines lines) {
    this.blocks = blocks;
    this.lines = lines;
  }

  Block code(StructuralNode node, SourceSpan span) {
    String text = text(node);
    SourceSpan own = lines.literal(node, span, (int) text.lines().count());
    String opaque = BlockCopy.attribute(node, "opaque");
    if (!opaque.isEmpty()) {
      return new Block.Opaque(text, opaque, own);
    }
    String language = BlockCopy.attribute(node, "language");
    return new Block.CodeBlock(
        lines.transcribed() ? language : language.toLowerCase(Locale.ROOT),
        blocks.title(node),
        text,
        own,
        lines.textLine(node, own));
  }

  private String text(StructuralNode node) {
    String source = node instanceof org.asciidoctor.ast.Block block ? block.getSource() : "";
    if (lines.transcribed()) {
      return source;
    }
    boolean substituted =
        node.isSubstitutionEnabled("attributes") || node.isSubstitutionEnabled("quotes");
    return substituted
        ? shown(String.valueOf(node.getContent()))
        : CALLOUTS.matcher(source).replaceAll("");
  }

  private static String shown(String html) {
    Element body = Jsoup.parseBodyFragment("<pre>\n" + html + "</pre>").body();
    body.select("b.conum, i.conum").remove();
    return body.wholeText().replaceFirst("\n$", "");
  }

  Block opaque(StructuralNode node, String reason, SourceSpan span) {
    String source = node instanceof org.asciidoctor.ast.Block block ? block.getSource() : "";
    return new Block.Opaque(source, reason, span);
  }

  /** HTML that is passed through: its text, block by block. */
  List<Block> html(StructuralNode node, SourceSpan span) {
    String source = node instanceof org.asciidoctor.ast.Block block ? block.getSource() : "";
    Element body = Jsoup.parseBodyFragment(source).body();
    body.select("script, style").remove();
    List<Block> found = new ArrayList<>();
    for (Element code : body.select("pre")) {
      found.add(
          new Block.CodeBlock("", List.of(), code.wholeText().strip(), span, span.firstLine()));
      code.remove();
    }
    String words = body.text().strip();
    if (!words.isEmpty()) {
      found.addFirst(new Block.Paragraph(List.of(new Inline.Text(words)), span));
    }
    return found;
  }
}
