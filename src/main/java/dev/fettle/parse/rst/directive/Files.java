package dev.fettle.parse.rst.directive;

import dev.fettle.document.Block;
import dev.fettle.parse.rst.text.Lines;
import java.util.List;
import java.util.Map;

/** Directives that bring in other files of the content root. */
final class Files {

  private final Surroundings around;

  Files(Surroundings around) {
    this.around = around;
  }

  void register(Map<String, Directives.Known> known) {
    known.put("include", new Directives.Known(Form.OPEN, this::include));
    known.put("literalinclude", new Directives.Known(Form.OPEN, this::literal));
  }

  /** The lines of {@code file}, all standing for the line of the directive. */
  Lines lines(String file, Directive directive) throws Misuse {
    throw new Misuse("the file '%s' is not brought in".formatted(file));
  }

  private List<Block> include(Directive directive) {
    return shown(directive);
  }

  private List<Block> literal(Directive directive) {
    return shown(directive);
  }

  private List<Block> shown(Directive directive) {
    return List.of(
        new Block.Opaque(
            directive.written().join(),
            "file not brought in",
            around.span(directive.written(), 0, directive.written().size())));
  }
}
