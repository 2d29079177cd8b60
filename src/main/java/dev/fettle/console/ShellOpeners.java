package dev.fettle.console;

import java.util.List;
import java.util.Set;

/** Commands behind which a shell of another place, or of root, asks for the next ones. */
final class ShellOpeners {

  private static final Set<String> SHELLS = Set.of("bash", "sh", "ash", "zsh");

  private static final List<String> STARTS =
      List.of(
          "ssh ", "su", "sudo su", "sudo -i", "sudo -s", "chroot ", "sudo chroot ", "oc debug ");

  private ShellOpeners() {}

  static boolean opens(String command) {
    String last = command.substring(command.lastIndexOf(' ') + 1);
    boolean shell = SHELLS.contains(last.substring(last.lastIndexOf('/') + 1));
    return shell && command.indexOf(' ') > 0
        || command.contains(" rsh ")
        || STARTS.stream().anyMatch(start -> begins(command, start));
  }

  /** {@code su} is no start of {@code sudo}. */
  private static boolean begins(String command, String start) {
    return command.equals(start.strip())
        || command.startsWith(start.endsWith(" ") ? start : start + " ");
  }

  /** Whether the shell is still open after {@code command}; empty is output. */
  static boolean stays(String command) {
    return !command.equals("exit");
  }
}
