package dev.fettle.diagnose.host;

import dev.fettle.diagnose.fact.Specialty;
import java.util.List;

/** What Fettle knows of hosts. */
public final class Host {

  private Host() {}

  /** Its recognisers and checks. */
  public static Specialty specialty() {
    return new Specialty(
        "host",
        List.of(
            new UnitRecogniser(),
            new DiskRecogniser(),
            new MemoryRecogniser(),
            new SettingRecogniser(),
            new MomentRecogniser(),
            new OtherLocale()),
        List.of(
            new UnitCheck(),
            new DiskCheck(),
            new MemoryCheck(),
            new SettingCheck(),
            new MomentCheck(),
            new OddOneOut()));
  }
}
