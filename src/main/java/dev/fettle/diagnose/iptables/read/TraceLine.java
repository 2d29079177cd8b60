package dev.fettle.diagnose.iptables.read;

import dev.fettle.diagnose.fact.Fact;

/**
 * A line that the target TRACE logs: which rule of which chain a packet met.
 *
 * @param packet what tells packets apart: ID, ports and sequence number, or nft's trace id
 * @param kind {@code rule}, {@code return} or {@code policy}
 * @param number of the rule in its chain, from 1; 0 when nft does not say
 * @param in the interface it came in by; empty for the node's own
 * @param out the interface it leaves by; empty before routing
 * @param from {@code IP:PORT}
 * @param to {@code IP:PORT}
 * @param text the line
 * @param ruling what nft says of the rule or the verdict; else empty
 */
public record TraceLine(
    int line,
    String packet,
    String table,
    String chain,
    String kind,
    int number,
    String in,
    String out,
    String from,
    String to,
    String protocol,
    String text,
    String ruling)
    implements Fact {}
