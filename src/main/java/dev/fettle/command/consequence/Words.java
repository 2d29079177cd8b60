package dev.fettle.command.consequence;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words of a command put together to another one. */
final class Words {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=,\uE000-\uE0FF-]++");

  private Words() {}

  static Set<String> set(String words) {
    return Arrays.stream(words.strip().split("\\s++")).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The command of {@code words}, each quoted where it has to be; empty when one of them holds what
   * a shell would have expanded, which nobody can write anew.
   */
  static String command(List<String> words) {
    boolean expanded =
        words.stream().anyMatch(word -> word.indexOf('$') >= 0 || word.indexOf('`') >= 0);
    return expanded ? "" : words.stream().map(Words::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
