package dev.fettle.diagnose.flannel;

import dev.fettle.diagnose.fact.Finding.Remedy;
import java.util.List;

/** The two procedures that mend flannel on a node. */
final class Repair {

  /** Makes {@code flannel.1} anew; leaves the bridge as it is. */
  static final Remedy LIGHT =
      new Remedy(
          "light repair of flannel: delete the link flannel.1 and the flannel pod of the node",
          List.of("flannel", "light"));

  /** Makes the link and the bridge anew. */
  static final Remedy FORCED =
      new Remedy(
          "forced repair of flannel: delete the links flannel.1 and cni0, restart kubelet and docker",
          List.of("flannel", "forced"));

  private Repair() {}
}
