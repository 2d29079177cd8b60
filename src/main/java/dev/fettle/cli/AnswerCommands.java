package dev.fettle.cli;

import dev.fettle.cli.shell.Call;
import dev.fettle.cli.shell.DoorCommand;
import dev.fettle.cli.shell.Options;
import dev.fettle.cli.shell.Streams;
import dev.fettle.cli.shell.WrongUse;
import dev.fettle.console.Paste;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.match.Answer;
import dev.fettle.match.Matcher;
import dev.fettle.render.AnswerText;
import dev.fettle.view.AnswerView;
import dev.fettle.view.Json;
import java.util.stream.Stream;

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
            fettle match --set node_name=worker-2 --profile lab error.log
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
        Stream.concat(
                Stream.of(
                    Options.JSON,
                    Options.LIMIT,
                    Options.flag(
                        "stored", "ask the index as it stands, whatever became of the guides")),
                GivenValues.OPTIONS.stream())
            .toList(),
        streams,
        this::match);
  }

  private int match(Call call) {
    int limit = call.limit();
    GivenValues values = GivenValues.of(call);
    Workspace workspace = Workspace.of(call);
    if (streams.typed() && call.argument().isEmpty()) {
      streams.err().println("fettle: paste the output, then press Ctrl-D on a line of its own");
      streams.err().flush();
    }
    Paste paste = PasteFile.read(call.argument().orElse("-"), streams.in());
    try (ProcedureIndex index =
        call.flag("stored") ? walk.stored(workspace) : walk.index(workspace, streams::say)) {
      Answer answer = new Matcher(index).match(paste, limit);
      AnswerView view = view(answer, values);
      streams
          .out()
          .print(
              call.flag("json") ? Json.indented(view) : AnswerText.of(view, paste, streams.ink()));
      return answer.kind() == Answer.Kind.NO_MATCH ? 1 : 0;
    }
  }

  private static AnswerView view(Answer answer, GivenValues values) {
    try {
      return AnswerView.of(answer, values.all());
    } catch (IllegalArgumentException e) {
      throw new WrongUse(String.valueOf(e.getMessage()));
    }
  }
}
