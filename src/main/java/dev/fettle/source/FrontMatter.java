package dev.fettle.source;

import java.util.List;
import java.util.Optional;

/**
 * A file's text with its front matter taken off: YAML between {@code ---} lines or TOML between
 * {@code +++} lines, at the very start, as Jekyll and Hugo have it.
 *
 * @param text what follows
 * @param firstLine the line of the file on which {@code text} begins
 */
record FrontMatter(Metadata metadata, String text, int firstLine, List<Problem> problems) {

  /** The key under which front matter that is no YAML is kept as it was written. */
  static final String UNREADABLE_KEY = "front-matter";

  /** The line after the fence. */
  private static final int INNER_LINE = 2;

  private static final int LINES_MAX = 2_000;

  static FrontMatter split(String path, Markup markup, String text) {
    if (isFence(text, 0, "---")) {
      return block(text, "---").flatMap(b -> yaml(path, markup, b)).orElseGet(() -> none(text));
    }
    if (isFence(text, 0, "+++")) {
      return block(text, "+++").map(FrontMatter::toml).orElseGet(() -> none(text));
    }
    return none(text);
  }

  private static FrontMatter none(String text) {
    return new FrontMatter(Metadata.NONE, text, 1, List.of());
  }

  /** The lines between the fences, and what stands after them. */
  private record Block(String inner, String rest, int restLine) {}

  private static Optional<Block> block(String text, String fence) {
    int start = lineEnd(text, 0);
    int at = start;
    for (int line = 2; line <= LINES_MAX && at < text.length(); line++) {
      int next = lineEnd(text, at);
      if (isFence(text, at, fence) || (fence.equals("---") && isFence(text, at, "..."))) {
        return Optional.of(new Block(text.substring(start, at), text.substring(next), line + 1));
      }
      at = next;
    }
    return Optional.empty();
  }

  /** The index after the line break of the line that holds {@code at}. */
  private static int lineEnd(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }

  private static boolean isFence(String text, int at, String fence) {
    return text.startsWith(fence, at)
        && text.substring(at + fence.length(), lineEnd(text, at)).isBlank();
  }

  private static Optional<FrontMatter> yaml(String path, Markup markup, Block block) {
    YamlReading reading = YamlReading.of(block.inner());
    boolean metadata =
        reading.isMap() && (markup == Markup.MARKDOWN || !reading.values().isEmpty());
    if (metadata) {
      return Optional.of(with(reading.metadata(block.inner(), INNER_LINE), block, List.of()));
    }
    return markup == Markup.MARKDOWN && reading.isBroken() && KeyLines.dominate(block.inner(), ':')
        ? Optional.of(broken(path, block, reading))
        : Optional.empty();
  }

  private static FrontMatter broken(String path, Block block, YamlReading reading) {
    String message =
        "the front matter is not YAML (%s); its lines were read as 'key: value'"
            .formatted(reading.fault());
    Problem problem =
        Problem.at(
            Severity.WARNING,
            "front-matter-broken",
            path,
            INNER_LINE + reading.faultIndex(),
            message);
    return with(keyLines(block, ':'), block, List.of(problem));
  }

  private static FrontMatter toml(Block block) {
    return with(keyLines(block, '='), block, List.of());
  }

  private static Metadata keyLines(Block block, char separator) {
    return KeyLines.read(block.inner(), separator, UNREADABLE_KEY, INNER_LINE);
  }

  private static FrontMatter with(Metadata metadata, Block block, List<Problem> problems) {
    return new FrontMatter(metadata, block.rest(), block.restLine(), problems);
  }
}
