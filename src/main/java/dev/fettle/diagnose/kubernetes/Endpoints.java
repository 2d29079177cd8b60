package dev.fettle.diagnose.kubernetes;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;

/** The addresses behind a service; {@code addresses} as printed. */
record Endpoints(Cited cited, String name, String addresses) implements Stated {

  boolean isEmpty() {
    return addresses.equals("<none>") || addresses.equals("<unset>");
  }
}
