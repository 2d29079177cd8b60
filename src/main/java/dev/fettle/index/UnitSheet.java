package dev.fettle.index;

/**
 * A procedure's units as they are compared: its words once, and each unit as numbers of words.
 *
 * @param id of the procedure
 * @param path of its guide
 * @param terms the distinct tokens; a token of two kinds stands twice
 * @param units numbers of terms, in order
 * @param kinds of each unit
 * @param sources which unit of {@link UnitReader#read} each was read from; a unit may give several
 */
@SuppressWarnings("ArrayRecordComponent") // read once for each candidate of each paste
public record UnitSheet(
    String id, String path, SheetTerms terms, int[][] units, Unit.Kind[] kinds, int[] sources) {

  /** A number for the words of a unit, the same for the same words wherever they stand. */
  public long wordsOf(int unit) {
    long words = 1;
    for (int term : units[unit]) {
      words = words * 0x9E3779B97F4A7C15L + terms.key(term);
    }
    return words;
  }
}
