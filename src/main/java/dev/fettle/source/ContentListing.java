package dev.fettle.source;

import java.util.List;

/**
 * The content files as the file system lists them; none of them has been opened.
 *
 * @param files in order of path; where two roots hold the same path, the first root's file
 * @param problems folders that could not be listed, and paths that two roots share
 * @param synonyms files of words that mean the same, one a root: no guides
 */
public record ContentListing(
    List<ContentFile> files, List<Problem> problems, List<ContentFile> synonyms) {

  public ContentListing {
    synonyms = List.copyOf(synonyms);
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  /** A listing without synonyms. */
  public ContentListing(List<ContentFile> files, List<Problem> problems) {
    this(files, problems, List.of());
  }
}
