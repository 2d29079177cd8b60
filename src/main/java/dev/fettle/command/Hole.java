package dev.fettle.command;

import dev.fettle.runbook.Command;
import dev.fettle.runbook.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A place in a template that takes the value of a parameter.
 *
 * @param spelling as it stands in the template
 * @param name of the parameter
 */
record Hole(String spelling, String name, int start) {

  int end() {
    return start + spelling.length();
  }

  /**
   * The holes of a command in order: the placeholders, and what else its parameters are spelled
   * like, such as a name that the guide shows as an example. A variable of the shell that is no
   * parameter is left to the shell.
   */
  static List<Hole> in(Command command, List<Parameter> parameters) {
    String template = command.template();
    List<Hole> holes = new ArrayList<>();
    for (Placeholder placeholder : PlaceholderReader.read(template)) {
      String name = nameOf(placeholder, parameters);
      boolean known = parameters.stream().anyMatch(parameter -> parameter.name().equals(name));
      if (known || !placeholder.spelling().startsWith("$")) {
        holes.add(new Hole(placeholder.spelling(), name, placeholder.start()));
      }
    }
    for (Parameter parameter : parameters) {
      if (command.parameters().contains(parameter.name())) {
        parameter.spellings().forEach(spelling -> addLiteral(holes, template, parameter, spelling));
      }
    }
    holes.sort(Comparator.comparingInt(Hole::start));
    return holes;
  }

  private static String nameOf(Placeholder placeholder, List<Parameter> parameters) {
    return parameters.stream()
        .filter(parameter -> parameter.spellings().contains(placeholder.spelling()))
        .map(Parameter::name)
        .findFirst()
        .orElse(placeholder.name());
  }

  private static void addLiteral(
      List<Hole> holes, String template, Parameter parameter, String spelling) {
    int at = spelling.isEmpty() ? -1 : template.indexOf(spelling);
    while (at >= 0) {
      Hole hole = new Hole(spelling, parameter.name(), at);
      if (hole.isWhole(template) && holes.stream().noneMatch(hole::overlaps)) {
        holes.add(hole);
      }
      at = template.indexOf(spelling, hole.end());
    }
  }

  private boolean overlaps(Hole other) {
    return start < other.end() && other.start < end();
  }

  /** Not a part of a longer name. */
  private boolean isWhole(String template) {
    boolean left =
        start == 0 || !isNamePart(template.charAt(start - 1)) || !isNamePart(spelling.charAt(0));
    boolean right =
        end() == template.length()
            || !isNamePart(template.charAt(end()))
            || !isNamePart(spelling.charAt(spelling.length() - 1));
    return left && right;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
  }

  /** The template with a plain word for each hole, offsets kept. */
  static String masked(String template, List<Hole> holes) {
    StringBuilder masked = new StringBuilder(template);
    for (Hole hole : holes) {
      masked.replace(hole.start(), hole.end(), "x".repeat(hole.spelling().length()));
    }
    return masked.toString();
  }
}
