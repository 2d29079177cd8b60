package dev.fettle.parse.rst.inline;

import dev.fettle.document.Inline;
import dev.fettle.document.Inline.Code;
import dev.fettle.document.Inline.Emphasis;
import dev.fettle.document.Inline.Link;
import dev.fettle.document.Inline.Role;
import dev.fettle.document.Inline.Strong;
import dev.fettle.document.Inline.Text;
import dev.fettle.parse.rst.text.Chars;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the roles of interpreted text mean; a role that is not known here is a reference. */
public final class Roles {

  private static final Set<String> PLAIN =
      Set.of("command", "program", "kbd", "guilabel", "menuselection");

  private static final Set<String> UNREADABLE =
      Set.of(
          "raw",
          "index",
          "i",
          "named-reference",
          "anonymous-reference",
          "uri-reference",
          "uri",
          "url",
          "footnote-reference",
          "citation-reference",
          "substitution-reference",
          "target");

  private static final Set<String> REFERENCES =
      Set.of(
          ("ref doc term numref download any option envvar keyword token confval mod func meth"
                  + " class attr data obj exc const setting")
              .split(" "));

  private final Map<String, String> custom = new HashMap<>();
  private final boolean exact;
  private String standard = "title-reference";

  /**
   * The roles of one guide.
   *
   * @param exact whether a target keeps its line ends, as it has them in docutils
   */
  public Roles(boolean exact) {
    this.exact = exact;
  }

  /** Text without a role is read as if it had {@code role}; empty for the usual one. */
  public void useAsDefault(String role) {
    standard = role.isEmpty() ? "title-reference" : role;
  }

  /** The guide names a role of its own, which means what {@code meaning} means. */
  public void define(String role, String meaning) {
    custom.put(role.toLowerCase(Locale.ROOT), meaning);
  }

  /**
   * Interpreted text.
   *
   * @param named the role, empty when the author gave none
   * @param text the text, escapes marked
   * @param raw all of it as written, shown when the role cannot be read
   */
  List<Inline> read(String named, String text, String raw) {
    String role = named.isEmpty() ? standard : named;
    String name = role.toLowerCase(Locale.ROOT);
    if (!REFERENCES.contains(name) && custom.containsKey(name)) {
      String meaning = custom.get(name);
      if (meaning.isEmpty()) {
        return List.of(new Text(Chars.unescape(text)));
      }
      return meaning.equals("raw") ? List.of() : standard(meaning, meaning, text, raw);
    }
    return standard(role, name, text, raw);
  }

  private List<Inline> standard(String role, String name, String text, String raw) {
    String plain = Chars.unescape(text);
    List<Inline> content = List.of(new Text(plain));
    if (PLAIN.contains(name)) {
      return List.of(new Role(role, Chars.fold(plain), content));
    }
    if (UNREADABLE.contains(name)) {
      return List.of(new Text(raw));
    }
    return List.of(
        switch (name) {
          case "file", "samp", "literal" -> new Code(plain);
          case "code" -> new Code(Chars.restore(text));
          case "math" ->
              new Role("math", Chars.restore(text), List.of(new Text(Chars.restore(text))));
          case "emphasis" -> new Emphasis(content);
          case "strong" -> new Strong(content);
          case "sub", "subscript" -> new Role("sub", plain, content);
          case "sup", "superscript" -> new Role("sup", plain, content);
          case "title-reference", "title", "t" -> new Role("title-reference", plain, content);
          case "abbreviation", "ab", "acronym", "ac" -> new Role("abbreviation", plain, content);
          case "pep", "pep-reference" ->
              numbered("PEP ", "https://peps.python.org/pep-%04d", plain, raw);
          case "rfc", "rfc-reference" ->
              numbered("RFC ", "https://tools.ietf.org/html/rfc%d.html", plain, raw);
          default -> reference(role, text);
        });
  }

  private static Inline numbered(String label, String address, String text, String raw) {
    boolean number =
        text.length() < 7 && !text.isEmpty() && text.chars().allMatch(Character::isDigit);
    return number
        ? new Link(address.formatted(Integer.parseInt(text)), List.of(new Text(label + text)))
        : new Text(raw);
  }

  /** {@code text <target>}, {@code ~module.name} or a target that is its own text. */
  private Role reference(String role, String escaped) {
    String text = Chars.unescape(escaped);
    int open = text.lastIndexOf('<');
    if (open > 0 && text.endsWith(">") && text.indexOf('>', open) == text.length() - 1
        || open > 0 && text.endsWith(">")) {
      String title = Chars.trimEnd(text.substring(0, open));
      if (!title.isEmpty()) {
        String inside = text.substring(open + 1, text.length() - 1);
        String target = inside.isEmpty() ? title : inside;
        return new Role(role, exact ? target : Chars.fold(target), List.of(new Text(title)));
      }
    }
    boolean shortened = text.startsWith("~");
    String shown = shortened ? text.substring(Math.max(1, text.lastIndexOf('.') + 1)) : text;
    return new Role(role, exact ? text : Chars.fold(text), List.of(new Text(shown)));
  }
}
