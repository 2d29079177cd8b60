package dev.fettle.parse.rst.inline;

import dev.fettle.document.Inline;
import dev.fettle.document.Inline.Code;
import dev.fettle.document.Inline.Emphasis;
import dev.fettle.document.Inline.Strong;
import dev.fettle.document.Inline.Text;
import dev.fettle.parse.rst.inline.EndStrings.End;
import dev.fettle.parse.rst.inline.StartStrings.Start;
import dev.fettle.parse.rst.text.Chars;
import java.util.ArrayList;
import java.util.List;

/** One pass over one piece of running text, escapes marked. */
final class InlineScan {

  private final String text;
  private final int line;
  private final InlineReader reader;
  private final EndStrings ends;
  private final StartStrings starts;
  private final List<Inline> out = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();
  private int base;

  InlineScan(String text, int line, InlineReader reader) {
    this.text = text;
    this.line = line;
    this.reader = reader;
    this.ends = new EndStrings(text);
    this.starts = new StartStrings(text, ends);
  }

  List<Inline> run() {
    Start start = starts.next(base);
    while (start != null) {
      step(start);
      start = starts.next(base);
    }
    plain.append(text, base, text.length());
    flush();
    return out;
  }

  private void step(Start start) {
    switch (start.kind()) {
      case REFERENCE -> reference(start);
      case FOOTNOTE -> footnote(start);
      case INTERPRETED -> interpreted(start);
      case EMPHASIS -> simple(start, EndStrings.Kind.EMPHASIS);
      case STRONG -> simple(start, EndStrings.Kind.STRONG);
      case LITERAL -> simple(start, EndStrings.Kind.LITERAL);
      case TARGET -> simple(start, EndStrings.Kind.TARGET);
      case SUBSTITUTION -> simple(start, EndStrings.Kind.SUBSTITUTION);
    }
  }

  private void simple(Start start, EndStrings.Kind kind) {
    if (quoted(start)) {
      skip(start);
      return;
    }
    End end = ends.find(kind, start.end());
    if (end.begin() < 0) {
      unclosed(start);
      return;
    }
    String content = text.substring(start.end(), end.begin());
    List<Inline> words = List.of(new Text(Chars.unescape(content)));
    place(
        start.begin(),
        end.end(),
        switch (kind) {
          case EMPHASIS -> new Emphasis(words);
          case STRONG -> new Strong(words);
          case LITERAL -> new Code(Chars.restore(content));
          case SUBSTITUTION -> substitution(content, end.marks());
          default -> target(content);
        });
  }

  private Inline target(String content) {
    String words = Chars.unescape(content);
    reader.names().ownPlace(words);
    return new Text(words);
  }

  private static Inline substitution(String content, int marks) {
    String name = Chars.unescape(content);
    String raw = "|" + name + "|" + "_".repeat(marks);
    Inline inserted = Pending.SUBSTITUTION.of(name, List.of(), "|" + name + "|");
    return switch (marks) {
      case 0 -> inserted;
      case 1 -> Pending.NAMED.of(Chars.normalName(name), List.of(inserted), raw);
      default -> Pending.ANONYMOUS.of("", List.of(inserted), raw);
    };
  }

  /** Whether matching marks stand around the start string, so that it is meant as it stands. */
  private boolean quoted(Start start) {
    return start.begin() != base
        && (start.end() >= text.length()
            || Punctuation.pair(text.charAt(start.begin() - 1), text.charAt(start.end())));
  }

  private void skip(Start start) {
    plain.append(text, base, start.end());
    base = start.end();
  }

  private void unclosed(Start start) {
    String token = Chars.restore(text.substring(start.begin(), start.end()));
    reader
        .remarks()
        .warn(
            "markup-unclosed",
            line,
            "'%s' begins markup that does not end; close it or write a backslash before it"
                .formatted(token));
    place(start.begin(), start.end(), new Text(token));
  }

  private void interpreted(Start start) {
    if (start.word().isEmpty() && quoted(start)) {
      skip(start);
      return;
    }
    End end = ends.find(EndStrings.Kind.INTERPRETED, start.end());
    if (end.begin() < 0) {
      int quote = start.end() - 1;
      unclosed(new Start(start.kind(), quote, start.end(), ""));
      return;
    }
    String content = text.substring(start.end(), end.begin());
    String raw = Chars.restore(text.substring(start.begin(), end.end()));
    boolean reference = end.marks() > 0;
    boolean roles = !start.word().isEmpty() && !end.role().isEmpty();
    boolean named = !start.word().isEmpty() || !end.role().isEmpty();
    if (roles || reference && named) {
      reader.remarks().warn("role-twice", line, "'%s' has more than one meaning".formatted(raw));
      place(start.begin(), end.end(), new Text(raw));
    } else if (reference) {
      place(start.begin(), end.end(), phrase(content, end.marks(), raw));
    } else {
      String role = start.word().isEmpty() ? end.role() : start.word();
      flushBefore(start.begin());
      out.addAll(reader.roles().read(role, content, raw));
      base = end.end();
    }
  }

  private Inline phrase(String content, int marks, String raw) {
    return new PhraseReference(reader.names(), content, marks, raw).read();
  }

  private void reference(Start start) {
    String raw = text.substring(start.begin(), start.end());
    List<Inline> words = List.of(new Text(start.word()));
    boolean anonymous = raw.length() - start.word().length() == 2;
    place(
        start.begin(),
        start.end(),
        anonymous
            ? Pending.ANONYMOUS.of("", words, raw)
            : Pending.NAMED.of(Chars.normalName(start.word()), words, raw));
  }

  private void footnote(Start start) {
    String raw = text.substring(start.begin(), start.end());
    place(start.begin(), start.end(), Pending.FOOTNOTE.of(start.word(), List.of(), raw));
  }

  private void place(int begin, int end, Inline inline) {
    flushBefore(begin);
    out.add(inline);
    base = end;
  }

  private void flushBefore(int begin) {
    plain.append(text, base, begin);
    flush();
  }

  private void flush() {
    UriScanner.add(plain.toString(), out);
    plain.setLength(0);
  }
}
