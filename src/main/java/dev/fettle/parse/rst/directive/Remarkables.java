package dev.fettle.parse.rst.directive;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.parse.rst.text.Chars;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Directives that set a remark apart: notes, warnings, what changed in which version. */
final class Remarkables {

  private final Surroundings around;

  Remarkables(Surroundings around) {
    this.around = around;
  }

  void register(Map<String, Directives.Known> known) {
    for (String name :
        "note warning tip important caution attention danger error hint".split(" ")) {
      known.put(name, new Directives.Known(Form.BODY, this::plain));
    }
    known.put("admonition", new Directives.Known(Form.TITLED, this::titled));
    for (String name : List.of("seealso", "todo")) {
      known.put(name, new Directives.Known(Form.OPEN, this::extended));
    }
    Form version = Form.OPEN.withArguments(0, 2);
    for (String name : List.of("versionadded", "versionchanged", "deprecated", "versionremoved")) {
      known.put(name, new Directives.Known(version, this::version));
    }
  }

  private Block remark(Directive directive, List<Inline> title, List<Block> blocks) {
    return new Block.Admonition(
        directive.name(),
        title,
        blocks,
        around.span(directive.written(), 0, directive.written().size()));
  }

  private List<Block> plain(Directive directive) throws Misuse {
    directive.mustHaveContent();
    return List.of(remark(directive, List.of(), around.nested(directive.content())));
  }

  private List<Block> titled(Directive directive) throws Misuse {
    directive.mustHaveContent();
    if (directive.arguments().isEmpty()) {
      throw new Misuse("it needs a title");
    }
    List<Inline> title = around.inlines(directive.argument(), directive.line());
    return List.of(remark(directive, title, around.nested(directive.content())));
  }

  /** Its argument is its first paragraph. */
  private List<Block> extended(Directive directive) {
    return List.of(remark(directive, List.of(), withLead(directive, 0)));
  }

  private List<Block> version(Directive directive) {
    List<Inline> title =
        directive.argument().isEmpty() ? List.of() : List.of(new Inline.Text(directive.argument()));
    return List.of(remark(directive, title, withLead(directive, 1)));
  }

  private List<Block> withLead(Directive directive, int argument) {
    List<Block> blocks = new ArrayList<>();
    if (directive.arguments().size() > argument) {
      String text = Chars.trim(directive.arguments().get(argument));
      blocks.add(
          new Block.Paragraph(
              around.inlines(text, directive.line()), around.span(directive.written(), 0, 1)));
    }
    blocks.addAll(around.nested(directive.content()));
    return blocks;
  }
}
