package dev.fettle.diagnose.kubernetes;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;

/** A condition of a node as {@code kubectl describe node} lists it. */
record Condition(Cited cited, String node, String type, String status, String message)
    implements Stated {

  /** A node is well when it is ready and no other condition holds. */
  boolean isWell() {
    return type.equals("Ready") ? status.equals("True") : status.equals("False");
  }
}
