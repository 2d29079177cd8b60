package dev.fettle.parse.markdown;

import dev.fettle.document.Inline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers running text, and wraps what stands between HTML tags as they say. */
final class InlineSink {

  /** Tags that lend their words a meaning; others are dropped and their words stay. */
  private static final Map<String, String> ROLES =
      Map.of("kbd", "kbd", "sub", "sub", "sup", "sup", "del", "del", "s", "del", "abbr", "abbr");

  private static final Set<String> CODE = Set.of("code", "samp", "tt");
  private static final Set<String> STRONG = Set.of("b", "strong");
  private static final Set<String> EMPHASIS = Set.of("i", "em", "var", "cite", "dfn");
  private static final int DEPTH_MAX = 32;

  private final Deque<Frame> frames = new ArrayDeque<>();
  private final boolean findsAddresses;

  /**
   * @param findsAddresses whether bare web addresses in the text become links
   */
  InlineSink(boolean findsAddresses) {
    this.findsAddresses = findsAddresses;
    frames.push(new Frame("", ""));
  }

  private static final class Frame {
    private final String tag;
    private final String target;
    private final List<Inline> inlines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Frame(String tag, String target) {
      this.tag = tag;
      this.target = target;
    }
  }

  /** Adds words; white space in them is folded. */
  void text(String text) {
    StringBuilder words = frames.element().text;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c == ' ' || c == '\n' || c == '\t';
      if (!blank) {
        words.append(c);
      } else if (words.isEmpty() || words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
  }

  void add(Inline inline) {
    flush();
    frames.element().inlines.add(inline);
  }

  /** An opening tag of HTML; {@code attributes} as written. */
  void open(String tag, String attributes) {
    switch (tag) {
      case "br" -> add(new Inline.LineBreak());
      case "img" -> picture(attributes);
      default -> {
        if (wraps(tag) && frames.size() < DEPTH_MAX) {
          flush();
          frames.push(new Frame(tag, Attributes.value(attributes, "href")));
        }
      }
    }
  }

  private void picture(String attributes) {
    add(
        new Inline.Picture(
            Attributes.value(attributes, "src"), Attributes.value(attributes, "alt")));
  }

  private static boolean wraps(String tag) {
    return ROLES.containsKey(tag)
        || CODE.contains(tag)
        || STRONG.contains(tag)
        || EMPHASIS.contains(tag)
        || tag.equals("a");
  }

  /** A closing tag of HTML. One that was not opened has no effect. */
  void close(String tag) {
    if (frames.stream().noneMatch(frame -> frame.tag.equals(tag))) {
      return;
    }
    while (!frames.element().tag.equals(tag)) {
      pop(false);
    }
    pop(true);
  }

  private void pop(boolean closed) {
    flush();
    Frame frame = frames.pop();
    if (closed && !frame.inlines.isEmpty()) {
      wrap(frame);
    } else {
      frames.element().inlines.addAll(frame.inlines);
    }
  }

  private void wrap(Frame frame) {
    List<Inline> content = frame.inlines;
    String tag = frame.tag;
    if (CODE.contains(tag)) {
      add(new Inline.Code(Inline.text(content)));
    } else if (STRONG.contains(tag)) {
      add(new Inline.Strong(content));
    } else if (EMPHASIS.contains(tag)) {
      add(new Inline.Emphasis(content));
    } else if (ROLES.containsKey(tag)) {
      add(new Inline.Role(ROLES.getOrDefault(tag, tag), Inline.text(content), content));
    } else if (!frame.target.isEmpty()) {
      add(new Inline.Link(frame.target, content));
    } else {
      content.forEach(this::add);
    }
  }

  boolean isEmpty() {
    return frames.size() == 1
        && frames.element().inlines.isEmpty()
        && frames.element().text.toString().isBlank();
  }

  /** The text so far, without blanks at its ends and around line breaks. */
  List<Inline> finish() {
    List<Inline> all = withoutOuterBreaks(finishInside());
    List<Inline> tidy = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      boolean first = i == 0 || all.get(i - 1) instanceof Inline.LineBreak;
      boolean last = i == all.size() - 1 || all.get(i + 1) instanceof Inline.LineBreak;
      if (all.get(i) instanceof Inline.Text(String text)) {
        String left = first ? text.stripLeading() : text;
        String kept = last ? left.stripTrailing() : left;
        if (!kept.isEmpty()) {
          tidy.add(new Inline.Text(kept));
        }
      } else {
        tidy.add(all.get(i));
      }
    }
    return tidy;
  }

  private static List<Inline> withoutOuterBreaks(List<Inline> inlines) {
    int first = 0;
    int end = inlines.size();
    while (first < end && isGap(inlines.get(first))) {
      first++;
    }
    while (end > first && isGap(inlines.get(end - 1))) {
      end--;
    }
    return inlines.subList(first, end);
  }

  private static boolean isGap(Inline inline) {
    return inline instanceof Inline.LineBreak
        || (inline instanceof Inline.Text(String text) && text.isBlank());
  }

  /** The text so far as it stands inside other text. */
  List<Inline> finishInside() {
    while (frames.size() > 1) {
      pop(false);
    }
    flush();
    return joined(frames.element().inlines);
  }

  private static List<Inline> joined(List<Inline> inlines) {
    List<Inline> joined = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text(String words)) {
        text.append(words);
        continue;
      }
      flush(text, joined);
      joined.add(inline);
    }
    flush(text, joined);
    return joined;
  }

  private static void flush(StringBuilder text, List<Inline> to) {
    if (!text.isEmpty()) {
      to.add(new Inline.Text(text.toString().replace("  ", " ")));
      text.setLength(0);
    }
  }

  private void flush() {
    Frame frame = frames.element();
    if (frame.text.isEmpty()) {
      return;
    }
    String text = Shortcode.words(frame.text.toString());
    frame.text.setLength(0);
    boolean plain = !findsAddresses || frame.tag.equals("a") || CODE.contains(frame.tag);
    if (plain) {
      frame.inlines.add(new Inline.Text(text));
    } else {
      WebAddresses.split(text, frame.inlines);
    }
  }
}
