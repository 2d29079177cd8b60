package dev.fettle.command.effect;

import dev.fettle.console.shell.ShellText;
import dev.fettle.console.shell.ShellText.Kind;
import dev.fettle.console.shell.ShellText.Token;
import dev.fettle.runbook.Effect;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The worst effect of any part of a shell text: pipelines, lists, loops, substitutions. */
public final class ShellEffects {

  /** Deeper nesting is not followed, and so UNKNOWN. */
  private static final int DEPTH_MAX = 8;

  private static final Set<String> NOWHERE =
      Set.of("/dev/null", "/dev/stdout", "/dev/stderr", "/dev/tty", "-");
  private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ash", "ksh", "zsh");

  private ShellEffects() {}

  /** Reads {@code script}; UNKNOWN when a part of it cannot be read. */
  public static Effect of(String script) {
    return of(script, 0);
  }

  /**
   * The one that is the more to be feared; what is unknown may be anything but sure destruction.
   */
  public static Effect worse(Effect one, Effect other) {
    return rank(one) >= rank(other) ? one : other;
  }

  private static int rank(Effect effect) {
    return switch (effect) {
      case READS -> 0;
      case RESTARTS -> 1;
      case CHANGES -> 2;
      case DISRUPTS -> 3;
      case UNKNOWN -> 4;
      case DESTROYS -> 5;
    };
  }

  static Effect of(String script, int depth) {
    if (depth > DEPTH_MAX) {
      return Effect.UNKNOWN;
    }
    ShellText text = ShellText.read(script);
    List<String> documents =
        text.tokens().stream()
            .filter(t -> t.kind() == Kind.HERE_DOCUMENT)
            .map(Token::value)
            .toList();
    Effect worst = text.open() == ShellText.Open.QUOTE ? Effect.UNKNOWN : Effect.READS;
    for (SimpleCommand command : SimpleCommand.of(text)) {
      worst = worse(worst, ofParts(command, depth));
      worst = worse(worst, ofCommand(command, documents, depth));
    }
    return worst;
  }

  private static Effect ofParts(SimpleCommand command, int depth) {
    Effect worst = Effect.READS;
    for (String nested : command.nested()) {
      worst = worse(worst, of(nested, depth + 1));
    }
    for (String file : command.written()) {
      worst = worse(worst, ofWriting(file));
    }
    return worst;
  }

  static Effect ofWriting(String file) {
    if (NOWHERE.contains(file)) {
      return Effect.READS;
    }
    if (file.startsWith("/proc/sysrq") || file.startsWith("/proc/sys/vm/drop")) {
      return Effect.DISRUPTS;
    }
    return file.startsWith("/dev/") ? Effect.DESTROYS : Effect.CHANGES;
  }

  private static Effect ofCommand(SimpleCommand command, List<String> documents, int depth) {
    if (command.words().isEmpty()) {
      return Effect.READS;
    }
    Optional<Wrapped> wrapped = Wrapped.of(command.words());
    if (wrapped.isEmpty()) {
      if (isShell(command.words())) {
        return command.fed() ? ofDocuments(documents, depth) : Effect.READS;
      }
      return Tools.effect(command.words(), command.fed());
    }
    Wrapped inner = wrapped.get();
    if (inner.words().isEmpty() && inner.script().isEmpty()) {
      return worse(
          inner.own(),
          command.fed() && inner.opensShell() ? ofDocuments(documents, depth) : Effect.READS);
    }
    Effect of =
        inner.script().isEmpty()
            ? ofWords(inner.words(), command.fed(), documents, depth + 1)
            : of(inner.script(), depth + 1);
    return worse(inner.own(), of);
  }

  private static Effect ofWords(
      List<String> words, boolean fed, List<String> documents, int depth) {
    return depth > DEPTH_MAX
        ? Effect.UNKNOWN
        : ofCommand(new SimpleCommand(words, List.of(), List.of(), fed), documents, depth);
  }

  private static boolean isShell(List<String> words) {
    return SHELLS.contains(Tools.name(words.getFirst()))
        && words.stream().skip(1).allMatch(word -> word.startsWith("-"));
  }

  /** A shell that is fed runs what it is fed; from a pipe nobody can tell. */
  private static Effect ofDocuments(List<String> documents, int depth) {
    return documents.isEmpty()
        ? Effect.UNKNOWN
        : documents.stream().map(d -> of(d, depth + 1)).reduce(Effect.READS, ShellEffects::worse);
  }
}
