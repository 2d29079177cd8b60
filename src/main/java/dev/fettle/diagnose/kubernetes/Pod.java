package dev.fettle.diagnose.kubernetes;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;

/**
 * A row of {@code kubectl get pods}.
 *
 * @param namespace empty when neither the row nor the command says
 * @param node empty when not said
 */
record Pod(
    Cited cited,
    String namespace,
    String name,
    int ready,
    int containers,
    String status,
    int restarts,
    String age,
    String node)
    implements Stated {

  /** With its namespace, when known. */
  String title() {
    return namespace.isEmpty() ? name : namespace + "/" + name;
  }
}
