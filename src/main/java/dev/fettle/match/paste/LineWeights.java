package dev.fettle.match.paste;

import dev.fettle.console.PasteLine;

/** How likely a line of a paste tells of the fault. */
final class LineWeights {

  private LineWeights() {}

  static double of(PasteLine line, boolean error) {
    if (line.kind() == PasteLine.Kind.COMMAND) {
      return 0.35;
    }
    return switch (line.level()) {
      case ERROR -> 1.0;
      case WARN -> error ? 0.8 : 0.45;
      case INFO -> error ? 0.35 : 0.2;
      case NONE -> error ? 1.0 : 0.75;
    };
  }
}
