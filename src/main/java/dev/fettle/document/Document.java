package dev.fettle.document;

import dev.fettle.source.Inclusion;
import dev.fettle.source.Problem;
import dev.fettle.source.Source;
import java.util.List;

/**
 * One guide as a tree, the same for every markup.
 *
 * @param title the guide's title: its front matter's, else its first or only top section's, else
 *     empty. That section stands in {@code blocks} all the same
 * @param blocks the content in reading order; sections hold what belongs to them
 * @param problems what the reader had to say, in order of line
 * @param inclusions files that the guide brings in, in order of path, those that it could not read
 *     too
 */
public record Document(
    Source source,
    String title,
    List<Block> blocks,
    List<Problem> problems,
    List<Inclusion> inclusions) {

  public Document {
    blocks = List.copyOf(blocks);
    problems = List.copyOf(problems);
    inclusions = List.copyOf(inclusions);
  }

  /** A document that brings in nothing. */
  public Document(Source source, String title, List<Block> blocks, List<Problem> problems) {
    this(source, title, blocks, problems, List.of());
  }
}
