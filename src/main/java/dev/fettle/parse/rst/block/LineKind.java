package dev.fettle.parse.rst.block;

import dev.fettle.parse.rst.directive.FieldMarker;
import java.util.Optional;

/** Tells running text from lines that begin another construct. */
final class LineKind {

  private LineKind() {}

  /** Whether {@code line}, not blank and not indented, begins no construct by its own look. */
  static boolean isText(String line) {
    return BulletList.textAt(line) == 0
        && Enumerator.of(line, Optional.empty()).isEmpty()
        && FieldMarker.end(line) < 0
        && !OptionList.starts(line)
        && !begins(line, ">>>")
        && !begins(line, "|")
        && !begins(line, "..")
        && !begins(line, "__")
        && !GridTableReader.isBorder(line)
        && !SimpleTableReader.isBorder(line)
        && !Adornment.is(line);
  }

  /** Whether {@code marker} stands alone at the beginning of {@code line}. */
  static boolean begins(String line, String marker) {
    return line.startsWith(marker)
        && (line.length() == marker.length() || line.charAt(marker.length()) == ' ');
  }
}
