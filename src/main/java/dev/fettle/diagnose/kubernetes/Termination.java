package dev.fettle.diagnose.kubernetes;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;

/**
 * How a container ended.
 *
 * @param exitCode -1 when not said
 */
record Termination(Cited cited, String pod, String reason, int exitCode) implements Stated {}
