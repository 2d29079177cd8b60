package dev.fettle.parse.markdown;

import com.vladsch.flexmark.ast.Heading;
import dev.fettle.document.Inline;
import java.util.ArrayList;
import java.util.List;

/**
 * A heading's words, and the id that its author gave it: {@code {#id}}, {@code {: #id}} or an empty
 * {@code <a id="id">}.
 */
record HeadingTitle(String anchor, List<Inline> inlines) {

  static HeadingTitle of(List<Inline> inlines, Heading heading, Reading reading) {
    String written = reading.written(heading.getStartOffset(), heading.getEndOffset());
    String named = Attributes.value(written, "<a id") + Attributes.value(written, "<a name");
    String last =
        !inlines.isEmpty() && inlines.getLast() instanceof Inline.Text(String text)
            ? text.stripTrailing()
            : "";
    int open = last.lastIndexOf('{');
    if (!last.endsWith("}") || open < 0 || !isAttributes(last, open)) {
      return new HeadingTitle(named, inlines);
    }
    List<Inline> kept = new ArrayList<>(inlines.subList(0, inlines.size() - 1));
    String rest = last.substring(0, open).stripTrailing();
    if (!rest.isEmpty()) {
      kept.add(new Inline.Text(rest));
    }
    return new HeadingTitle(id(last.substring(open)), kept);
  }

  /** {@code {#id}}, {@code {.class}}, {@code {: #id}}, {@code {/* #id *}{@code /}}. */
  private static boolean isAttributes(String text, int open) {
    String inner = text.substring(open + 1, text.length() - 1).strip();
    return !inner.isEmpty() && "#.:/".indexOf(inner.charAt(0)) >= 0;
  }

  private static String id(String braces) {
    int start = braces.indexOf('#') + 1;
    int end = start;
    while (start > 0 && end < braces.length() && " }*.".indexOf(braces.charAt(end)) < 0) {
      end++;
    }
    return start == 0 ? "" : braces.substring(start, end);
  }
}
