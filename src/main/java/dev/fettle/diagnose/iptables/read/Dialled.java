package dev.fettle.diagnose.iptables.read;

import dev.fettle.diagnose.fact.Fact;
import dev.fettle.diagnose.iptables.rule.Net;
import java.util.Optional;

/**
 * An error line of somebody who did not get through.
 *
 * @param text the line
 * @param address that was called
 * @param protocol {@code udp} when the line says so; else {@code tcp}
 * @param from the caller's address, when the line has it
 */
public record Dialled(
    int line, String text, Net address, int port, String protocol, Optional<Net> from)
    implements Fact {}
