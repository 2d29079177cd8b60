package dev.fettle.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells where a command leads to, so that what is typed after it is typed there. */
final class Logins {

  private static final Set<String> SHELLS = Set.of("bash", "sh", "ash", "zsh", "csh", "ksh");

  private static final Set<String> CLIENTS =
      Set.of("kubectl", "oc", "docker", "podman", "crictl", "nerdctl");

  /** Options of {@code ssh} that a value follows, OpenSSH's synopsis. */
  private static final String SSH_VALUES = "BbcDEeFIiJLlmOoPpQRSWw";

  /** Options of the clients' {@code exec} that a value follows. */
  private static final Set<String> EXEC_VALUES =
      Set.of("-n", "--namespace", "-c", "--container", "-u", "--user", "-w", "--workdir", "-e");

  private Logins() {}

  /** The host or container in which a shell opens, when {@code template} does nothing else. */
  static Optional<String> target(String template) {
    List<String> words = List.of(template.strip().split("\\s++"));
    int program = words.getFirst().equals("sudo") && words.size() > 1 ? 1 : 0;
    List<String> arguments = words.subList(program + 1, words.size());
    if (words.get(program).equals("ssh")) {
      return ssh(arguments);
    }
    int exec = arguments.indexOf("exec");
    boolean shell =
        SHELLS.contains(words.getLast().substring(words.getLast().lastIndexOf('/') + 1));
    return CLIENTS.contains(words.get(program)) && exec >= 0 && shell
        ? first(arguments.subList(exec + 1, arguments.size() - 1), EXEC_VALUES)
        : Optional.empty();
  }

  private static Optional<String> ssh(List<String> arguments) {
    String found = "";
    for (int i = 0; i < arguments.size(); i++) {
      String word = arguments.get(i);
      if (word.startsWith("-")) {
        i += word.length() == 2 && SSH_VALUES.indexOf(word.charAt(1)) >= 0 ? 1 : 0;
      } else if (!found.isEmpty()) {
        return Optional.empty();
      } else {
        found = word.substring(word.indexOf('@') + 1);
      }
    }
    return Optional.of(found).filter(host -> !host.isEmpty());
  }

  private static Optional<String> first(List<String> arguments, Set<String> valued) {
    for (int i = 0; i < arguments.size(); i++) {
      if (!arguments.get(i).startsWith("-")) {
        return Optional.of(arguments.get(i));
      }
      i += valued.contains(arguments.get(i)) ? 1 : 0;
    }
    return Optional.empty();
  }
}
