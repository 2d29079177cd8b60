package dev.fettle.parse.rst.directive;

import dev.fettle.parse.rst.text.Chars;
import dev.fettle.parse.rst.text.Lines;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A directive, taken apart.
 *
 * @param name lower case
 * @param arguments as many as its form has
 * @param content the lines of its body, blank ones around it left out
 * @param written all its lines as they stand in the guide
 * @param atTop whether it stands where sections may begin
 */
record Directive(
    String name,
    List<String> arguments,
    Map<String, String> options,
    Lines content,
    Lines written,
    boolean atTop) {

  int line() {
    return written.number(0);
  }

  /** The first argument, folded to one line; empty when there is none. */
  String argument() {
    return arguments.isEmpty() ? "" : Chars.fold(arguments.getFirst());
  }

  Optional<String> option(String option) {
    return Optional.ofNullable(options.get(option));
  }

  /** The option as a count from 0; 0 when it is not there. */
  int count(String option) throws Misuse {
    String value = Chars.trim(options.getOrDefault(option, "0"));
    if (value.isEmpty() || value.length() > 6 || !value.chars().allMatch(Character::isDigit)) {
      throw new Misuse("the option '%s' is '%s': a number is accepted".formatted(option, value));
    }
    return Integer.parseInt(value);
  }

  void mustHaveContent() throws Misuse {
    if (content.isEmpty()) {
      throw new Misuse("it has no content; indent the text that belongs to it");
    }
  }
}
