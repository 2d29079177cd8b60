package dev.fettle.view;

import dev.fettle.command.FilledCommand;
import dev.fettle.command.consequence.Undo;
import java.util.List;
import java.util.Locale;

/**
 * A command as every door shows it; {@code src/docs/api.md} describes the fields.
 *
 * @param text filled as far as values are known; what is missing stands as the author spelled it
 * @param template as the guide gives it, without its prompt
 * @param missing names of parameters without a value
 * @param phase {@code check} when it reads before anything is changed, {@code fix}, or {@code
 *     verify} when it reads after a change
 * @param effect {@code reads}, {@code restarts}, {@code changes}, {@code disrupts}, {@code
 *     destroys} or {@code unknown}
 * @param scope {@code none}, {@code object}, {@code host}, {@code namespace}, {@code node}, {@code
 *     cluster} or {@code unknown}
 * @param reach the scope in words, with what the paste shows of it; empty for a command that reads
 * @param host where it is to be run; empty when the guide does not say
 * @param hostName which machine that is, where the values say so; else empty
 * @param privileged whether it needs root
 * @param guard a reading command to run right before it; empty when there is none
 * @param ready whether it can be copied: nothing is missing, or it only reads
 * @param reason why it is not ready; empty when it is
 * @param line of the guide
 */
public record CommandView(
    String text,
    String template,
    String interpreter,
    List<String> missing,
    String phase,
    String effect,
    String scope,
    String reach,
    String host,
    String hostName,
    boolean privileged,
    String guard,
    UndoView undo,
    boolean ready,
    String reason,
    String sampleOutput,
    int line) {

  /**
   * The way back.
   *
   * @param kind {@code not-needed}, {@code command}, {@code by-hand}, {@code impossible} or {@code
   *     unknown}
   * @param text a command, or words; may be empty
   */
  public record UndoView(String kind, String text) {

    static UndoView of(Undo undo) {
      String kind = undo.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      return new UndoView(kind, undo.text());
    }
  }

  static CommandView of(FilledCommand filled, String phase, Situation situation) {
    var command = filled.command();
    var consequence = filled.consequence();
    String reason = situation.reason(filled);
    String place = situation.machine(command);
    return new CommandView(
        filled.text(),
        command.template(),
        command.interpreter(),
        filled.missing(),
        phase,
        command.effect().name().toLowerCase(Locale.ROOT),
        consequence.scope().name().toLowerCase(Locale.ROOT),
        situation.reach(consequence, place),
        command.host(),
        place,
        command.privileged() || consequence.root(),
        consequence.guard(),
        UndoView.of(consequence.undo()),
        reason.isEmpty(),
        reason,
        command.sampleOutput(),
        command.span().firstLine());
  }
}
