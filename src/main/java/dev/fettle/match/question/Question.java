package dev.fettle.match.question;

import dev.fettle.console.Normalizer;
import dev.fettle.console.Token;
import dev.fettle.index.TalkWords;
import dev.fettle.index.Unit;
import dev.fettle.index.UnitReader;
import dev.fettle.runbook.Procedure;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a question in a person's words asks for: its words without those that any talk is made of.
 */
public final class Question {

  private static final int PREFIX_MIN = 4;
  private static final int ENDING_MAX = 3;
  private static final int TOGETHER_MIN = 2;

  private final Set<String> words = new HashSet<>();

  /** The question that {@code text} asks. */
  public Question(String text) {
    for (Token token : Normalizer.read(text.replace('\n', ' '))) {
      if (token.kind() == Token.Kind.WORD && !TalkWords.is(token.text())) {
        words.add(token.text());
      }
    }
  }

  /** Whether {@code procedure} speaks of what is asked: of all, or of two words of it at least. */
  public boolean isMetBy(Procedure procedure) {
    Set<String> said = new HashSet<>();
    add(said, procedure.breadcrumb());
    add(said, UnitReader.read(procedure).stream().map(Unit::text).toList());
    long met = words.stream().filter(word -> said.stream().anyMatch(it -> alike(it, word))).count();
    return met > 0 && (met == words.size() || met >= TOGETHER_MIN);
  }

  private static void add(Set<String> said, List<String> texts) {
    texts.forEach(text -> Normalizer.read(text).forEach(token -> said.add(token.text())));
  }

  /** Whether two words differ in their endings at the most. */
  private static boolean alike(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    int shared = 0;
    while (shared < Math.min(one.length(), other.length())
        && one.charAt(shared) == other.charAt(shared)) {
      shared++;
    }
    return shared == longer || shared >= Math.max(PREFIX_MIN, longer - ENDING_MAX);
  }
}
