package dev.fettle.source;

/**
 * Whole lines of a content file.
 *
 * @param path the file, relative to its content root, with {@code /} between folders
 * @param firstLine the first line, counted from 1 in the file as it is on disk
 * @param lastLine the last line, inclusive
 */
public record SourceSpan(String path, int firstLine, int lastLine) {

  public SourceSpan {
    if (firstLine < 1 || lastLine < firstLine) {
      throw new IllegalArgumentException(
          "span '%d-%d' of %s: lines count from 1 and the last is not before the first"
              .formatted(firstLine, lastLine, path));
    }
  }

  /** One line of a file. */
  public static SourceSpan line(String path, int line) {
    return new SourceSpan(path, line, line);
  }

  /** The smallest span that holds this one and {@code other}, which is of the same file. */
  public SourceSpan to(SourceSpan other) {
    return new SourceSpan(
        path, Math.min(firstLine, other.firstLine), Math.max(lastLine, other.lastLine));
  }

  /** {@code path:line}, as editors and terminals link it. */
  @Override
  public String toString() {
    return path + ":" + firstLine;
  }
}
