package dev.fettle.command;

import dev.fettle.console.shell.ShellText;
import dev.fettle.console.shell.ShellText.Kind;
import dev.fettle.console.shell.ShellText.Token;
import dev.fettle.runbook.ParameterKind;
import java.util.ArrayList;
import java.util.List;

/** Says of what kind the arguments of a typed command are, from where they stand in it. */
public final class ArgumentKinds {

  private static final int WORDS_MAX = 200;

  private ArgumentKinds() {}

  /** A word of a command, or the part of it that stands behind {@code =} or {@code /}. */
  public record Argument(String value, ParameterKind kind) {}

  /** The arguments of {@code command} whose place says their kind and which have its form. */
  public static List<Argument> of(String command) {
    ShellText text = ShellText.read(command);
    List<Argument> arguments = new ArrayList<>();
    for (Token token : text.tokens().stream().limit(WORDS_MAX).toList()) {
      if (token.kind() == Kind.WORD && token.substitutions().isEmpty()) {
        argument(text, token, command, arguments);
      }
    }
    return List.copyOf(arguments);
  }

  private static void argument(
      ShellText text, Token token, String command, List<Argument> arguments) {
    String word = token.text();
    int cut = Math.max(word.indexOf('='), word.startsWith("-") ? -1 : slashOfKind(word)) + 1;
    String value = word.substring(cut);
    if (value.isEmpty()
        || cut == 0 && word.startsWith("-")
        || value.startsWith("'")
        || value.startsWith("\"")) {
      return;
    }
    ParameterKind kind =
        PlaceholderContext.kind(
            text, new PlaceholderScanner.Hit(value, "value", token.start() + cut), command);
    if (kind != ParameterKind.TEXT && ValueForm.accepts(value, kind)) {
      arguments.add(new Argument(value, kind));
    }
  }

  private static int slashOfKind(String word) {
    return word.startsWith("pod/") || word.startsWith("po/") || word.startsWith("node/")
        ? word.indexOf('/')
        : -1;
  }
}
