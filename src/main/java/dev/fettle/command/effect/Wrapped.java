package dev.fettle.command.effect;

import dev.fettle.runbook.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command that another one runs: {@code sudo}, {@code xargs}, {@code ssh host}, {@code bash -c}.
 *
 * @param words of the inner command; empty when it is a script or there is none
 * @param script the inner command when it is one word that a shell reads
 * @param own what the outer command does by itself
 * @param opensShell whether an outer command without an inner one reads commands from its input
 */
record Wrapped(List<String> words, String script, Effect own, boolean opensShell) {

  /** Tools that run the rest of their line, with their options that take a value. */
  private static final Map<String, Set<String>> PREFIXES =
      Map.ofEntries(
          Map.entry("sudo", Set.of("-u", "-g", "-h", "-p", "-C", "-r", "-t", "--user", "--group")),
          Map.entry("doas", Set.of("-u")),
          Map.entry("env", Set.of("-u", "-C", "--unset", "--chdir")),
          Map.entry("time", Set.of("-f", "-o")),
          Map.entry("nohup", Set.of()),
          Map.entry("nice", Set.of("-n")),
          Map.entry("ionice", Set.of("-c", "-n")),
          Map.entry("exec", Set.of("-a")),
          Map.entry("command", Set.of()),
          Map.entry("setsid", Set.of()),
          Map.entry("stdbuf", Set.of("-i", "-o", "-e")),
          Map.entry("watch", Set.of("-n", "--interval")),
          Map.entry("timeout", Set.of("-s", "-k", "--signal")),
          Map.entry(
              "xargs",
              Set.of("-n", "-I", "-P", "-L", "-d", "-E", "-s", "-a", "--max-args", "--max-procs")),
          Map.entry("nsenter", Set.of("-t", "--target", "-S", "-G")),
          Map.entry("chroot", Set.of()));

  private static final String FED = "argument";
  private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ash", "ksh", "zsh");
  private static final Set<String> SSH_VALUED =
      Set.of(
          "-i", "-l", "-p", "-o", "-F", "-J", "-L", "-R", "-D", "-b", "-c", "-e", "-m", "-W", "-S",
          "-E");
  private static final Set<String> CONTAINER_TOOLS =
      Set.of("docker", "podman", "nerdctl", "crictl");
  private static final Set<String> EXEC_VALUED =
      Set.of("-u", "--user", "-e", "--env", "-w", "--workdir", "--env-file", "--timeout");

  static Optional<Wrapped> of(List<String> words) {
    String tool = Tools.name(words.getFirst());
    Arguments arguments = new Arguments(words.subList(1, words.size()));
    if (PREFIXES.containsKey(tool)) {
      return Optional.of(ofPrefix(tool, arguments));
    }
    if (SHELLS.contains(tool)) {
      return ofShell(arguments);
    }
    return switch (tool) {
      case "ssh" -> Optional.of(ofSsh(arguments));
      case "su" ->
          Optional.of(script(arguments.value("-c").or(() -> arguments.value("--command"))));
      case "eval" -> Optional.of(script(Optional.of(String.join(" ", arguments.words()))));
      case "find" -> ofFind(arguments);
      case "kubectl", "oc" -> ofCluster(arguments);
      case "minikube" -> ofMinikube(arguments);
      case "ip" -> ofNetworkNamespace(arguments);
      default -> CONTAINER_TOOLS.contains(tool) ? ofContainer(arguments) : Optional.empty();
    };
  }

  private static Wrapped command(List<String> words) {
    return new Wrapped(words, "", Effect.READS, true);
  }

  private static Wrapped script(Optional<String> script) {
    return new Wrapped(List.of(), script.orElse(""), Effect.READS, true);
  }

  private static Wrapped ofPrefix(String tool, Arguments arguments) {
    Set<String> valued = PREFIXES.getOrDefault(tool, Set.of());
    List<String> words = arguments.words();
    int at = 0;
    while (at < words.size() && isOption(words.get(at), tool)) {
      boolean end = words.get(at).equals("--");
      at += valued.contains(words.get(at)) ? 2 : 1;
      if (end) {
        break;
      }
    }
    // The first plain word of these is no command: a duration, a directory.
    at += tool.equals("timeout") || tool.equals("chroot") ? 1 : 0;
    List<String> inner = words.subList(Math.min(at, words.size()), words.size());
    if (tool.equals("command") && arguments.has("-v", "-V")) {
      return command(List.of());
    }
    if (tool.equals("xargs") && !inner.isEmpty()) {
      // What is read from the input stands behind what is there.
      List<String> more = new ArrayList<>(inner);
      more.add(FED);
      return command(more);
    }
    if (tool.equals("watch") && !inner.isEmpty()) {
      return script(Optional.of(String.join(" ", inner)));
    }
    boolean asked = arguments.has("-l", "--list", "-v", "-V") && inner.isEmpty();
    boolean shell = !asked && !tool.equals("xargs") && !tool.equals("env");
    return new Wrapped(inner, "", Effect.READS, shell);
  }

