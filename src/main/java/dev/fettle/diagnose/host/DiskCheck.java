package dev.fettle.diagnose.host;

import dev.fettle.diagnose.fact.Check;
import dev.fettle.diagnose.fact.Facts;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Finding.Remedy;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.diagnose.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Disks have room. A kubelet removes images above 85 per cent and evicts pods above 90. */
final class DiskCheck implements Check {

  private static final int FULL = 95;
  private static final int NEARLY = 85;

  @Override
  public String id() {
    return "disk-space";
  }

  @Override
  public List<Finding> look(Facts facts, Inquiry inquiry) {
    List<Finding> findings = new ArrayList<>();
    for (Reading reading : facts.with(Disk.class)) {
      List<Disk> disks = reading.of(Disk.class).stream().filter(d -> !isAlwaysFull(d)).toList();
      String place = reading.host().isEmpty() ? "" : " on " + reading.host();
      long before = findings.size();
      disks.stream().filter(d -> d.used() >= NEARLY).forEach(d -> findings.add(told(d, place)));
      if (findings.size() == before && !disks.isEmpty()) {
        String message =
            Words.counted(disks.size(), "filesystem has", "filesystems have") + " room.";
        findings.add(
            Finding.of(
                id(), Verdict.PASS, "disks" + place, message, List.of(disks.getFirst().cited())));
      }
    }
    return findings;
  }

  /** Images mounted to be read have no room by design; overlays are as full as what is below. */
  private static boolean isAlwaysFull(Disk disk) {
    return disk.filesystem().startsWith("/dev/loop")
        || disk.filesystem().startsWith("/dev/sr")
        || disk.filesystem().startsWith("squashfs")
        || disk.filesystem().startsWith("overlay")
        || disk.mount().startsWith("/snap/");
  }

  private Finding told(Disk disk, String place) {
    String what = disk.inodes() ? "inodes are used: it takes no new file" : "is used";
    String message = "%d %% %s.".formatted(disk.used(), what);
    Verdict verdict = disk.used() >= FULL ? Verdict.FAIL : Verdict.WARN;
    Finding finding =
        Finding.of(id(), verdict, disk.mount() + place, message, List.of(disk.cited()));
    return finding.mendedBy(
        new Remedy("no space left on device, disk full", List.of("disk", "space")));
  }
}
