package dev.fettle.extract;

import dev.fettle.extract.words.ErrorWords;
import dev.fettle.extract.words.OutputCues;
import dev.fettle.extract.words.Words;
import dev.fettle.runbook.Command;
import dev.fettle.runbook.Signature;
import dev.fettle.runbook.Step;
import dev.fettle.runbook.Symptom;
import dev.fettle.source.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds how a fault shows itself: in output, in messages that prose quotes, in the title. */
final class SymptomReader {

  /** A section that shows pages of log names no more faults than this. */
  private static final int SYMPTOMS_MAX = 64;

  /** Lines longer than this are cut: what tells one fault from another stands at the front. */
  private static final int CHARACTERS_MAX = 1_000;

  /** A line longer than this is a page run together, of which no part is its front. */
  private static final int LINE_MAX = 8_000;

  private static final List<String> MESSAGE_WORDS =
      List.of(
          " failed to ",
          " unable to ",
          " cannot ",
          " can't ",
          " could not ",
          " couldn't ",
          " not found ",
          " timed out ",
          " refused ",
          " denied ",
          " no such ",
          " does not exist ",
          " not ready ",
          " has failed ",
          " fails to ",
          "失败",
          "错误",
          "无法");

  private final Map<String, Symptom> symptoms = new LinkedHashMap<>();

  private SymptomReader() {}

  /** {@code symptoms} in their order, each message once. */
  static List<Symptom> distinct(List<Symptom> symptoms) {
    SymptomReader reader = new SymptomReader();
    symptoms.forEach(reader::add);
    return List.copyOf(reader.symptoms.values());
  }

  /** The symptoms of a section, the surest first. */
  static List<Symptom> read(Outline.Part part, List<Step> steps) {
    SymptomReader reader = new SymptomReader();
    steps.forEach(reader::output);
    QuotedWords.of(part.blocks()).forEach(reader::quoted);
    title(part.title(), part.span()).ifPresent(reader::add);
    return List.copyOf(reader.symptoms.values());
  }

  private void add(Symptom symptom) {
    if (symptoms.size() < SYMPTOMS_MAX) {
      symptoms.putIfAbsent(String.join(" ", Words.of(symptom.text())), symptom);
    }
  }

  private void output(Step step) {
    switch (step) {
      case Step.Excerpt excerpt -> excerpt(excerpt);
      case Step.Execution execution -> command(execution.command());
      case Step.Check check -> command(check.command());
      case Step.Instruction instruction -> {}
    }
  }

  private void excerpt(Step.Excerpt excerpt) {
    if (!OutputCues.isProgram(excerpt.language())) {
      boolean file = !OutputCues.isOutputLanguage(excerpt.language());
      lines(excerpt.text(), excerpt.span(), file);
    }
  }

  /** What a command printed ends where the command ends, so its lines are counted from there. */
  private void command(Command command) {
    if (command.sampleOutput().isEmpty()) {
      return;
    }
    SourceSpan span = command.span();
    int lines = (int) command.sampleOutput().lines().count();
    int first = Math.max(span.firstLine(), span.lastLine() - lines + 1);
    lines(command.sampleOutput(), new SourceSpan(span.path(), first, span.lastLine()), false);
  }

  private void lines(String text, SourceSpan span, boolean file) {
    int index = 0;
    for (String line : text.lines().toList()) {
      if (symptoms.size() >= SYMPTOMS_MAX) {
        return;
      }
      int at = Math.min(span.firstLine() + index++, span.lastLine());
      line(line.strip(), SourceSpan.line(span.path(), at), file);
    }
  }

  private void line(String line, SourceSpan span, boolean file) {
    String shown = line.startsWith("$ ") ? line.substring(2).strip() : line;
    String text = shown.length() > CHARACTERS_MAX ? shown.substring(0, CHARACTERS_MAX) : shown;
    boolean says = file ? isMessageInFile(text) : ErrorWords.isError(text);
    if (says && line.length() <= LINE_MAX && !text.startsWith("#")) {
      add(new Symptom(text, Symptom.Origin.OUTPUT, signatures(text), span));
    }
  }

  /** A file is full of names; only a whole sentence in it is a message. */
  private static boolean isMessageInFile(String line) {
    List<String> words = Words.of(line);
    return words.size() > 4 && ErrorWords.hasErrorWord(words);
  }

  /** A table's row is known by its reason word; a message by all it says. */
  private static List<Signature> signatures(String text) {
    List<Signature> signatures = new ArrayList<>();
    signatures.add(new Signature.Phrase(text));
    ErrorWords.reason(text)
        .filter(reason -> !reason.equals(text))
        .ifPresent(reason -> signatures.add(new Signature.Phrase(reason)));
    return signatures;
  }

  private void quoted(QuotedWords.Quoted quoted) {
    add(
        new Symptom(
            quoted.text(),
            Symptom.Origin.QUOTED,
            List.of(new Signature.Phrase(quoted.text())),
            quoted.span()));
  }

  /** The title as a symptom, when it is a message or names a fault by one word. */
  static Optional<Symptom> title(String title, SourceSpan span) {
    Optional<String> word =
        List.of(title.split("[^\\p{L}\\p{N}]++")).stream()
            .filter(token -> token.length() > 5 && ErrorWords.isCamelCase(token))
            .filter(token -> token.equals(title) || ErrorWords.reason(token).isPresent())
            .findFirst();
    SourceSpan line = SourceSpan.line(span.path(), span.firstLine());
    if (!isMessage(title) && word.isEmpty()) {
      return Optional.empty();
    }
    List<Signature> signatures = new ArrayList<>();
    if (isMessage(title)) {
      signatures.add(new Signature.Phrase(title));
    }
    word.ifPresent(token -> signatures.add(new Signature.Phrase(token)));
    return Optional.of(new Symptom(title, Symptom.Origin.TITLE, signatures, line));
  }

  /** Whether a title is what a program prints rather than a name for it. */
  private static boolean isMessage(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    if (lower.startsWith("task [") || lower.startsWith("task:") || lower.startsWith("error:")) {
      return true;
    }
    List<String> words = Words.of(title);
    boolean colon = title.indexOf(": ") > 0;
    boolean verb = MESSAGE_WORDS.stream().anyMatch((" " + lower + " ")::contains);
    return words.size() > 2 && ErrorWords.hasErrorWord(words) && (colon || verb);
  }
}
