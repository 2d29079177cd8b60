package dev.fettle.command.effect;

import dev.fettle.console.shell.ShellText;
import dev.fettle.console.shell.ShellText.Kind;
import dev.fettle.console.shell.ShellText.Token;
import dev.fettle.runbook.Effect;
import java.util.ArrayList;
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

  private static final Set<String> RAISERS = Set.of("sudo", "doas", "su", "chroot", "nsenter");

  private static final Set<String> CARRIERS =
      Set.of(
          "ssh",
          "kubectl",
          "oc",
          "docker",
          "podman",
          "nerdctl",
          "crictl",
          "minikube",
          "ip",
          "nsenter",
          "chroot");

  private final List<Deed> deeds = new ArrayList<>();

  private ShellEffects() {}

  /** Reads {@code script}; UNKNOWN when a part of it cannot be read. */
  public static Effect of(String script) {
    return of(script, 0);
  }

  static Effect of(String script, int depth) {
    return new ShellEffects().read(script, new Frame(depth, false, false));
  }

  /** All that {@code script} does, in order, as far as it can be read. */
  public static List<Deed> deeds(String script) {
    ShellEffects reading = new ShellEffects();
    reading.read(script, new Frame(0, false, false));
    return List.copyOf(reading.deeds);
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

  /** Where in the nesting a command stands, whether as root, and whether on another machine. */
  private record Frame(int depth, boolean root, boolean elsewhere) {
    Frame inner() {
      return new Frame(depth + 1, root, elsewhere);
    }

    Frame behind(String tool) {
      return new Frame(
          depth + 1, root || RAISERS.contains(tool), elsewhere || CARRIERS.contains(tool));
    }
  }

  private Effect read(String script, Frame frame) {
    if (frame.depth() > DEPTH_MAX) {
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
      worst = worse(worst, readParts(command, frame));
      worst = worse(worst, readCommand(command, documents, frame));
    }
    return worst;
  }

  private Effect readParts(SimpleCommand command, Frame frame) {
    Effect worst = Effect.READS;
    for (String nested : command.nested()) {
      worst = worse(worst, read(nested, frame.inner()));
    }
    for (String file : command.written()) {
      Effect effect = ofWriting(file);
      deeds.add(new Deed(List.of(Deed.WRITE, file), effect, frame.root(), frame.elsewhere()));
      worst = worse(worst, effect);
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

  private Effect readCommand(SimpleCommand command, List<String> documents, Frame frame) {
    if (command.words().isEmpty()) {
      return Effect.READS;
    }
    Optional<Wrapped> wrapped = Wrapped.of(command.words());
    if (wrapped.isEmpty()) {
      if (isShell(command.words())) {
        deeds.add(new Deed(command.words(), Effect.READS, frame.root(), frame.elsewhere()));
        return command.fed() ? readDocuments(documents, frame) : Effect.READS;
      }
      Effect effect = Tools.effect(command.words(), command.fed());
      deeds.add(new Deed(command.words(), effect, frame.root(), frame.elsewhere()));
      return effect;
    }
    return readInner(wrapped.get(), command, documents, frame);
  }

  private Effect readInner(
      Wrapped inner, SimpleCommand command, List<String> documents, Frame frame) {
    Frame within = frame.behind(Tools.name(command.words().getFirst()));
    if (inner.words().isEmpty() && inner.script().isEmpty()) {
      deeds.add(new Deed(command.words(), inner.own(), within.root(), within.elsewhere()));
      return worse(
          inner.own(),
          command.fed() && inner.opensShell() ? readDocuments(documents, within) : Effect.READS);
    }
    if (inner.own() != Effect.READS) {
      deeds.add(new Deed(command.words(), inner.own(), within.root(), within.elsewhere()));
    }
    if (within.depth() > DEPTH_MAX) {
      return Effect.UNKNOWN;
    }
    SimpleCommand simple = new SimpleCommand(inner.words(), List.of(), List.of(), command.fed());
    Effect effect =
        inner.script().isEmpty()
            ? readCommand(simple, documents, within)
            : read(inner.script(), within);
    return worse(inner.own(), effect);
  }

  private static boolean isShell(List<String> words) {
    return SHELLS.contains(Tools.name(words.getFirst()))
        && words.stream().skip(1).allMatch(word -> word.startsWith("-"));
  }

  /** A shell that is fed runs what it is fed; from a pipe nobody can tell. */
  private Effect readDocuments(List<String> documents, Frame frame) {
    Effect worst = documents.isEmpty() ? Effect.UNKNOWN : Effect.READS;
    for (String document : documents) {
      worst = worse(worst, read(document, frame.inner()));
    }
    return worst;
  }
}
