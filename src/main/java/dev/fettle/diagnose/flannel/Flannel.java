package dev.fettle.diagnose.flannel;

import dev.fettle.diagnose.fact.Specialty;
import java.util.List;

/** What Fettle knows of flannel. */
public final class Flannel {

  private Flannel() {}

  /** Its recognisers and checks. */
  public static Specialty specialty() {
    return new Specialty(
        "flannel",
        List.of(new SubnetEnv(), new PodRangeRecogniser()),
        List.of(new AddressCheck(), new LeaseCheck(), new MtuCheck(), new ClusterCheck()));
  }
}
