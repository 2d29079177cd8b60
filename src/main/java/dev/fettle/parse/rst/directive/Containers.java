package dev.fettle.parse.rst.directive;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.parse.rst.text.Chars;
import dev.fettle.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Directives that group what they hold. */
final class Containers {

  private static final String GROUPS =
      "only tab group-tab tab-item dropdown details collapse glossary hlist centered"
          + " grid grid-item grid-item-card card rst-class cssclass confval option cmdoption envvar"
          + " program describe object function method py:class py:function py:method data"
          + " attribute module http:get http:post http:put http:delete http:patch versionmodified"
          + " rst-example step_feature";

  private static final Set<String> TABS = Set.of("tab", "group-tab", "code-tab", "tab-item");

  private final Surroundings around;

  Containers(Surroundings around) {
    this.around = around;
  }

  void register(Map<String, Directives.Known> known) {
    for (String name : GROUPS.split(" ")) {
      known.put(name, new Directives.Known(Form.OPEN, this::group));
    }
    known.put("tabs", new Directives.Known(Form.OPEN, this::tabs));
    known.put("tab-set", new Directives.Known(Form.OPEN, this::tabs));
    known.put("code-tab", new Directives.Known(Form.OPEN, this::codeTab));
    known.put("compound", new Directives.Known(Form.BARE.with("class", "name"), this::filled));
    known.put("container", new Directives.Known(Form.OPEN.with("name"), this::filled));
    known.put("topic", new Directives.Known(Form.TITLED, this::aside));
    Form sidebar = Form.OPEN.with("class", "name", "subtitle");
    known.put("sidebar", new Directives.Known(sidebar, this::aside));
    known.put("rubric", new Directives.Known(Form.LINE, this::rubric));
    Form titled = new Form(1, 0, true, true, Set.of());
    known.put("class", new Directives.Known(titled, it -> around.nested(it.content())));
    for (String name : List.of("epigraph", "highlights", "pull-quote")) {
      known.put(name, new Directives.Known(Form.BARE, this::quotes));
    }
    Form lines = Form.BARE.with("class", "name");
    known.put("line-block", new Directives.Known(lines, this::lines));
  }

  /** A group that keeps its argument as its title. */
  List<Block> group(Directive directive) {
    List<Inline> title =
        directive.argument().isEmpty() ? List.of() : List.of(new Inline.Text(directive.argument()));
    return List.of(
        new Block.Group(
            directive.name(), title, around.nested(directive.content()), span(directive)));
  }

  private SourceSpan span(Directive directive) {
    return around.span(directive.written(), 0, directive.written().size());
  }

  private List<Block> filled(Directive directive) throws Misuse {
    directive.mustHaveContent();
    return group(directive);
  }

  private List<Block> tabs(Directive directive) {
    Block.Group group = (Block.Group) group(directive).getFirst();
    List<Block.Tab> tabs = new ArrayList<>();
    for (Block block : group.blocks()) {
      if (!(block instanceof Block.Group tab && TABS.contains(tab.name()))) {
        return List.of(group);
      }
      tabs.add(new Block.Tab(tab.title(), tab.blocks(), tab.span()));
    }
    return tabs.isEmpty() ? List.of(group) : List.of(new Block.Tabs(tabs, group.span()));
  }

  /** {@code code-tab:: bash Title}: its content is code, though docutils alone parses it. */
  private List<Block> codeTab(Directive directive) {
    if (!around.lenient()) {
      return group(directive);
    }
    String[] words = directive.argument().split(" ", 2);
    Block code = CodeDirectives.code(words[0], List.of(), directive, around);
    String title = words.length > 1 ? words[1] : words[0];
    return List.of(
        new Block.Group(
            directive.name(), List.of(new Inline.Text(title)), List.of(code), span(directive)));
  }

  private List<Block> aside(Directive directive) throws Misuse {
    directive.mustHaveContent();
    if (!directive.atTop() && !around.lenient()) {
      throw new Misuse("it may not stand inside another block");
    }
    String title = directive.arguments().isEmpty() ? "" : directive.arguments().getFirst();
    return List.of(
        new Block.Group(
            directive.name(),
            around.inlines(title, directive.line()),
            around.nested(directive.content()),
            span(directive)));
  }

  private List<Block> rubric(Directive directive) {
    return List.of(
        new Block.Group(
            "rubric",
            around.inlines(directive.argument(), directive.line()),
            List.of(),
            span(directive)));
  }

  private List<Block> quotes(Directive directive) throws Misuse {
    directive.mustHaveContent();
    return around.quotes(directive.content());
  }

  private List<Block> lines(Directive directive) throws Misuse {
    directive.mustHaveContent();
    List<Inline> lines = new ArrayList<>();
    for (int i = 0; i < directive.content().size(); i++) {
      lines.addAll(
          around.inlines(Chars.trim(directive.content().get(i)), directive.content().number(i)));
      lines.add(new Inline.LineBreak());
    }
    return List.of(new Block.Paragraph(lines, span(directive)));
  }
}
