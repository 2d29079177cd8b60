package dev.fettle.console.shell;

import dev.fettle.console.shell.ShellText.Context;
import dev.fettle.console.shell.ShellText.Kind;
import dev.fettle.console.shell.ShellText.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads words: quotes, expansions and substitutions, in which whole commands may stand. */
abstract class WordScanner {

  /** Deeper nesting is read as plain text; nobody writes it by hand. */
  private static final int DEPTH_MAX = 24;

  static final String OPERATORS = "|&;()\n";

  final String text;
  final Context[] contexts;
  final List<Token> tokens = new ArrayList<>();
  int at;
  boolean quoteOpen;
  private int depth;

  /** A word while it is read. */
  static final class Word {
    final StringBuilder value = new StringBuilder();
    final List<String> substitutions = new ArrayList<>();
  }

  WordScanner(String text) {
    this.text = text;
    this.contexts = new Context[text.length() + 1];
    Arrays.fill(contexts, Context.BARE);
  }

  /** Reads the next token, or white space, and moves behind it. */
  abstract void readToken();

  final void readWord() {
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
  final void readExpanding(Word word, Context context) {
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
      parentheses += tokens.size() > kept ? nesting(tokens.getLast()) : 0;
      tokens.subList(kept, tokens.size()).clear();
    }
    depth--;
    quoteOpen |= parentheses > 0;
    int end = parentheses > 0 ? at : at - 1;
    word.substitutions.add(text.substring(Math.min(from + opening, end), end));
    word.value.append(text, from, at);
  }

  private static int nesting(Token token) {
    return token.isOperator("(") ? 1 : token.isOperator(")") ? -1 : 0;
  }
}
