package dev.fettle.diagnose.iptables.read;

import dev.fettle.console.Exchange;
import dev.fettle.console.Exchange.Printed;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Recogniser;
import java.util.List;
import java.util.Optional;

/** Knows {@code nft list ruleset} and {@code ipvsadm -Ln}, and says that it does not walk them. */
public final class OtherModeRecogniser implements Recogniser {

  private static final String NFT =
      "This is an nftables ruleset, which is not walked; print it with iptables-save if"
          + " iptables-nft wrote it.";
  private static final String IPVS =
      "These are IPVS services, which the kernel balances without iptables; they are not walked.";

  @Override
  public List<Reading> read(Exchange exchange) {
    Optional<Printed> first =
        exchange.output().stream().filter(OtherModeRecogniser::opens).findFirst();
    return first.map(line -> List.of(reading(exchange, line))).orElse(List.of());
  }

  private static Reading reading(Exchange exchange, Printed first) {
    boolean nft = !first.text().startsWith("IP Virtual Server");
    boolean services =
        exchange.output().stream()
            .anyMatch(line -> line.text().contains("kube-proxy") || line.text().contains("KUBE-S"));
    OtherMode fact =
        new OtherMode(first.line(), nft ? "nftables" : "IPVS", first.text().strip(), services);
    return new Reading(
        nft ? "nft list ruleset" : "ipvsadm",
        exchange.host(),
        first.line(),
        exchange.output().getLast().line(),
        false,
        List.of(fact),
        nft ? NFT : IPVS);
  }

  /** {@code table ip nat {}. */
  private static boolean opens(Printed line) {
    String text = line.text().strip();
    boolean nft =
        text.startsWith("table ")
            && text.endsWith("{")
            && (text.startsWith("ip ", 6)
                || text.startsWith("ip6 ", 6)
                || text.startsWith("inet ", 6)
                || text.startsWith("bridge ", 6)
                || text.startsWith("netdev ", 6)
                || text.startsWith("arp ", 6));
    return nft || text.startsWith("IP Virtual Server version");
  }
}
