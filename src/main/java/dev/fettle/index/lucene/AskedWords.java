package dev.fettle.index.lucene;

import dev.fettle.index.TalkWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is asked for, term by term, with what means the same. */
final class AskedWords {

  private static final int TERMS_MAX = 64;

  private AskedWords() {}

  /**
   * A term of a question.
   *
   * @param words one, or several that mean something together
   * @param others what means the same
   */
  record Term(List<String> words, List<List<String>> others) {}

  /** The terms of {@code text}, without talk unless there is nothing else. */
  static List<Term> of(String text, SynonymTable synonyms) {
    List<String> words = WordAnalyzer.stems(text);
    Set<String> talk = talk(text);
    Set<List<String>> all = new LinkedHashSet<>();
    for (int i = 0; i < words.size() && all.size() < TERMS_MAX; ) {
      List<String> term = synonyms.at(words, i);
      all.add(term);
      i += term.size();
    }
    List<Term> terms = new ArrayList<>();
    for (List<String> term : all) {
      Term known = new Term(term, synonyms.of(term));
      if (!isTalk(known, talk)) {
        terms.add(known);
      }
    }
    return terms.isEmpty()
        ? all.stream().map(term -> new Term(term, synonyms.of(term))).toList()
        : List.copyOf(terms);
  }

  private static boolean isTalk(Term term, Set<String> talk) {
    return term.words().size() == 1
        && term.others().isEmpty()
        && talk.contains(term.words().getFirst());
  }

  /** The words of talk in {@code text}, their endings off. */
  private static Set<String> talk(String text) {
    return WordAnalyzer.words(text).stream()
        .filter(TalkWords::is)
        .flatMap(word -> WordAnalyzer.stems(word).stream())
        .collect(Collectors.toSet());
  }
}
