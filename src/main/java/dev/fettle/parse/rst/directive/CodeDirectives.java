package dev.fettle.parse.rst.directive;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.parse.rst.inline.Resolver;
import dev.fettle.parse.rst.text.Lines;
import dev.fettle.source.SourceSpan;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Directives that hold text to be shown as it is. */
final class CodeDirectives {

  private static final String SHOWN =
      "autoclass automodule autofunction program-output graphviz seqdiag blockdiag actdiag nwdiag"
          + " uml mermaid plantuml productionlist math ditaa remote-code-block";

  private final Surroundings around;

  CodeDirectives(Surroundings around) {
    this.around = around;
  }

  void register(Map<String, Directives.Known> known) {
    for (String name : List.of("code-block", "sourcecode", "code", "highlight-block")) {
      known.put(name, new Directives.Known(Form.CODE, this::code));
    }
    known.put("prompt", new Directives.Known(Form.OPEN, this::code));
    Form usual = Form.BARE.with("class", "name");
    known.put("parsed-literal", new Directives.Known(usual, this::parsedLiteral));
    for (String name : SHOWN.split(" ")) {
      known.put(name, new Directives.Known(Form.OPEN, this::shown));
    }
    Form raw = Form.TITLED.with("file", "url", "encoding", "class");
    known.put("raw", new Directives.Known(raw, this::shown));
  }

  private List<Block> code(Directive directive) {
    String caption = directive.option("caption").orElse("");
    List<Inline> title = caption.isEmpty() ? List.of() : around.inlines(caption, directive.line());
    String argument = directive.argument();
    return List.of(code(argument.split(" ", 2)[0], title, directive, around));
  }

  static Block code(String language, List<Inline> title, Directive directive, Surroundings around) {
    Lines content = directive.content();
    SourceSpan span = around.span(directive.written(), 0, directive.written().size());
    int first = content.isEmpty() ? span.lastLine() : content.number(0);
    String name = around.lenient() ? language.toLowerCase(Locale.ROOT) : language;
    return new Block.CodeBlock(name, title, content.join(), span, first);
  }

  private List<Block> parsedLiteral(Directive directive) throws Misuse {
    directive.mustHaveContent();
    Lines content = directive.content();
    Block text =
        new Block.Paragraph(
            around.inlines(content.join(), content.number(0)),
            around.span(content, 0, content.size()));
    return List.of(
        new Block.Group(
            Resolver.PARSED_LITERAL,
            List.of(),
            List.of(text),
            around.span(directive.written(), 0, directive.written().size())));
  }

  /** What is not for reading here: its source, as it was. */
  private List<Block> shown(Directive directive) {
    Lines lines = directive.content().isEmpty() ? directive.written() : directive.content();
    return List.of(
        new Block.Opaque(
            lines.join(),
            "directive " + directive.name(),
            around.span(directive.written(), 0, directive.written().size())));
  }
}
