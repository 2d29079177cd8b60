package dev.fettle.console.shell;

import dev.fettle.console.shell.ShellText.Context;
import dev.fettle.console.shell.ShellText.Kind;
import dev.fettle.console.shell.ShellText.Open;
import dev.fettle.console.shell.ShellText.Token;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;

/** One pass over a shell text. Grammar: POSIX.1-2017, Shell Command Language, 2.2, 2.3 and 2.7. */
final class ShellScanner extends WordScanner {

  private final ArrayDeque<HereDocument> pending = new ArrayDeque<>();
  private boolean hereDocumentOpen;

  private record HereDocument(String delimiter, boolean quoted) {}

  ShellScanner(String text) {
    super(text);
  }

  ShellText read() {
    while (at < text.length()) {
      readToken();
    }
    hereDocumentOpen |= !pending.isEmpty();
    contexts[text.length()] = endContext();
    return new ShellText(tokens, Arrays.asList(contexts), open());
  }

  private Context endContext() {
    return at == 0 || !quoteOpen && !hereDocumentOpen ? Context.BARE : contexts[text.length() - 1];
  }

  private Open open() {
    if (quoteOpen) {
      return Open.QUOTE;
    }
    if (hereDocumentOpen) {
      return Open.HERE_DOCUMENT;
    }
    if (ShellText.opensCompound(tokens)) {
      return Open.COMPOUND;
    }
    if (endsWithBackslash()) {
      return Open.LINE;
    }
    Token last = lastSign();
    if (last.isOperator("|") || last.isOperator("||") || last.isOperator("&&")) {
      return Open.LIST;
    }
    return Open.NOTHING;
  }

  private boolean endsWithBackslash() {
    int from = text.length();
    while (from > 0 && text.charAt(from - 1) == '\\') {
      from--;
    }
    boolean comment = !tokens.isEmpty() && tokens.getLast().kind() == Kind.COMMENT;
    return (text.length() - from) % 2 == 1 && !comment;
  }

  private Token lastSign() {
    return tokens.reversed().stream()
        .filter(token -> token.kind() != Kind.COMMENT && !token.isOperator("\n"))
        .findFirst()
        .orElse(new Token(Kind.WORD, "", "", List.of(), 0));
  }

  @Override
  void readToken() {
    char c = text.charAt(at);
    if (c == '\n') {
      add(Kind.OPERATOR, at, ++at);
      readHereDocuments();
    } else if (c == ' ' || c == '\t' || c == '\r') {
      at++;
    } else if (text.startsWith("\\\n", at)) {
      at += 2;
    } else if (c == '#') {
      readComment();
    } else if (redirectionLength() > 0) {
      readRedirection();
    } else if (OPERATORS.indexOf(c) >= 0) {
      readOperator(c);
    } else {
      readWord();
    }
  }

  private void add(Kind kind, int from, int to) {
    String part = text.substring(from, to);
    tokens.add(new Token(kind, part, part, List.of(), from));
  }

  private void readComment() {
    int end = endOfLine(at);
    Arrays.fill(contexts, at, end, Context.COMMENT);
    add(Kind.COMMENT, at, end);
    at = end;
  }

  private int endOfLine(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private void readOperator(char c) {
    int from = at++;
    if (at < text.length() && (c == '|' || c == '&' || c == ';') && text.charAt(at) == c) {
      at++;
    } else if (text.startsWith("|&", from)) {
      at++;
    }
    add(Kind.OPERATOR, from, at);
  }

  /** How long the redirection at this place is, its file descriptor included; 0 for none. */
  private int redirectionLength() {
    int i = at;
    while (i < text.length() && Character.isDigit(text.charAt(i))) {
      i++;
    }
    if (i == at && text.startsWith("&>", i)) {
      return text.startsWith("&>>", i) ? 3 : 2;
    }
    char c = i < text.length() ? text.charAt(i) : ' ';
    boolean substitution = text.startsWith("<(", i) || text.startsWith(">(", i);
    if (c != '<' && c != '>' || substitution) {
      return 0;
    }
    for (String sign : List.of("<<<", "<<-", "<<", ">>", ">&", "<&", ">|", "<>")) {
      if (text.startsWith(sign, i)) {
        return i + sign.length() - at;
      }
    }
    return i + 1 - at;
  }

  private void readRedirection() {
    int from = at;
    at += redirectionLength();
    String sign = text.substring(from, at);
    add(Kind.REDIRECTION, from, at);
    if (sign.endsWith("<<") || sign.endsWith("<<-")) {
      while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
        at++;
      }
      readDelimiter();
    }
  }

  private void readDelimiter() {
    int before = tokens.size();
    if (at < text.length() && OPERATORS.indexOf(text.charAt(at)) < 0) {
      readWord();
    }
    if (tokens.size() > before) {
      Token word = tokens.getLast();
      pending.add(new HereDocument(word.value(), !word.value().equals(word.text())));
    }
  }

  private void readHereDocuments() {
    while (!pending.isEmpty()) {
      readHereDocument(pending.removeFirst());
    }
  }

  private void readHereDocument(HereDocument document) {
    int from = at;
    boolean closed = false;
    int end = at;
    while (at < text.length() && !closed) {
      int lineEnd = endOfLine(at);
      closed = text.substring(at, lineEnd).strip().equals(document.delimiter());
      end = closed ? at : lineEnd;
      at = Math.min(text.length(), lineEnd + 1);
    }
    hereDocumentOpen |= !closed;
    Context context = document.quoted() ? Context.QUOTED_HERE_DOCUMENT : Context.HERE_DOCUMENT;
    Arrays.fill(contexts, from, end, context);
    int next = at;
    Word word = new Word();
    at = from;
    while (!document.quoted() && at < end) {
      readExpanding(word, context);
    }
    String body = text.substring(from, end);
    tokens.add(new Token(Kind.HERE_DOCUMENT, body, body, word.substitutions, from));
    at = next;
    if (closed) {
      // The line end after the delimiter separates commands as any other does.
      tokens.add(new Token(Kind.OPERATOR, "\n", "\n", List.of(), Math.max(0, next - 1)));
    }
  }
}
