package dev.fettle.parse.rst.emit;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import java.util.regex.Pattern;

/** Lines that AsciiDoc's preprocessor would act on even inside a literal block. */
final class Verbatim {

  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "\\\\?(?:include::[^\\[]++\\[.*+|(?:ifdef|ifndef|ifeval|endif)::[^\\[]*+\\[.*+)");

  private Verbatim() {}

  static String guarded(String line) {
    return DIRECTIVE.matcher(line).matches() && line.endsWith("]") ? "\\" + line : line;
  }

  /** Whether a line of {@code text} would be dropped as a comment in a table's cell. */
  static boolean holdsComment(String text) {
    return text.lines().anyMatch(line -> line.startsWith("//"));
  }

  static boolean keepsLines(Block.Paragraph paragraph) {
    return paragraph.inlines().stream().anyMatch(Inline.LineBreak.class::isInstance);
  }
}
