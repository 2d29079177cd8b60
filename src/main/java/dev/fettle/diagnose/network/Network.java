package dev.fettle.diagnose.network;

import dev.fettle.diagnose.fact.Specialty;
import java.util.List;

/** What Fettle knows of links, routes and sockets. */
public final class Network {

  private Network() {}

  /** Its recognisers and checks. */
  public static Specialty specialty() {
    return new Specialty(
        "network",
        List.of(new LinkRecogniser(), new RouteRecogniser(), new SocketRecogniser()),
        List.of(new RouteCheck(), new ReturnPathCheck(), new SocketCheck()));
  }
}