  private static boolean isOption(String word, String tool) {
    boolean assignment = (tool.equals("env") || tool.equals("sudo")) && word.matches("\\w+=.*");
    return word.startsWith("-") || assignment;
  }

  private static Optional<Wrapped> ofShell(Arguments arguments) {
    List<String> words = arguments.words();
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.get(i).matches("-[a-z]*c")) {
        return Optional.of(script(Optional.of(words.get(i + 1))));
      }
    }
    return Optional.empty();
  }

  private static Wrapped ofSsh(Arguments arguments) {
    List<String> words = arguments.words();
    int at = 0;
    while (at < words.size() && words.get(at).startsWith("-")) {
      at += SSH_VALUED.contains(words.get(at)) ? 2 : 1;
    }
    List<String> remote = words.subList(Math.min(at + 1, words.size()), words.size());
    return script(Optional.of(String.join(" ", remote)));
  }

  private static Optional<Wrapped> ofFind(Arguments arguments) {
    if (arguments.has("-delete", "-fprint", "-fls", "-fprintf")) {
      return Optional.empty();
    }
    for (String option : List.of("-exec", "-execdir", "-ok", "-okdir")) {
      if (arguments.contains(option)) {
        return Optional.of(command(arguments.after(option).words()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Wrapped> ofCluster(Arguments arguments) {
    List<String> plain = arguments.plain(ClusterEffects.VALUED);
    String verb = plain.isEmpty() ? "" : plain.getFirst();
    if (verb.equals("debug") && arguments.contains("--")) {
      return Optional.of(new Wrapped(arguments.after("--").words(), "", Effect.CHANGES, false));
    }
    if (!verb.equals("exec") && !verb.equals("rsh")) {
      return Optional.empty();
    }
    if (arguments.contains("--")) {
      return Optional.of(command(arguments.after("--").words()));
    }
    // Without the two dashes all after the pod is the command, its options too.
    List<String> words = arguments.words();
    int pod = plain.size() < 2 ? words.size() : words.indexOf(plain.get(1));
    int from = Math.min(words.size(), pod + 1);
    while (from < words.size() && "-\u2013\u2014".indexOf(words.get(from).charAt(0)) >= 0) {
      from += ClusterEffects.VALUED.contains(words.get(from)) ? 2 : 1;
    }
    return Optional.of(command(words.subList(Math.min(from, words.size()), words.size())));
  }

  private static Optional<Wrapped> ofContainer(Arguments arguments) {
    List<String> words = arguments.words();
    int at = words.indexOf("exec");
    if (at < 0 || !arguments.verb(ContainerEffects.VALUED).matches("exec|container|compose")) {
      return Optional.empty();
    }
    at++;
    while (at < words.size() && words.get(at).startsWith("-")) {
      at += EXEC_VALUED.contains(words.get(at)) ? 2 : 1;
    }
    return Optional.of(command(words.subList(Math.min(at + 1, words.size()), words.size())));
  }

  /** {@code minikube ssh -- COMMAND}, {@code minikube kubectl -- ARGUMENTS}. */
  private static Optional<Wrapped> ofMinikube(Arguments arguments) {
    List<String> plain = arguments.plain(Set.of("-p", "--profile", "-n", "--node"));
    String verb = plain.isEmpty() ? "" : plain.getFirst();
    if (verb.equals("ssh")) {
      List<String> after = arguments.after("--").words();
      List<String> words = after.isEmpty() ? plain.subList(1, plain.size()) : after;
      return Optional.of(script(Optional.of(String.join(" ", words))));
    }
    if (!verb.equals("kubectl")) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>(List.of("kubectl"));
    words.addAll(
        arguments.contains("--")
            ? arguments.after("--").words()
            : arguments.after("kubectl").words());
    return Optional.of(command(words));
  }

  private static Optional<Wrapped> ofNetworkNamespace(Arguments arguments) {
    List<String> plain = arguments.plain();
    boolean runs = plain.size() > 2 && plain.get(0).equals("netns") && plain.get(1).equals("exec");
    return runs ? Optional.of(command(arguments.after(plain.get(2)).words())) : Optional.empty();
  }
}
