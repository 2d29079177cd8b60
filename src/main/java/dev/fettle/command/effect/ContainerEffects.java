package dev.fettle.command.effect;

import dev.fettle.runbook.Effect;
import java.util.List;
import java.util.Set;

/** docker, podman, nerdctl, docker-compose, crictl and ctr. */
final class ContainerEffects {

  static final Set<String> VALUED =
      Set.of(
          "-H",
          "--host",
          "--context",
          "--config",
          "-n",
          "--namespace",
          "-f",
          "--file",
          "-p",
          "--project-name",
          "-a",
          "--address",
          "-r",
          "--runtime-endpoint",
          "-i",
          "--image-endpoint",
          "--root",
          "--log-level",
          "-l");

  private static final Verbs DOCKER =
      Verbs.of(
          """
          READS ps images logs inspect info version top stats port diff history search events wait help
          RESTARTS restart
          CHANGES run create start pull push build tag load save export import commit cp login logout rename update unpause init
          CHANGES generate play attach
          DISRUPTS stop kill pause
          DESTROYS rm rmi
          """);

  /** The verbs of {@code docker OBJECT VERB}. */
  private static final Verbs OBJECT =
      Verbs.of(
          """
          READS ls list ps inspect logs top stats port diff history df info events config images version status
          RESTARTS restart
          CHANGES run create start pull push build tag load save export import commit cp rename update unpause connect up mount
          CHANGES scale unmount trust add init join use exists
          DISRUPTS stop kill pause disconnect down leave
          DESTROYS rm remove prune reset
          """);

  private static final Set<String> OBJECTS =
      Set.of(
          "container",
          "image",
          "network",
          "volume",
          "system",
          "compose",
          "pod",
          "node",
          "service",
          "stack",
          "swarm",
          "builder",
          "buildx",
          "context",
          "manifest",
          "machine",
          "secret",
          "plugin");
  private static final Verbs CRICTL =
      Verbs.of(
          """
          READS ps pods p images image img inspect inspecti inspectp logs info stats statsp version imagefsinfo events
          CHANGES pull start create runp run config update attach port-forward
          DISRUPTS stop stopp
          DESTROYS rm rmi rmp
          """);
  private static final Verbs CTR =
      Verbs.of(
          """
          READS ls list info check ps metrics version tree usage get
          CHANGES pull push import export tag label create start run mount set resume attach convert
          DISRUPTS kill pause
          DESTROYS rm delete del remove prune
          """);

  private ContainerEffects() {}

  static Effect docker(Arguments arguments) {
    List<String> plain = arguments.plain(VALUED);
    String verb = plain.isEmpty() ? "" : plain.getFirst();
    if (verb.isEmpty()) {
      return arguments.asksForHelp() || arguments.has("-v") ? Effect.READS : Effect.UNKNOWN;
    }
    if (!OBJECTS.contains(verb)) {
      boolean file = verb.equals("logs") && arguments.has("--file");
      return file ? Effect.UNKNOWN : DOCKER.get(verb);
    }
    return plain.size() < 2 ? Effect.UNKNOWN : object(arguments, verb, plain.get(1));
  }

  private static Effect object(Arguments arguments, String object, String verb) {
    boolean volumes = arguments.has("-v", "--volumes");
    if (object.equals("compose") && verb.equals("down") && volumes) {
      return Effect.DESTROYS;
    }
    return OBJECT.get(verb);
  }

  static Effect compose(Arguments arguments) {
    String verb = arguments.verb(VALUED);
    if (verb.isEmpty()) {
      return arguments.isEmpty() || arguments.asksForHelp() ? Effect.READS : Effect.UNKNOWN;
    }
    return object(arguments, "compose", verb);
  }

  static Effect crictl(Arguments arguments) {
    String verb = arguments.verb(VALUED);
    return verb.isEmpty() && arguments.asksForHelp() ? Effect.READS : CRICTL.get(verb);
  }

  static Effect ctr(Arguments arguments) {
    List<String> plain = arguments.plain(VALUED);
    if (plain.isEmpty()) {
      return arguments.asksForHelp() ? Effect.READS : Effect.UNKNOWN;
    }
    boolean alone = plain.size() == 1 || plain.getFirst().equals("version");
    return CTR.get(alone ? plain.getFirst() : plain.get(1));
  }
}
