package dev.fettle.command.consequence;

import dev.fettle.command.effect.Arguments;
import dev.fettle.command.effect.Deed;
import dev.fettle.runbook.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A command that shows, right before a deed, whether what it acts on is as it was. */
final class GuardReader {

  private static final Set<String> NAMED =
      Words.set("delete patch edit scale label annotate describe autoscale");
  private static final Set<String> CONTAINER_VERBS =
      Words.set("stop start restart rm kill pause unpause update");
  private static final Set<String> FILE_TOOLS =
      Words.set("rm rmdir unlink shred mv chmod chown chgrp truncate sed tee vi vim nano cp ln");

  private GuardReader() {}

  /** Empty when nothing is known that could be looked at. */
  static String of(Deed deed) {
    boolean unread = deed.effect() == Effect.READS || deed.effect() == Effect.UNKNOWN;
    boolean listed = deed.words().contains("argument") || deed.words().contains("{}");
    if (unread || deed.elsewhere() || listed) {
      return "";
    }
    Arguments arguments = deed.arguments();
    String tool = deed.tool();
    List<String> plain = arguments.plain();
    return switch (tool) {
      case "kubectl", "oc" -> ofCluster(tool, arguments);
      case "helm", "helm3" -> ofHelm(tool, arguments);
      case "systemctl" -> plain.size() > 1 ? command("systemctl", "status", plain.getLast()) : "";
      case "service" -> plain.isEmpty() ? "" : command("service", plain.getFirst(), "status");
      case "docker", "podman", "nerdctl" ->
          plain.size() == 2 && CONTAINER_VERBS.contains(plain.getFirst())
              ? command(tool, "ps", "-a", "--filter", "name=" + plain.get(1))
              : "";
      case "ip" -> ofIp(plain);
      case "iptables", "ip6tables" -> (deed.root() ? "sudo " : "") + tool + "-save";
      case "nft" -> "nft list ruleset";
      case "setenforce" -> "getenforce";
      case "sysctl" -> ofSysctl(plain);
      case "reboot", "shutdown", "poweroff" -> "who";
      case Deed.WRITE -> plain.isEmpty() ? "" : command("ls", "-l", "--", plain.getFirst());
      default -> ofFiles(tool, plain);
    };
  }

  private static String command(String... words) {
    return Words.command(List.of(words));
  }

  private static String ofFiles(String tool, List<String> plain) {
    if (!FILE_TOOLS.contains(tool) || plain.isEmpty()) {
      return "";
    }
    boolean last = Set.of("sed", "tee").contains(tool);
    boolean mode = Set.of("chmod", "chown", "chgrp").contains(tool);
    List<String> files =
        last
            ? plain.subList(plain.size() - 1, plain.size())
            : plain.subList(mode ? 1 : 0, plain.size());
    List<String> words = new ArrayList<>(List.of("ls", "-ld", "--"));
    words.addAll(files);
    boolean globbed = files.stream().anyMatch(file -> file.matches(".*[*?\\[].*"));
    return files.isEmpty() || globbed ? "" : Words.command(words);
  }

  private static String ofSysctl(List<String> plain) {
    List<String> words = new ArrayList<>(List.of("sysctl"));
    plain.stream()
        .filter(word -> word.indexOf('=') > 0)
        .map(word -> word.substring(0, word.indexOf('=')).strip())
        .forEach(words::add);
    return words.size() > 1 ? Words.command(words) : "";
  }

  private static String ofIp(List<String> plain) {
    String object = plain.isEmpty() ? "" : plain.getFirst();
    if (object.startsWith("l")) {
      int dev = plain.indexOf("dev");
      String name =
          dev > 0 && dev + 1 < plain.size()
              ? plain.get(dev + 1)
              : plain.size() > 2 ? plain.get(2) : "";
      return name.isEmpty() ? "ip link show" : command("ip", "-d", "link", "show", "dev", name);
    }
    return object.startsWith("r") ? "ip route show" : object.startsWith("a") ? "ip addr show" : "";
  }

  private static String ofHelm(String tool, Arguments arguments) {
    List<String> plain = arguments.plain(ClusterReach.VALUED);
    List<String> words = started(tool, arguments);
    words.addAll(List.of("status", plain.size() > 1 ? plain.get(1) : ""));
    boolean release =
        plain.size() > 1 && plain.getFirst().matches("upgrade|rollback|uninstall|delete|del|un");
    return release ? Words.command(words) : "";
  }

  private static List<String> started(String tool, Arguments arguments) {
    List<String> words = new ArrayList<>(List.of(tool));
    Optional<String> namespace = arguments.value("-n").or(() -> arguments.value("--namespace"));
    namespace.ifPresent(name -> words.addAll(List.of("-n", name)));
    return words;
  }

  private static String ofCluster(String tool, Arguments arguments) {
    List<String> plain = arguments.plain(ClusterReach.VALUED);
    String verb = plain.isEmpty() ? "" : plain.getFirst();
    if (Set.of("drain", "cordon", "uncordon").contains(verb) && plain.size() > 1) {
      return command(
          tool,
          "get",
          "po",
          "-A",
          "-o",
          "wide",
          "--field-selector",
          "spec.nodeName=" + plain.get(1));
    }
    Optional<String> file = arguments.value("-f").or(() -> arguments.value("--filename"));
    boolean given = file.isPresent() && !file.get().equals("-");
    if (verb.equals("apply") || verb.equals("replace")) {
      return given ? command(tool, "diff", "-f", file.get()) : "";
    }
    List<String> words = started(tool, arguments);
    words.add("get");
    if (NAMED.contains(verb) && given) {
      words.addAll(List.of("-f", file.get()));
      return Words.command(words);
    }
    boolean rollout = verb.equals("rollout") || verb.equals("set");
    int from = rollout ? 2 : 1;
    List<String> objects =
        plain.subList(Math.min(from, plain.size()), plain.size()).stream()
            .filter(word -> word.indexOf('=') < 0 && !word.endsWith("-"))
            .toList();
    if (objects.isEmpty() || !(NAMED.contains(verb) || rollout || verb.equals("taint"))) {
      return "";
    }
    words.addAll(objects);
    arguments
        .value("-l")
        .or(() -> arguments.value("--selector"))
        .ifPresent(selector -> words.addAll(List.of("-l", selector)));
    if (arguments.has("-A", "--all-namespaces")) {
      words.add("-A");
    }
    words.addAll(List.of("-o", "wide"));
    return Words.command(words);
  }
}
