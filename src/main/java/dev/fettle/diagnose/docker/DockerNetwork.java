package dev.fettle.diagnose.docker;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;
import dev.fettle.diagnose.text.Subnet;
import java.util.List;

/** A network as {@code docker network inspect} describes it. */
record DockerNetwork(
    Cited cited, String name, List<Subnet> subnets, List<String> containers, boolean complete)
    implements Stated {}
