package dev.fettle.index;

import dev.fettle.console.Token;

/**
 * A procedure's units as they are compared: its words once, and each unit as numbers of words.
 *
 * @param id of the procedure
 * @param path of its guide
 * @param terms the distinct tokens; a token of two kinds stands twice
 * @param termKinds of each term
 * @param units numbers of terms, in order
 * @param kinds of each unit
 * @param sources which unit of {@link UnitReader#read} each was read from; a unit may give several
 */
@SuppressWarnings("ArrayRecordComponent") // read once for each candidate of each paste
public record UnitSheet(
    String id,
    String path,
    String[] terms,
    Token.Kind[] termKinds,
    int[][] units,
    Unit.Kind[] kinds,
    int[] sources) {}
