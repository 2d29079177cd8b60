package dev.fettle.index;

import java.util.List;

/**
 * What an index says of itself, cheap to read.
 *
 * @param content the caller's mark of the content that it was built from
 * @param generation names the state of the content, see {@link ProcedureIndex#generation()}
 * @param included what the caller calls the files that guides bring in; the mark covers them
 */
public record IndexStamp(String content, String generation, List<String> included) {

  public IndexStamp {
    included = List.copyOf(included);
  }
}
