package dev.fettle.parse.rst.table;

import dev.fettle.parse.rst.text.Lines;
import java.util.List;

/** What was found in a drawn table. */
public sealed interface TableReading {

  /**
   * A table.
   *
   * @param headRows how many rows, from the first, are headings
   */
  record Drawn(int headRows, List<List<DrawnCell>> rows) implements TableReading {}

  /** No table, and why. */
  record Faulty(String reason) implements TableReading {}

  /** The lines of one cell, and how many columns and rows it takes. */
  record DrawnCell(Lines lines, int columns, int rows) {}
}
