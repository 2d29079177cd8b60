package dev.fettle.generation;

import dev.fettle.catalog.Catalog;
import dev.fettle.catalog.CatalogBuilder;
import dev.fettle.index.IndexUpdate;
import dev.fettle.index.StoredGuide;
import dev.fettle.runbook.Guide;
import dev.fettle.source.ContentFile;
import dev.fettle.source.Problem;
import dev.fettle.source.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Works out what the next generation holds: what was read, what stays, what is said of both. */
final class NextGeneration {

  private final RefreshPlan plan;
  private final Map<String, StoredGuide> standing;
  private final Map<String, ContentFile> files = new LinkedHashMap<>();
  private final List<IndexUpdate.GuideEntry> entries = new ArrayList<>();
  private final Map<String, String> hashes = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param standing all guides of the generation before, by path
   */
  NextGeneration(RefreshPlan plan, Map<String, StoredGuide> standing, Catalog catalog) {
    this.plan = plan;
    this.standing = standing;
    plan.changed().files().forEach(file -> files.put(file.path(), file));
    plan.kept().values().forEach(this::keep);
    problems.addAll(catalog.problems());
    catalog.guides().forEach(this::take);
    files.keySet().stream().filter(path -> !hashes.containsKey(path)).forEach(this::lost);
  }

  private void keep(StoredGuide guide) {
    hashes.put(guide.path(), guide.contentHash());
  }

  private void take(Guide guide) {
    String path = guide.runbook().provenance().path();
    problems.addAll(guide.problems());
    StoredGuide before = standing.get(path);
    if (before != null && hasFailed(guide)) {
      keepLast(before);
      return;
    }
    ContentFile file = files.get(path);
    if (file != null) {
      entries.add(new IndexUpdate.GuideEntry(guide, file.size(), file.modifiedMillis()));
      hashes.put(path, guide.runbook().provenance().contentHash());
    }
  }

  private static boolean hasFailed(Guide guide) {
    return guide.problems().stream().anyMatch(p -> p.code().equals(CatalogBuilder.READER_FAILED));
  }

  /** A file that is there and gave no guide: too large, binary, unreadable. */
  private void lost(String path) {
    StoredGuide before = standing.get(path);
    if (before != null) {
      keepLast(before);
    }
  }

  private void keepLast(StoredGuide before) {
    keep(before);
    problems.add(
        Problem.at(
            Severity.WARNING,
            "last-version-kept",
            before.path(),
            1,
            "the file cannot be read as it is now; the version before goes on answering"));
  }

  /** How many guides were read anew. */
  int read() {
    return entries.size();
  }

  /** How many guides it holds that were not read anew. */
  int kept() {
    return hashes.size() - entries.size();
  }

  String name() {
    return ContentStamp.generation(hashes);
  }

  /** What there is to say of the guides that were read. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /**
   * @param before what was said of the generation before; it holds for the guides that stay
   * @param now what is to be said of the others
   */
  IndexUpdate update(ContentStamp stamp, List<Problem> before, List<Problem> now) {
    List<Problem> all = new ArrayList<>(now);
    before.stream().filter(p -> plan.kept().containsKey(p.span().path())).forEach(all::add);
    return new IndexUpdate(stamp.text(), name(), plan.fromScratch(), entries, plan.removed(), all);
  }
}
