package dev.fettle.diagnose.kubernetes;

import dev.fettle.diagnose.fact.Specialty;
import java.util.List;

/** What Fettle knows of what kubectl and registries print. */
public final class Kubernetes {

  private Kubernetes() {}

  /** Its recognisers and checks. */
  public static Specialty specialty() {
    return new Specialty(
        "kubernetes",
        List.of(
            new PodRecogniser(),
            new DescribeRecogniser(),
            new Registry(),
            new NodeRecogniser(),
            new ConditionRecogniser(),
            new TableRecogniser()),
        List.of(
            new PodCheck(),
            new ImageCheck(),
            new SchedulingCheck(),
            new NodeCheck(),
            new ConditionCheck(),
            new ServiceCheck(),
            new WorkloadCheck()));
  }
}
