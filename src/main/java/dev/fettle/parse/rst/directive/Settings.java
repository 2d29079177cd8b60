package dev.fettle.parse.rst.directive;

import dev.fettle.document.Block;
import dev.fettle.parse.rst.text.Chars;
import java.util.List;
import java.util.Map;

/** Directives that set something and show nothing. */
final class Settings {

  private static final String SILENT =
      "toctree index highlight default-domain currentmodule tabularcolumns sectionauthor"
          + " codeauthor meta title sectnum section-numbering header footer target-notes contents";

  private final Surroundings around;

  Settings(Surroundings around) {
    this.around = around;
  }

  void register(Map<String, Directives.Known> known) {
    for (String name : SILENT.split(" ")) {
      known.put(name, new Directives.Known(Form.OPEN, directive -> List.of()));
    }
    Form word = new Form(0, 1, false, false, java.util.Set.of());
    known.put("default-role", new Directives.Known(word, this::defaultRole));
    known.put("role", new Directives.Known(Form.BARE, this::role));
    for (String name : List.of("replace", "unicode", "date")) {
      known.put(name, new Directives.Known(Form.OPEN, Settings::misplaced));
    }
  }

  private List<Block> defaultRole(Directive directive) {
    around.roles().useAsDefault(directive.argument());
    return List.of();
  }

  private List<Block> role(Directive directive) throws Misuse {
    String first = directive.content().isEmpty() ? "" : directive.content().get(0);
    int end = Chars.nameEnd(first, 0);
    if (end == 0) {
      throw new Misuse("it needs the name of a role");
    }
    String base = Chars.trim(first.substring(end));
    boolean based = base.startsWith("(") && base.endsWith(")");
    String meaning = based ? Chars.trim(base.substring(1, base.length() - 1)) : "";
    around.roles().define(first.substring(0, end), meaning);
    return List.of();
  }

  private static List<Block> misplaced(Directive directive) throws Misuse {
    throw new Misuse("it may only say what a substitution stands for");
  }
}
