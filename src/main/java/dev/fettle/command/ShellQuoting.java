package dev.fettle.command;

import dev.fettle.console.shell.ShellText;
import dev.fettle.console.shell.ShellText.Context;
import dev.fettle.console.shell.ShellText.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes a value so that a POSIX shell hands it on unchanged from where its hole stands. Grammar:
 * POSIX.1-2017, Shell Command Language, 2.2 Quoting and 2.7.4 Here-Document.
 */
final class ShellQuoting {

  /** Means nothing to any shell, quoted or not. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+-]++");

  /** Words that a shell reads as grammar where a command may stand. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "if",
          "then",
          "else",
          "elif",
          "fi",
          "do",
          "done",
          "case",
          "esac",
          "while",
          "until",
          "for",
          "in",
          "select",
          "function",
          "time",
          "coproc");

  /** Tools that read their arguments as a program, so that quoting once is not enough. */
  private static final Set<String> INTERPRETERS =
      Set.of(
          "ssh",
          "sh",
          "bash",
          "dash",
          "zsh",
          "ksh",
          "ash",
          "eval",
          "watch",
          "su",
          "awk",
          "gawk",
          "sed",
          "perl",
          "python",
          "python3",
          "ruby",
          "node",
          "jq",
          "yq",
          "ansible",
          "parallel",
          "psql",
          "mysql",
          "mariadb",
          "sqlite3",
          "mongo",
          "mongosh",
          "script",
          "trap",
          "alias",
          "expect",
          "find",
          "xargs",
          "nsenter",
          "systemd-run",
          "virtctl",
          "rsh",
          "source");

  private final String template;
  private final ShellText text;
  private final boolean interpreted;

  /**
   * @param template the command
   * @param masked the command with a plain word for each hole
   */
  ShellQuoting(String template, String masked) {
    this.template = template;
    this.text = ShellText.read(masked);
    this.interpreted = interprets(masked);
  }

  private static boolean interprets(String masked) {
    for (String word : masked.split("[^\\w./-]+")) {
      if (INTERPRETERS.contains(word.substring(word.lastIndexOf('/') + 1))) {
        return true;
      }
    }
    return masked.contains("--format")
        || masked.contains("jsonpath")
        || masked.contains("template=");
  }

  static boolean isPlain(String value) {
    return PLAIN.matcher(value).matches();
  }

  /** The value as it has to stand there; empty when no way of writing it is safe. */
  Optional<String> quote(String value, int start, int end) {
    Context context = text.contexts().get(start);
    boolean document = context == Context.HERE_DOCUMENT || context == Context.QUOTED_HERE_DOCUMENT;
    Optional<YamlPlace> yaml = document ? YamlPlace.of(template, start, end) : Optional.empty();
    return yaml.isEmpty()
        ? quote(value, context, start, end)
        : yaml.get().written(value).flatMap(written -> inDocument(written, context));
  }

  private Optional<String> inDocument(String written, Context context) {
    return interpreted && !isPlain(written) ? Optional.empty() : within(context, written);
  }

  private Optional<String> quote(String value, Context context, int start, int end) {
    boolean plain = isPlain(value);
    boolean escaped = start > 0 && template.charAt(start - 1) == '\\';
    if (value.indexOf('!') >= 0 && isSubstituted(start)) {
      return Optional.empty();
    }
    if (context == Context.BARE && !escaped && !interpreted) {
      return Optional.of(plain && !isGrammar(value, end) ? value : bare(value));
    }
    if (plain) {
      return Optional.of(value);
    }
    boolean unsafe =
        escaped || interpreted || text.open() == ShellText.Open.QUOTE || isData(start, value);
    return unsafe ? Optional.empty() : within(context, value);
  }

  /** An interactive bash does not always see that a quote within a substitution holds. */
  private boolean isSubstituted(int start) {
    return text.tokens().stream()
        .filter(token -> token.start() <= start && start < token.end())
        .anyMatch(token -> !token.substitutions().isEmpty());
  }

  /** A keyword, or a number before a redirection, is not handed on as a word. */
  private boolean isGrammar(String value, int end) {
    boolean redirected = end < template.length() && "<>".indexOf(template.charAt(end)) >= 0;
    return KEYWORDS.contains(value) || redirected;
  }

  private static String bare(String value) {
    return "'" + value.replace("'", "'\\''") + "'";
  }

  private static Optional<String> within(Context context, String value) {
    return switch (context) {
      case BARE -> Optional.of(bare(value));
      case SINGLE_QUOTES -> Optional.of(value.replace("'", "'\\''"));
      case DOUBLE_QUOTES -> Optional.of(doubleQuoted(value));
      case HERE_DOCUMENT ->
          value.indexOf('!') < 0 ? Optional.of(escaped(value, "\\$`")) : Optional.empty();
      case QUOTED_HERE_DOCUMENT -> value.indexOf('!') < 0 ? Optional.of(value) : Optional.empty();
      case COMMENT -> Optional.of(value);
      case ANSI_QUOTES, BACKQUOTES, EXPANSION, ARITHMETIC -> Optional.empty();
    };
  }

  /** A {@code !} recalls history in an interactive bash, in double quotes too. */
  private static String doubleQuoted(String value) {
    return escaped(value, "\\$`\"").replace("!", "\"'!'\"");
  }

  private static String escaped(String value, String special) {
    StringBuilder escaped = new StringBuilder();
    for (char c : value.toCharArray()) {
      if (special.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  /**
   * Within a quoted text of braces, as JSON has, a quote or a backslash would end a string of it.
   */
  private boolean isData(int start, String value) {
    if (value.indexOf('"') < 0 && value.indexOf('\\') < 0) {
      return false;
    }
    Optional<Token> word =
        text.tokens().stream()
            .filter(token -> token.start() <= start && start < token.end())
            .findFirst();
    String whole = word.map(Token::value).orElse("").strip();
    return whole.contains("{") || whole.startsWith("[");
  }

  /** Whether a filled command has the same words and operators as its template. */
  boolean keepsShape(String filled) {
    List<Token> before = text.tokens();
    List<Token> after = ShellText.read(filled).tokens();
    if (before.size() != after.size()) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      boolean sign =
          before.get(i).kind() == ShellText.Kind.OPERATOR
              || before.get(i).kind() == ShellText.Kind.REDIRECTION;
      boolean same = !sign || before.get(i).text().equals(after.get(i).text());
      if (before.get(i).kind() != after.get(i).kind() || !same) {
        return false;
      }
    }
    return true;
  }
}
