package dev.fettle.binding;

import java.util.List;
import java.util.Locale;

/**
 * A row of a pasted table.
 *
 * @param headings of the table's columns
 * @param cells one for each heading
 * @param line of the paste, from 1
 */
record Row(List<String> headings, List<String> cells, int line) {

  Row {
    headings = List.copyOf(headings);
    cells = List.copyOf(cells);
  }

  /** The cell under {@code heading}; empty when there is none or it says that there is none. */
  String cell(String heading) {
    int at = headings.indexOf(heading);
    String cell = at < 0 || at >= cells.size() ? "" : cells.get(at);
    return cell.startsWith("<") ? "" : cell;
  }

  boolean has(String... names) {
    return headings.containsAll(List.of(names));
  }

  boolean isPod() {
    return has("NAME", "READY", "STATUS", "RESTARTS");
  }

  boolean isNode() {
    return has("NAME", "STATUS", "ROLES");
  }

  /** Whether the row shows something that does not run as it should. */
  boolean isFailing() {
    String status = cell("STATUS").isEmpty() ? cell("STATE") : cell("STATUS");
    String lower = status.toLowerCase(Locale.ROOT);
    if (isPod()) {
      boolean well = lower.equals("running") || lower.equals("completed");
      return !well || lower.equals("running") && !isWhole(cell("READY"));
    }
    if (isNode()) {
      return lower.contains("notready") || lower.contains("unknown");
    }
    return lower.startsWith("exited")
        || lower.startsWith("restarting")
        || lower.startsWith("dead")
        || lower.contains("unhealthy");
  }

  /** {@code 2/2} is, {@code 1/2} is not. */
  private static boolean isWhole(String ready) {
    int slash = ready.indexOf('/');
    return slash < 0 || ready.substring(0, slash).equals(ready.substring(slash + 1));
  }
}
