package dev.fettle.generation;

import dev.fettle.catalog.Catalog;
import dev.fettle.catalog.CatalogBuilder;
import dev.fettle.catalog.CrossCheck;
import dev.fettle.index.IndexExtras;
import dev.fettle.index.IndexStamp;
import dev.fettle.index.IndexUpdate;
import dev.fettle.index.IndexUpdate.GuideEntry;
import dev.fettle.index.StoredGuide;
import dev.fettle.index.StoredGuide.FileState;
import dev.fettle.runbook.Guide;
import dev.fettle.runbook.GuideTies;
import dev.fettle.source.ContentFile;
import dev.fettle.source.Inclusion;
import dev.fettle.source.Problem;
import dev.fettle.source.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Works out what the next generation holds: what was read, what stays, what is said of both. */
final class NextGeneration {

  private final RefreshPlan plan;
  private final Map<String, StoredGuide> standing;
  private final IncludedFiles included;
  private final Map<String, ContentFile> files = new HashMap<>();
  private final Map<String, List<Problem>> said = new TreeMap<>();
  private final List<GuideEntry> entries = new ArrayList<>();
  private final Map<String, StoredGuide> guides = new TreeMap<>();
  private final List<Problem> general = new ArrayList<>();

  /**
   * @param standing all guides of the generation before, by path
   * @param catalog of the guides that were read
   */
  NextGeneration(
      RefreshPlan plan,
      Map<String, StoredGuide> standing,
      Catalog catalog,
      IncludedFiles included) {
    this.plan = plan;
    this.standing = standing;
    this.included = included;
    plan.changed().files().forEach(file -> files.put(file.path(), file));
    guides.putAll(plan.kept());
    hear(catalog);
    catalog.guides().forEach(this::take);
    files.keySet().stream().filter(path -> !guides.containsKey(path)).forEach(this::lost);
    said.values().forEach(general::addAll);
    general.addAll(CrossCheck.problems(guides.values().stream().map(StoredGuide::ties).toList()));
  }

  /** What the listing says is said anew each time, so it is not remembered with a guide. */
  private void hear(Catalog catalog) {
    Set<Problem> listed = new HashSet<>(plan.changed().problems());
    general.addAll(plan.changed().problems());
    Stream.concat(
            catalog.problems().stream().filter(problem -> !listed.contains(problem)),
            catalog.guides().stream().flatMap(guide -> guide.problems().stream()))
        .forEach(problem ->
            said.computeIfAbsent(problem.span().path(), path -> new ArrayList<>()).add(problem));
  }

  private void take(Guide guide) {
    String path = guide.runbook().provenance().path();
    StoredGuide before = standing.get(path);
    ContentFile file = files.get(path);
    if (before != null && hasFailed(guide)) {
      keepLast(before);
    } else if (file != null) {
      List<Problem> own = said.getOrDefault(path, List.of());
      StoredGuide stored = stored(guide, file, own.stream().sorted(Problem.IN_ORDER).toList());
      said.remove(path);
      entries.add(new GuideEntry(guide, stored));
      guides.put(path, stored);
    }
  }

  private StoredGuide stored(Guide guide, ContentFile file, List<Problem> own) {
    List<FileState> brought = new ArrayList<>();
    for (Inclusion inclusion : guide.inclusions()) {
      brought.add(included.state(file.root(), inclusion));
    }
    String hash = guide.runbook().provenance().contentHash();
    FileState state = new FileState(file.path(), hash, file.size(), file.modifiedMillis());
    return new StoredGuide(state, brought, GuideTies.of(guide), own);
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
    guides.put(before.path(), before);
    ContentFile file = files.get(before.path());
    if (file != null) {
      before.included().forEach(state -> included.isSame(file.root(), state));
    }
    general.add(
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
    return guides.size() - entries.size();
  }

  /** All that it holds, in order of path. */
  List<StoredGuide> guides() {
    return List.copyOf(guides.values());
  }

  /** What there is to say of the guides that were read, and between all guides. */
  List<Problem> problems() {
    return Stream.concat(
            general.stream(), entries.stream().flatMap(entry -> entry.stored().problems().stream()))
        .sorted(Problem.IN_ORDER)
        .toList();
  }

  /**
   * @param notices of the work itself
   */
  IndexUpdate update(IndexStamp stamp, List<Problem> notices, IndexExtras extras) {
    List<Problem> all = Stream.concat(notices.stream(), general.stream()).toList();
    return new IndexUpdate(stamp, plan.fromScratch(), entries, plan.removed(), all, extras);
  }
}
