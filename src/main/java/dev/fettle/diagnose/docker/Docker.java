package dev.fettle.diagnose.docker;

import dev.fettle.diagnose.fact.Specialty;
import java.util.List;

/** What Fettle knows of what docker prints. */
public final class Docker {

  private Docker() {}

  /** Its recognisers and checks. */
  public static Specialty specialty() {
    return new Specialty(
        "docker",
        List.of(new ContainerRecogniser(), new NetworkRecogniser()),
        List.of(new ContainerCheck(), new NetworkCheck()));
  }
}
