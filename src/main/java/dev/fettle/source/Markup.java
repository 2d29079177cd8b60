package dev.fettle.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The notation that a content file is written in, told by its file name. */
public enum Markup {
  /** reStructuredText. */
  RST("rst", "rest"),
  /** CommonMark with GitHub's additions; MDX is read as Markdown. */
  MARKDOWN("md", "markdown", "mdx"),
  /** AsciiDoc. */
  ASCIIDOC("adoc", "asciidoc", "asc"),
  /** Text without markup: one document whose lines are kept. */
  PLAIN("txt");

  private static final Map<String, Markup> BY_EXTENSION =
      Arrays.stream(values())
          .flatMap(markup -> markup.extensions.stream().map(e -> Map.entry(e, markup)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final List<String> extensions;

  Markup(String... extensions) {
    this.extensions = List.of(extensions);
  }

  /** File name endings without the dot, lower case, the usual one first. */
  public List<String> extensions() {
    return extensions;
  }

  /** The markup of a file with this name, or empty when Fettle does not read such files. */
  public static Optional<Markup> ofFileName(String fileName) {
    String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(BY_EXTENSION.get(extension));
  }

  /** The file name endings that Fettle reads, for messages: {@code .rst, .rest, .md, …}. */
  static String accepted() {
    return Arrays.stream(values())
        .flatMap(m -> m.extensions.stream())
        .map(e -> "." + e)
        .collect(Collectors.joining(", "));
  }
}
