package dev.fettle.parse.markdown;

import dev.fettle.parse.markdown.Marker.Container;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises marker lines: {@code :::note} of Docusaurus and Microsoft's docs, whole-line
 * shortcodes of Hugo, {@code <details>} and the tags of JSX, and the indented containers of MkDocs.
 */
final class MarkerSyntax {

  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("info", "note"),
          Map.entry("abstract", "note"),
          Map.entry("summary", "note"),
          Map.entry("tldr", "note"),
          Map.entry("todo", "note"),
          Map.entry("seealso", "note"),
          Map.entry("example", "note"),
          Map.entry("quote", "note"),
          Map.entry("question", "note"),
          Map.entry("faq", "note"),
          Map.entry("help", "note"),
          Map.entry("secondary", "note"),
          Map.entry("alert", "note"),
          Map.entry("pageinfo", "note"),
          Map.entry("production-note", "note"),
          Map.entry("success", "tip"),
          Map.entry("check", "tip"),
          Map.entry("done", "tip"),
          Map.entry("warn", "warning"),
          Map.entry("failure", "error"),
          Map.entry("fail", "error"),
          Map.entry("bug", "error"),
          Map.entry("missing", "error"));

  private static final Set<String> OWN_KINDS =
      Set.of(
          "note", "tip", "important", "warning", "caution", "danger", "attention", "hint", "error");

  /** Shortcodes whose content is not Markdown. */
  private static final Set<String> VERBATIM =
      Set.of("highlight", "codeblock", "mermaid", "comment", "codefrominline", "code");

  private MarkerSyntax() {}

  /** The kind of admonition that {@code name} means, if any. */
  static Optional<String> kind(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return OWN_KINDS.contains(lower) ? Optional.of(lower) : Optional.ofNullable(KINDS.get(lower));
  }

  /** The marker that the whole of {@code line} is, if it is one. */
  static Optional<Marker> read(String line) {
    String text = line.strip();
    if (text.startsWith(":::")) {
      return colons(text);
    }
    if (text.startsWith("{{")) {
      return shortcode(text).map(call -> marker(call, text));
    }
    return text.startsWith("<") && text.endsWith(">") ? tag(text) : Optional.empty();
  }

  private static Optional<Marker> colons(String text) {
    int count = 0;
    while (count < text.length() && text.charAt(count) == ':') {
      count++;
    }
    String fence = text.substring(0, count);
    String rest = text.substring(count).strip();
    if (rest.isEmpty()) {
      return Optional.of(Marker.close(fence, text));
    }
    int end = 0;
    while (end < rest.length() && isName(rest.charAt(end))) {
      end++;
    }
    String name = rest.substring(0, end).toLowerCase(Locale.ROOT);
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(directive(fence, name, rest.substring(end).strip(), text));
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_';
  }

  private static Marker directive(String fence, String name, String rest, String text) {
    if (name.equals("image")) {
      String target = Attributes.value(rest, "source");
      return Marker.single(new Container.Picture(target, Attributes.value(rest, "alt-text")), text);
    }
    if (name.equals("code")) {
      return Marker.single(new Container.Words(), text);
    }
    if (rest.endsWith(":::") || name.endsWith("-end") || isPlain(name)) {
      return Marker.single(new Container.Flow(), text);
    }
    String title = directiveTitle(rest);
    Container container =
        kind(name)
            .<Container>map(kind -> new Container.Remark(kind, title))
            .orElseGet(() -> new Container.Group(name, title));
    return Marker.open(fence, container, text);
  }

  /**
   * Parts of a page that are chosen or laid out, and hold sections: they are no containers here.
   */
  private static boolean isPlain(String name) {
    return Set.of("zone", "moniker", "row", "column").contains(name);
  }

  private static String directiveTitle(String rest) {
    if (rest.startsWith("[") && rest.endsWith("]")) {
      return rest.substring(1, rest.length() - 1);
    }
    return rest.startsWith("{") ? Attributes.value(rest, "title") : rest;
  }

  /** The shortcode that is the whole line, if there is one and only one. */
  static Optional<Shortcode> shortcode(String line) {
    String text = line.strip();
    boolean whole = text.startsWith("{{") && Shortcode.end(text, 0) == text.length();
    return whole ? Optional.of(Shortcode.of(text)) : Optional.empty();
  }

  /** Whether {@code call} opens text that is to be kept as it stands. */
  static boolean isVerbatim(Shortcode call) {
    boolean codeTab = call.name().equals("tab") && !call.argument("codelang").isEmpty();
    return !call.closing() && !call.selfClosing() && (VERBATIM.contains(call.name()) || codeTab);
  }

  private static Marker marker(Shortcode call, String text) {
    String key = "{{" + call.name();
    if (call.closing()) {
      return Marker.close(key, text);
    }
    return call.selfClosing()
        ? Marker.single(new Container.Words(), text)
        : Marker.open(key, container(call), text);
  }

  private static Container container(Shortcode call) {
    String name = call.name();
    if (name.equals("tab")) {
      return new Container.Tab(call.label());
    }
    if (name.length() > 3 && name.endsWith("tab")) {
      return new Container.Tab(name.substring(0, name.length() - 3));
    }
    if (name.equals("alert") || name.equals("callout") || name.equals("admonition")) {
      String color =
          call.argument("color").isEmpty() ? call.argument("type") : call.argument("color");
      return new Container.Remark(kind(color).orElse("note"), call.argument("title"));
    }
    return kind(name)
        .<Container>map(kind -> new Container.Remark(kind, call.argument("title")))
        .orElseGet(Container.Flow::new);
  }

  private static Optional<Marker> tag(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("<summary>") && lower.endsWith("</summary>")) {
      return Optional.of(Marker.single(new Container.Summary(summary(text)), text));
    }
    if (lower.startsWith("<details>") && lower.endsWith("</summary>")) {
      return Optional.of(details(summary(text), text));
    }
    if (text.indexOf('>') < text.length() - 1 || text.length() < 3) {
      return Optional.empty();
    }
    if (lower.equals("</details>")) {
      return Optional.of(Marker.close("<details", text));
    }
    boolean details = lower.equals("<details>") || lower.startsWith("<details ");
    return details ? Optional.of(details("", text)) : component(text);
  }

  private static Marker details(String title, String text) {
    return Marker.open("<details", new Container.Group("details", title), text);
  }

  private static String summary(String text) {
    int start = text.indexOf('>', text.toLowerCase(Locale.ROOT).indexOf("<summary")) + 1;
    return text.substring(start, Math.max(start, text.lastIndexOf('<'))).strip();
  }

  /** A tag of JSX, whose name begins with a capital letter. */
  private static Optional<Marker> component(String text) {
    boolean closing = text.charAt(1) == '/';
    int start = closing ? 2 : 1;
    int end = start;
    while (end < text.length() && (isName(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    boolean named = end > start && Character.isUpperCase(text.charAt(start));
    boolean ends = end < text.length() && " />".indexOf(text.charAt(end)) >= 0;
    if (!named || !ends) {
      return Optional.empty();
    }
    String name = text.substring(start, end);
    if (closing) {
      return Optional.of(Marker.close("<" + name, text));
    }
    return text.endsWith("/>")
        ? Optional.of(Marker.single(new Container.Flow(), text))
        : Optional.of(Marker.open("<" + name, component(name, text), text));
  }

  private static Container component(String name, String text) {
    if (List.of("TabItem", "Tab", "TabPane", "CodeGroupItem").contains(name)) {
      String label = Attributes.value(text, "label");
      String title = label.isEmpty() ? Attributes.value(text, "title") : label;
      return new Container.Tab(title.isEmpty() ? Attributes.value(text, "value") : title);
    }
    if (name.equals("Admonition") || name.equals("Callout")) {
      return new Container.Remark(
          kind(Attributes.value(text, "type")).orElse("note"), Attributes.value(text, "title"));
    }
    return kind(name)
        .<Container>map(kind -> new Container.Remark(kind, Attributes.value(text, "title")))
        .orElseGet(Container.Flow::new);
  }

  /** The container that {@code line} opens for the indented lines below it, if it does. */
  static Optional<Container> indented(String line) {
    String text = line.strip();
    if (text.startsWith("===")) {
      return tab(text.substring(3));
    }
    boolean remark = text.startsWith("!!! ") || text.startsWith("??? ") || text.startsWith("???+ ");
    return remark ? remark(text.substring(text.indexOf(' ')).strip()) : Optional.empty();
  }

  private static Optional<Container> tab(String rest) {
    String text = rest.startsWith("!") || rest.startsWith("+") ? rest.substring(1) : rest;
    String title = text.strip();
    return text.startsWith(" ") && isQuoted(title)
        ? Optional.of(new Container.Tab(title.substring(1, title.length() - 1)))
        : Optional.empty();
  }

  private static Optional<Container> remark(String text) {
    int quote = text.indexOf('"');
    String names = quote < 0 ? text : text.substring(0, quote);
    String title = quote < 0 ? "" : text.substring(quote);
    boolean words = names.chars().allMatch(c -> c == ' ' || isName((char) c));
    if (!words || names.isBlank() || (!title.isEmpty() && !isQuoted(title))) {
      return Optional.empty();
    }
    String name = names.strip().split(" ", 2)[0];
    String label = title.isEmpty() ? "" : title.substring(1, title.length() - 1);
    return Optional.of(new Container.Remark(kind(name).orElse("admonition"), label));
  }

  private static boolean isQuoted(String text) {
    return text.length() > 1 && text.startsWith("\"") && text.indexOf('"', 1) == text.length() - 1;
  }
}
