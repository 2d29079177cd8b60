package dev.fettle.diagnose.iptables.rule;

import java.util.List;
import java.util.Set;

/**
 * One thing that a rule asks of a packet. The forms are those of iptables-extensions(8); what is
 * not among them is kept as text, and cannot be decided.
 */
public sealed interface Condition {

  /** {@code -s}. */
  record Source(Net net, boolean not) implements Condition {}

  /** {@code -d}. */
  record Destination(Net net, boolean not) implements Condition {}

  /** {@code -p}, by name. */
  record Protocol(String name, boolean not) implements Condition {}

  /** {@code --dport}, {@code --sports} and the like; {@code side} is d, s or e for either. */
  record Ports(char side, List<Range> ranges, boolean not) implements Condition {

    public Ports {
      ranges = List.copyOf(ranges);
    }

    /** Whether one of the ranges holds {@code port}. */
    public boolean hold(int port) {
      return ranges.stream().anyMatch(range -> range.low() <= port && port <= range.high());
    }
  }

  /** {@code low:high}, inclusive. */
  record Range(int low, int high) {}

  /** {@code -i} and {@code -o}; a name that ends in {@code +} is a prefix. */
  record Interface(boolean incoming, String name, boolean not) implements Condition {}

  /** {@code --ctstate} and {@code --state}. */
  record State(Set<String> states, boolean not) implements Condition {

    public State {
      states = Set.copyOf(states);
    }
  }

  /** {@code -m mark} and, of the connection, {@code -m connmark}. */
  record Mark(boolean connection, long value, long mask, boolean not) implements Condition {}

  /** {@code -m addrtype}. */
  record AddressType(boolean source, Set<String> types, boolean not) implements Condition {

    public AddressType {
      types = Set.copyOf(types);
    }
  }

  /** {@code -m statistic}: one packet in {@code 1 / share}, by chance or by turns. */
  record Share(double share) implements Condition {}

  /** {@code -m recent}: {@code rcheck}, {@code update}, {@code set} or {@code remove}. */
  record Recent(String mode, int seconds, boolean not) implements Condition {}

  /** {@code -m iprange}. */
  record Between(boolean source, Net low, Net high, boolean not) implements Condition {}

  /** {@code --tcp-flags}: of {@code looked}, exactly {@code set} are set. */
  record Flags(Set<String> looked, Set<String> set, boolean not) implements Condition {

    public Flags {
      looked = Set.copyOf(looked);
      set = Set.copyOf(set);
    }
  }

  /** {@code -m set}: an ipset, whose members no rule tells. */
  record InSet(String name, boolean not) implements Condition {}

  /** {@code -m physdev}: came in by a port of a bridge, as pods on one do. */
  record Bridged(boolean not) implements Condition {}

  /** Decided by its form alone: an accounting object always, a fragment never. */
  record Fixed(String text, boolean holds) implements Condition {}

  /** Anything else. */
  record Unread(String text) implements Condition {}
}
