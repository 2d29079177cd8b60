package dev.fettle.index;

import dev.fettle.runbook.GuideTies;
import dev.fettle.source.Problem;
import java.util.List;

/**
 * What an index remembers of a guide besides its procedures: all that is needed to tell whether it
 * has to be read again, and to check the others beside it.
 *
 * @param file the guide's own
 * @param included what it brings in, in order of path
 * @param problems of this guide alone
 */
public record StoredGuide(
    FileState file, List<FileState> included, GuideTies ties, List<Problem> problems) {

  public StoredGuide {
    included = List.copyOf(included);
    problems = List.copyOf(problems);
  }

  /** The guide's path, relative to its content root. */
  public String path() {
    return file.path();
  }

  /**
   * A file as it was when it was read.
   *
   * @param path relative to its content root
   * @param contentHash SHA-256 of the file, hexadecimal; empty when it could not be read
   * @param size in bytes
   * @param modifiedMillis since 1970 UTC
   */
  public record FileState(String path, String contentHash, long size, long modifiedMillis) {}
}
