package dev.fettle.diagnose.docker;

import dev.fettle.diagnose.fact.Check;
import dev.fettle.diagnose.fact.Facts;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Finding.Remedy;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.diagnose.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Containers run; none is kept down by another one whose network it shares. */
final class ContainerCheck implements Check {

  @Override
  public String id() {
    return "container-state";
  }

  @Override
  public List<Finding> look(Facts facts, Inquiry inquiry) {
    List<Finding> findings = new ArrayList<>();
    List<Container> sound = new ArrayList<>();
    for (Container container : facts.of(Container.class)) {
      if (isSound(container.status())) {
        sound.add(container);
      } else {
        findings.add(told(container));
      }
    }
    facts.of(JoinFailure.class).forEach(failure -> findings.add(joined(failure)));
    if (!sound.isEmpty()) {
      String message =
          Words.counted(sound.size(), "container runs or ended", "containers run or ended")
              + " well.";
      findings.add(
          Finding.of(id(), Verdict.PASS, "containers", message, List.of(sound.getFirst().cited())));
    }
    return findings;
  }

  private static boolean isSound(String status) {
    boolean up = status.startsWith("Up ") && !status.contains("(unhealthy)");
    return up && !status.contains("(Paused)") || status.startsWith("Exited (0)");
  }

  /** An old container that ended badly may have been replaced, so that alone is no fault. */
  private Finding told(Container container) {
    String status = container.status();
    boolean fails = status.startsWith("Restarting") || status.contains("(unhealthy)");
    String why =
        status.startsWith("Exited (137)")
            ? ": it was killed, often for lack of memory."
            : status.startsWith("Restarting") ? ": it ends again and again." : ".";
    return Finding.of(
        id(),
        fails ? Verdict.FAIL : Verdict.WARN,
        container.name(),
        status + why,
        List.of(container.cited()));
  }

  private static Finding joined(JoinFailure failure) {
    String other = failure.other().substring(0, 12);
    String message =
        "It shares the network of %s, which is down: start %s first, then this one."
            .formatted(other, Words.forShell(other, "that"));
    return Finding.of(
            "container-network-owner",
            Verdict.FAIL,
            failure.container(),
            message,
            List.of(failure.cited()))
        .mendedBy(
            new Remedy(
                "docker container cannot restart: cannot join network of a non running container",
                List.of("restart", "container")));
  }
}
