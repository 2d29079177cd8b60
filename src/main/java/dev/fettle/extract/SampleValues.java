package dev.fettle.extract;

import dev.fettle.runbook.Command;
import dev.fettle.runbook.Parameter;
import dev.fettle.runbook.ParameterKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Values that a guide's sample output shows and a later command repeats: the author's pod, node or
 * address, for which a reader has his own. Only what cannot be anything else is taken: pod names
 * that end in a generated suffix, addresses, generated ids, and names under a table's NODE heading.
 */
final class SampleValues {

  /** Letters and digits that Kubernetes draws suffixes from: no vowels, none that look alike. */
  private static final String SUFFIX_LETTERS = "bcdfghjklmnpqrstvwxz0123456789";

  private static final int SUFFIX_LENGTH = 5;

  private static final List<String> OF_NODES =
      List.of(" get no ", " get node", " describe no", " cordon ", " uncordon ", " drain ");

  private static final List<String> OF_CONTAINERS =
      List.of("docker ", "podman ", "crictl ", "nerdctl ");

  private final Map<String, ParameterKind> shown = new LinkedHashMap<>();
  private final Map<String, Parameter> used = new LinkedHashMap<>();
  private final Set<String> names;

  /**
   * @param taken names that parameters already have
   */
  SampleValues(Set<String> taken) {
    this.names = new HashSet<>(taken);
  }

  /** Takes note of the values that {@code command} is shown to print. */
  void learn(Command command) {
    Set<String> typed = words(command.template());
    int nodeColumn = -1;
    for (String line : command.sampleOutput().lines().toList()) {
      String[] fields = line.strip().split("\\s++");
      int heading = List.of(fields).indexOf("NODE");
      nodeColumn = heading > 0 ? heading : nodeColumn;
      for (int i = 0; i < fields.length; i++) {
        String value = bare(fields[i]);
        if (!typed.contains(value)) {
          learn(value, heading < 0 && i == nodeColumn);
        }
      }
    }
  }

  /** A field without the kind before it, {@code pod/web-5xkzp}, and the marks of a table. */
  private static String bare(String field) {
    String value = field.substring(field.startsWith("pod/") ? 4 : 0);
    int start = 0;
    int end = value.length();
    while (start < end && "|\"'[(".indexOf(value.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && "|\"'])},;:.".indexOf(value.charAt(end - 1)) >= 0) {
      end--;
    }
    return value.substring(start, end);
  }

  private void learn(String value, boolean node) {
    if (isAddress(value)) {
      shown.putIfAbsent(value, ParameterKind.IP);
    } else if (isPod(value)) {
      shown.putIfAbsent(value, ParameterKind.POD);
    } else if (node && isName(value)) {
      shown.putIfAbsent(value, ParameterKind.NODE);
    } else if (GeneratedIds.is(value)) {
      shown.putIfAbsent(value, ParameterKind.TEXT);
      GeneratedIds.shortened(value).ifPresent(id -> shown.putIfAbsent(id, ParameterKind.TEXT));
    }
  }

  /** {@code command} with the parameters for values in it that are shown elsewhere. */
  Command use(Command command) {
    List<String> parameters = new ArrayList<>(command.parameters());
    for (String word : words(command.template())) {
      ParameterKind kind = shown.get(word);
      if (kind != null) {
        boolean open = !GeneratedIds.isChain(word);
        ParameterKind told = open ? told(command.template(), kind) : kind;
        parameters.add(used.computeIfAbsent(word, value -> parameter(value, told)).name());
      }
    }
    return command.withParameters(parameters.stream().distinct().toList());
  }

  /** What a command says of the kind of a value whose form leaves it open. */
  private static ParameterKind told(String template, ParameterKind kind) {
    String command = " " + template + " ";
    if (kind == ParameterKind.POD && OF_NODES.stream().anyMatch(command::contains)) {
      return ParameterKind.NODE;
    }
    boolean container = OF_CONTAINERS.stream().anyMatch(command::contains);
    return kind == ParameterKind.TEXT && container ? ParameterKind.CONTAINER : kind;
  }

  private Parameter parameter(String value, ParameterKind kind) {
    String text = GeneratedIds.isChain(value) ? "chain" : "id";
    String name = kind == ParameterKind.TEXT ? text : kind.name().toLowerCase(Locale.ROOT);
    String free = name;
    for (int i = 2; !names.add(free); i++) {
      free = name + "_" + i;
    }
    return new Parameter(free, kind, true, "", value, List.of(value));
  }

  /** Forgets what was shown and no later command repeated. */
  void keepUsed() {
    shown.keySet().retainAll(used.keySet());
  }

  List<Parameter> parameters() {
    return List.copyOf(used.values());
  }

  /** Runs of the characters that names and addresses are made of. */
  private static Set<String> words(String template) {
    return new LinkedHashSet<>(List.of(template.split("[^A-Za-z0-9.-]++")));
  }

  private static boolean isAddress(String value) {
    String[] parts = value.split("\\.", -1);
    if (parts.length != 4 || value.startsWith("127.") || value.startsWith("0.")) {
      return false;
    }
    for (String part : parts) {
      if (part.isEmpty() || part.length() > 3 || !part.chars().allMatch(Character::isDigit)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPod(String value) {
    int dash = value.lastIndexOf('-');
    String suffix = value.substring(dash + 1);
    return dash > 0
        && isName(value)
        && suffix.length() == SUFFIX_LENGTH
        && suffix.chars().allMatch(c -> SUFFIX_LETTERS.indexOf(c) >= 0)
        && !suffix.chars().allMatch(Character::isDigit)
        && (hasDigit(suffix) || isTemplateHash(value.substring(0, dash)));
  }

  /** Whether a Deployment's part of the name goes before: {@code curl1-647585685b}. */
  private static boolean isTemplateHash(String name) {
    String hash = name.substring(name.lastIndexOf('-') + 1);
    return hash.length() > 7
        && hash.length() < name.length()
        && hasDigit(hash)
        && hash.chars().allMatch(c -> SUFFIX_LETTERS.indexOf(c) >= 0);
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  private static boolean isName(String value) {
    return value.length() > 2
        && Character.isLetter(value.charAt(0))
        && value
            .chars()
            .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '.'));
  }
}
