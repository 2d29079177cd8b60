package dev.fettle.parse;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.parse.StepNumber.Style;
import dev.fettle.source.Source;
import dev.fettle.source.SourceSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Builds the tree of plain text line by line. */
final class PlainOutline {

  private final Source source;
  private final List<Block> blocks = new ArrayList<>();
  private final Deque<OpenSection> sections = new ArrayDeque<>();
  private final Deque<OpenSteps> steps = new ArrayDeque<>();
  private final List<PlainLine> pending = new ArrayList<>();
  private boolean code;

  PlainOutline(Source source) {
    this.source = source;
  }

  private record OpenSection(PlainLine title, List<Block> blocks) {}

  /** A list of steps; the last item's blocks are still coming. */
  private static final class OpenSteps {
    private final int start;
    private final List<Block.ListItem> items = new ArrayList<>();
    private StepNumber number;
    private SourceSpan span;
    private List<Block> blocks = new ArrayList<>();

    OpenSteps(StepNumber number, SourceSpan span) {
      this.start = number.value();
      this.number = number;
      this.span = span;
    }

    void next(StepNumber following, SourceSpan at) {
      endItem();
      number = following;
      span = at;
      blocks = new ArrayList<>();
    }

    private void endItem() {
      SourceSpan whole = blocks.isEmpty() ? span : span.to(blocks.getLast().span());
      items.add(new Block.ListItem(Optional.empty(), blocks, whole));
    }

    Block close() {
      endItem();
      SourceSpan whole = items.getFirst().span().to(items.getLast().span());
      boolean counted = number.style() == Style.DIGITS;
      return new Block.Listing(counted, counted ? start : 1, items, whole);
    }
  }

  void take(PlainLine line) {
    switch (line.kind()) {
      case BLANK -> endBlock();
      case RULE -> endSteps();
      case TITLE -> title(line);
      case STEP -> step(line);
      case PROMPT, OUTPUT -> console(line);
      case TYPED -> typed(line);
      case TEXT -> text(line);
    }
  }

  List<Block> finish() {
    endSteps();
    while (!sections.isEmpty()) {
      endSection();
    }
    return blocks;
  }

  private void text(PlainLine line) {
    boolean prose = code && (line.isSentence() || PromptLine.isBare(pending.getLast().text()));
    if (prose) {
      endBlock();
    }
    pending.add(line);
  }

  private void console(PlainLine line) {
    if (!code) {
      endBlock();
      code = true;
    }
    pending.add(line);
  }

  /** A command of its own; among lines of output it is one only when it was cut off them. */
  private void typed(PlainLine line) {
    if (code && pending.getLast().index() != line.index()) {
      text(line);
      return;
    }
    endBlock();
    pending.add(line);
    add(code("bash"));
    pending.clear();
  }

  /** The first title holds all others. */
  private void title(PlainLine line) {
    endSteps();
    if (sections.size() > 1) {
      endSection();
    }
    sections.push(new OpenSection(line, new ArrayList<>()));
  }

  /** A number that does not count up, and is not 1, is text. */
  private void step(PlainLine line) {
    String text = line.text().strip();
    List<StepNumber> readings = StepNumber.readings(text);
    Optional<StepNumber> next = readings.stream().filter(this::follows).findFirst();
    Optional<StepNumber> first = readings.stream().filter(n -> n.value() == 1).findFirst();
    if (next.isEmpty() && first.isEmpty()) {
      text(line);
      return;
    }
    endBlock();
    SourceSpan span = source.span(line.index(), line.index());
    next.ifPresentOrElse(number -> goOn(number, span), () -> begin(first.orElseThrow(), span));
    StepNumber number = next.or(() -> first).orElseThrow();
    // A list counts in digits; other numbers stay words, so that "see step b" finds its step.
    String words = number.style() == Style.DIGITS ? text.substring(number.end()) : text;
    pending.add(new PlainLine(words, line.index()));
  }

  private boolean follows(StepNumber number) {
    return steps.stream().anyMatch(open -> number.follows(open.number));
  }

  private void goOn(StepNumber number, SourceSpan span) {
    while (!number.follows(steps.element().number)) {
      endInnermostSteps();
    }
    steps.element().next(number, span);
  }

  /** Steps that are counted otherwise stand inside the step before them. */
  private void begin(StepNumber number, SourceSpan span) {
    while (steps.stream().anyMatch(open -> number.counts(open.number))) {
      endInnermostSteps();
    }
    steps.push(new OpenSteps(number, span));
  }

  private void endInnermostSteps() {
    Block list = steps.pop().close();
    add(list);
  }

  private void endSteps() {
    endBlock();
    while (!steps.isEmpty()) {
      endInnermostSteps();
    }
  }

  private void endSection() {
    OpenSection section = sections.pop();
    SourceSpan title = source.span(section.title.index(), section.title.index());
    SourceSpan span = section.blocks.isEmpty() ? title : title.to(section.blocks.getLast().span());
    String words = section.title.text().strip();
    List<Inline> heading = List.of(new Inline.Text(words));
    add(new Block.Section(sections.size() + 1, anchor(words), heading, section.blocks, span));
  }

  private static String anchor(String words) {
    StringBuilder anchor = new StringBuilder();
    words
        .toLowerCase(Locale.ROOT)
        .chars()
        .forEach(c -> anchor.append(Character.isLetterOrDigit(c) ? (char) c : '-'));
    return anchor.toString();
  }

  private void endBlock() {
    if (!pending.isEmpty()) {
      add(code ? code("") : paragraph());
      pending.clear();
    }
    code = false;
  }

  private void add(Block block) {
    if (!steps.isEmpty()) {
      steps.element().blocks.add(block);
    } else if (!sections.isEmpty()) {
      sections.element().blocks().add(block);
    } else {
      blocks.add(block);
    }
  }

  private SourceSpan span() {
    return source.span(pending.getFirst().index(), pending.getLast().index());
  }

  private Block code(String language) {
    String text = String.join("\n", pending.stream().map(PlainLine::text).toList());
    return new Block.CodeBlock(language, List.of(), text, span(), span().firstLine());
  }

  private Block paragraph() {
    List<Inline> inlines = new ArrayList<>();
    for (PlainLine line : pending) {
      if (!inlines.isEmpty()) {
        inlines.add(new Inline.LineBreak());
      }
      inlines.add(new Inline.Text(line.text().strip()));
    }
    return new Block.Paragraph(inlines, span());
  }
}
