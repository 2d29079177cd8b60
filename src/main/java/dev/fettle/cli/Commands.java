package dev.fettle.cli;

import dev.fettle.cli.shell.DoorCommand;
import dev.fettle.cli.shell.Streams;
import java.util.ArrayList;
import java.util.List;

/** All commands of the terminal, in the order in which the help lists them. */
public final class Commands {

  private Commands() {}

  /** The commands on {@code streams}; the walk and the server start when a command asks. */
  public static List<DoorCommand> of(Walk walk, Server server, Streams streams, String version) {
    List<DoorCommand> all = new ArrayList<>();
    all.add(new AnswerCommands(walk, streams).match());
    all.addAll(new DiagnoseCommands(streams).all());
    all.addAll(new ProcedureCommands(walk, streams).all());
    all.addAll(new ContentCommands(walk, streams, version).all());
    all.addAll(new GuideCommands(walk, streams).all());
    all.add(new ServeCommand(server, streams).command());
    all.add(new EvalCommand(walk, streams).command());
    return List.copyOf(all);
  }
}
