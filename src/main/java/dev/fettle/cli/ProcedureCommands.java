package dev.fettle.cli;

import dev.fettle.cli.shell.Call;
import dev.fettle.cli.shell.DoorCommand;
import dev.fettle.cli.shell.Options;
import dev.fettle.cli.shell.Streams;
import dev.fettle.cli.shell.WrongUse;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.index.ProcedureIndex.Found;
import dev.fettle.render.ProcedureText;
import dev.fettle.render.RunbookText;
import dev.fettle.render.SearchText;
import dev.fettle.runbook.Runbook;
import dev.fettle.view.Json;
import dev.fettle.view.ProcedureView;
import dev.fettle.view.RunbookView;
import dev.fettle.view.SearchView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The commands that look procedures up: {@code search}, {@code show}, {@code fill}. */
final class ProcedureCommands {

  private static final DoorCommand.Text SEARCH =
      new DoorCommand.Text(
          "search",
          "Find procedures by words",
          "WORDS…",
          Integer.MAX_VALUE,
          """
          Exit codes: 0 found; 1 nothing found; 2 wrong use.

          Example:
            fettle search flannel subnet
          """);

  private static final DoorCommand.Text SHOW =
      new DoorCommand.Text(
          "show",
          "Show a procedure whole, or what a guide holds",
          "ID",
          1,
          """
          ID is collection/file#section, as match and search print it. Quote it: # begins a comment in some shells.
          Without #section, the guide's procedures are listed.

          Example:
            fettle show 'kubernetes/flannel#pod-network'
          """);

  private static final DoorCommand.Text FILL =
      new DoorCommand.Text(
          "fill",
          "Fill values into a procedure's commands; nothing is ever run",
          "ID",
          1,
          """
          Values are quoted for where they stand in the command. What is not given stays as the guide spells it.
          --set goes before --values, then variables such as FETTLE_SET_MASTER_IP, then the profile, then the guide's default.

          Examples:
            fettle fill 'kubernetes/nodes#drain' --set node_name=worker-2
            fettle fill 'kubernetes/nodes#drain' --values '{"node_name": "worker-2"}' --profile lab
          """);

  private final Walk walk;
  private final Streams streams;

  ProcedureCommands(Walk walk, Streams streams) {
    this.walk = walk;
    this.streams = streams;
  }

  List<DoorCommand> all() {
    return List.of(
        DoorCommand.of(SEARCH, List.of(Options.JSON, Options.LIMIT), streams, this::search),
        DoorCommand.of(SHOW, List.of(Options.JSON), streams, this::show),
        DoorCommand.of(
            FILL,
            Stream.concat(GivenValues.OPTIONS.stream(), Stream.of(Options.JSON)).toList(),
            streams,
            this::fill));
  }

  private int search(Call call) {
    String words = String.join(" ", call.arguments()).strip();
    if (words.isEmpty()) {
      throw new WrongUse("WORDS are missing: see 'fettle search --help'");
    }
    int limit = call.limit();
    try (ProcedureIndex index = open(call)) {
      SearchView view = SearchView.of(words, index.generation(), index.search(words, limit));
      print(call, view, SearchText.of(view, streams.ink()));
      return view.hits().isEmpty() ? 1 : 0;
    }
  }

  private int show(Call call) {
    String id = call.required("ID");
    try (ProcedureIndex index = open(call)) {
      Optional<Runbook> guide = index.runbook(id);
      if (guide.isPresent()) {
        RunbookView view = RunbookView.of(guide.get());
        print(call, view, RunbookText.of(view, streams.ink()));
        return 0;
      }
      ProcedureView view = ProcedureView.of(found(index, id));
      print(call, view, ProcedureText.of(view, streams.ink()));
      return 0;
    }
  }

  private int fill(Call call) {
    String id = call.required("ID");
    GivenValues values = GivenValues.of(call);
    try (ProcedureIndex index = open(call)) {
      ProcedureView view =
          ProcedureView.filled(found(index, id), values.asked(), values.standing());
      print(call, view, ProcedureText.of(view, streams.ink()));
      return 0;
    }
  }

  private ProcedureIndex open(Call call) {
    return walk.index(Workspace.of(call), streams::say);
  }

  private static Found found(ProcedureIndex index, String id) {
    return index.procedure(id).orElseThrow(() -> WrongUse.of("procedure", id, unknown(index, id)));
  }

  private static String unknown(ProcedureIndex index, String id) {
    String guide = id.contains("#") ? id.substring(0, id.indexOf('#')) : id;
    String near =
        index.runbook(guide).stream()
            .flatMap(runbook -> runbook.procedures().stream())
            .limit(3)
            .flatMap(p -> Stream.of("'" + p.id() + "'"))
            .reduce((a, b) -> a + ", " + b)
            .map(ids -> "this guide has " + ids)
            .orElse("'fettle search WORDS' finds ids");
    return "not known; collection/file#section is accepted, " + near;
  }

  private void print(Call call, Object view, String text) {
    streams.out().print(call.flag("json") ? Json.indented(view) : text);
  }
}
