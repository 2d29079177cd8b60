package dev.fettle.parse.asciidoc;

import dev.fettle.document.Inline;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads the HTML that Asciidoctor makes of running text. */
final class InlineHtml {

  private static final String ZERO_WIDTH = "\u200b";

  private final boolean transcribed;
  private String mark = "";

  private InlineHtml(boolean transcribed) {
    this.transcribed = transcribed;
  }

  /**
   * Running text as read.
   *
   * @param line the line of the author's file that a transcription left in it, else empty
   */
  record Reading(List<Inline> inlines, String line) {}

  static Reading read(String html, boolean transcribed) {
    InlineHtml reader = new InlineHtml(transcribed);
    List<Inline> inlines = reader.children(Jsoup.parseBodyFragment(html).body());
    return new Reading(trimmed(inlines), reader.mark);
  }

  private static List<Inline> trimmed(List<Inline> inlines) {
    List<Inline> trimmed = new ArrayList<>(inlines);
    if (!trimmed.isEmpty() && trimmed.getFirst() instanceof Inline.Text text) {
      trimmed.set(0, new Inline.Text(text.text().replaceFirst("^[ \n]++", "")));
    }
    if (!trimmed.isEmpty() && trimmed.getLast() instanceof Inline.Text text) {
      String words = text.text();
      int end = words.length();
      while (end > 0 && " \n".indexOf(words.charAt(end - 1)) >= 0) {
        end--;
      }
      trimmed.set(trimmed.size() - 1, new Inline.Text(words.substring(0, end)));
    }
    trimmed.removeIf(inline -> inline instanceof Inline.Text text && text.text().isEmpty());
    return trimmed;
  }

  private List<Inline> children(Element element) {
    List<Inline> inlines = new ArrayList<>();
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        text(text.getWholeText(), inlines);
      } else if (node instanceof Element child) {
        inlines.addAll(element(child));
      }
    }
    return inlines;
  }

  private void text(String text, List<Inline> inlines) {
    boolean afterBreak = !inlines.isEmpty() && inlines.getLast() instanceof Inline.LineBreak;
    String words = text.replace('\n', ' ');
    String plain = transcribed ? words.replace(ZERO_WIDTH, "") : unsmart(words);
    String kept = afterBreak ? plain.stripLeading() : plain;
    if (!kept.isEmpty()) {
      inlines.add(new Inline.Text(kept));
    }
  }

  /** Takes back what Asciidoctor made of typewriter marks: commands and messages are compared. */
  private static String unsmart(String text) {
    return text.replace('\u2019', '\'')
        .replace("\u2026\u200b", "...")
        .replace("\u2009\u2014\u2009", " -- ")
        .replace("\u2014\u200b", "--")
        .replace(ZERO_WIDTH, "");
  }

  private List<Inline> element(Element element) {
    return switch (element.tagName()) {
      case "strong" -> List.of(new Inline.Strong(children(element)));
      case "em", "i" -> List.of(new Inline.Emphasis(children(element)));
      case "code" -> List.of(new Inline.Code(code(element)));
      case "a" -> link(element);
      case "img" -> List.of(new Inline.Picture(element.attr("src"), element.attr("alt")));
      case "br" -> List.of(new Inline.LineBreak());
      case "sub" -> role("sub", element);
      case "sup" -> role(element.hasClass("footnote") ? "footnote-reference" : "sup", element);
      case "kbd" -> role("kbd", element);
      case "b" -> element.hasClass("conum") ? List.of() : role("guilabel", element);
      case "span" -> span(element);
      default -> children(element);
    };
  }

  private String code(Element element) {
    String text = element.wholeText().replace('\n', ' ');
    return transcribed ? text : unsmart(text);
  }

  private List<Inline> role(String role, Element element) {
    String text = element.wholeText();
    String shown = role.equals("footnote-reference") ? text.replaceAll("[\\[\\]]", "") : text;
    return List.of(
        new Inline.Role(
            role,
            shown,
            role.equals("footnote-reference")
                ? List.of(new Inline.Text(shown))
                : children(element)));
  }

  private List<Inline> span(Element element) {
    String name = element.className();
    if (transcribed && name.matches("l[0-9]++(?:-[0-9]++)?")) {
      mark = name.substring(1);
      return List.of();
    }
    return name.equals("menuseq") ? role("menuselection", element) : children(element);
  }

  private List<Inline> link(Element element) {
    String target = element.attr("href");
    List<Inline> content = children(element);
    if (target.isEmpty()) {
      return content;
    }
    int colon = transcribed && target.startsWith(":") ? target.indexOf(':', 1) : -1;
    if (colon < 0) {
      return List.of(new Inline.Link(target, content));
    }
    String role = target.substring(1, colon).replace('|', ':');
    return List.of(new Inline.Role(role, target.substring(colon + 1), content));
  }
}
