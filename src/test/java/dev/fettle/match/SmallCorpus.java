package dev.fettle.match;

import dev.fettle.index.IndexStamp;
import dev.fettle.index.IndexUpdate;
import dev.fettle.index.IndexUpdate.GuideEntry;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.index.StoredGuide;
import dev.fettle.index.lucene.LuceneIndexStore;
import dev.fettle.runbook.Guide;
import dev.fettle.runbook.GuideTies;
import dev.fettle.runbook.Parameter;
import dev.fettle.runbook.ParameterKind;
import dev.fettle.runbook.Procedure;
import dev.fettle.runbook.Runbook;
import dev.fettle.runbook.Step;
import dev.fettle.source.Markup;
import dev.fettle.source.SourceSpan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A handful of guides with known messages, and enough others that words differ in rarity. */
public final class SmallCorpus {

  static final String PULL =
      "Failed to pull image \"192.0.2.1:5000/redis:1.2.0\": manifest unknown to the registry";
  static final String QUOTA = "Quota exceeded for resources: network, ask your operator";
  static final String GUEST = "Guest agent is not responding: QEMU guest agent is not connected";

  private SmallCorpus() {}

  static ProcedureIndex open(Path dir) {
    LuceneIndexStore.update(dir, fresh("generation-1", guides()));
    return LuceneIndexStore.open(dir).orElseThrow();
  }

  /** An update that builds {@code generation} from nothing. */
  public static IndexUpdate fresh(String generation, List<GuideEntry> guides) {
    IndexStamp stamp = new IndexStamp("content", generation, List.of());
    return new IndexUpdate(stamp, true, guides, List.of(), List.of());
  }

  public static List<GuideEntry> guides() {
    List<GuideEntry> guides = new ArrayList<>();
    guides.add(guide("registry.md", "Image cannot be pulled", PULL));
    guides.add(guide("quota.md", "Network quota", QUOTA));
    guides.add(guide("guest.md", "Guest agent", GUEST));
    guides.add(
        guide(
            "node.md",
            "Node is cordoned",
            "node <node-name> was cordoned because kubelet lost its lease"));
    for (int i = 0; i < 40; i++) {
      guides.add(
          guide(
              "filler-" + i + ".md",
              "Routine " + i,
              "The service starts and the image is kept; errors are not expected. Step " + i));
    }
    return guides;
  }

  public static GuideEntry guide(String path, String title, String output) {
    SourceSpan span = new SourceSpan(path, 1, 9);
    Parameter node =
        new Parameter("node_name", ParameterKind.NODE, true, "", "", List.of("<node-name>"));
    Procedure procedure =
        new Procedure(
            path + "#one",
            title,
            List.of("Troubleshooting"),
            "",
            "",
            List.of(),
            List.of(
                new Step.Instruction("Look at what the service prints.", span),
                new Step.Excerpt("", output, new SourceSpan(path, 5, 5))),
            List.of(node),
            List.of(),
            span);
    Runbook runbook =
        new Runbook(
            path,
            title,
            "en",
            List.of(),
            List.of(),
            new Runbook.Provenance(path, Markup.MARKDOWN, "hash-" + output.hashCode()),
            List.of(procedure));
    Guide guide = new Guide(runbook, List.of());
    StoredGuide.FileState file = new StoredGuide.FileState(path, "hash", 100, 1_000);
    return new GuideEntry(guide, new StoredGuide(file, List.of(), GuideTies.of(guide), List.of()));
  }
}
