package dev.fettle.match;

import dev.fettle.console.LinePattern;
import dev.fettle.console.Normalizer;
import dev.fettle.console.PasteLine;
import dev.fettle.console.Token;
import dev.fettle.match.paste.ProfiledLine;
import dev.fettle.runbook.Procedure;
import dev.fettle.runbook.Signature;
import dev.fettle.runbook.Symptom;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** What the author of a procedure stated that its fault looks like. */
final class StatedSymptoms {

  private final List<Signature> signatures;

  StatedSymptoms(Procedure procedure) {
    this.signatures =
        procedure.symptoms().stream()
            .filter(symptom -> symptom.origin() == Symptom.Origin.AUTHOR)
            .flatMap(symptom -> symptom.signatures().stream())
            .toList();
  }

  /** Whether one of them stands whole in one of {@code lines}; what was typed does not count. */
  boolean standIn(List<ProfiledLine> lines) {
    return signatures.stream()
        .anyMatch(signature ->
            lines.stream()
                .filter(line -> line.line().kind() != PasteLine.Kind.COMMAND)
                .anyMatch(holds(signature)));
  }

  private static Predicate<ProfiledLine> holds(Signature signature) {
    return switch (signature) {
      case Signature.Phrase phrase -> {
        List<String> words = words(Normalizer.read(phrase.text()));
        yield line -> !words.isEmpty() && indexOf(words(line.tokens()), words) >= 0;
      }
      case Signature.Expression expression -> {
        LinePattern pattern = LinePattern.of(expression.text());
        yield line -> pattern.isIn(line.line().content().text());
      }
    };
  }

  private static List<String> words(List<Token> tokens) {
    return tokens.stream().map(Token::text).toList();
  }

  private static int indexOf(List<String> line, List<String> words) {
    return Collections.indexOfSubList(line, words);
  }
}
