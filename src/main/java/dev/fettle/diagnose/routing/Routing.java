package dev.fettle.diagnose.routing;

import dev.fettle.diagnose.fact.Specialty;
import java.util.List;

/** What Fettle knows of the way from outside into a cluster. */
public final class Routing {

  private Routing() {}

  /** Its recognisers and checks. */
  public static Specialty specialty() {
    return new Specialty(
        "routing",
        List.of(new BgpRecogniser(), new SpeakerRecogniser(), new PoolRecogniser()),
        List.of(new NextHopCheck(), new PoolCheck()));
  }
}
