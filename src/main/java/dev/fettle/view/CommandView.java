package dev.fettle.view;

import dev.fettle.command.FilledCommand;
import java.util.List;
import java.util.Locale;

/**
 * A command as every door shows it.
 *
 * @param text filled as far as values are known; what is missing stands as the author spelled it
 * @param template as the guide gives it, without its prompt
 * @param missing names of parameters without a value
 * @param effect {@code reads}, {@code restarts}, {@code changes}, {@code disrupts}, {@code
 *     destroys} or {@code unknown}
 * @param host where it is to be run; empty when the guide does not say
 * @param line of the guide
 */
public record CommandView(
    String text,
    String template,
    String interpreter,
    List<String> missing,
    String effect,
    String host,
    boolean privileged,
    String sampleOutput,
    int line) {

  static CommandView of(FilledCommand filled) {
    var command = filled.command();
    return new CommandView(
        filled.text(),
        command.template(),
        command.interpreter(),
        filled.missing(),
        command.effect().name().toLowerCase(Locale.ROOT),
        command.host(),
        command.privileged(),
        command.sampleOutput(),
        command.span().firstLine());
  }
}
