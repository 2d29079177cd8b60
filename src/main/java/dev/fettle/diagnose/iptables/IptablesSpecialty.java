package dev.fettle.diagnose.iptables;

import dev.fettle.diagnose.fact.Specialty;
import dev.fettle.diagnose.iptables.read.DialRecogniser;
import dev.fettle.diagnose.iptables.read.IptablesRecogniser;
import dev.fettle.diagnose.iptables.read.OtherModeRecogniser;
import dev.fettle.diagnose.iptables.read.TraceRecogniser;
import java.util.List;

/** Knows what iptables prints and where its rules send a packet. */
public final class IptablesSpecialty {

  private IptablesSpecialty() {}

  /** Its recognisers and checks. */
  public static Specialty specialty() {
    return new Specialty(
        "iptables",
        List.of(
            new IptablesRecogniser(),
            new DialRecogniser(),
            new OtherModeRecogniser(),
            new TraceRecogniser()),
        List.of(
            new TraceCheck(),
            new StoryCheck(),
            new DanglingCheck(),
            new EndpointsCheck(),
            new ShadowCheck(),
            new MasqueradeCheck()));
  }
}
