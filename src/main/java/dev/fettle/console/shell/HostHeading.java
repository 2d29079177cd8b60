package dev.fettle.console.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A line that says which host printed what follows. */
public final class HostHeading {

  /** How the lines begin that the probes of Fettle print: {@code === fettle HOST $ COMMAND}. */
  public static final String MARKER = "=== fettle ";

  private static final String DECORATION = "=-#*<>|+~";
  private static final Set<String> LABELS =
      Set.of("host", "host:", "node", "node:", "on", "server", "server:", "hostname:", "from");
  private static final int LENGTH_MAX = 120;

  private HostHeading() {}

  /**
   * A heading.
   *
   * @param command that the heading names too; empty when it does not
   */
  public record Found(String host, String command) {}

  /**
   * Reads {@code === node-1 ===}, {@code ### host node-1}, {@code ==> node-1 <==}, {@code node-1:},
   * Ansible's {@code node-1 | CHANGED | rc=0 >>}, and the markers of probes.
   */
  public static Optional<Found> read(String line) {
    String text = line.strip();
    if (text.isEmpty() || text.length() > LENGTH_MAX * 4) {
      return Optional.empty();
    }
    if (text.startsWith(MARKER)) {
      return marker(text.substring(MARKER.length()));
    }
    if (text.length() > LENGTH_MAX) {
      return Optional.empty();
    }
    if (text.endsWith(">>") && text.contains(" | ") && text.contains("rc=")) {
      return named(text.substring(0, text.indexOf(" | ")));
    }
    int start = 0;
    while (start < text.length() && DECORATION.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = text.length();
    while (end > start && DECORATION.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String name = text.substring(start, end).strip();
    boolean listed =
        name.endsWith(":")
            && line.startsWith(name)
            && name.indexOf('-') > 0
            && name.chars().anyMatch(Character::isDigit);
    return start > 1 || listed ? named(name) : Optional.empty();
  }

  /** The exit code that a probe prints below an output ends it; nothing follows of that host. */
  private static Optional<Found> marker(String rest) {
    int sign = rest.indexOf(" $ ");
    return Optional.of(
        sign < 0
            ? new Found("", "")
            : new Found(rest.substring(0, sign), rest.substring(sign + 3)));
  }

  private static Optional<Found> named(String text) {
    List<String> words = Arrays.asList(text.split(" "));
    int first = words.size() > 1 && LABELS.contains(words.getFirst()) ? 1 : 0;
    boolean alone = words.size() == first + 1;
    boolean addressed = words.size() == first + 2 && words.getLast().startsWith("(");
    String name = words.get(first);
    String bare = name.endsWith(":") ? name.substring(0, name.length() - 1) : name;
    return (alone || addressed) && isHost(bare)
        ? Optional.of(new Found(bare, ""))
        : Optional.empty();
  }

  private static boolean isHost(String name) {
    boolean letters =
        name.length() > 1
            && name.length() < 64
            && name.chars()
                .allMatch(
                    c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.');
    boolean telling = name.chars().anyMatch(c -> c >= '0' && c <= '9' || c == '-');
    return letters && telling && Character.isLetterOrDigit(name.charAt(0)) && !isNumber(name);
  }

  private static boolean isNumber(String name) {
    long dots = name.chars().filter(c -> c == '.').count();
    return name.chars().noneMatch(Character::isLetter) && dots != 3;
  }
}
