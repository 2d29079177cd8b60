package dev.fettle.match;

import dev.fettle.console.Token;
import dev.fettle.match.paste.PasteProfile;
import dev.fettle.match.paste.ProfiledLine;
import dev.fettle.match.paste.Rarity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says in one sentence why there is no answer. */
final class Reasons {

  private static final int WORDS_MAX = 4;
  private static final int LINES_READ = 3;

  static final String QUESTION =
      "This reads like a question in your own words; these guides speak of it.";
  static final String UNASKED = "No guide speaks of these words together.";
  static final String SHORTLIST = "One of these may be it; none is sure.";
  static final String SOUND =
      "The output looks like the one that the nearest guide shows, and says that all is well.";
  static final String EMPTY = "There is no text in the paste.";

  private Reasons() {}

  static String none(PasteProfile profile, Rarity rarity, boolean quiet) {
    if (profile.lines().isEmpty()) {
      return EMPTY;
    }
    List<String> unknown = unknown(profile, rarity);
    if (!unknown.isEmpty()) {
      return "The guides do not know these words of it: " + String.join(", ", unknown) + ".";
    }
    return quiet
        ? "Nothing in the paste that the guides know tells of a fault."
        : "The guides know its words, but none has them together.";
  }

  private static List<String> unknown(PasteProfile profile, Rarity rarity) {
    Set<String> words = new LinkedHashSet<>();
    int known = 0;
    for (ProfiledLine line :
        profile.lines().subList(0, Math.min(LINES_READ, profile.lines().size()))) {
      for (Token token : line.tokens()) {
        boolean word = token.kind() == Token.Kind.WORD && token.text().length() > 2;
        if (word && rarity.frequency(token.text()) == 0) {
          words.add(token.text());
        } else if (word) {
          known++;
        }
      }
    }
    List<String> all = new ArrayList<>(words);
    return all.size() * 3 < known ? List.of() : all.subList(0, Math.min(WORDS_MAX, all.size()));
  }
}
