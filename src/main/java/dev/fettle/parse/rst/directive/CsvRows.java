package dev.fettle.parse.rst.directive;

import dev.fettle.document.Block;
import dev.fettle.parse.rst.text.Chars;
import dev.fettle.parse.rst.text.Lines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Comma-separated values: cells in quotes may hold commas and line ends. */
final class CsvRows {

  private final Lines lines;
  private final char delimiter;
  private final char quote;
  private final char escape;
  private final boolean keepsBlanks;
  private final List<List<Block.Cell>> rows = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private int cellLine;

  private CsvRows(Lines lines, char delimiter, char quote, char escape, boolean keepsBlanks) {
    this.lines = lines;
    this.delimiter = delimiter;
    this.quote = quote;
    this.escape = escape;
    this.keepsBlanks = keepsBlanks;
  }

  /** The rows of a heading, which has its own fixed form. */
  static CsvRows header(Lines lines) {
    return new CsvRows(lines, ',', '"', '\\', false);
  }

  /** The rows of a table's data. */
  static CsvRows of(Directive directive, Lines data) {
    return new CsvRows(
        data,
        character(directive.option("delim").orElse(","), ','),
        character(directive.option("quote").orElse("\""), '"'),
        character(directive.option("escape").orElse("\0"), '\0'),
        directive.options().containsKey("keepspace"));
  }

  private static char character(String option, char usual) {
    return switch (option) {
      case "" -> usual;
      case "tab" -> '\t';
      case "space" -> ' ';
      default -> option.charAt(0);
    };
  }

  List<Block.Row> read(Surroundings around) throws Misuse {
    boolean quoted = false;
    for (int i = 0; i < lines.size(); i++) {
      if (!quoted) {
        rows.add(new ArrayList<>());
        cellLine = lines.number(i);
      }
      quoted = line(lines.get(i), quoted, around);
      if (quoted) {
        cell.append('\n');
      }
    }
    if (quoted) {
      throw new Misuse("a quote in its data is not closed");
    }
    return rows.stream().map(Block.Row::new).toList();
  }

  /** Reads one line; true when a quote is still open at its end. */
  private boolean line(String line, boolean open, Surroundings around) throws Misuse {
    boolean quoted = open;
    boolean started = open;
    boolean closed = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean doubled = i + 1 < line.length() && line.charAt(i + 1) == quote;
      if (c == escape && i + 1 < line.length()) {
        cell.append(line.charAt(++i));
        started = true;
      } else if (quoted) {
        if (c == quote && doubled && escape == '\0') {
          cell.append(line.charAt(++i));
        } else if (c == quote) {
          quoted = false;
          closed = true;
        } else {
          cell.append(c);
        }
      } else if (c == delimiter) {
        end(around);
        started = false;
        closed = false;
      } else if (closed) {
        throw new Misuse("'%s' is expected after a closing quote in its data".formatted(delimiter));
      } else if (c == quote && !started) {
        quoted = true;
        started = true;
      } else if (started || keepsBlanks || c != ' ') {
        cell.append(c);
        started = true;
      }
    }
    if (!quoted && (!line.isEmpty() || open)) {
      end(around);
    }
    return quoted;
  }

  private void end(Surroundings around) {
    List<String> texts =
        Arrays.stream(cell.toString().split("\n", -1)).map(Chars::trimEnd).toList();
    Lines content = Lines.at(texts, cellLine).trimTop().trimBottom();
    rows.getLast().add(new Block.Cell(around.nested(content), 1, 1));
    cell.setLength(0);
  }
}
