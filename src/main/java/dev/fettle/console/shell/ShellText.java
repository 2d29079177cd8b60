package dev.fettle.console.shell;

import java.util.List;
import java.util.Set;

/**
 * A text read by the grammar of the POSIX shell (with bash's {@code <<<} and {@code $'…'}): its
 * words and operators, and the quoting that holds at each place. Nothing is expanded.
 *
 * @param tokens of the outermost level, in order; what stands in a substitution is in {@link
 *     Token#substitutions()}
 * @param contexts for each offset of the text, and one for its end
 * @param open what is still open at the end
 */
public record ShellText(List<Token> tokens, List<Context> contexts, Open open) {

  private static final Set<String> OPENERS =
      Set.of("for", "while", "until", "select", "if", "case");
  private static final Set<String> CLOSERS = Set.of("done", "fi", "esac");
  private static final Set<String> LEADERS =
      Set.of("do", "then", "else", "elif", "if", "while", "until", "!", "{", "time");

  public ShellText {
    tokens = List.copyOf(tokens);
    contexts = List.copyOf(contexts);
  }

  /** Reads {@code text}; what cannot be read stands as words. Linear time. */
  public static ShellText read(String text) {
    return new ShellScanner(text).read();
  }

  /** How text is read at a place, the innermost context only. */
  public enum Context {
    /** Outside of quotes, also inside {@code $( )}. */
    BARE,
    SINGLE_QUOTES,
    DOUBLE_QUOTES,
    /** {@code $'…'}, not known to every shell. */
    ANSI_QUOTES,
    /** A here-document in which variables are expanded. */
    HERE_DOCUMENT,
    /** A here-document whose delimiter is quoted. */
    QUOTED_HERE_DOCUMENT,
    /** Anywhere within backquotes. */
    BACKQUOTES,
    /** Within <code>${…}</code>. */
    EXPANSION,
    /** Within {@code $((…))}. */
    ARITHMETIC,
    COMMENT
  }

  /** What a text leaves open, so that the next line belongs to it. */
  public enum Open {
    NOTHING,
    /** The last line ends with a backslash. */
    LINE,
    QUOTE,
    HERE_DOCUMENT,
    /** A pipe or a list operator at the end. */
    LIST,
    /** A loop, a condition or a group. */
    COMPOUND
  }

  /** The kinds of tokens. */
  public enum Kind {
    WORD,
    /** {@code |}, {@code &&}, {@code ;}, {@code (}, a line end … */
    OPERATOR,
    /** With its file descriptor, {@code 2>}; the next word is its target. */
    REDIRECTION,
    COMMENT,
    /** The body of a here-document. */
    HERE_DOCUMENT
  }

  /**
   * A word or a sign.
   *
   * @param text as it stands
   * @param value without quotes; what would be expanded stays as it stands
   * @param substitutions the commands in {@code $( )}, backquotes and {@code <( )}
   * @param start offset in the text that was read
   */
  public record Token(Kind kind, String text, String value, List<String> substitutions, int start) {

    public Token {
      substitutions = List.copyOf(substitutions);
    }

    /** The offset after its last character. */
    public int end() {
      return start + text.length();
    }

    public boolean isOperator(String sign) {
      return kind == Kind.OPERATOR && text.equals(sign);
    }
  }

  static boolean opensCompound(List<Token> tokens) {
    int depth = 0;
    boolean atCommand = true;
    for (Token token : tokens) {
      if (token.kind() == Kind.OPERATOR) {
        depth = depthAfterSign(depth, token.text());
        atCommand = true;
      } else if (token.kind() == Kind.WORD) {
        depth += atCommand ? step(token.text()) : 0;
        atCommand = atCommand && LEADERS.contains(token.text());
      }
      depth = Math.max(0, depth);
    }
    return depth > 0;
  }

  private static int step(String word) {
    if (OPENERS.contains(word) || word.equals("{")) {
      return 1;
    }
    return CLOSERS.contains(word) || word.equals("}") ? -1 : 0;
  }

  private static int depthAfterSign(int depth, String sign) {
    return switch (sign) {
      case "(" -> depth + 1;
      case ")" -> depth - 1;
      default -> depth;
    };
  }
}
