package dev.fettle.diagnose.iptables.walk;

/**
 * A rule on the way of a packet.
 *
 * @param rule its number in the chain, as {@code --line-numbers} counts; 0 when not shown
 * @param text as pasted
 * @param line of the paste
 * @param effect what it does: {@code jump KUBE-SVC-…}, {@code dnat 10.244.1.5:53}, {@code reject}
 * @param certain whether it is known to match
 */
public record Step(
    String table, String chain, int rule, String text, int line, String effect, boolean certain) {}
