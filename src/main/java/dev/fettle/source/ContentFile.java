package dev.fettle.source;

import java.nio.file.Path;

/**
 * A file of a known markup that stands under a content root, not yet read.
 *
 * @param path relative to {@code root}, with {@code /} between folders
 * @param file the file on disk
 * @param root the content root it was found under
 * @param size in bytes, as the file system states it
 * @param modifiedMillis time of the last change, milliseconds since 1970
 */
public record ContentFile(String path, Path file, Path root, long size, long modifiedMillis) {

  /** The markup that the file name tells. */
  Markup markup() {
    return Markup.ofFileName(path)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "content file '%s': accepted are %s".formatted(path, Markup.accepted())));
  }
}
