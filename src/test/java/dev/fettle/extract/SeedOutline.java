package dev.fettle.extract;

import dev.fettle.command.CommandFiller;
import dev.fettle.command.FilledCommand;
import dev.fettle.command.consequence.Consequence;
import dev.fettle.command.consequence.Scope;
import dev.fettle.console.Transcript;
import dev.fettle.console.TranscriptReader;
import dev.fettle.document.Block;
import dev.fettle.document.Document;
import dev.fettle.runbook.Command;
import dev.fettle.runbook.Guide;
import dev.fettle.runbook.Parameter;
import dev.fettle.runbook.Procedure;
import dev.fettle.runbook.Step;
import dev.fettle.runbook.Symptom;
import dev.fettle.source.SourceSpan;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays out what was read of a guide by lines and kinds, with two words of each command. */
final class SeedOutline {

  private static final int WORDS_SHOWN = 2;

  private SeedOutline() {}

  /** For each code block its place and language, then its entries, one a line. */
  static String transcripts(Document document) {
    return document.blocks().stream()
        .flatMap(SeedOutline::code)
        .map(SeedOutline::transcript)
        .collect(Collectors.joining("\n"));
  }

  /** For each procedure its place, then its symptoms, steps and parameters, one a line. */
  static String procedures(Guide guide) {
    return guide.runbook().procedures().stream()
        .map(SeedOutline::procedure)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<Block.CodeBlock> code(Block block) {
    return switch (block) {
      case Block.CodeBlock code -> Stream.of(code);
      case Block.Section b -> b.blocks().stream().flatMap(SeedOutline::code);
      case Block.Quote b -> b.blocks().stream().flatMap(SeedOutline::code);
      case Block.Group b -> b.blocks().stream().flatMap(SeedOutline::code);
      case Block.Admonition b -> b.blocks().stream().flatMap(SeedOutline::code);
      case Block.Listing list ->
          list.items().stream().flatMap(i -> i.blocks().stream()).flatMap(SeedOutline::code);
      case Block.Definitions list ->
          list.entries().stream().flatMap(i -> i.blocks().stream()).flatMap(SeedOutline::code);
      case Block.Tabs tabs ->
          tabs.tabs().stream().flatMap(t -> t.blocks().stream()).flatMap(SeedOutline::code);
      case Block.Table table ->
          table.rows().stream()
              .flatMap(row -> row.cells().stream())
              .flatMap(cell -> cell.blocks().stream())
              .flatMap(SeedOutline::code);
      case Block.Paragraph b -> Stream.of();
      case Block.Image b -> Stream.of();
      case Block.Opaque b -> Stream.of();
      case Block.ThematicBreak b -> Stream.of();
    };
  }

  private static String transcript(Block.CodeBlock code) {
    StringBuilder text = new StringBuilder(place(code.span()) + " " + code.language() + "\n");
    for (Transcript.Entry entry : TranscriptReader.read(code.text(), code.language()).entries()) {
      String kind = entry.getClass().getSimpleName().toLowerCase(Locale.ROOT);
      String words = entry instanceof Transcript.Typed t ? " " + firstWords(t.text()) : "";
      text.append("  " + kind + " " + lines(Commands.lines(code, entry)) + words + "\n");
    }
    return text.toString();
  }

  private static String procedure(Procedure procedure) {
    StringBuilder text = new StringBuilder(place(procedure.span()));
    text.append(" depth " + procedure.breadcrumb().size() + "\n");
    text.append("  symptoms " + procedure.symptoms().size());
    procedure.symptoms().forEach(symptom -> text.append(symptom(symptom)));
    text.append("\n");
    Iterator<FilledCommand> commands = CommandFiller.fill(procedure, Map.of()).iterator();
    procedure.steps().forEach(step -> text.append("  " + step(step, commands) + "\n"));
    for (Parameter parameter : procedure.parameters()) {
      text.append("  parameter " + parameter.name() + ":" + parameter.kind() + "\n");
    }
    return text.toString();
  }

  private static String symptom(Symptom symptom) {
    return ", " + symptom.origin() + " " + lines(symptom.span());
  }

  private static String step(Step step, Iterator<FilledCommand> commands) {
    String kind = step.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    boolean runs = step.run().isPresent();
    return kind + " " + lines(step.span()) + (runs ? command(commands.next()) : "");
  }

  private static String command(FilledCommand filled) {
    Command command = filled.command();
    Consequence consequence = filled.consequence();
    boolean root = command.privileged() || consequence.root();
    boolean reads = consequence.scope() == Scope.NONE;
    return " "
        + firstWords(command.template())
        + (filled.missing().isEmpty() ? "" : " " + filled.missing())
        + " ["
        + command.effect()
        + (reads ? "" : " " + consequence.scope() + ", undo " + consequence.undo().kind())
        + (root ? " as root" : "")
        + (command.host().isEmpty() ? "" : " on " + place(command.host()))
        + (command.sampleOutput().isEmpty() ? "" : ", with output")
        + "]";
  }

  private static String firstWords(String text) {
    return Stream.of(text.strip().split("\\s++"))
        .limit(WORDS_SHOWN)
        .map(word -> isName(word) ? "(name)" : word)
        .collect(Collectors.joining(" "));
  }

  /** A place in words as it stands; the name of a host is nobody's business here. */
  private static String place(String host) {
    return isName(host) || host.indexOf('-') >= 0 ? "(name)" : host;
  }

  private static boolean isName(String word) {
    return word.chars().anyMatch(Character::isDigit) || word.split("\\.", -1).length > 2;
  }

  private static String place(SourceSpan span) {
    return span.path() + ":" + lines(span);
  }

  private static String lines(SourceSpan span) {
    return span.firstLine() == span.lastLine()
        ? "" + span.firstLine()
        : span.firstLine() + "-" + span.lastLine();
  }
}
