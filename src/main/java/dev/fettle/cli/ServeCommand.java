package dev.fettle.cli;

import dev.fettle.cli.shell.Call;
import dev.fettle.cli.shell.DoorCommand;
import dev.fettle.cli.shell.Options;
import dev.fettle.cli.shell.Streams;
import dev.fettle.cli.shell.WrongUse;
import java.util.List;
import java.util.Optional;

/** The command that opens the other doors: {@code serve}. */
final class ServeCommand {

  private static final int PORT_DEFAULT = 8080;
  private static final int PORT_MAX = 65_535;
  private static final String HOST_DEFAULT = "127.0.0.1";

  private static final DoorCommand.Text SERVE =
      new DoorCommand.Text(
          "serve",
          "Answer over HTTP until stopped",
          "",
          0,
          """
          Changed guides are taken in while it runs. It answers this machine only, unless --host says otherwise.

          Example:
            fettle serve --port 8080 &
            curl --data-binary @error.log -H 'Content-Type: text/plain' http://127.0.0.1:8080/api/v1/match
          """);

  private final Server server;
  private final Streams streams;

  ServeCommand(Server server, Streams streams) {
    this.server = server;
    this.streams = streams;
  }

  DoorCommand command() {
    return DoorCommand.of(
        SERVE,
        List.of(
            Options.value("port", "N", "where to listen, 0 for any free port (default: 8080)"),
            Options.value("host", "ADDRESS", "the address to listen on (default: 127.0.0.1)")),
        streams,
        this::serve);
  }

  private int serve(Call call) {
    int port = call.number("port", PORT_DEFAULT, 0, PORT_MAX);
    String host = call.text("host").orElse(HOST_DEFAULT);
    Optional<String> fault = server.serve(Workspace.of(call), host, port);
    if (fault.isPresent()) {
      throw new WrongUse(fault.get());
    }
    return 0;
  }
}
