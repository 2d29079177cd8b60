package dev.fettle.command;

import dev.fettle.console.shell.ShellText;
import dev.fettle.console.shell.ShellText.Kind;
import dev.fettle.console.shell.ShellText.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the variables that a shell text sets: assignments, loops, {@code read}. */
final class Assignments {

  private static final Pattern ASSIGNMENT =
      Pattern.compile("([A-Za-z_][A-Za-z0-9_]*+)\\+?=.*+", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*+");
  private static final Set<String> DECLARERS =
      Set.of("export", "local", "declare", "readonly", "typeset", "setenv", "set");
  private static final Set<String> LEADERS =
      Set.of("do", "then", "else", "elif", "if", "while", "until", "!", "{", "time", "sudo", "env");

  private Assignments() {}

  static Set<String> of(ShellText text) {
    Set<String> names = new LinkedHashSet<>();
    String command = "";
    String before = "";
    for (Token token : text.tokens()) {
      if (token.kind() == Kind.WORD) {
        addAssigned(names, token.value(), command, before);
        boolean still = command.isEmpty() && isLeading(token.value());
        command = still || !command.isEmpty() ? command : token.value();
        before = token.value();
      } else if (token.kind() == Kind.OPERATOR) {
        command = "";
        before = "";
      }
    }
    return names;
  }

  private static boolean isLeading(String word) {
    return LEADERS.contains(word) || ASSIGNMENT.matcher(word).matches();
  }

  private static void addAssigned(Set<String> names, String word, String command, String before) {
    Matcher assignment = ASSIGNMENT.matcher(word);
    boolean declares = command.isEmpty() || DECLARERS.contains(command);
    if (declares && assignment.matches()) {
      names.add(assignment.group(1));
    } else if (isLoopVariable(word, command, before) || command.equals("read") && isName(word)) {
      names.add(word);
    } else if (word.equals("=") && before.startsWith("$")) {
      names.add(before.substring(1));
    }
  }

  private static boolean isLoopVariable(String word, String command, String before) {
    return List.of("for", "select").contains(command) && before.equals(command) && isName(word);
  }

  private static boolean isName(String word) {
    return NAME.matcher(word).matches();
  }
}
