package dev.fettle.cli.shell;

import dev.fettle.render.Ink;
import java.io.InputStream;
import java.io.PrintWriter;

/**
 * Where a terminal command reads and writes.
 *
 * @param out the answer, and nothing else
 * @param err everything that is not the answer
 * @param typed whether a person sits at the input
 * @param watched whether a person sees the errors as they come
 * @param ink how text stands out in the answer
 */
public record Streams(
    InputStream in, PrintWriter out, PrintWriter err, boolean typed, boolean watched, Ink ink) {

  /** Word of long work, for a person who waits for it only. */
  public void say(String line) {
    if (watched) {
      err.println("fettle: " + line);
      err.flush();
    }
  }
}
