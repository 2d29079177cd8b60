package dev.fettle.diagnose.iptables.walk;

/**
 * Where a share of the connections ends.
 *
 * @param address {@code IP:PORT}
 * @param probability of a new connection to come here, from 0 to 1
 * @param snat whether the endpoint sees the node's address in place of the caller's: yes, no or
 *     unknown
 * @param hairpin whether the endpoint itself would be masqueraded when it calls the service
 * @param outcome {@code reached}, or what happens on the way
 */
public record Endpoint(
    String address, double probability, String snat, boolean hairpin, String outcome) {}
