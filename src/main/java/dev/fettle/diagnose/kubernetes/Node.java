package dev.fettle.diagnose.kubernetes;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;

/**
 * A row of {@code kubectl get nodes}.
 *
 * @param status as printed, such as {@code Ready,SchedulingDisabled}
 * @param address empty when not said
 */
record Node(Cited cited, String name, String status, String age, String version, String address)
    implements Stated {

  boolean isReady() {
    return status.equals("Ready") || status.startsWith("Ready,");
  }
}
