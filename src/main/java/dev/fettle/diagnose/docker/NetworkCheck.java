package dev.fettle.diagnose.docker;

import dev.fettle.diagnose.fact.Check;
import dev.fettle.diagnose.fact.Facts;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.diagnose.network.LinkAddress;
import dev.fettle.diagnose.text.Subnet;
import dev.fettle.diagnose.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Docker's networks lie apart from each other and from those of the host. */
final class NetworkCheck implements Check {

  /** More networks than one host has; bounds the comparison of each with each. */
  private static final int COMPARED_MAX = 200;

  @Override
  public String id() {
    return "docker-network";
  }

  @Override
  public List<Finding> look(Facts facts, Inquiry inquiry) {
    List<DockerNetwork> networks =
        facts.of(DockerNetwork.class).stream().limit(COMPARED_MAX).toList();
    List<LinkAddress> links = facts.of(LinkAddress.class).stream().limit(COMPARED_MAX).toList();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < networks.size(); i++) {
      DockerNetwork network = networks.get(i);
      int before = findings.size();
      for (DockerNetwork other : networks.subList(0, i)) {
        if (!other.name().equals(network.name())) {
          clash(network, other.subnets(), other.name(), other.cited(), findings);
        }
      }
      for (LinkAddress link : links) {
        if (!isBridge(link.link())) {
          clash(network, List.of(link.subnet()), link.link(), link.cited(), findings);
        }
      }
      if (findings.size() == before) {
        findings.add(sound(network));
      }
    }
    return findings;
  }

  private static boolean isBridge(String link) {
    return link.startsWith("docker") || link.startsWith("br-") || link.startsWith("veth");
  }

  private void clash(
      DockerNetwork network, List<Subnet> subnets, String other, Cited cited, List<Finding> out) {
    for (Subnet subnet : subnets) {
      for (Subnet own : network.subnets()) {
        if (own.network().overlaps(subnet.network())) {
          String message =
              "Its subnet %s overlaps %s of %s.".formatted(own, subnet.network(), other);
          out.add(
              Finding.of(
                  id(), Verdict.FAIL, network.name(), message, List.of(network.cited(), cited)));
          return;
        }
      }
    }
  }

  private Finding sound(DockerNetwork network) {
    List<Cited> cited = List.of(network.cited());
    if (network.complete() && network.containers().isEmpty()) {
      String message = "No container is connected to it.";
      return Finding.of(id(), Verdict.WARN, network.name(), message, cited);
    }
    String message =
        "%s%s connected, and its subnet overlaps nothing that was pasted."
            .formatted(
                network.complete() ? "" : "At least ",
                Words.counted(network.containers().size(), "container is", "containers are"));
    return Finding.of(id(), Verdict.PASS, network.name(), message, cited);
  }
}
