package dev.fettle.source;

import java.nio.file.Path;

/**
 * A content file as read, its front matter split off.
 *
 * @param path relative to the content root, with {@code /} between folders; names the file in every
 *     span and id
 * @param text what follows the front matter, with {@code \n} line ends and no byte order mark
 * @param firstLine the line of the file on which {@code text} begins, from 1
 * @param origin the file on disk
 * @param root the content root that the file was found under: includes stay inside it
 */
public record Source(
    String path,
    Markup markup,
    Metadata metadata,
    String text,
    int firstLine,
    Path origin,
    Path root) {

  /** The span of lines of {@code text}, counted from 0 in it, in lines of the file. */
  public SourceSpan span(int firstIndex, int lastIndex) {
    return new SourceSpan(path, firstLine + firstIndex, firstLine + lastIndex);
  }
}
