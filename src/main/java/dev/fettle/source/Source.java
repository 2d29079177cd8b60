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
 * @param contentHash SHA-256 of the file's bytes, hexadecimal; of what was read, so that a file
 *     that changes meanwhile is seen to have changed
 */
public record Source(
    String path,
    Markup markup,
    Metadata metadata,
    String text,
    int firstLine,
    Path origin,
    Path root,
    String contentHash) {

  /** A source whose hash is that of its text: for text that comes from no file. */
  public Source(
      String path,
      Markup markup,
      Metadata metadata,
      String text,
      int firstLine,
      Path origin,
      Path root) {
    this(path, markup, metadata, text, firstLine, origin, root, ContentHash.of(text));
  }

  /** The span of lines of {@code text}, counted from 0 in it, in lines of the file. */
  public SourceSpan span(int firstIndex, int lastIndex) {
    return new SourceSpan(path, firstLine + firstIndex, firstLine + lastIndex);
  }
}
