package dev.fettle.index;

import dev.fettle.runbook.Guide;
import dev.fettle.source.Problem;
import java.util.List;

/**
 * The step from one generation of an index to the next.
 *
 * @param stamp of the new state
 * @param fromScratch whether everything that stands is dropped first
 * @param changed guides that are new or replace the one of the same path
 * @param removedPaths of guides that are no more
 * @param problems what there is to say that is not of one guide alone; replaces what was said
 * @param extras replace those before
 */
public record IndexUpdate(
    IndexStamp stamp,
    boolean fromScratch,
    List<GuideEntry> changed,
    List<String> removedPaths,
    List<Problem> problems,
    IndexExtras extras) {

  /** An update without extras. */
  public IndexUpdate(
      IndexStamp stamp,
      boolean fromScratch,
      List<GuideEntry> changed,
      List<String> removedPaths,
      List<Problem> problems) {
    this(stamp, fromScratch, changed, removedPaths, problems, IndexExtras.NONE);
  }

  public IndexUpdate {
    changed = List.copyOf(changed);
    removedPaths = List.copyOf(removedPaths);
    problems = List.copyOf(problems);
  }

  /** A guide with what the index is to remember of it. */
  public record GuideEntry(Guide guide, StoredGuide stored) {}
}
