package dev.fettle.binding;

import dev.fettle.runbook.Command;
import dev.fettle.runbook.Parameter;
import dev.fettle.runbook.ParameterKind;
import dev.fettle.runbook.Procedure;
import java.util.Optional;

/**
 * The part of an image reference that a parameter takes: {@code <registry>/<image_name>:<tag>} has
 * its registry and its tag written around it.
 */
record ImagePart(boolean registry, boolean name, boolean tag) {

  static ImagePart of(Parameter parameter, Procedure procedure) {
    if (parameter.kind() == ParameterKind.TAG) {
      return new ImagePart(false, false, true);
    }
    boolean registry = true;
    boolean tag = true;
    for (Command command : procedure.commands()) {
      for (String spelling : parameter.spellings()) {
        int at = command.template().indexOf(spelling);
        int end = at + spelling.length();
        registry &= at < 1 || command.template().charAt(at - 1) != '/';
        tag &=
            at < 0
                || end >= command.template().length()
                || ":@".indexOf(command.template().charAt(end)) < 0;
      }
    }
    return new ImagePart(registry, true, tag);
  }

  /** What of {@code image} the parameter takes; empty when it has no such part. */
  Optional<Candidate> of(Candidate image) {
    String reference = image.value();
    int slash = reference.indexOf('/');
    String host = slash < 0 ? "" : reference.substring(0, slash);
    boolean hosted = host.indexOf('.') >= 0 || host.indexOf(':') >= 0 || host.equals("localhost");
    int colon = reference.indexOf(':', hosted ? slash : 0);
    String last = colon < 0 ? "" : reference.substring(colon + 1);
    if (!name) {
      return last.isEmpty() ? Optional.empty() : Optional.of(with(image, last));
    }
    int from = hosted && !registry ? slash + 1 : 0;
    return Optional.of(
        with(image, reference.substring(from, tag || colon < 0 ? reference.length() : colon)));
  }

  private static Candidate with(Candidate image, String value) {
    return new Candidate(value, image.line(), image.confidence(), image.source());
  }
}
