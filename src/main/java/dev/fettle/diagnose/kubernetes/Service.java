package dev.fettle.diagnose.kubernetes;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;

/** A row of {@code kubectl get services}. */
public record Service(
    Cited cited, String name, String type, String clusterIp, String externalIp, String age)
    implements Stated {}
