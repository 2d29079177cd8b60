package dev.fettle.command.consequence;

import dev.fettle.command.effect.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The way back from what kubectl, oc and helm do. */
final class ClusterUndo {

  private static final Map<String, String> OPPOSITES =
      Map.of("cordon", "uncordon", "uncordon", "cordon", "drain", "uncordon");
  private static final String SAVE_FIRST =
      "apply the former object, saved before with 'get -o yaml'";

  private ClusterUndo() {}

  static Undo of(String tool, Arguments arguments) {
    List<String> plain = arguments.plain(ClusterReach.VALUED);
    String verb = plain.isEmpty() ? "" : plain.getFirst();
    return switch (verb) {
      case "cordon", "uncordon", "drain" -> ofNode(tool, plain);
      case "create", "run", "expose" -> ofCreation(tool, arguments, plain);
      case "apply" -> Undo.byHand("apply the former manifest, or delete what was new");
      case "label", "annotate", "taint" -> ofMark(tool, arguments, plain);
      case "set" -> ofSet(tool, arguments, plain);
      case "rollout" -> Undo.byHand("'rollout undo' to the revision before");
      case "scale" -> Undo.byHand("scale back to the number before, which the check shows");
      case "delete" ->
          plain.size() > 1 && ClusterReach.kind(plain).matches("po|pods?")
              ? Undo.impossible("no undo: a pod that nothing owns does not come back")
              : Undo.impossible("no undo: save it before with 'get -o yaml'");
      case "patch", "edit", "replace" -> Undo.byHand(SAVE_FIRST);
      default -> Undo.byHand(UndoReader.SAME_TOOL);
    };
  }

  private static Undo ofNode(String tool, List<String> plain) {
    List<String> words = new ArrayList<>(List.of(tool));
    words.addAll(plain);
    words.set(1, OPPOSITES.getOrDefault(plain.getFirst(), ""));
    return Undo.by(Words.command(words));
  }

  private static List<String> started(String tool, Arguments arguments) {
    List<String> words = new ArrayList<>(List.of(tool));
    Optional<String> namespace = arguments.value("-n").or(() -> arguments.value("--namespace"));
    namespace.ifPresent(name -> words.addAll(List.of("-n", name)));
    return words;
  }

  private static Undo ofCreation(String tool, Arguments arguments, List<String> plain) {
    List<String> words = started(tool, arguments);
    words.add("delete");
    Optional<String> file = arguments.value("-f").or(() -> arguments.value("--filename"));
    if (file.isPresent()) {
      if (file.get().equals("-")) {
        return Undo.byHand("delete what it created");
      }
      words.addAll(List.of("-f", file.get()));
      return Undo.by(Words.command(words));
    }
    boolean named = plain.getFirst().equals("create") && plain.size() > 2;
    if (!named) {
      return Undo.byHand("delete what it created");
    }
    words.addAll(List.of(plain.get(1), plain.getLast()));
    return Undo.by(Words.command(words));
  }

  /** {@code key=value} is taken off by {@code key-}. */
  private static Undo ofMark(String tool, Arguments arguments, List<String> plain) {
    List<String> words = started(tool, arguments);
    boolean set = plain.stream().anyMatch(word -> word.indexOf('=') > 0);
    boolean over = arguments.has("--overwrite");
    for (String word : plain) {
      int equals = word.indexOf('=');
      int effect = word.indexOf(':', Math.max(0, equals));
      String taint = effect > 0 && plain.getFirst().equals("taint") ? word.substring(effect) : "";
      words.add(equals > 0 ? word.substring(0, equals) + taint + "-" : word);
    }
    return set && !over
        ? Undo.by(Words.command(words))
        : Undo.byHand("set the former value, which the check shows");
  }

  private static Undo ofSet(String tool, Arguments arguments, List<String> plain) {
    List<String> words = started(tool, arguments);
    if (plain.size() < 3 || !plain.get(1).equals("image")) {
      return Undo.byHand(SAVE_FIRST);
    }
    words.addAll(List.of("rollout", "undo"));
    words.addAll(
        plain.get(2).indexOf('/') > 0
            ? plain.subList(2, 3)
            : plain.subList(2, Math.min(4, plain.size())));
    return Undo.by(Words.command(words));
  }

  static Undo ofHelm(String tool, Arguments arguments) {
    List<String> plain = arguments.plain(ClusterReach.VALUED);
    String verb = plain.isEmpty() ? "" : plain.getFirst();
    String release = plain.size() > 1 ? plain.get(1) : "";
    List<String> words = started(tool, arguments);
    return switch (verb) {
      case "install" -> {
        words.addAll(List.of("uninstall", release));
        yield plain.size() > 2
            ? Undo.by(Words.command(words))
            : Undo.byHand("uninstall the release");
      }
      case "upgrade", "rollback" -> {
        words.addAll(List.of("rollback", release));
        yield release.isEmpty() ? Undo.byHand(UndoReader.SAME_TOOL) : Undo.by(Words.command(words));
      }
      case "uninstall", "delete", "del", "un" ->
          Undo.impossible("no undo: the release is gone, and its history with it");
      default -> Undo.byHand(UndoReader.SAME_TOOL);
    };
  }
}
