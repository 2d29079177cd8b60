package dev.fettle.diagnose.iptables.read;

import dev.fettle.diagnose.fact.Fact;

/**
 * Output that shows another packet filter than iptables at work.
 *
 * @param name of it: {@code nftables} or {@code IPVS}
 * @param text the line that shows it
 * @param services whether kube-proxy's own rules are in it
 */
public record OtherMode(int line, String name, String text, boolean services) implements Fact {}
