package dev.fettle.index;

import dev.fettle.runbook.Guide;
import dev.fettle.source.Problem;
import java.util.List;

/**
 * The step from one generation of an index to the next.
 *
 * @param contentStamp the caller's mark of the content, given back by {@link IndexStamp#content()}
 * @param generation the name of the new state
 * @param fromScratch whether everything that stands is dropped first
 * @param changed guides that are new or replace the one of the same path
 * @param removedPaths of guides that are no more
 * @param problems all that the build had to say, replacing what was said before
 */
public record IndexUpdate(
    String contentStamp,
    String generation,
    boolean fromScratch,
    List<GuideEntry> changed,
    List<String> removedPaths,
    List<Problem> problems) {

  public IndexUpdate {
    changed = List.copyOf(changed);
    removedPaths = List.copyOf(removedPaths);
    problems = List.copyOf(problems);
  }

  /**
   * A guide with the state of its file.
   *
   * @param size in bytes
   * @param modifiedMillis since 1970 UTC
   */
  public record GuideEntry(Guide guide, long size, long modifiedMillis) {}
}
