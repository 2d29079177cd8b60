package dev.fettle.parse.rst.table;

import dev.fettle.parse.rst.table.TableReading.Drawn;
import dev.fettle.parse.rst.table.TableReading.DrawnCell;
import dev.fettle.parse.rst.table.TableReading.Faulty;
import dev.fettle.parse.rst.text.Lines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table drawn with {@code + - |}: from each upper left corner, the smallest rectangle whose
 * sides close is a cell, and its neighbours to the right and below begin the next ones.
 */
public final class GridTable {

  private record Corner(int top, int left) {}

  private record Box(int top, int left, int bottom, int right) {}

  private final Lines block;
  private final List<String> lines;
  private final int bottom;
  private final int right;
  private final List<Box> boxes = new ArrayList<>();
  private final TreeSet<Integer> rowEdges = new TreeSet<>();
  private final TreeSet<Integer> columnEdges = new TreeSet<>();
  private int headEdge;

  private GridTable(Lines block) {
    this.block = block;
    this.lines = block.texts();
    this.bottom = lines.size() - 1;
    this.right = lines.getFirst().length() - 1;
  }

  /** Pads {@code lines} so that all columns line up. */
  public static Lines canvas(Lines lines) {
    return Canvas.padded(lines);
  }

  /** The table that {@code block} draws: lines of one length, from its top border to its bottom. */
  public static TableReading read(Lines block) {
    return new GridTable(block).read();
  }

  private TableReading read() {
    String fault = findHead();
    if (!fault.isEmpty()) {
      return new Faulty(fault);
    }
    return scan() ? table() : new Faulty("the borders of its cells do not close");
  }

  private String findHead() {
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).matches("\\+=[=+]++(?<==\\+) *+")) {
        continue;
      }
      if (headEdge > 0) {
        return "it has several lines of '='; only one may end the heading";
      }
      if (i == 0 || i == bottom) {
        return "the line of '=' may not be its first or last";
      }
      headEdge = i;
      lines.set(i, lines.get(i).replace('=', '-'));
    }
    return "";
  }

  private boolean scan() {
    int[] done = new int[right + 1];
    Arrays.fill(done, -1);
    rowEdges.add(0);
    columnEdges.add(0);
    PriorityQueue<Corner> corners =
        new PriorityQueue<>(Comparator.comparingInt(Corner::top).thenComparingInt(Corner::left));
    corners.add(new Corner(0, 0));
    while (!corners.isEmpty()) {
      Corner at = corners.remove();
      boolean open = at.top < bottom && at.left < right && at.top > done[at.left];
      Box box = open ? box(at) : null;
      if (box == null) {
        continue;
      }
      if (!free(done, box)) {
        return false;
      }
      Arrays.fill(done, box.left, box.right, box.bottom - 1);
      boxes.add(box);
      corners.add(new Corner(box.top, box.right));
      corners.add(new Corner(box.bottom, box.left));
    }
    return Arrays.stream(done, 0, right).allMatch(last -> last == bottom - 1);
  }

  private static boolean free(int[] done, Box box) {
    return Arrays.stream(done, box.left, box.right).allMatch(last -> last == box.top - 1);
  }

  private @Nullable Box box(Corner at) {
    for (int x = at.left + 1; x <= right; x++) {
      char c = lines.get(at.top).charAt(x);
      int end = c == '+' ? boxBottom(at, x) : -1;
      if (end > 0) {
        note(at, end, x);
        return new Box(at.top, at.left, end, x);
      }
      if (c != '+' && c != '-') {
        return null;
      }
    }
    return null;
  }

  private int boxBottom(Corner at, int side) {
    for (int y = at.top + 1; y <= bottom; y++) {
      char c = lines.get(y).charAt(side);
      if (c == '+' && closes(at, y, side)) {
        return y;
      }
      if (c != '+' && c != '|') {
        return -1;
      }
    }
    return -1;
  }

  private boolean closes(Corner at, int y, int side) {
    String line = lines.get(y);
    for (int x = side - 1; x > at.left; x--) {
      if (line.charAt(x) != '+' && line.charAt(x) != '-') {
        return false;
      }
    }
    boolean corner = line.charAt(at.left) == '+';
    for (int up = y - 1; up > at.top && corner; up--) {
      char c = lines.get(up).charAt(at.left);
      corner = c == '+' || c == '|';
    }
    return corner;
  }

  private void note(Corner at, int end, int side) {
    rowEdges.add(end);
    columnEdges.add(side);
    for (int x = at.left + 1; x < side; x++) {
      if (lines.get(at.top).charAt(x) == '+' || lines.get(end).charAt(x) == '+') {
        columnEdges.add(x);
      }
    }
    for (int y = at.top + 1; y < end; y++) {
      if (lines.get(y).charAt(at.left) == '+' || lines.get(y).charAt(side) == '+') {
        rowEdges.add(y);
      }
    }
  }

  private TableReading table() {
    List<Integer> rows = new ArrayList<>(rowEdges);
    List<Integer> columns = new ArrayList<>(columnEdges);
    List<List<DrawnCell>> table = new ArrayList<>();
    for (int i = 0; i < rows.size() - 1; i++) {
      table.add(new ArrayList<>());
    }
    boxes.sort(Comparator.comparingInt(Box::left));
    for (Box box : boxes) {
      Lines inside = Canvas.cut(block.slice(box.top + 1, box.bottom), box.left + 1, box.right);
      int row = at(rows, box.top);
      int width = at(columns, box.right) - at(columns, box.left);
      table.get(row).add(new DrawnCell(inside, width, at(rows, box.bottom) - row));
    }
    return new Drawn(headEdge > 0 ? at(rows, headEdge) : 0, table);
  }

  private static int at(List<Integer> edges, int edge) {
    return Math.max(0, Collections.binarySearch(edges, edge));
  }
}
