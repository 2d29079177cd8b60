package dev.fettle.diagnose.routing;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;
import java.util.List;

/** A router that the speakers talk to; {@code pools} is empty when it gets all. */
record Peer(Cited cited, String address, List<String> pools) implements Stated {

  Peer {
    pools = List.copyOf(pools);
  }
}
