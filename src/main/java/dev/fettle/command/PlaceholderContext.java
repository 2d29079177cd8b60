package dev.fettle.command;

import dev.fettle.console.shell.ShellText;
import dev.fettle.console.shell.ShellText.Kind;
import dev.fettle.console.shell.ShellText.Token;
import dev.fettle.runbook.ParameterKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the kind of a value from where its placeholder stands in the command. */
final class PlaceholderContext {

  private static final Set<String> CLUSTER_TOOLS = Set.of("kubectl", "oc", "helm", "kubectl-cnpg");
  private static final Set<String> CONTAINER_TOOLS =
      Set.of("docker", "podman", "nerdctl", "crictl");
  private static final Set<String> POD_VERBS =
      Set.of("logs", "exec", "attach", "port-forward", "debug");
  private static final Set<String> NODE_VERBS = Set.of("drain", "cordon", "uncordon");
  private static final Set<String> CONTAINER_VERBS =
      Set.of("logs", "exec", "inspect", "restart", "stop", "start", "rm", "kill", "attach", "top");
  private static final Set<String> FILE_TOOLS =
      Set.of("cat", "less", "tail", "head", "vi", "vim", "nano", "more");
  private static final Map<String, ParameterKind> RESOURCES =
      Map.ofEntries(
          Map.entry("pod", ParameterKind.POD),
          Map.entry("pods", ParameterKind.POD),
          Map.entry("po", ParameterKind.POD),
          Map.entry("node", ParameterKind.NODE),
          Map.entry("nodes", ParameterKind.NODE),
          Map.entry("no", ParameterKind.NODE),
          Map.entry("namespace", ParameterKind.NAMESPACE),
          Map.entry("namespaces", ParameterKind.NAMESPACE),
          Map.entry("ns", ParameterKind.NAMESPACE),
          Map.entry("project", ParameterKind.NAMESPACE));

  private PlaceholderContext() {}

  static ParameterKind kind(ShellText text, PlaceholderScanner.Hit hit, String template) {
    List<String> words = wordsBefore(text, hit);
    if (words.isEmpty()) {
      return ParameterKind.TEXT;
    }
    String glued = gluedTo(text, hit, template);
    ParameterKind resource = RESOURCES.get(trimmed(glued, "/"));
    if (resource != null && glued.endsWith("/")) {
      return resource;
    }
    if (!glued.isEmpty()) {
      return ofOption(words, trimmed(glued, "="));
    }
    return ofArgument(words);
  }

  private static String trimmed(String text, String end) {
    return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
  }

  /** The words of the same simple command that stand before the one with the placeholder. */
  private static List<String> wordsBefore(ShellText text, PlaceholderScanner.Hit hit) {
    List<String> words = new ArrayList<>();
    for (Token token : text.tokens()) {
      if (token.end() > hit.start()) {
        break;
      }
      if (token.kind() == Kind.OPERATOR) {
        words.clear();
      } else if (token.kind() == Kind.WORD && !(words.isEmpty() && token.value().equals("sudo"))) {
        words.add(token.value());
      }
    }
    return words;
  }

  /** What stands in the same word before the placeholder. */
  private static String gluedTo(ShellText text, PlaceholderScanner.Hit hit, String template) {
    for (Token token : text.tokens()) {
      if (token.start() <= hit.start() && hit.start() < token.end()) {
        return template.substring(token.start(), hit.start()).replaceAll("[\"']", "");
      }
    }
    return "";
  }

  private static ParameterKind ofArgument(List<String> words) {
    String last = words.getLast();
    String tool = words.getFirst();
    if (last.startsWith("-")) {
      return ofOption(words, last);
    }
    if (CLUSTER_TOOLS.contains(tool)) {
      return ofClusterTool(words, last);
    }
    if (CONTAINER_TOOLS.contains(tool)) {
      return ofContainerTool(words);
    }
    return switch (tool) {
      case "systemctl" -> words.size() > 1 ? ParameterKind.UNIT : ParameterKind.TEXT;
      case "service" -> words.size() == 1 ? ParameterKind.UNIT : ParameterKind.TEXT;
      case "ssh", "ping" -> words.size() == 1 ? ParameterKind.NODE : ParameterKind.TEXT;
      case "ethtool", "ifconfig", "ifup", "ifdown" -> ParameterKind.INTERFACE;
      case "ip" -> ofIp(words, last);
      default -> FILE_TOOLS.contains(tool) ? ParameterKind.FILE : ParameterKind.TEXT;
    };
  }

  private static ParameterKind ofIp(List<String> words, String last) {
    boolean link = words.contains("link") && Set.of("delete", "del", "set", "show").contains(last);
    return link || last.equals("dev") ? ParameterKind.INTERFACE : ParameterKind.TEXT;
  }

  private static ParameterKind ofClusterTool(List<String> words, String last) {
    ParameterKind resource = RESOURCES.get(last);
    if (resource != null) {
      return resource;
    }
    boolean first = words.stream().skip(1).noneMatch(word -> word.equals("--"));
    if (first && words.stream().anyMatch(NODE_VERBS::contains)) {
      return ParameterKind.NODE;
    }
    boolean pod =
        first && words.stream().anyMatch(POD_VERBS::contains) && !tool(words).equals("helm");
    return pod ? ParameterKind.POD : ParameterKind.TEXT;
  }

  private static String tool(List<String> words) {
    return words.getFirst();
  }

  private static ParameterKind ofContainerTool(List<String> words) {
    List<String> plain = words.stream().filter(word -> !word.startsWith("-")).toList();
    String verb = plain.size() > 1 ? plain.get(1) : "";
    if (CONTAINER_VERBS.contains(verb) && plain.size() == 2) {
      return ParameterKind.CONTAINER;
    }
    boolean image = Set.of("pull", "push", "rmi", "run").contains(verb) && plain.size() == 2;
    return image ? ParameterKind.IMAGE : ParameterKind.TEXT;
  }

  private static ParameterKind ofOption(List<String> words, String option) {
    boolean cluster = CLUSTER_TOOLS.contains(tool(words));
    return switch (option) {
      case "-n" -> cluster ? ParameterKind.NAMESPACE : ParameterKind.TEXT;
      case "--namespace" -> ParameterKind.NAMESPACE;
      case "-c", "--container" -> cluster ? ParameterKind.CONTAINER : ParameterKind.TEXT;
      case "-u", "--unit" ->
          tool(words).equals("journalctl") ? ParameterKind.UNIT : ParameterKind.TEXT;
      case "-i" -> tool(words).equals("tcpdump") ? ParameterKind.INTERFACE : ParameterKind.TEXT;
      case "-f", "--filename" ->
          cluster && !words.contains("logs") ? ParameterKind.FILE : ofVerb(words, option);
      case "--image" -> ParameterKind.IMAGE;
      default -> ofVerb(words, option);
    };
  }

  /** An option without a value before an argument: {@code docker logs -f <x>}. */
  private static ParameterKind ofVerb(List<String> words, String option) {
    boolean flag =
        Set.of("-f", "-it", "-ti", "-i", "-t", "--previous", "-p", "-d").contains(option);
    return flag && words.size() > 2
        ? ofArgument(words.subList(0, words.size() - 1))
        : ParameterKind.TEXT;
  }
}
