package dev.fettle.binding;

/**
 * A value that a parameter could take.
 *
 * @param line of the paste that it stands on, from 1
 * @param confidence 0 to 1, by where it was found
 * @param source where it was found, in words: {@code column NODE}, {@code -n of the command}
 */
public record Candidate(String value, int line, double confidence, String source) {

  Candidate weighed(double factor) {
    return new Candidate(value, line, Math.round(confidence * factor * 100) / 100.0, source);
  }
}
