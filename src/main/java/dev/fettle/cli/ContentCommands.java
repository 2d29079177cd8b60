package dev.fettle.cli;

import dev.fettle.catalog.Catalog;
import dev.fettle.cli.shell.Call;
import dev.fettle.cli.shell.DoorCommand;
import dev.fettle.cli.shell.Options;
import dev.fettle.cli.shell.Streams;
import dev.fettle.cli.shell.WrongUse;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.render.Visible;
import dev.fettle.source.Problem;
import dev.fettle.source.Severity;
import dev.fettle.view.Json;
import dev.fettle.view.ProblemsView;
import dev.fettle.view.Sarif;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The commands for those who keep the content: {@code index} and {@code check}. */
final class ContentCommands {

  private static final DoorCommand.Text INDEX =
      new DoorCommand.Text(
          "index",
          "Bring the index in step with the guides",
          "[DIR…]",
          Integer.MAX_VALUE,
          "Every command does this by itself when guides changed; unchanged guides are not read again.");

  private static final DoorCommand.Text CHECK =
      new DoorCommand.Text(
          "check",
          "Say what is wrong with the guides and their samples, with file and line",
          "[DIR…]",
          Integer.MAX_VALUE,
          """
          ERROR: the page is wrong. WARNING: the author must look. INFO: nothing to do.
          Exit codes: 0 no ERROR; 1 at least one; 2 wrong use.

          Example:
            fettle check content --sarif > problems.sarif
          """);

  private static final Comparator<Problem> ORDER =
      Comparator.comparing((Problem p) -> p.span().path())
          .thenComparing(p -> p.span().firstLine())
          .thenComparing(Problem::code);

  private final Walk walk;
  private final Streams streams;
  private final String version;

  ContentCommands(Walk walk, Streams streams, String version) {
    this.walk = walk;
    this.streams = streams;
    this.version = version;
  }

  List<DoorCommand> all() {
    return List.of(
        DoorCommand.of(
            INDEX,
            List.of(
                Options.flag("rebuild", "read every guide again and build the index anew"),
                Options.JSON),
            streams,
            this::index),
        DoorCommand.of(
            CHECK,
            List.of(Options.JSON, Options.flag("sarif", "write the problems as SARIF 2.1.0")),
            streams,
            this::check));
  }

  private int index(Call call) {
    Workspace workspace = Workspace.ofArgument(call);
    try (ProcedureIndex index =
        call.flag("rebuild")
            ? walk.rebuild(workspace, streams::say)
            : walk.index(workspace, streams::say)) {
      long errors = index.problems().stream().filter(ContentCommands::isError).count();
      long warnings =
          index.problems().stream().filter(p -> p.severity() == Severity.WARNING).count();
      Summary summary =
          new Summary(index.generation(), index.runbooks().size(), index.size(), errors, warnings);
      streams.out().print(call.flag("json") ? Json.indented(summary) : summary.text());
      return 0;
    }
  }

  private int check(Call call) {
    if (call.flag("json") && call.flag("sarif")) {
      throw new WrongUse("options --json and --sarif: one of them is accepted, not both");
    }
    List<Path> roots = Workspace.ofArgument(call).roots();
    Catalog catalog = walk.catalog(roots);
    Stream<Problem> said =
        Stream.concat(
            catalog.problems().stream(),
            catalog.guides().stream().flatMap(g -> g.problems().stream()));
    Stream<Problem> proven = new SampleRun(walk).problems(catalog, roots).stream();
    List<Problem> problems = Stream.concat(said, proven).sorted(ORDER).toList();
    streams.out().print(report(call, catalog.guides().size(), problems));
    return problems.stream().anyMatch(ContentCommands::isError) ? 1 : 0;
  }

  private String report(Call call, int guides, List<Problem> problems) {
    if (call.flag("sarif")) {
      Map<String, Object> log = Sarif.of(problems, version);
      return Json.indented(log);
    }
    ProblemsView view = ProblemsView.of(guides, problems);
    return call.flag("json") ? Json.indented(view) : text(view);
  }

  private static String text(ProblemsView view) {
    StringBuilder out = new StringBuilder();
    for (var p : view.problems()) {
      String line =
          "%s:%d: %s %s: %s".formatted(p.path(), p.line(), p.severity(), p.code(), p.message());
      out.append(Visible.line(line)).append('\n');
    }
    return out.append(
            "%d guides: %d ERROR, %d WARNING, %d INFO%n"
                .formatted(view.guides(), view.errors(), view.warnings(), view.infos()))
        .toString();
  }

  private static boolean isError(Problem problem) {
    return problem.severity() == Severity.ERROR;
  }

  /** What {@code index} came to. */
  record Summary(String generation, int runbooks, int procedures, long errors, long warnings) {

    String text() {
      return "%d guides with %d procedures indexed, generation %s; %d ERROR, %d WARNING%s%n"
          .formatted(
              runbooks,
              procedures,
              generation,
              errors,
              warnings,
              errors + warnings > 0 ? " ('fettle check' lists them)" : "");
    }
  }
}
