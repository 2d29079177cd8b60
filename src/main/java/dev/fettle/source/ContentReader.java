package dev.fettle.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads content files: UTF-8 text with {@code \n} line ends, front matter apart.
 *
 * <p>Hidden files and folders, {@code *.samples} folders and files of no known markup are not
 * content; neither is {@code synonyms.txt} at a root. A file that cannot be read as text becomes a
 * {@link Problem}; the others go on.
 */
public final class ContentReader {

  /** The largest file that is read when nothing else is said: 8 MiB. */
  public static final long DEFAULT_MAX_BYTES = 8L << 20;

  private final long maxBytes;

  /** A reader that takes files of up to {@link #DEFAULT_MAX_BYTES}. */
  public ContentReader() {
    this(DEFAULT_MAX_BYTES);
  }

  /**
   * @param maxBytes the size above which a file is left out with an ERROR, 1 to 2^30
   */
  public ContentReader(long maxBytes) {
    if (maxBytes < 1 || maxBytes > 1L << 30) {
      throw new IllegalArgumentException(
          "maxBytes '%d': accepted is 1 to %d".formatted(maxBytes, 1L << 30));
    }
    this.maxBytes = maxBytes;
  }

  /**
   * Lists the content files without opening them. A root may be a single file.
   *
   * @throws IllegalArgumentException when a root is not there, or is a file of no known markup
   */
  public ContentListing list(List<Path> roots) {
    return ContentWalk.list(roots);
  }

  /**
   * The folder that the paths of {@code root}'s files are relative to: itself or, of a file, its.
   */
  public static Path folder(Path root) {
    return ContentWalk.folder(root);
  }

  /**
   * Reads all content files under {@code roots}.
   *
   * @throws IllegalArgumentException when a root is not there, or is a file of no known markup
   */
  public Content read(List<Path> roots) {
    return read(list(roots));
  }

  /** Reads the listed files and carries the listing's problems along. */
  public Content read(ContentListing listing) {
    List<Problem> problems = new ArrayList<>(listing.problems());
    List<Source> sources = new ArrayList<>();
    for (ContentFile file : listing.files()) {
      read(file, problems).ifPresent(sources::add);
    }
    return new Content(sources, problems);
  }

  /**
   * The SHA-256 of the file's bytes in hexadecimal: equal when and only when the content is.
   *
   * @throws UncheckedIOException when the file cannot be read
   */
  public String hash(Path file) {
    try {
      return ContentHash.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private Optional<Source> read(ContentFile file, List<Problem> problems) {
    if (file.size() > maxBytes) {
      problems.add(tooLarge(file, file.size()));
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(file.file());
      if (bytes.length > maxBytes) {
        problems.add(tooLarge(file, bytes.length));
        return Optional.empty();
      }
      return source(file, bytes, problems);
    } catch (IOException e) {
      problems.add(
          error(file, "unreadable", "the file cannot be read: " + e.getClass().getSimpleName()));
      return Optional.empty();
    }
  }

  private static Optional<Source> source(ContentFile file, byte[] bytes, List<Problem> problems) {
    if (DecodedText.isBinary(bytes)) {
      problems.add(
          error(file, "binary-file", "the file holds NUL bytes; accepted is text in UTF-8"));
      return Optional.empty();
    }
    DecodedText decoded = DecodedText.of(bytes);
    if (decoded.text().isBlank()) {
      problems.add(warning(file, 1, "empty-file", "the file is empty; a guide needs content"));
    }
    decoded
        .brokenLine()
        .ifPresent(line ->
            problems.add(
                warning(
                    file,
                    line,
                    "undecodable-bytes",
                    "bytes that are not UTF-8 were replaced, first on this line; save as"
                        + " UTF-8")));
    FrontMatter front = FrontMatter.split(file.path(), file.markup(), decoded.text());
    problems.addAll(front.problems());
    return Optional.of(
        new Source(
            file.path(),
            file.markup(),
            front.metadata(),
            front.text(),
            front.firstLine(),
            file.file(),
            file.root(),
            ContentHash.of(bytes)));
  }

  private Problem tooLarge(ContentFile file, long size) {
    return error(
        file,
        "file-too-large",
        "the file has %d bytes; accepted are up to %d".formatted(size, maxBytes));
  }

  private static Problem error(ContentFile file, String code, String message) {
    return Problem.at(Severity.ERROR, code, file.path(), 1, message);
  }

  private static Problem warning(ContentFile file, int line, String code, String message) {
    return Problem.at(Severity.WARNING, code, file.path(), line, message);
  }
}
