package dev.fettle;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps logs off the terminal: a command is silent unless {@code FETTLE_LOG} names a level. The
 * server turns its own logs on.
 */
final class Logs {

  /** Kept, or a configured logger could be collected and forget its level. */
  private static final Logger ROOT = Logger.getLogger("");

  /** Tells at every start of a module that Fettle has no use for: it searches no vectors. */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private Logs() {}

  /** To be called before the first logger is asked for. */
  static void prepare(String... args) {
    VECTORS.setLevel(Level.SEVERE);
    boolean serving = args.length > 0 && args[0].equals("serve");
    if (!serving && System.getenv("FETTLE_LOG") == null) {
      ROOT.setLevel(Level.OFF);
      System.setProperty("slf4j.internal.verbosity", "ERROR");
      System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
    }
  }
}
