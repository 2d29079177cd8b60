package dev.fettle.cli;

import dev.fettle.cli.shell.Call;
import dev.fettle.cli.shell.DoorCommand;
import dev.fettle.cli.shell.Options;
import dev.fettle.cli.shell.Streams;
import dev.fettle.console.Paste;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.match.Answer;
import dev.fettle.match.Matcher;
import dev.fettle.render.AnswerText;
import dev.fettle.view.AnswerView;
import dev.fettle.view.Json;
import java.util.List;

/** The command that Fettle is for: {@code match}. */
final class AnswerCommands {

  private static final DoorCommand.Text MATCH =
      new DoorCommand.Text(
          "match",
          "Answer pasted error output with the procedure that fixes it",
          "[FILE|-]",
          1,
          """
          Reads FILE, or standard input when it is - or left out.
          Exit codes: 0 an answer, or a shortlist, which says that it is one; 1 no match; 2 wrong use.

          Examples:
            kubectl describe pod web-0 2>&1 | fettle match
            fettle match --json error.log
          """);

  private final Walk walk;
  private final Streams streams;

  AnswerCommands(Walk walk, Streams streams) {
    this.walk = walk;
    this.streams = streams;
  }

  DoorCommand match() {
    return DoorCommand.of(
        MATCH,
        List.of(
            Options.JSON,
            Options.LIMIT,
            Options.flag("stored", "ask the index as it stands, whatever became of the guides")),
        streams,
        this::match);
  }

  private int match(Call call) {
    int limit = call.limit();
    Workspace workspace = Workspace.of(call);
    if (streams.typed() && call.argument().isEmpty()) {
      streams.err().println("fettle: paste the output, then press Ctrl-D on a line of its own");
      streams.err().flush();
    }
    Paste paste = PasteFile.read(call.argument().orElse("-"), streams.in());
    try (ProcedureIndex index =
        call.flag("stored") ? walk.stored(workspace) : walk.index(workspace, streams::say)) {
      Answer answer = new Matcher(index).match(paste, limit);
      streams
          .out()
          .print(
              call.flag("json")
                  ? Json.indented(AnswerView.of(answer))
                  : AnswerText.of(answer, paste, streams.ink()));
      return answer.kind() == Answer.Kind.NO_MATCH ? 1 : 0;
    }
  }
}
