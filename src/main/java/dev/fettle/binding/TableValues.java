package dev.fettle.binding;

import dev.fettle.runbook.ParameterKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Values that stand in the cells of pasted tables, in the rows that tell of the fault. */
final class TableValues {

  private static final double TOLD = 0.9;
  private static final double FAILING = 0.85;
  private static final double ANY = 0.5;

  private final List<Row> rows;
  private final Set<Integer> evidence;
  private final Set<String> subjects;

  /**
   * @param evidence lines of the paste that speak for the procedure
   * @param subjects parts of names that the procedure is about
   */
  TableValues(List<Row> rows, Set<Integer> evidence, Set<String> subjects) {
    this.rows = rows;
    this.evidence = evidence;
    this.subjects = subjects;
  }

  List<Candidate> of(ParameterKind kind) {
    List<Candidate> values = new ArrayList<>();
    for (Row row : told()) {
      String heading = heading(row, kind);
      String cell = heading.isEmpty() ? "" : row.cell(heading);
      if (!cell.isEmpty()) {
        values.add(new Candidate(cell, row.line(), weight(row), "column " + heading));
      }
    }
    return values;
  }

  private double weight(Row row) {
    boolean named = isSubject(row);
    if (row.isFailing()) {
      return named || evidence.contains(row.line()) ? TOLD : FAILING;
    }
    return evidence.contains(row.line()) && named || rows.size() == 1 ? FAILING : ANY;
  }

  /** The failing rows of what the procedure is about, else those that fail, that match, or all. */
  private List<Row> told() {
    for (Predicate<Row> telling : preferences()) {
      List<Row> told = rows.stream().filter(telling).toList();
      if (!told.isEmpty()) {
        return told;
      }
    }
    return rows;
  }

  private List<Predicate<Row>> preferences() {
    Predicate<Row> failing = Row::isFailing;
    Predicate<Row> matched = row -> evidence.contains(row.line());
    return List.of(failing.and(this::isSubject), failing.and(matched), failing, this::isSubject);
  }

  private boolean isSubject(Row row) {
    return subjects.stream().anyMatch(subject -> row.cell("NAME").contains(subject));
  }

  private static String heading(Row row, ParameterKind kind) {
    return switch (kind) {
      case POD -> row.isPod() ? "NAME" : row.has("POD") ? "POD" : "";
      case NODE -> row.isNode() ? "NAME" : row.has("NODE") ? "NODE" : "";
      case NAMESPACE -> row.has("NAMESPACE") ? "NAMESPACE" : "";
      case IP -> ip(row);
      case CONTAINER -> row.has("NAMES") ? "NAMES" : row.has("CONTAINER ID") ? "CONTAINER ID" : "";
      case IMAGE -> row.has("IMAGE") ? "IMAGE" : "";
      case UNIT -> row.has("UNIT") ? "UNIT" : "";
      case CIDR, PORT, TAG, INTERFACE, FILE, USER, TEXT -> "";
    };
  }

  private static String ip(Row row) {
    return row.has("INTERNAL-IP")
        ? "INTERNAL-IP"
        : row.has("IP") ? "IP" : row.has("CLUSTER-IP") ? "CLUSTER-IP" : "";
  }

  /** The rows in which {@code value} stands under the heading of its kind. */
  List<Row> rowsOf(ParameterKind kind, String value) {
    return rows.stream()
        .filter(row -> !heading(row, kind).isEmpty() && row.cell(heading(row, kind)).equals(value))
        .toList();
  }

  /** What the row of another value says: the node that this pod runs on. */
  List<Candidate> beside(ParameterKind known, String value, ParameterKind wanted) {
    List<Candidate> values = new ArrayList<>();
    for (Row row : rowsOf(known, value)) {
      String heading = heading(row, wanted);
      String cell = heading.isEmpty() ? "" : row.cell(heading);
      if (!cell.isEmpty()) {
        values.add(
            new Candidate(cell, row.line(), TOLD, "column %s of %s".formatted(heading, value)));
      }
    }
    return values;
  }
}
