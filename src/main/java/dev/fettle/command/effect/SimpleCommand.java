package dev.fettle.command.effect;

import dev.fettle.console.shell.ShellText;
import dev.fettle.console.shell.ShellText.Kind;
import dev.fettle.console.shell.ShellText.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One command of a shell text: a tool and its arguments.
 *
 * @param words quotes removed; assignments and the shell's own words before the tool are left out
 * @param written files that its output goes to
 * @param nested commands that stand in substitutions
 * @param fed whether something is piped or redirected into it
 */
record SimpleCommand(List<String> words, List<String> written, List<String> nested, boolean fed) {

  private static final Set<String> KEYWORDS =
      Set.of(
          "do", "then", "else", "elif", "if", "while", "until", "!", "{", "}", "fi", "done",
          "esac");
  private static final Set<String> HEADERS = Set.of("for", "select", "case", "function");
  private static final Pattern ASSIGNMENT =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*+(?:\\[[^\\]]*+\\])?\\+?=.*+", Pattern.DOTALL);

  SimpleCommand {
    words = List.copyOf(words);
    written = List.copyOf(written);
    nested = List.copyOf(nested);
  }

  /** A command while it is collected. */
  private static final class Collector {
    final List<SimpleCommand> commands = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<String> written = new ArrayList<>();
    List<String> nested = new ArrayList<>();
    boolean fed;
    boolean header;
    int cases;

    void end(String sign) {
      boolean pattern = cases > 0 && sign.equals(")") && !header;
      if (!pattern && (!words.isEmpty() || !written.isEmpty() || !nested.isEmpty())) {
        commands.add(new SimpleCommand(header ? List.of() : words, written, nested, fed));
      }
      words = new ArrayList<>();
      written = new ArrayList<>();
      nested = new ArrayList<>();
      header = false;
      fed = sign.equals("|") || sign.equals("|&");
    }

    void add(Token token) {
      String word = token.value();
      nested.addAll(token.substitutions());
      if (!words.isEmpty()) {
        endHeaderOfCase(word);
        words.add(word);
      } else if (HEADERS.contains(token.text())) {
        header = true;
        cases += word.equals("case") ? 1 : 0;
        words.add(word);
      } else if (token.text().equals("esac")) {
        cases = Math.max(0, cases - 1);
      } else if (!KEYWORDS.contains(token.text()) && !ASSIGNMENT.matcher(token.text()).matches()) {
        words.add(word);
      }
    }

    /** {@code case x in a) command}: what follows {@code in} is a pattern. */
    private void endHeaderOfCase(String word) {
      if (header && words.getFirst().equals("case") && word.equals("in")) {
        end("in");
      }
    }
  }

  static List<SimpleCommand> of(ShellText text) {
    Collector collector = new Collector();
    String redirection = "";
    for (Token token : text.tokens()) {
      switch (token.kind()) {
        case OPERATOR -> collector.end(token.text());
        case REDIRECTION -> redirection = token.text();
        case HERE_DOCUMENT -> collector.nested.addAll(token.substitutions());
        case WORD -> {
          if (redirection.isEmpty()) {
            collector.add(token);
          } else {
            redirect(collector, redirection, token);
          }
        }
        case COMMENT -> {
          // Says nothing about what is done.
        }
      }
      redirection = token.kind() == Kind.REDIRECTION ? redirection : "";
    }
    collector.end("");
    return collector.commands;
  }

  private static void redirect(Collector collector, String redirection, Token target) {
    collector.nested.addAll(target.substitutions());
    boolean descriptor = redirection.endsWith("&") && target.value().matches("\\d|-");
    if (redirection.contains(">") && !descriptor) {
      collector.written.add(target.value());
    } else if (redirection.contains("<")) {
      collector.fed = true;
    }
  }
}
