package dev.fettle.generation;

import dev.fettle.catalog.RunbookIds;
import dev.fettle.index.StoredGuide;
import dev.fettle.index.StoredGuide.FileState;
import dev.fettle.source.ContentFile;
import dev.fettle.source.ContentListing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has to be done to bring an index up to date.
 *
 * @param fromScratch whether nothing that stands is of use
 * @param changed files to read
 * @param kept guides to take over, by path
 * @param removed paths of guides that are no more
 */
record RefreshPlan(
    boolean fromScratch,
    ContentListing changed,
    Map<String, StoredGuide> kept,
    List<String> removed) {

  static RefreshPlan all(ContentListing listing) {
    return new RefreshPlan(true, listing, Map.of(), List.of());
  }

  /**
   * Tells changed files by size and time, and those by their hash: a file that was only touched is
   * kept. A guide is changed as well when a file that it brings in is. A file whose runbook id
   * another file came to share, or ceased to, is read again.
   */
  static RefreshPlan step(
      ContentListing listing,
      Map<String, StoredGuide> stored,
      IncludedFiles included,
      FileHashes hashes) {
    Set<String> removed = new LinkedHashSet<>(stored.keySet());
    RunbookIds before = new RunbookIds(stored.keySet());
    RunbookIds now = new RunbookIds(listing.files().stream().map(ContentFile::path).toList());
    Map<String, StoredGuide> kept = new LinkedHashMap<>();
    List<ContentFile> changed = new ArrayList<>();
    for (ContentFile file : listing.files()) {
      StoredGuide guide = stored.get(file.path());
      boolean named = before.isShared(file.path()) == now.isShared(file.path());
      removed.remove(file.path());
      if (guide != null && named && isSame(file, guide, included, hashes)) {
        kept.put(file.path(), guide);
      } else {
        changed.add(file);
      }
    }
    return new RefreshPlan(
        false, new ContentListing(changed, listing.problems()), kept, List.copyOf(removed));
  }

  private static boolean isSame(
      ContentFile file, StoredGuide guide, IncludedFiles included, FileHashes hashes) {
    return isSame(file, guide.file(), hashes)
        && guide.included().stream().allMatch(state -> included.isSame(file.root(), state));
  }

  private static boolean isSame(ContentFile file, FileState stored, FileHashes hashes) {
    if (file.size() != stored.size()) {
      return false;
    }
    return file.modifiedMillis() == stored.modifiedMillis()
        || hashes.of(file).filter(stored.contentHash()::equals).isPresent();
  }
}
