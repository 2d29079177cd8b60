package dev.fettle.match;

import dev.fettle.console.PasteLine;
import dev.fettle.console.Token;
import dev.fettle.match.paste.ErrorWords;
import dev.fettle.match.paste.PasteProfile;
import java.util.List;
import java.util.Set;

/** Tells a question in a person's words from a paste. */
final class OwnWords {

  private static final int WORDS_MAX = 60;
  private static final int LINES_MAX = 4;
  private static final int RUN_MAX = 5;
  private static final double PLAIN_MIN = 0.75;

  /** Words of people, which programs hardly ever print. */
  private static final Set<String> TOLD =
      Set.of(
          "i",
          "i'm",
          "i've",
          "me",
          "my",
          "mine",
          "we",
          "we're",
          "we've",
          "our",
          "us",
          "how",
          "why",
          "what",
          "who",
          "anyone",
          "anybody",
          "someone",
          "somebody",
          "got",
          "looks",
          "seems",
          "maybe",
          "perhaps",
          "probably",
          "apparently",
          "suspect",
          "guess",
          "think",
          "want",
          "help",
          "please",
          "hi",
          "hello",
          "thanks",
          "colleague",
          "colleagues");

  private OwnWords() {}

  /** Whether {@code paste} is a question: short, plain words, and no row of them from a guide. */
  static boolean is(PasteProfile paste, List<Copies.Group> groups) {
    return isTalk(paste) && !isQuoted(groups);
  }

  /** Whether {@code paste} is short and of plain words, be they a guide's or not. */
  static boolean isTalk(PasteProfile paste) {
    List<PasteLine> lines = paste.all().stream().filter(line -> line.lines() == 1).toList();
    int words = 0;
    int plain = 0;
    for (PasteLine line : lines) {
      if (isPrinted(line)) {
        return false;
      }
      words += line.tokens().size();
      plain += (int) line.tokens().stream().filter(OwnWords::isPlain).count();
    }
    boolean talk =
        words > 0
            && words <= WORDS_MAX
            && lines.size() <= LINES_MAX
            && (lines.size() == 1 || lines.stream().anyMatch(OwnWords::isTold));
    return talk && plain >= PLAIN_MIN * words;
  }

  /** Programs say who speaks, how bad it is, or what failed, before a colon. */
  private static boolean isPrinted(PasteLine line) {
    return line.level() != PasteLine.Level.NONE
        || line.kind() == PasteLine.Kind.COMMAND
        || colons(line) > 1
        || (colons(line) > 0 && ErrorWords.in(line.tokens()) && !isTold(line));
  }

  /** Whether someone speaks of himself, or asks. */
  private static boolean isTold(PasteLine line) {
    return line.tokens().stream().anyMatch(token -> TOLD.contains(token.text()));
  }

  private static int colons(PasteLine line) {
    return line.content().text().split(": ", -1).length - 1;
  }

  private static boolean isPlain(Token token) {
    return token.kind() == Token.Kind.WORD
        && token.text().chars().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '-');
  }

  private static boolean isQuoted(List<Copies.Group> groups) {
    if (groups.isEmpty()) {
      return false;
    }
    UnitMatch best = groups.getFirst().first().best();
    boolean whole = best.ofLine() > 0.7 || best.ofUnit() > 0.9;
    return best.alignment().run() >= RUN_MAX || (whole && best.ofLine() > 0.5);
  }
}
