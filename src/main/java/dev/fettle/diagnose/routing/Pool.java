package dev.fettle.diagnose.routing;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;
import dev.fettle.diagnose.text.Subnet;
import java.util.List;

/** External addresses that services are given; ranges as written. */
record Pool(Cited cited, String name, List<String> ranges) implements Stated {

  Pool {
    ranges = List.copyOf(ranges);
  }

  boolean contains(String address) {
    return Subnet.parse(address)
        .filter(sought -> ranges.stream().anyMatch(range -> isIn(range, sought)))
        .isPresent();
  }

  /** A network, or two addresses with a dash between. */
  private static boolean isIn(String range, Subnet sought) {
    int dash = range.indexOf('-');
    if (dash < 0) {
      return Subnet.parse(range).filter(subnet -> subnet.contains(sought)).isPresent();
    }
    long first =
        Subnet.parse(range.substring(0, dash).strip()).map(Subnet::bits).orElse(Long.MAX_VALUE);
    long last = Subnet.parse(range.substring(dash + 1).strip()).map(Subnet::bits).orElse(-1L);
    return first <= sought.bits() && sought.bits() <= last;
  }
}
