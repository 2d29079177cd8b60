package dev.fettle.diagnose.host;

import dev.fettle.diagnose.fact.Check;
import dev.fettle.diagnose.fact.Facts;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Finding.Remedy;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Settings that a cluster needs: SELinux out of the way, a clock that is right, forwarding on. */
final class SettingCheck implements Check {

  private static final Remedy SELINUX =
      new Remedy("verify SELinux is disabled", List.of("selinux"));

  @Override
  public String id() {
    return "host-setting";
  }

  @Override
  public List<Finding> look(Facts facts, Inquiry inquiry) {
    List<Finding> findings = new ArrayList<>();
    for (Reading reading : facts.with(Setting.class)) {
      String place = reading.host().isEmpty() ? "" : " of " + reading.host();
      for (Setting setting : reading.of(Setting.class)) {
        told(setting, place).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Finding> told(Setting setting, String place) {
    boolean off = setting.value().equals("0");
    return switch (setting.name()) {
      case Setting.SELINUX -> Optional.of(selinux(setting, place));
      case Setting.SELINUX_CONFIG ->
          setting.value().equals("enforcing")
              ? Optional.of(
                  of("selinux", Verdict.WARN, setting, place, "Enforcing again after a restart.")
                      .mendedBy(SELINUX))
              : Optional.empty();
      case Setting.CLOCK -> Optional.of(clock(setting, place));
      case "net.ipv4.ip_forward" ->
          Optional.of(
              of(
                  "ip-forward",
                  off ? Verdict.WARN : Verdict.PASS,
                  setting,
                  place,
                  off
                      ? "The host does not forward packets; a node of a cluster has to."
                      : "The host forwards packets."));
      case "net.bridge.bridge-nf-call-iptables" ->
          Optional.of(
              of(
                  "bridge-filter",
                  off ? Verdict.WARN : Verdict.PASS,
                  setting,
                  place,
                  off
                      ? "Packets between pods of a node skip iptables."
                      : "Bridged packets pass iptables."));
      default -> Optional.empty();
    };
  }

  private static Finding selinux(Setting setting, String place) {
    boolean enforcing = setting.value().equals("enforcing");
    String message =
        enforcing
            ? "Enforcing: the guides for clusters ask to have it off."
            : "It is %s and stands in nobody's way.".formatted(setting.value());
    Finding finding =
        of("selinux", enforcing ? Verdict.WARN : Verdict.PASS, setting, place, message);
    return enforcing ? finding.mendedBy(SELINUX) : finding;
  }

  private static Finding clock(Setting setting, String place) {
    boolean right = setting.value().equals("yes");
    String message =
        right
            ? "The clock is synchronised."
            : "The clock is not synchronised: certificates, tokens and leases depend on it.";
    return of("clock", right ? Verdict.PASS : Verdict.WARN, setting, place, message);
  }

  private static Finding of(
      String check, Verdict verdict, Setting setting, String place, String message) {
    return Finding.of(check, verdict, check + place, message, List.of(setting.cited()));
  }
}
