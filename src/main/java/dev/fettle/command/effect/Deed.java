package dev.fettle.command.effect;

import dev.fettle.runbook.Effect;
import java.util.List;

/**
 * One thing that a command does: a tool that it runs, or a file that it writes.
 *
 * @param words the tool and its arguments, quotes removed; {@code >} and the file for one that is
 *     written
 * @param root whether it is run as root by what stands before it, such as {@code sudo}
 * @param elsewhere whether it is run on another machine or in a container, as behind {@code ssh}
 */
public record Deed(List<String> words, Effect effect, boolean root, boolean elsewhere) {

  /** The first word of a file that is written. */
  public static final String WRITE = ">";

  public Deed {
    words = List.copyOf(words);
  }

  /** The tool without its directory. */
  public String tool() {
    return Tools.name(words.getFirst());
  }

  /** What stands behind the tool. */
  public Arguments arguments() {
    return new Arguments(words.subList(1, words.size()));
  }
}
