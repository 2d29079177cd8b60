package dev.fettle.match;

import dev.fettle.match.paste.ProfiledLine;

/**
 * How a unit of a guide and a line of a paste fit.
 *
 * @param matched the weight of the tokens that match, in order
 * @param score {@code matched} less the gaps
 * @param words how many words match
 * @param run the longest row of tokens that match without a gap
 * @param firstToken of the line, from 0
 * @param lastToken inclusive
 * @param error whether a matched word names an error
 * @param pairs numbers of the tokens that match, the unit's and the line's in turn, the last first
 */
@SuppressWarnings("ArrayRecordComponent") // made once for each unit that is verified
record Alignment(
    double matched,
    double score,
    int words,
    int run,
    int firstToken,
    int lastToken,
    boolean error,
    int[] pairs) {

  /** The share of what {@code line} says around it, up to the next stops, that it covers. */
  double ofClause(ProfiledLine line) {
    return line.ofClause(firstToken, lastToken, matched);
  }

  static final Alignment NONE = new Alignment(0, 0, 0, 0, 0, 0, false, new int[0]);
}
