package dev.fettle.source;

import java.util.List;

/**
 * What was found under the content roots.
 *
 * @param sources the files that could be read, in order of path
 * @param problems what the author must know about files, those left out included
 */
public record Content(List<Source> sources, List<Problem> problems) {

  public Content {
    sources = List.copyOf(sources);
    problems = List.copyOf(problems);
  }
}
