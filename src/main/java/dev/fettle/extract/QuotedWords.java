package dev.fettle.extract;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.extract.words.ErrorWords;
import dev.fettle.extract.words.Words;
import dev.fettle.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds messages that prose quotes: bold words, inline code and words in quotation marks that
 * report a fault, or that the sentence calls an error.
 */
final class QuotedWords {

  /** Words by which a sentence says that what it quotes is a message. */
  private static final Set<String> CALLING =
      Set.of(
          "error",
          "errors",
          "message",
          "messages",
          "warning",
          "fails",
          "failed",
          "failure",
          "complains",
          "reports",
          "reason",
          "误",
          "败",
          "错");

  /** Words by which a sentence says that what it names is a state to get out of. */
  private static final Set<String> STATES =
      Set.of("state", "states", "status", "error", "errors", "mode", "reason", "phase", "态");

  /** Words by which a sentence tells of trouble without calling what it quotes a message. */
  private static final Set<String> TROUBLES =
      Set.of("problem", "problems", "issue", "cannot", "can't", "unable", "trouble");

  /** Verbs by which two words say that something went wrong, rather than name a topic. */
  private static final Set<String> FAILING =
      Set.of("failed", "fails", "refused", "denied", "crashed", "crashes", "rejected", "aborted");

  /** A quoted sentence has at least as many words. */
  private static final int SENTENCE_WORDS_MIN = 5;

  private static final String MARKS = "\"\"“”「」『』";

  private final List<Quoted> found = new ArrayList<>();

  private QuotedWords() {}

  /** A quoted message, without its marks. */
  record Quoted(String text, SourceSpan span) {}

  /** The messages in {@code blocks}, in order. */
  static List<Quoted> of(List<Block> blocks) {
    QuotedWords words = new QuotedWords();
    Prose.running(blocks).forEach(words::read);
    return words.found;
  }

  private void read(Prose.Running running) {
    List<String> sentence = Words.of(Inline.text(running.inlines()));
    shortMessage(running).ifPresent(found::add);
    readInlines(running.inlines(), sentence, running.span());
  }

  /** Two bold words that make up a paragraph and say that something failed: "ping failed". */
  private static Optional<Quoted> shortMessage(Prose.Running running) {
    List<Inline> inlines =
        running.inlines().stream().filter(i -> !Inline.text(List.of(i)).isBlank()).toList();
    if (inlines.size() != 1 || !(inlines.getFirst() instanceof Inline.Strong strong)) {
      return Optional.empty();
    }
    String text = Inline.text(strong.content()).strip();
    List<String> words = Words.of(text);
    boolean says = words.size() == 2 && FAILING.contains(words.getLast());
    return says && !text.endsWith(":") && ErrorWords.hasErrorWord(words)
        ? Optional.of(new Quoted(text, running.span()))
        : Optional.empty();
  }

  private void readInlines(List<Inline> inlines, List<String> sentence, SourceSpan span) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Inline.Code code -> consider(code.text(), sentence, span);
        case Inline.Strong strong -> consider(Inline.text(strong.content()), sentence, span);
        case Inline.Emphasis e -> consider(Inline.text(e.content()), sentence, span);
        case Inline.Text text -> inMarks(text.text(), sentence, span);
        case Inline.Link link -> readInlines(link.content(), sentence, span);
        case Inline.Role role -> {}
        case Inline.Picture picture -> {}
        case Inline.LineBreak end -> {}
      }
    }
  }

  private void inMarks(String text, List<String> sentence, SourceSpan span) {
    int at = 0;
    while (at < text.length()) {
      int mark = MARKS.indexOf(text.charAt(at));
      int end = mark >= 0 && mark % 2 == 0 ? text.indexOf(MARKS.charAt(mark + 1), at + 1) : -1;
      if (mark >= 0 && mark % 2 == 0 && end < 0) {
        return;
      }
      if (end > 0) {
        consider(text.substring(at + 1, end), sentence, span);
        at = end;
      }
      at++;
    }
  }

  private void consider(String quoted, List<String> sentence, SourceSpan span) {
    String text = quoted.strip();
    List<String> words = Words.of(text);
    if (isMessage(text, words, sentence) || isState(text, words, sentence)) {
      found.add(new Quoted(text, span));
    }
  }

  private static boolean isMessage(String text, List<String> words, List<String> sentence) {
    if (words.size() < 2 || Commands.isCommand(text)) {
      return false;
    }
    boolean reports = words.size() > 2 && ErrorWords.hasErrorWord(words);
    boolean told = isSentence(text, words) && sentence.stream().anyMatch(TROUBLES::contains);
    return reports
        || told
        || text.indexOf(' ') > 0 && sentence.stream().anyMatch(CALLING::contains);
  }

  private static boolean isSentence(String text, List<String> words) {
    return words.size() >= SENTENCE_WORDS_MIN
        && Character.isUpperCase(text.charAt(0))
        && ".?!".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** One word that names a state: {@code ImagePullBackOff}. */
  private static boolean isState(String text, List<String> words, List<String> sentence) {
    return words.size() == 1
        && ErrorWords.isCamelCase(text)
        && (ErrorWords.reason(text).isPresent() || sentence.stream().anyMatch(STATES::contains));
  }
}
