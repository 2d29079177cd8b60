package dev.fettle.console;

import dev.fettle.console.ShellText.Context;
import dev.fettle.console.ShellText.Kind;
import dev.fettle.console.ShellText.Open;
import dev.fettle.console.ShellText.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One pass over a shell text. Grammar: POSIX.1-2017, Shell Command Language, 2.2, 2.3 and 2.7. */
final class ShellScanner {

  /** Deeper nesting is read as plain text; nobody writes it by hand. */
  private static final int DEPTH_MAX = 24;

  private static final String OPERATORS = "|&;()\n";

  private final String text;
  private final Context[] contexts;
  private final List<Token> tokens = new ArrayList<>();
  private final ArrayDeque<HereDocument> pending = new ArrayDeque<>();
  private int at;
  private int depth;
  private boolean quoteOpen;
  private boolean hereDocumentOpen;

  private record HereDocument(String delimiter, boolean quoted) {}

  /** A word while it is read. */
  private static final class Word {
    final StringBuilder value = new StringBuilder();
    final List<String> substitutions = new ArrayList<>();
  }

  ShellScanner(String text) {
    this.text = text;
    this.contexts = new Context[text.length() + 1];
    Arrays.fill(contexts, Context.BARE);
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

  private void readToken() {
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

  private void readWord() {
    int from = at;
    Word word = new Word();
    while (at < text.length() && !endsWord(text.charAt(at))) {
      readPart(word);
    }
    tokens.add(
        new Token(
            Kind.WORD, text.substring(from, at), word.value.toString(), word.substitutions, from));
  }

  private boolean endsWord(char c) {
    return OPERATORS.indexOf(c) >= 0
        || c == ' '
        || c == '\t'
        || c == '\r'
        || (c == '<' || c == '>') && !text.startsWith("(", at + 1);
  }

  private void readPart(Word word) {
    char c = text.charAt(at);
    switch (c) {
      case '\'' -> readQuoted(word, Context.SINGLE_QUOTES, 1);
      case '"' -> readDoubleQuoted(word);
      case '\\' -> readEscaped(word);
      case '<', '>' -> readSubstitution(word, 2);
      case '$' -> {
        if (text.startsWith("$'", at)) {
          readQuoted(word, Context.ANSI_QUOTES, 2);
        } else {
          readExpanding(word, Context.BARE);
        }
      }
      default -> readExpanding(word, Context.BARE);
    }
  }

  private void readEscaped(Word word) {
    if (at + 1 < text.length() && text.charAt(at + 1) != '\n') {
      word.value.append(text.charAt(at + 1));
    }
    at = Math.min(text.length(), at + 2);
  }

  private void readQuoted(Word word, Context context, int opening) {
    int from = at + opening;
    int end = from;
    while (end < text.length() && text.charAt(end) != '\'') {
      end += context == Context.ANSI_QUOTES && text.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(end, text.length());
    quoteOpen |= end == text.length();
    Arrays.fill(contexts, Math.min(from, end), Math.min(text.length(), end + 1), context);
    word.value.append(text, Math.min(from, end), end);
    at = Math.min(text.length(), end + 1);
  }

  private void readDoubleQuoted(Word word) {
    at++;
    while (at < text.length() && text.charAt(at) != '"') {
      contexts[at] = Context.DOUBLE_QUOTES;
      if (text.charAt(at) == '\\') {
        readEscapedInDoubleQuotes(word);
      } else {
        readExpanding(word, Context.DOUBLE_QUOTES);
      }
    }
    if (at == text.length()) {
      quoteOpen = true;
    } else {
      contexts[at++] = Context.DOUBLE_QUOTES;
    }
  }

  private void readEscapedInDoubleQuotes(Word word) {
    int next = at + 1;
    if (next < text.length()) {
      contexts[next] = Context.DOUBLE_QUOTES;
      char c = text.charAt(next);
      if ("$`\"\\\n".indexOf(c) < 0) {
        word.value.append('\\');
      }
      if (c != '\n') {
        word.value.append(c);
      }
    }
    at = Math.min(text.length(), at + 2);
  }

  /** Reads one character, or a whole expansion, of a text in which variables are expanded. */
  private void readExpanding(Word word, Context context) {
    char c = text.charAt(at);
    if (c == '\\' && context == Context.HERE_DOCUMENT) {
      word.value.append(c);
      at = Math.min(text.length(), at + 2);
    } else if (c == '`') {
      readBackquotes(word);
    } else if (text.startsWith("$((", at)) {
      readArithmetic(word);
    } else if (text.startsWith("$(", at)) {
      readSubstitution(word, 2);
    } else if (text.startsWith("${", at)) {
      readExpansion(word);
    } else {
      contexts[at] = context;
      word.value.append(c);
      at++;
    }
  }

  private void readBackquotes(Word word) {
    int from = at + 1;
    int end = from;
    while (end < text.length() && text.charAt(end) != '`') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(end, text.length());
    quoteOpen |= end == text.length();
    int next = Math.min(text.length(), end + 1);
    Arrays.fill(contexts, from - 1, next, Context.BACKQUOTES);
    word.substitutions.add(text.substring(Math.min(from, end), end).replace("\\`", "`"));
    word.value.append(text, at, next);
    at = next;
  }

  private void readArithmetic(Word word) {
    int from = at;
    int end = text.indexOf("))", at + 3);
    quoteOpen |= end < 0;
    at = end < 0 ? text.length() : end + 2;
    Arrays.fill(contexts, from, at, Context.ARITHMETIC);
    String body = text.substring(from, at);
    word.value.append(body);
    if (body.indexOf("$(", 2) > 0 || body.indexOf('`') > 0) {
      word.substitutions.add(body.substring(3));
    }
  }

  private void readExpansion(Word word) {
    int from = at;
    at += 2;
    Word inner = new Word();
    boolean deep = ++depth > DEPTH_MAX;
    while (at < text.length() && text.charAt(at) != '}') {
      char c = text.charAt(at);
      if (deep || c == '\\') {
        at = Math.min(text.length(), at + 2);
      } else if (c == '"') {
        readDoubleQuoted(inner);
      } else {
        readExpanding(inner, Context.EXPANSION);
      }
    }
    depth--;
    quoteOpen |= at == text.length();
    at = Math.min(text.length(), at + 1);
    Arrays.fill(contexts, from, at, Context.EXPANSION);
    word.substitutions.addAll(inner.substitutions);
    word.value.append(text, from, at);
  }

  private void readSubstitution(Word word, int opening) {
    int from = at;
    at += opening;
    if (++depth > DEPTH_MAX) {
      at = text.length();
      quoteOpen = true;
    }
    int kept = tokens.size();
    int parentheses = 1;
    while (at < text.length() && parentheses > 0) {
      readToken();
      Token last = tokens.isEmpty() ? lastSign() : tokens.getLast();
      boolean fresh = tokens.size() > kept;
      parentheses += fresh && last.isOperator("(") ? 1 : 0;
      parentheses -= fresh && last.isOperator(")") ? 1 : 0;
      tokens.subList(kept, tokens.size()).clear();
    }
    depth--;
    quoteOpen |= parentheses > 0;
    int end = parentheses > 0 ? at : at - 1;
    word.substitutions.add(text.substring(Math.min(from + opening, end), end));
    word.value.append(text, from, at);
  }
}
