package dev.fettle.diagnose.iptables.walk;

import dev.fettle.diagnose.iptables.rule.Condition;
import dev.fettle.diagnose.iptables.rule.Net;
import dev.fettle.diagnose.iptables.rule.Rule;
import dev.fettle.diagnose.iptables.rule.Truth;
import java.util.Optional;
import java.util.Set;

/** Decides conditions for a packet that opens a connection, as far as a paste tells. */
final class Holds {

  /** Below it no system picks the port of a client. */
  private static final int PRIVILEGED = 1024;

  private final Surroundings around;

  Holds(Surroundings around) {
    this.around = around;
  }

  /**
   * All but the shares of chance, which the walk forks at. Calico ends its lists of pods' devices
   * by a rule for unknown ones: a pod that is asked for is taken for a known one.
   */
  Truth all(Rule rule, Packet packet, String hook) {
    if (packet.origin() == Origin.POD && rule.comment().equals("Unknown interface")) {
      return Truth.NO;
    }
    Truth truth = Truth.YES;
    for (Condition condition : rule.conditions()) {
      truth = truth.and(one(condition, packet, hook));
      if (truth == Truth.NO) {
        return truth;
      }
    }
    return truth;
  }

  private Truth one(Condition condition, Packet packet, String hook) {
    return switch (condition) {
      case Condition.Destination to ->
          Truth.of(to.net().contains(packet.destination())).unless(to.not());
      case Condition.Source from -> source(from.net(), packet).unless(from.not());
      case Condition.Protocol named ->
          Truth.of(named.name().equals(packet.protocol())).unless(named.not());
      case Condition.Ports ports -> ports(ports, packet).unless(ports.not());
      case Condition.Interface device -> device(device, packet, hook).unless(device.not());
      case Condition.State state -> state(state.states(), packet).unless(state.not());
      case Condition.Mark mark ->
          Truth.of(
                  ((mark.connection() ? packet.tied() : packet.mark()) & mark.mask())
                      == mark.value())
              .unless(mark.not());
      case Condition.AddressType type ->
          type(type.types(), type.source() ? sourceIsLocal(packet) : packet.local())
              .unless(type.not());
      case Condition.Share share -> Truth.YES;
      case Condition.Recent recent -> Truth.of(recent.mode().equals("set")).unless(recent.not());
      case Condition.Between between -> between(between, packet).unless(between.not());
      case Condition.Flags flags -> flags(flags, packet).unless(flags.not());
      case Condition.Bridged port ->
          (packet.origin() == Origin.POD ? Truth.MAYBE : Truth.NO).unless(port.not());
      case Condition.InSet set -> Truth.MAYBE;
      case Condition.Fixed fixed -> Truth.of(fixed.holds());
      case Condition.Unread unread -> Truth.MAYBE;
    };
  }

  private Truth source(Net net, Packet packet) {
    if (packet.source().isPresent()) {
      return Truth.of(net.contains(packet.source().get()));
    }
    if (net.any()) {
      return Truth.YES;
    }
    return switch (packet.origin()) {
      case POD -> fromPod(net);
      case NODE -> net.loopback() || isOfPods(net) ? Truth.NO : Truth.MAYBE;
      case OUTSIDE -> net.loopback() || isOfPods(net) ? Truth.NO : Truth.MAYBE;
    };
  }

  /** One address is another pod's: who asks for a pod by name gives its address. */
  private Truth fromPod(Net net) {
    if (net.loopback() || net.single()) {
      return Truth.NO;
    }
    if (around.pods().stream().anyMatch(net::contains)) {
      return Truth.YES;
    }
    boolean near = around.pods().isEmpty() || around.pods().stream().anyMatch(net::overlaps);
    return near ? Truth.MAYBE : Truth.NO;
  }

  private boolean isOfPods(Net net) {
    return around.pods().stream().anyMatch(pods -> pods.contains(net))
        || around.bridges().keySet().stream().anyMatch(bridged -> bridged.contains(net));
  }

  private static Truth between(Condition.Between range, Packet packet) {
    Optional<Net> address = range.source() ? packet.source() : Optional.of(packet.destination());
    return address
        .map(net -> Truth.of(range.low().atMost(net) && net.atMost(range.high())))
        .orElse(Truth.MAYBE);
  }

  private static Truth ports(Condition.Ports ports, Packet packet) {
    if (ports.side() != 's' && ports.hold(packet.port())) {
      return Truth.YES;
    }
    boolean low = ports.ranges().stream().allMatch(range -> range.high() < PRIVILEGED);
    return ports.side() == 'd' || low ? Truth.NO : Truth.MAYBE;
  }

  private static Truth state(Set<String> states, Packet packet) {
    return Truth.of(states.contains("NEW") || states.contains("DNAT") && packet.translated());
  }

  private static Truth flags(Condition.Flags flags, Packet packet) {
    boolean syn = packet.protocol().equals("tcp");
    Set<String> seen = flags.looked().contains("SYN") && syn ? Set.of("SYN") : Set.of();
    return Truth.of(flags.set().equals(seen));
  }

  private static Truth type(Set<String> types, Truth local) {
    if (types.contains("UNICAST")) {
      return types.contains("LOCAL") ? Truth.YES : local.unless(true);
    }
    return types.contains("LOCAL") ? local : Truth.NO;
  }

  private static Truth sourceIsLocal(Packet packet) {
    return Truth.of(
        packet.origin() == Origin.NODE || packet.source().filter(Net::loopback).isPresent());
  }

  private Truth device(Condition.Interface device, Packet packet, String hook) {
    return device.incoming()
        ? incoming(device.name(), packet, hook)
        : outgoing(device.name(), packet, hook);
  }

  private Truth incoming(String name, Packet packet, String hook) {
    if (packet.origin() == Origin.NODE) {
      return Truth.of(hook.equals("INPUT") && is(name, "lo"));
    }
    Optional<String> bridge =
        packet.source().isEmpty() && packet.origin() == Origin.POD
            ? around.onlyBridge()
            : packet.source().flatMap(around::bridge);
    if (bridge.isPresent()) {
      return Truth.of(is(name, bridge.get()));
    }
    if (name.equals("lo") || packet.origin() == Origin.OUTSIDE && around.isPodDevice(name)) {
      return Truth.NO;
    }
    return packet.source().isPresent() && around.isBridge(name) ? Truth.NO : Truth.MAYBE;
  }

  private Truth outgoing(String name, Packet packet, String hook) {
    if (hook.equals("INPUT") || hook.equals("PREROUTING")) {
      return Truth.NO;
    }
    if (packet.local() == Truth.YES) {
      return Truth.of(is(name, "lo"));
    }
    Optional<String> bridge = around.bridge(packet.destination());
    if (bridge.isPresent()) {
      return Truth.of(is(name, bridge.get()));
    }
    if (name.equals("lo") || around.isBridge(name)) {
      return Truth.NO;
    }
    boolean pod = around.isPod(packet.destination());
    return !pod && around.isPodDevice(name) ? Truth.NO : Truth.MAYBE;
  }

  /** A name that ends in {@code +} is a prefix. */
  private static boolean is(String pattern, String name) {
    return pattern.endsWith("+")
        ? name.startsWith(pattern.substring(0, pattern.length() - 1))
        : pattern.equals(name);
  }
}
