package dev.fettle.parse.rst.directive;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.parse.rst.text.Chars;
import dev.fettle.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Images, and figures with a caption and a legend. */
final class Pictures {

  static final Form IMAGE =
      new Form(
          1,
          0,
          true,
          false,
          Set.of("align", "alt", "class", "height", "name", "scale", "target", "width"));

  private static final Form FIGURE =
      new Form(
          1,
          0,
          true,
          true,
          Set.of(
              "align",
              "alt",
              "class",
              "height",
              "name",
              "scale",
              "target",
              "width",
              "figclass",
              "figwidth"));

  private static final Set<String> PLACES =
      Set.of("left", "center", "right", "top", "middle", "bottom");

  private final Surroundings around;

  Pictures(Surroundings around) {
    this.around = around;
  }

  void register(Map<String, Directives.Known> known) {
    known.put("image", new Directives.Known(IMAGE, this::image));
    known.put("figure", new Directives.Known(FIGURE, this::figure));
  }

  /** An image; one that links is a paragraph with the link. */
  List<Block> image(Directive directive) throws Misuse {
    check(directive);
    String target = uri(directive);
    String alternative = directive.option("alt").map(Chars::fold).orElse("");
    String link = directive.option("target").orElse("");
    if (link.isEmpty()) {
      return List.of(new Block.Image(target, alternative, List.of(), span(directive)));
    }
    Inline picture = new Inline.Picture(target, alternative);
    return List.of(new Block.Paragraph(List.of(around.linked(link, picture)), span(directive)));
  }

  private static String uri(Directive directive) throws Misuse {
    if (directive.arguments().isEmpty()) {
      throw new Misuse("it needs the address of a picture");
    }
    return Chars.fold(directive.arguments().getFirst()).replace(" ", "");
  }

  private SourceSpan span(Directive directive) {
    return around.span(directive.written(), 0, directive.written().size());
  }

  private void check(Directive directive) throws Misuse {
    if (around.lenient()) {
      return;
    }
    String align = Chars.trim(directive.option("align").orElse("center"));
    if (!PLACES.contains(align.toLowerCase(java.util.Locale.ROOT))) {
      throw new Misuse("the option 'align' is '%s'".formatted(align));
    }
    for (String option : List.of("width", "height", "scale")) {
      String value = directive.option(option).orElse("1");
      if (!value.matches("[0-9.]{1,20} ?(?:%|em|ex|px|in|cm|mm|pt|pc)?")) {
        throw new Misuse("the option '%s' is '%s'".formatted(option, value));
      }
    }
  }

  private List<Block> figure(Directive directive) throws Misuse {
    Block image = image(directive).getFirst();
    if (directive.content().isEmpty()) {
      return List.of(image);
    }
    List<Block> content = around.nested(directive.content());
    boolean captioned = !content.isEmpty() && content.getFirst() instanceof Block.Paragraph;
    List<Inline> caption = captioned ? ((Block.Paragraph) content.getFirst()).inlines() : List.of();
    List<Block> legend = captioned ? content.subList(1, content.size()) : content;
    if (!captioned && !content.isEmpty() && !around.lenient() && !comment(directive)) {
      legend = List.of();
    }
    if (image instanceof Block.Image plain && legend.isEmpty()) {
      return List.of(new Block.Image(plain.target(), plain.alternative(), caption, plain.span()));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(image);
    blocks.addAll(legend);
    return List.of(new Block.Group("figure", caption, blocks, span(directive)));
  }

  private static boolean comment(Directive directive) {
    return directive.content().get(0).equals("..");
  }
}
